#pragma once
// Commands about loans and the short desk (domain, "A loan's life" and "The short loan, by hand").
// Units: fen and UTC microseconds in the types. Plain values; command.h says how they are run.

#include <optional>
#include <string>
#include <vector>

#include <plimsoll/acts.h>
#include <plimsoll/commands/fields.h>
#include <plimsoll/investors.h>
#include <plimsoll/loans.h>
#include <plimsoll/over.h>
#include <plimsoll/placement.h>

namespace plimsoll {

/// Makes a draft.
struct CreateLoan : NewLoan {
    static constexpr Act kAct = Act::LoanCreate;
    using Answer = LoanId;
    [[nodiscard]] std::string about() const {
        return code.empty() ? std::string() : "loan " + code;
    }
};

/// A draft gets its times and waits for its checker. Times lie ahead, the opening first.
struct ScheduleLoan {
    static constexpr Act kAct = Act::LoanSchedule;
    using Answer = void;
    LoanId loan{};
    Schedule schedule{};

    static constexpr auto fields() {
        return std::tuple{field("loan", &ScheduleLoan::loan),
                          optionalField("schedule", &ScheduleLoan::schedule)};
    }
    bool operator==(const ScheduleLoan&) const = default;
};

/// One arrow of a loan's life; answers the phase it leads to.
template <LoanMove Move, Act Is>
struct LoanStep {
    static constexpr Act kAct = Is;
    static constexpr LoanMove kMove = Move;
    using Answer = Phase;
    LoanId loan{};

    static constexpr auto fields() { return std::tuple{field("loan", &LoanStep::loan)}; }
    bool operator==(const LoanStep&) const = default;
};
using OpenLoan = LoanStep<LoanMove::Open, Act::LoanOpen>;
using PauseLoan = LoanStep<LoanMove::Pause, Act::LoanPause>;
using ResumeLoan = LoanStep<LoanMove::Resume, Act::LoanResume>;
using CloseLoan = LoanStep<LoanMove::Close, Act::LoanClose>;
using ReviewLoan = LoanStep<LoanMove::Review, Act::LoanReview>;
using DisburseLoan = LoanStep<LoanMove::Disburse, Act::LoanDisburse>;
using WithdrawLoan = LoanStep<LoanMove::Withdraw, Act::LoanWithdraw>;

/// Approves the times of a loan. Times that are named must be the loan's: ScheduleInvalid.
struct ApproveLoan {
    static constexpr Act kAct = Act::LoanApprove;
    static constexpr LoanMove kMove = LoanMove::Approve;
    using Answer = Phase;
    LoanId loan{};
    Schedule schedule{};

    static constexpr auto fields() {
        return std::tuple{field("loan", &ApproveLoan::loan),
                          optionalField("schedule", &ApproveLoan::schedule)};
    }
    bool operator==(const ApproveLoan&) const = default;
};

/// Releases everything; nothing is lent.
struct CancelLoan {
    static constexpr Act kAct = Act::LoanCancel;
    static constexpr LoanMove kMove = LoanMove::Cancel;
    using Answer = Phase;
    LoanId loan{};
    std::string reference{};  ///< of evidence, kept elsewhere; at most 128 bytes

    static constexpr auto fields() {
        return std::tuple{field("loan", &CancelLoan::loan),
                          optionalField("reference", &CancelLoan::reference)};
    }
    bool operator==(const CancelLoan&) const = default;
};

/// Opens the sale of a short loan again.
struct ExtendLoan {
    static constexpr Act kAct = Act::LoanExtend;
    using Answer = void;
    LoanId loan{};
    std::optional<Timestamp> closes{};
    std::string reference{};  ///< of evidence, kept elsewhere

    static constexpr auto fields() {
        return std::tuple{field("loan", &ExtendLoan::loan),
                          optionalField("closes", &ExtendLoan::closes),
                          optionalField("reference", &ExtendLoan::reference)};
    }
    bool operator==(const ExtendLoan&) const = default;
};

/// The target of a short loan becomes what is paid.
struct ReduceLoan {
    static constexpr Act kAct = Act::LoanReduce;
    using Answer = void;
    LoanId loan{};
    std::string reference{};  ///< of the borrower's consent

    static constexpr auto fields() {
        return std::tuple{field("loan", &ReduceLoan::loan),
                          optionalField("reference", &ReduceLoan::reference)};
    }
    bool operator==(const ReduceLoan&) const = default;
};

/// Places the shortfall with chosen investors; while it waits their sum is reserved.
struct PlaceShortfall {
    static constexpr Act kAct = Act::LoanPlace;
    using Answer = void;
    LoanId loan{};
    std::vector<Split> splits{};
    std::string reference{};  ///< of evidence, kept elsewhere

    static constexpr auto fields() {
        return std::tuple{field("loan", &PlaceShortfall::loan),
                          field("splits", &PlaceShortfall::splits),
                          optionalField("reference", &PlaceShortfall::reference)};
    }
    bool operator==(const PlaceShortfall&) const = default;
};

/// Bids that were taken in elsewhere, with their money, into a draft: `paid` stops at its target,
/// what came beyond it becomes excess lines. The loan is then over, full or short. All or none.
struct ImportBids {
    static constexpr Act kAct = Act::BidsImport;
    using Answer = ImportOutcome;
    LoanId loan{};
    std::vector<ImportedBid> bids{};
    std::vector<NewInvestor> newcomers{};  ///< added with them, as by AddInvestors

    static constexpr auto fields() {
        return std::tuple{field("loan", &ImportBids::loan), field("bids", &ImportBids::bids),
                          optionalField("newcomers", &ImportBids::newcomers)};
    }
    [[nodiscard]] std::string why() const { return std::to_string(bids.size()) + " lines"; }
    bool operator==(const ImportBids&) const = default;
};

/// Excess lines become bids of a loan with room, or of a new one of the same borrower.
struct SpillExcess {
    static constexpr Act kAct = Act::ExcessSpill;
    using Answer = void;
    LoanId loan{};
    std::vector<ExcessId> lines{};
    LoanId to_loan{};
    bool to_new = false;               ///< to a new loan of the same borrower, of just this size
    std::string reference{};           ///< of the investors' consent
    std::string borrower_reference{};  ///< of the borrower's, for a new loan

    static constexpr auto fields() {
        return std::tuple{field("loan", &SpillExcess::loan),
                          field("lines", &SpillExcess::lines),
                          optionalField("to_loan", &SpillExcess::to_loan),
                          optionalField("to_new", &SpillExcess::to_new),
                          optionalField("reference", &SpillExcess::reference),
                          optionalField("borrower_reference", &SpillExcess::borrower_reference)};
    }
    bool operator==(const SpillExcess&) const = default;
};

/// The money of excess lines goes back to whoever it belongs to.
struct ReleaseExcess {
    static constexpr Act kAct = Act::ExcessRelease;
    using Answer = void;
    LoanId loan{};
    std::vector<ExcessId> lines{};
    std::string reference{};  ///< of the investors' consent

    static constexpr auto fields() {
        return std::tuple{field("loan", &ReleaseExcess::loan),
                          field("lines", &ReleaseExcess::lines),
                          optionalField("reference", &ReleaseExcess::reference)};
    }
    bool operator==(const ReleaseExcess&) const = default;
};

}  // namespace plimsoll
