#pragma once
// The small fill that the fault tests play again and again: a desk with a loan and five investors,
// then 18 bids in batches with duplicates and altered duplicates in one batch, two deposits, and
// the last bids taking the loan to its mark.

#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include <plimsoll/desk.h>

#include "temp_dir.h"

namespace plimsoll::test {

struct FilledBid {
    BidRequest bid;
    BidAnswer answer;
};
struct FilledDeposit {
    InvestorId investor;
    RequestKey key;
    std::string error;  ///< the code; empty when it was carried out
};

/// What was answered so far. Threads: any.
class FillLog {
public:
    void note(const BidRequest& bid, const BidAnswer& answer);
    void note(const FilledDeposit& deposit);
    [[nodiscard]] std::vector<FilledBid> bids() const;
    [[nodiscard]] std::vector<FilledDeposit> deposits() const;
    void waitForBids(std::size_t count) const;

private:
    mutable std::mutex m_mutex;
    std::vector<FilledBid> m_bids;
    std::vector<FilledDeposit> m_deposits;
};

class SmallFill {
public:
    SmallFill();  ///< makes the desk that every run begins with

    /// Puts a fresh copy of that desk at `path`.
    void copyTo(const std::filesystem::path& path) const;
    /// Plays the fill; returns when everything is answered, however it was answered.
    void play(Desk& desk, FillLog& log) const;
    /// Sends everything again under its key; empty when the answers agree with the first ones.
    [[nodiscard]] std::string retry(Desk& desk, const FillLog& log) const;
    /// What is wrong on the desk, given these answers: an answered decision that is not stored, a
    /// stored one that was "not taken", a deposit counted twice, a broken law. Empty when nothing.
    [[nodiscard]] std::string check(const std::filesystem::path& path,
                                    const std::vector<FilledBid>& bids,
                                    const std::vector<FilledDeposit>& deposits) const;

private:
    [[nodiscard]] std::vector<std::vector<BidRequest>> batches() const;
    void playBatch(Desk& desk, FillLog& log, const std::vector<BidRequest>& batch) const;
    void playDeposit(Desk& desk, FillLog& log, std::size_t who, const char* key) const;

    TempDir m_folder;
    std::string m_content;
    LoanId m_loan;
    std::vector<InvestorId> m_people;
};

}  // namespace plimsoll::test
