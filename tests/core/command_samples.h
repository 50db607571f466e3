#pragma once
// One sample of every command, each field unlike the value that it begins with, and a walk through
// the fields of one. Plain values.

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <plimsoll/commands/command.h>

namespace plimsoll::test {

inline Timestamp timeAt(const char* text) {
    return Timestamp::parse(text).value();
}

inline Money fen(std::int64_t amount) {
    return Money::fen(amount);
}

inline std::vector<Command> loanSamples() {
    const Schedule times{timeAt("2031-05-06T07:08:09.000010Z"), timeAt("2031-06-01T00:00:00Z")};
    const NewLoan loan{.code = "L-9",
                       .title = "标的, \"quoted\"",
                       .terms = {fen(1'000), fen(100), fen(10), fen(700)},
                       .audience = Audience::Listed,
                       .listed = {InvestorId(1), InvestorId(2)},
                       .borrower = InvestorId(3),
                       .hold_window = std::chrono::seconds(60)};
    const ImportedBid bid{.line = 2,
                          .investor = InvestorId(4),
                          .amount = fen(300),
                          .arrived = *times.opens,
                          .key = "k-1",
                          .newcomer = 1};
    const NewInvestor newcomer{
        .code = "C-9", .name = "王芳", .deposit = fen(5), .phone = "138", .id_number = "110X"};
    return {CreateLoan{loan},
            ScheduleLoan{LoanId(1), times},
            ApproveLoan{LoanId(1), times},
            OpenLoan{LoanId(1)},
            PauseLoan{LoanId(1)},
            ResumeLoan{LoanId(1)},
            CloseLoan{LoanId(1)},
            ReviewLoan{LoanId(1)},
            DisburseLoan{LoanId(1)},
            CancelLoan{LoanId(1), "letter 1"},
            WithdrawLoan{LoanId(1)},
            ExtendLoan{LoanId(1), times.closes, "letter 2"},
            ReduceLoan{LoanId(1), "letter 3"},
            PlaceShortfall{LoanId(1), {{InvestorId(1), fen(400)}, {InvestorId(2), fen(300)}}, "l"},
            ImportBids{LoanId(1), {bid, bid}, {newcomer}},
            SpillExcess{LoanId(1), {ExcessId(1), ExcessId(2)}, LoanId(2), true, "l 5", "l 6"},
            ReleaseExcess{LoanId(1), {ExcessId(1)}, "letter 7"},
            AddInvestors{{newcomer, newcomer}}};
}

inline std::vector<Command> moneySamples() {
    const PaymentNotice notice{.payment = "p-1",
                               .status = PaymentStatus::Unclear,
                               .bid = BidId(1),
                               .amount = fen(300),
                               .as_received = "B-77"};
    return {SuspendInvestor{InvestorId(1)},
            ActivateInvestor{InvestorId(1)},
            DesignateInvestor{InvestorId(1), fen(400), "letter 8"},
            Deposit{InvestorId(1), fen(70)},
            CashOut{InvestorId(1), fen(70)},
            AdjustBalance{InvestorId(1), fen(-70)},
            WithdrawBid{BidId(1)},
            VoidBid{BidId(1), LoanId(1), "letter 9"},
            NotePayment{notice},
            ResolveHold{BidId(1), 2, HoldVerdict::Released},
            PlaceCase{CaseId(1)},
            RefundCase{CaseId(1)},
            SendPayouts{"b-1"},
            AnswerPayout{PayoutId(1), PayoutState::Failed},
            ReissuePayout{PayoutId(1)},
            MarkPayoutNotSent{PayoutId(1)},
            MarkPayoutSent{PayoutId(1)}};
}

inline std::vector<Command> peopleSamples() {
    const NewStaff staff{.login = "op.sun",
                         .name = "孙杰",
                         .roles = {Role::Operator, Role::Checker},
                         .password = "seven kettles"};
    const Stops stops{.bids = true, .openings = true, .disbursements = true};
    return {AddStaff{staff},
            ChangeStaff{StaffId(1), Roles{Role::Auditor}, StaffStatus::Disabled, "seven kettles"},
            ChangePolicy{"money.deposit", false, {fen(5), fen(7)}},
            ApproveRequest{RequestId(1), "login=free"},
            RejectRequest{RequestId(1)},
            WithdrawRequest{RequestId(1)},
            ClaimWork{{ClaimKind::Request, 3}, ClaimStep::Release},
            SetRules{{30, "house rules, 4"}},
            MarkDay{{std::chrono::year(2026) / 10 / 1, true, "National Day"}},
            SetHalt{LoanId(1), stops},
            LiftHalt{HaltId(1)},
            ConfirmClock{}};
}

/// In the order of the variant.
inline const std::vector<Command>& samples() {
    static const auto all = [] {
        auto made = loanSamples();
        for (auto& more : {moneySamples(), peopleSamples()})
            made.insert(made.end(), more.begin(), more.end());
        return made;
    }();
    return all;
}

template <std::size_t... I>
std::vector<Command> beginnings(std::index_sequence<I...>) {
    return {Command(std::in_place_index<I>)...};
}
inline std::vector<Command> beginnings() {
    return beginnings(std::make_index_sequence<std::variant_size_v<Command>>());
}

/// Calls `step(name, value, begins)` for each field, and for those of a field that has fields.
template <class T, class Step>
void walk(T& own, const Step& step) {
    const T begins{};
    eachField(own, [&](const auto& field, auto& value) {
        using Value = std::remove_cvref_t<decltype(value)>;
        if constexpr (Described<Value>)
            walk(value, step);
        else
            step(field, value, begins.*(field.member));
    });
}

}  // namespace plimsoll::test
