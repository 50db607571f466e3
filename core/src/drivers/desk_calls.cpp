// Desk::run() with the usual fields in a row; nothing is decided here.

#include <plimsoll/desk.h>

namespace plimsoll {
Result<StaffId> Desk::addStaff(NewStaff staff, RequestKey key) {
    return run(AddStaff{std::move(staff)}, {}, std::move(key));
}

Result<void> Desk::changeStaff(StaffId staff, StaffChange change, RequestKey key) {
    return run(ChangeStaff{staff, change.roles, change.status,
                           std::move(change.password).value_or(std::string())},
               {}, std::move(key));
}

Result<void> Desk::approve(RequestId request, std::string seen, std::string note, RequestKey key) {
    return run(ApproveRequest{request, std::move(seen)}, std::move(note), std::move(key));
}

Result<void> Desk::reject(RequestId request, std::string note, RequestKey key) {
    return run(RejectRequest{request}, std::move(note), std::move(key));
}

Result<void> Desk::withdrawRequest(RequestId request, RequestKey key) {
    return run(WithdrawRequest{request}, {}, std::move(key));
}

Result<ImportOutcome> Desk::importBids(LoanId loan, std::vector<ImportedBid> bids, RequestKey key,
                                       std::vector<NewInvestor> newcomers) {
    return run(ImportBids{loan, std::move(bids), std::move(newcomers)}, {}, std::move(key));
}

Result<void> Desk::designate(InvestorId investor, Money limit, std::string reference,
                             RequestKey key) {
    return run(DesignateInvestor{investor, limit, std::move(reference)}, {}, std::move(key));
}

Result<void> Desk::claim(Claimed what, ClaimStep step, RequestKey key) {
    return run(ClaimWork{what, step}, {}, std::move(key));
}

Result<void> Desk::setRules(RuleSet rules, RequestKey key) {
    return run(SetRules{std::move(rules)}, {}, std::move(key));
}

Result<void> Desk::markDay(SpecialDay day, RequestKey key) {
    return run(MarkDay{std::move(day)}, {}, std::move(key));
}

Result<HaltId> Desk::setHalt(LoanId loan, Stops stops, std::string reason, RequestKey key) {
    return run(SetHalt{loan, stops}, std::move(reason), std::move(key));
}

Result<LoanId> Desk::createLoan(NewLoan loan, RequestKey key) {
    return run(CreateLoan{std::move(loan)}, {}, std::move(key));
}

Result<void> Desk::scheduleLoan(LoanId loan, Schedule schedule, RequestKey key) {
    return run(ScheduleLoan{loan, schedule}, {}, std::move(key));
}

Result<Phase> Desk::moveLoan(LoanId loan, LoanMove move, std::string note, RequestKey key) {
    return runCommand(commandOf(move, loan), std::move(note), std::move(key))
        .map([](const CommandAnswer& answer) { return std::get<Phase>(answer); });
}

Result<void> Desk::openLoan(LoanId loan, RequestKey key) {
    return run(OpenLoan{loan}, {}, std::move(key)).map([](Phase) {});
}

Result<std::vector<InvestorId>> Desk::addInvestors(std::vector<NewInvestor> investors,
                                                   RequestKey key) {
    return run(AddInvestors{std::move(investors)}, {}, std::move(key));
}

Result<Balance> Desk::deposit(InvestorId investor, Money amount, RequestKey key) {
    return run(Deposit{investor, amount}, {}, std::move(key));
}

Result<void> Desk::setInvestorStatus(InvestorId investor, InvestorStatus status, RequestKey key) {
    return status == InvestorStatus::Suspended
               ? run(SuspendInvestor{investor}, {}, std::move(key))
               : run(ActivateInvestor{investor}, {}, std::move(key));
}

Result<NoticeAnswer> Desk::notePayment(PaymentNotice notice) {
    return run(NotePayment{std::move(notice)});
}

Result<void> Desk::withdrawBid(BidId bid, std::string note, RequestKey key) {
    return run(WithdrawBid{bid}, std::move(note), std::move(key));
}

Result<void> Desk::resolveHold(BidId bid, std::int64_t part, HoldVerdict verdict, std::string note,
                               RequestKey key) {
    return run(ResolveHold{bid, part, verdict}, std::move(note), std::move(key));
}

Result<void> Desk::placeCase(CaseId id, std::string note, RequestKey key) {
    return run(PlaceCase{id}, std::move(note), std::move(key));
}

Result<PayoutId> Desk::refundCase(CaseId id, std::string note, RequestKey key) {
    return run(RefundCase{id}, std::move(note), std::move(key));
}

Result<PayoutId> Desk::cashOut(InvestorId investor, Money amount, RequestKey key) {
    return run(CashOut{investor, amount}, {}, std::move(key));
}

Result<Balance> Desk::adjust(InvestorId investor, Money by, std::string note, RequestKey key) {
    return run(AdjustBalance{investor, by}, std::move(note), std::move(key));
}

Result<std::int64_t> Desk::sendPayouts(RequestKey key) {
    const auto name = key.isEmpty() ? RequestKey::random() : std::move(key);
    return run(SendPayouts{name.text()});
}

Result<void> Desk::answerPayout(PayoutId payout, PayoutState answer, std::string note,
                                RequestKey key) {
    return run(AnswerPayout{payout, answer}, std::move(note), std::move(key));
}

Result<PayoutId> Desk::reissuePayout(PayoutId payout, std::string note, RequestKey key) {
    return run(ReissuePayout{payout}, std::move(note), std::move(key));
}

Result<void> Desk::settlePayout(PayoutId payout, bool was_sent, std::string note, RequestKey key) {
    return was_sent ? run(MarkPayoutSent{payout}, std::move(note), std::move(key))
                    : run(MarkPayoutNotSent{payout}, std::move(note), std::move(key));
}

Result<void> Desk::confirmClock(std::string note, RequestKey key) {
    return run(ConfirmClock{}, std::move(note), std::move(key));
}

}  // namespace plimsoll
