#pragma once
// Commands about investors, their money, their bids and payouts. Units: fen. Plain values;
// command.h says how they are run.

#include <string>
#include <vector>

#include <plimsoll/acts.h>
#include <plimsoll/commands/fields.h>
#include <plimsoll/investors.h>
#include <plimsoll/payments.h>
#include <plimsoll/payouts.h>

namespace plimsoll {

// ---- investors ---------------------------------------------------------------------------------

/// All or none. Deposits made here are recorded like any other.
struct AddInvestors {
    static constexpr Act kAct = Act::InvestorAdd;
    using Answer = std::vector<InvestorId>;
    std::vector<NewInvestor> investors{};

    static constexpr auto fields() {
        return std::tuple{field("investors", &AddInvestors::investors)};
    }
    [[nodiscard]] std::string about() const {
        return std::to_string(investors.size()) + " investors";
    }
    bool operator==(const AddInvestors&) const = default;
};

template <InvestorStatus To, Act Is>
struct InvestorStep {
    static constexpr Act kAct = Is;
    static constexpr InvestorStatus kTo = To;
    using Answer = void;
    InvestorId investor{};

    static constexpr auto fields() {
        return std::tuple{field("investor", &InvestorStep::investor)};
    }
    bool operator==(const InvestorStep&) const = default;
};
using SuspendInvestor = InvestorStep<InvestorStatus::Suspended, Act::InvestorSuspend>;
using ActivateInvestor = InvestorStep<InvestorStatus::Active, Act::InvestorActivate>;

/// A standing consent: most of one loan's remainder that may be placed with the investor; zero ends
/// it.
struct DesignateInvestor {
    static constexpr Act kAct = Act::InvestorDesignate;
    using Answer = void;
    InvestorId investor{};
    Money limit{};
    std::string reference{};  ///< says where the consent is kept

    static constexpr auto fields() {
        return std::tuple{field("investor", &DesignateInvestor::investor),
                          field("limit", &DesignateInvestor::limit),
                          optionalField("reference", &DesignateInvestor::reference)};
    }
    [[nodiscard]] std::string why() const { return reference; }
    bool operator==(const DesignateInvestor&) const = default;
};

// ---- balances ----------------------------------------------------------------------------------

/// Money that an investor paid in; answers the balance.
struct Deposit {
    static constexpr Act kAct = Act::Deposit;
    using Answer = Balance;
    InvestorId investor{};
    Money amount{};

    static constexpr auto fields() {
        return std::tuple{field("investor", &Deposit::investor), field("amount", &Deposit::amount)};
    }
    bool operator==(const Deposit&) const = default;
};

/// From available to a payout.
struct CashOut {
    static constexpr Act kAct = Act::CashOut;
    using Answer = PayoutId;
    InvestorId investor{};
    Money amount{};

    static constexpr auto fields() {
        return std::tuple{field("investor", &CashOut::investor), field("amount", &CashOut::amount)};
    }
    bool operator==(const CashOut&) const = default;
};

/// Corrects an available balance, up or down. Needs a note.
struct AdjustBalance {
    static constexpr Act kAct = Act::Adjust;
    using Answer = Balance;
    InvestorId investor{};
    Money amount{};  ///< signed

    static constexpr auto fields() {
        return std::tuple{field("investor", &AdjustBalance::investor),
                          field("amount", &AdjustBalance::amount)};
    }
    bool operator==(const AdjustBalance&) const = default;
};

// ---- bids, payments and holds ------------------------------------------------------------------

/// The customer takes back what is held, and leaves the standby queue. What is paid stays.
struct WithdrawBid {
    static constexpr Act kAct = Act::BidWithdraw;
    static constexpr bool kIsLight = true;
    using Answer = void;
    BidId bid{};

    static constexpr auto fields() { return std::tuple{field("bid", &WithdrawBid::bid)}; }
    bool operator==(const WithdrawBid&) const = default;
};

/// Gives back what a bid has paid; its part of the loan is free again.
struct VoidBid {
    static constexpr Act kAct = Act::BidVoid;
    using Answer = void;
    BidId bid{};
    LoanId loan{};            ///< the bid's; filled in by the desk
    std::string reference{};  ///< of evidence, kept elsewhere

