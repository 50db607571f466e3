#pragma once
// The whole life of bids, loans and money in memory, written from the domain's page and not from
// the core: what each command must answer, and what stands afterwards. Numbers are the core's, from
// 1 on; amounts are fen and small. Plain values; every answer is a text, so that a difference
// reads.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include <plimsoll/desk.h>

#include "domain/decide.h"

namespace plimsoll::test {

class LifeModel {
public:
    static constexpr std::int64_t kWindow = 900'000'000;

    struct Investor {
        std::int64_t available = 0;
        std::int64_t frozen = 0;
        std::int64_t lent = 0;
        bool suspended = false;
        std::int64_t consent = 0;  ///< most of one loan's remainder
    };
    struct Part {
        std::int64_t amount = 0;
        HoldState state = HoldState::Held;
        std::optional<std::int64_t> due;  ///< empty: came paid
        std::uint64_t turn = 0;           ///< orders what is due at one time
    };
    struct Bid {
        std::int64_t loan = 0;
        std::int64_t investor = 0;
        std::int64_t asked = 0;
        bool partial = false;
        bool standby = false;
        Funding funding = Funding::Balance;
        std::string key;
        std::string answer;
        std::int64_t bought = 0;  ///< paid from the balance at its decision
        bool placed = false;      ///< by staff; its key is the desk's own
        std::int64_t waiting = 0;
        std::vector<Part> parts;
    };
    struct Loan {
        Terms terms;
        std::int64_t borrower = 0;
        Phase phase = Phase::Draft;
        bool closed = false;    ///< since it was opened last
        bool extended = false;  ///< to an end that lies ahead of everything
        std::map<std::tuple<std::int64_t, std::string>, std::int64_t> keys;  ///< to bids
    };
    struct Case {
        std::int64_t bid = 0;
        std::int64_t amount = 0;
        CaseState state = CaseState::Open;
    };
    struct Payout {
        std::int64_t investor = 0;
        std::int64_t amount = 0;
        PayoutState state = PayoutState::Pending;
        bool replaced = false;
    };
    struct Notice {
        PaymentStatus status{};
        std::int64_t bid = 0;
        std::int64_t amount = 0;
        std::string answer;
    };

    std::vector<Investor> investors{Investor{}};
    std::vector<Loan> loans{Loan{}};
    std::vector<Bid> bids{Bid{}};
    std::vector<Case> cases{Case{}};
    std::vector<Payout> payouts{Payout{}};
    std::map<std::string, std::vector<Notice>> notices;
    std::int64_t now = 0;

    // What each command answers.

    [[nodiscard]] std::string bid(const BidRequest& bid);
    [[nodiscard]] std::string pay(const PaymentNotice& notice);
    [[nodiscard]] std::string withdraw(std::int64_t bid);
    [[nodiscard]] std::string resolve(std::int64_t bid, std::int64_t part, HoldVerdict verdict);
    [[nodiscard]] std::string move(std::int64_t loan, LoanMove move);
    [[nodiscard]] std::string place(std::int64_t id);
    [[nodiscard]] std::string refund(std::int64_t id);
    [[nodiscard]] std::string deposit(std::int64_t investor, std::int64_t fen);
    [[nodiscard]] std::string cashOut(std::int64_t investor, std::int64_t fen);
    [[nodiscard]] std::string adjust(std::int64_t investor, std::int64_t by);
    [[nodiscard]] std::string send();
    [[nodiscard]] std::string answer(std::int64_t id, PayoutState answer);
    [[nodiscard]] std::string reissue(std::int64_t id);
    [[nodiscard]] std::string extend(std::int64_t loan, std::int64_t closes);
    [[nodiscard]] std::string reduce(std::int64_t loan);
    [[nodiscard]] std::string placeRest(std::int64_t loan, const std::vector<Split>& splits);
    [[nodiscard]] std::string voidBid(std::int64_t bid);
    [[nodiscard]] std::string designate(std::int64_t investor, std::int64_t fen);
    /// Lets everything lapse that is due by now; how many did.
    int lapse();
    /// The instant at which the next hold is due; empty: none is.
    [[nodiscard]] std::optional<std::int64_t> nextDue() const;

    // What stands.

    [[nodiscard]] Capacity capacityOf(std::int64_t loan) const;
    /// "open free 10 held 20 paid 70 | 3.1 held 20 | 5 waits 30".
    [[nodiscard]] std::string describeLoan(std::int64_t loan) const;
    [[nodiscard]] std::string describeMoney() const;
    [[nodiscard]] std::string describeCases() const;
    [[nodiscard]] std::string describePayouts() const;

private:
    template <class Row>
    [[nodiscard]] static bool has(const std::vector<Row>& rows, std::int64_t id) {
        return id > 0 && id < std::ssize(rows);
    }
    template <class Row>
    [[nodiscard]] static Row& at(std::vector<Row>& rows, std::int64_t id) {
        return rows[static_cast<std::size_t>(id)];
    }
    template <class Row>
    [[nodiscard]] static const Row& at(const std::vector<Row>& rows, std::int64_t id) {
        return rows[static_cast<std::size_t>(id)];
    }
    [[nodiscard]] domain::LoanView viewOf(std::int64_t loan) const;
    [[nodiscard]] domain::BidderView bidderOf(std::int64_t loan, std::int64_t investor) const;
    [[nodiscard]] Reason standing(const BidRequest& bid) const;
    void decide(Bid& bid, Reason standing);
    void freeze(std::int64_t investor, std::int64_t fen);
    void hold(Bid& bid, std::int64_t fen);
    void release(Bid& bid, Part& part, HoldState state);
    void payPart(Bid& bid, Part& part);
    /// The rule that keeps late money out.
    [[nodiscard]] Reason keepsOut(const Bid& bid, std::int64_t fen) const;
    void readmit(Bid& bid, std::int64_t fen);
    void serve(std::int64_t loan);
    void promote(Bid& bid);
    void follow(std::int64_t loan);
    void end(std::int64_t loan, bool is_disbursed);
    [[nodiscard]] NoticeOutcome confirm(Bid& bid, std::int64_t fen);
    [[nodiscard]] NoticeOutcome deny(Bid& bid, const PaymentNotice& notice);
    std::int64_t issue(std::int64_t investor, std::int64_t fen);
    void giveOn(const Bid& bid, std::int64_t fen, bool is_disbursed);
    [[nodiscard]] std::int64_t consentedTo(std::int64_t loan, std::int64_t investor) const;
    [[nodiscard]] bool isLawful(std::int64_t loan, const std::vector<Split>& splits) const;

    std::uint64_t m_turns = 0;
};

}  // namespace plimsoll::test
