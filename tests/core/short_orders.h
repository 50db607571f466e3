#pragma once
// The orders of short and over-filled loans, and where a loan stands as one word. Plain values.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <plimsoll/desk.h>

namespace plimsoll::test {

inline Order extending(LoanId loan, std::optional<Timestamp> closes) {
    Order order{.act = Act::LoanExtend, .loan = loan};
    order.schedule.closes = closes;
    return order;
}

inline Order reducing(LoanId loan, std::string reference = "consent 7") {
    Order order{.act = Act::LoanReduce, .loan = loan};
    order.reference = std::move(reference);
    return order;
}

inline Order placing(LoanId loan, std::vector<Split> splits) {
    Order order{.act = Act::LoanPlace, .loan = loan};
    order.splits = std::move(splits);
    return order;
}

inline Order cancelling(LoanId loan) {
    return {.act = Act::LoanCancel, .loan = loan};
}

inline Order voiding(BidId bid) {
    Order order{.act = Act::BidVoid};
    order.bid = bid;
    return order;
}

inline Order spilling(LoanId loan, std::vector<ExcessId> lines, LoanId to) {
    Order order{.act = Act::ExcessSpill, .loan = loan};
    order.reference = "letter 12";
    order.lines = std::move(lines);
    order.to_loan = to;
    return order;
}

inline Order spillingToNew(LoanId loan, std::vector<ExcessId> lines) {
    Order order = spilling(loan, std::move(lines), {});
    order.to_new = true;
    order.borrower_reference = "letter 13";
    return order;
}

inline Order releasing(LoanId loan, std::vector<ExcessId> lines) {
    Order order{.act = Act::ExcessRelease, .loan = loan};
    order.reference = "letter 14";
    order.lines = std::move(lines);
    return order;
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