    static constexpr auto fields() {
        return std::tuple{field("bid", &VoidBid::bid), optionalField("loan", &VoidBid::loan),
                          optionalField("reference", &VoidBid::reference)};
    }
    [[nodiscard]] std::string about() const { return "bid " + std::to_string(bid.value); }
    bool operator==(const VoidBid&) const = default;
};

/// Never refused for what it says: every notice is recorded with what became of it. An Error is a
/// notice that says nothing: PaymentInvalid, AmountInvalid, KeyReused; or TotalTooLarge. Only a
/// confirmation can wait for a second person.
struct NotePayment : PaymentNotice {
    static constexpr Act kAct = Act::PaymentNote;
    static constexpr bool kIsLight = true;
    using Answer = NoticeAnswer;
    [[nodiscard]] std::string about() const { return "payment " + payment; }
    [[nodiscard]] const std::string& onceName() const { return payment; }
};

/// Ends a stuck hold. Needs a note.
struct ResolveHold {
    static constexpr Act kAct = Act::HoldResolve;
    static constexpr bool kIsLight = true;
    using Answer = void;
    BidId bid{};
    std::int64_t part = 0;
    HoldVerdict verdict{};

    static constexpr auto fields() {
        return std::tuple{field("bid", &ResolveHold::bid), field("part", &ResolveHold::part),
                          field("verdict", &ResolveHold::verdict)};
    }
    bool operator==(const ResolveHold&) const = default;
};

/// Places a payment case's money into its loan when it fits now. Needs a note.
struct PlaceCase {
    static constexpr Act kAct = Act::CasePlace;
    using Answer = void;
    CaseId from_case{};

    static constexpr auto fields() { return std::tuple{field("case", &PlaceCase::from_case)}; }
    bool operator==(const PlaceCase&) const = default;
};

/// Sends it back by a payout. Needs a note.
struct RefundCase {
    static constexpr Act kAct = Act::CaseRefund;
    using Answer = PayoutId;
    CaseId from_case{};

    static constexpr auto fields() { return std::tuple{field("case", &RefundCase::from_case)}; }
    bool operator==(const RefundCase&) const = default;
};

// ---- payouts -----------------------------------------------------------------------------------

/// Marks every pending payout as sent in one batch; how many. The same name again answers the same
/// batch.
struct SendPayouts {
    static constexpr Act kAct = Act::PayoutSend;
    using Answer = std::int64_t;
    std::string batch{};  ///< as a request key, unique for ever

    static constexpr auto fields() { return std::tuple{field("batch", &SendPayouts::batch)}; }
    [[nodiscard]] static std::string about() { return "payouts"; }
    [[nodiscard]] const std::string& onceName() const { return batch; }
    bool operator==(const SendPayouts&) const = default;
};

/// The bank's answer, or a person's decision on an unknown one: Confirmed, Failed or Unknown. A
/// failed cash-out or refund goes back to the investor's available money.
struct AnswerPayout {
    static constexpr Act kAct = Act::PayoutAnswer;
    using Answer = void;
    PayoutId payout{};
    PayoutState answer{};

    static constexpr auto fields() {
        return std::tuple{field("payout", &AnswerPayout::payout),
                          field("answer", &AnswerPayout::answer)};
    }
    bool operator==(const AnswerPayout&) const = default;
};

/// A new instruction for a failed disbursement or an unknown payer's refund.
struct ReissuePayout {
    static constexpr Act kAct = Act::PayoutReissue;
    using Answer = PayoutId;
    PayoutId payout{};

    static constexpr auto fields() { return std::tuple{field("payout", &ReissuePayout::payout)}; }
    bool operator==(const ReissuePayout&) const = default;
};

/// What became of a restored payout. Needs a note.
template <bool WasSent, Act Is>
struct PayoutStep {
    static constexpr Act kAct = Is;
    static constexpr bool kWasSent = WasSent;
    using Answer = void;
    PayoutId payout{};

    static constexpr auto fields() { return std::tuple{field("payout", &PayoutStep::payout)}; }
    bool operator==(const PayoutStep&) const = default;
};
/// Not sent before the desk was restored: it leaves with the next payout file under a reference of
/// its own.
using MarkPayoutNotSent = PayoutStep<false, Act::PayoutNotSent>;
/// Sent before the desk was restored: the bank's answer is awaited.
using MarkPayoutSent = PayoutStep<true, Act::PayoutWasSent>;

}  // namespace plimsoll
