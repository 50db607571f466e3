#pragma once
// Over-filled loans where nobody signs in: imports of a few bids in one word, and what became of
// their excess as one line of text. Amounts are fen.

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "raw_database.h"
#include "short_room.h"

namespace plimsoll::test {

/// Who, how much, and how many seconds after the first.
struct FileLine {
    int who = 0;
    std::int64_t fen = 0;
    std::int64_t second = 0;
};

/// "1:300 open, 2:200 spilled": the line of the file, how much, and its state.
inline std::string describe(const std::vector<ExcessLine>& lines) {
    std::string text;
    for (const ExcessLine& line : lines)
        text += (text.empty() ? "" : ", ") + std::to_string(line.line) + ':' +
                std::to_string(line.amount.fen()) + ' ' + std::string(codeOf(line.state));
    return text;
}

class OverRoom : public ShortRoom {
public:
    /// The file's lines begin at 2, below its header.
    [[nodiscard]] std::vector<ImportedBid> bidsOf(const std::vector<FileLine>& lines) {
        std::vector<ImportedBid> bids;
        for (const auto& [who, fen, second] : lines)
            bids.push_back({.line = std::ssize(bids) + 2,
                            .investor = person(who),
                            .amount = Money::fen(fen),
                            .arrived = Timestamp::us(clock().now().us() + (second - 60) * kSecond),
                            .key = {}});
        return bids;
    }
    /// "2 1000 1 300": bids, accepted, excess lines and their sum; or the error.
    std::string import(LoanId loan, std::vector<ImportedBid> bids, const RequestKey& key = {}) {
        const auto outcome = desk().importBids(loan, std::move(bids), key);
        if (!outcome) return toText(outcome.error());
        return std::to_string(outcome->bids) + ' ' + std::to_string(outcome->accepted.fen()) + ' ' +
               std::to_string(outcome->excess) + ' ' + std::to_string(outcome->excess_amount.fen());
    }
    /// A draft of 1,000 that took these.
    [[nodiscard]] LoanId imported(const std::vector<FileLine>& lines) {
        const auto loan = draft();
        (void)must(desk().importBids(loan, bidsOf(lines)));
        return loan;
    }
    /// What the whole desk is: loans, lines and everybody's money.
    [[nodiscard]] std::string world();
    /// 1,000 of the first, then three lines beyond it: 300, 200 and 500 of the second, third and
    /// fourth.
    [[nodiscard]] LoanId over() { return imported({{0, 1'000}, {1, 300}, {2, 200}, {3, 500}}); }
    /// What a story does on its way, which has to be done.
    void mustRun(const Command& command) {
        const auto answer = run(command);
        if (answer != "done") throw std::runtime_error(answer);
    }
    [[nodiscard]] std::vector<ExcessLine> linesOf(LoanId loan, bool open_only = false) {
        return must(reader().excess({.loan = loan, .open_only = open_only, .beyond = {}}));
    }
    [[nodiscard]] std::vector<ExcessId> idsOf(LoanId loan) {
        std::vector<ExcessId> ids;
        for (const ExcessLine& line : linesOf(loan, true)) ids.push_back(line.id);
        return ids;
    }
    [[nodiscard]] std::string excessOf(LoanId loan) { return describe(linesOf(loan)); }
    /// What is in suspense, by the ledger.
    [[nodiscard]] std::int64_t suspense() {
        return RawDatabase(path()).integer(
            "SELECT coalesce(sum(CASE WHEN to_account = 6 THEN amount_fen"
            " WHEN from_account = 6 THEN -amount_fen ELSE 0 END), 0) FROM ledger");
    }
};

inline std::string OverRoom::world() {
    std::string text;
    for (const LoanSummary& loan : must(reader().loans()))
        text += describe(loan) + " [" + excessOf(loan.id) + "]\n";
    for (int who = 0; who < 7; ++who)
        text += std::to_string(availableOf(who)) + '/' + std::to_string(frozenOf(who)) + ' ';
    return text + std::to_string(suspense()) + ' ' +
           std::to_string(must(reader().payouts({})).size());
}

}  // namespace plimsoll::test
