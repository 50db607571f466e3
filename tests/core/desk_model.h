#pragma once
// A desk in memory, written from the domain's page and not from the core: what each command must
// answer, and what stands afterwards. Amounts are fen and small, because the largest fitting part
// of a bid is found by trying every one.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <plimsoll/desk.h>

namespace plimsoll::test {

class DeskModel {
public:
    struct Investor {
        std::int64_t available = 0;
        std::int64_t frozen = 0;
        bool suspended = false;
        std::set<std::int64_t> bought;  ///< loans, by number
    };
    struct Known {
        std::int64_t asked = 0;
        bool partial = false;
        Outcome outcome{};
        Reason reason{};
        std::int64_t accepted = 0;
    };
    struct Loan {
        Terms terms;
        Audience audience = Audience::Everyone;
        std::set<std::int64_t> listed;
        std::int64_t borrower = 0;
        bool open = false;  ///< opened once, full or not
        std::int64_t paid = 0;
        std::int64_t bids = 0;
        std::map<std::int64_t, std::int64_t> taken;  ///< by investor
        std::map<std::pair<std::int64_t, std::string>, Known> keys;
        [[nodiscard]] std::int64_t free() const { return terms.target.fen() - paid; }
        [[nodiscard]] bool isFull() const { return free() == 0; }
    };
    struct Answer {
        bool replayed = false;
        Known decision;
        bool operator==(const Answer& other) const;
    };

    // Numbers are the core's: from 1 on.
    std::vector<Investor> investors{Investor{}};
    std::vector<Loan> loans{Loan{}};

    [[nodiscard]] Answer bid(const BidRequest& bid);
    /// The error code; empty when the money was counted or had been counted under this key.
    [[nodiscard]] std::string deposit(std::int64_t investor, std::int64_t fen,
                                      const std::string& key);

private:
    [[nodiscard]] bool has(LoanId id) const { return id.value > 0 && id.value < std::ssize(loans); }
    [[nodiscard]] bool has(InvestorId id) const {
        return id.value > 0 && id.value < std::ssize(investors);
    }
    [[nodiscard]] Reason standing(const BidRequest& bid) const;
    [[nodiscard]] Known decide(const BidRequest& bid) const;

    std::map<std::string, std::pair<std::int64_t, std::int64_t>> m_deposits;
};

}  // namespace plimsoll::test
