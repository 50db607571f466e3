#pragma once
// The commands of short and over-filled loans, and where a loan stands as one word. Plain values.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <plimsoll/desk.h>

namespace plimsoll::test {

inline ExtendLoan extending(LoanId loan, std::optional<Timestamp> closes) {
    return {.loan = loan, .closes = closes};
}

inline ReduceLoan reducing(LoanId loan, std::string reference = "consent 7") {
    return {loan, std::move(reference)};
}

inline PlaceShortfall placing(LoanId loan, std::vector<Split> splits) {
    return {.loan = loan, .splits = std::move(splits)};
}

inline CancelLoan cancelling(LoanId loan) {
    return {.loan = loan};
}

inline VoidBid voiding(BidId bid) {
    return {.bid = bid};
}

inline SpillExcess spilling(LoanId loan, std::vector<ExcessId> lines, LoanId to) {
    return {.loan = loan, .lines = std::move(lines), .to_loan = to, .reference = "letter 12"};
}

inline SpillExcess spillingToNew(LoanId loan, std::vector<ExcessId> lines) {
    auto command = spilling(loan, std::move(lines), {});
    command.to_new = true;
    command.borrower_reference = "letter 13";
    return command;
}

inline ReleaseExcess releasing(LoanId loan, std::vector<ExcessId> lines) {
    return {.loan = loan, .lines = std::move(lines), .reference = "letter 14"};
}

/// "short 700+0+0+300": what is free, reserved, held and paid.
inline std::string describe(Phase phase, const Capacity& capacity) {
    return std::string(codeOf(phase)) + ' ' + std::to_string(capacity.free.fen()) + '+' +
           std::to_string(capacity.reserved.fen()) + '+' + std::to_string(capacity.held.fen()) +
           '+' + std::to_string(capacity.paid.fen());
}
inline std::string describe(const LoanSummary& loan) {
    return describe(loan.phase, loan.capacity);
}

/// "promoted 300, voided 300".
inline std::string describe(const BidLife& life) {
    std::string text;
    for (const BidEvent& event : life.events)
        text += (text.empty() ? "" : ", ") + std::string(codeOf(event.kind)) + ' ' +
                std::to_string(event.amount.fen());
    return text;
}

}  // namespace plimsoll::test
