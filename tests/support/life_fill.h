#pragma once
// The whole life of a loan as a script whose every step has a key, for tests that break it off
// anywhere: holds, a payment, a lapse that promotes who waits, a late payment, a sale that the
// clock opens, a disbursement, payouts. Sent again, every step that is on disk answers what it did
// then.

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "desk_room.h"

namespace plimsoll::test {

/// What one step answered.
struct LifeStep {
    std::string table;  ///< where it is recorded: "bid", "journal" by key, "payment" by reference
    std::string key;
    std::string answer;  ///< "accepted 2000", "paid", "disbursed", or an error's code

    /// Answered by what is on disk.
    [[nodiscard]] bool isAcknowledged() const;
    /// Whether it is on disk cannot be told from its answer.
    [[nodiscard]] bool isUnknown() const;
};
[[nodiscard]] std::string toLine(const LifeStep& step);
[[nodiscard]] LifeStep stepFrom(const std::string& line);

class LifeFill {
public:
    using Told = std::function<void(const LifeStep&)>;
    /// Keys begin with `prefix`; `told` hears of each step as it is answered.
    explicit LifeFill(std::string prefix, Told told = {})
        : m_prefix(std::move(prefix)), m_told(std::move(told)) {}

    /// Plays the script to its end, whatever its steps answer. The clock is moved on for the lapse
    /// and the opening.
    void play(Desk& desk, ManualClock& clock);
    [[nodiscard]] std::vector<LifeStep> steps() const;

private:
    void note(const char* table, const std::string& key, std::string answer);
    LoanId makeLoan(Desk& desk, const char* key);
    BidId bid(Desk& desk, LoanId loan, std::size_t who, std::int64_t fen, const char* key,
              bool by_payment, bool standby = false);
    void pay(Desk& desk, BidId bid, std::int64_t fen, const char* key);
    void move(Desk& desk, LoanId loan, LoanMove move, const char* key);
    void sell(Desk& desk, ManualClock& clock);
    void finish(Desk& desk);
    [[nodiscard]] RequestKey keyOf(const char* key) const {
        return RequestKey::parse(m_prefix + key).value();
    }

    const std::string m_prefix;
    const Told m_told;
    std::vector<InvestorId> m_people;
    LoanId m_loan;
    LoanId m_timed;
    mutable std::mutex m_mutex;
    std::vector<LifeStep> m_steps;
};

/// What is wrong with a closed desk at `path`, given these answers: a broken law, an answered step
/// that is not stored, one that was certainly not taken in and is, a sale that the clock opened
/// twice. Empty when nothing.
[[nodiscard]] std::string checkSteps(const std::filesystem::path& path,
                                     const std::vector<LifeStep>& steps);

}  // namespace plimsoll::test
