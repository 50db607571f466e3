#pragma once
// A desk that hands everything on to another one, for tests that change one verb of it.

#include <utility>

#include <plimsoll/desk.h>

namespace plimsoll::test {

class ForwardingDesk : public Desk {
public:
    explicit ForwardingDesk(Desk& sound) : m_sound(sound) {}

    const DeskInfo& info() const override { return m_sound.info(); }
    void submit(BidRequest bid, Answered answered) override {
        m_sound.submit(std::move(bid), std::move(answered));
    }
    BidAnswer bid(BidRequest bid) override { return m_sound.bid(std::move(bid)); }
    Result<LoanId> createLoan(NewLoan loan, RequestKey key) override {
        return m_sound.createLoan(std::move(loan), std::move(key));
    }
    Result<void> scheduleLoan(LoanId loan, Schedule schedule, RequestKey key) override {
        return m_sound.scheduleLoan(loan, schedule, std::move(key));
    }
    Result<Phase> moveLoan(LoanId loan, LoanMove move, std::string note, RequestKey key) override {
        return m_sound.moveLoan(loan, move, std::move(note), std::move(key));
    }
    Result<std::vector<InvestorId>> addInvestors(std::vector<NewInvestor> investors,
                                                 RequestKey key) override {
        return m_sound.addInvestors(std::move(investors), std::move(key));
    }
    Result<Balance> deposit(InvestorId investor, Money amount, RequestKey key) override {
        return m_sound.deposit(investor, amount, std::move(key));
    }
    Result<void> setInvestorStatus(InvestorId investor, InvestorStatus status,
                                   RequestKey key) override {
        return m_sound.setInvestorStatus(investor, status, std::move(key));
    }
    Result<NoticeAnswer> notePayment(PaymentNotice notice) override {
        return m_sound.notePayment(std::move(notice));
    }
    Result<void> withdrawBid(BidId bid, std::string note, RequestKey key) override {
        return m_sound.withdrawBid(bid, std::move(note), std::move(key));
    }
    Result<void> resolveHold(BidId bid, std::int64_t part, HoldVerdict verdict, std::string note,
                             RequestKey key) override {
        return m_sound.resolveHold(bid, part, verdict, std::move(note), std::move(key));
    }
    Result<void> placeCase(CaseId id, std::string note, RequestKey key) override {
        return m_sound.placeCase(id, std::move(note), std::move(key));
    }
    Result<PayoutId> refundCase(CaseId id, std::string note, RequestKey key) override {
        return m_sound.refundCase(id, std::move(note), std::move(key));
    }
    Result<PayoutId> cashOut(InvestorId investor, Money amount, RequestKey key) override {
        return m_sound.cashOut(investor, amount, std::move(key));
    }
    Result<Balance> adjust(InvestorId investor, Money by, std::string note,
                           RequestKey key) override {
        return m_sound.adjust(investor, by, std::move(note), std::move(key));
    }
    Result<std::int64_t> sendPayouts(RequestKey key) override {
        return m_sound.sendPayouts(std::move(key));
    }
    Result<void> answerPayout(PayoutId payout, PayoutState answer, std::string note,
                              RequestKey key) override {
        return m_sound.answerPayout(payout, answer, std::move(note), std::move(key));
    }
    Result<void> settlePayout(PayoutId payout, bool was_sent, std::string note,
                              RequestKey key) override {
        return m_sound.settlePayout(payout, was_sent, std::move(note), std::move(key));
    }
    Result<PayoutId> reissuePayout(PayoutId payout, std::string note, RequestKey key) override {
        return m_sound.reissuePayout(payout, std::move(note), std::move(key));
    }
    Result<void> confirmClock(std::string note, RequestKey key) override {
        return m_sound.confirmClock(std::move(note), std::move(key));
    }
    Seat seat() const override { return m_sound.seat(); }
    Result<std::unique_ptr<Desk>> signIn(std::string_view login,
                                         std::string_view password) override {
        return m_sound.signIn(login, password);
    }
    void signOut() override { m_sound.signOut(); }
    Result<StaffId> addStaff(NewStaff staff, RequestKey key) override {
        return m_sound.addStaff(std::move(staff), std::move(key));
    }
    Result<void> changeStaff(StaffId staff, StaffChange change, RequestKey key) override {
        return m_sound.changeStaff(staff, std::move(change), std::move(key));
    }
    Result<void> changePassword(std::string_view old_password,
                                std::string_view new_password) override {
        return m_sound.changePassword(old_password, new_password);
    }
    Result<Asked> ask(Order order, std::string reason, std::string note, RequestKey key) override {
        return m_sound.ask(std::move(order), std::move(reason), std::move(note), std::move(key));
    }
    Result<void> approve(RequestId request, std::string seen, std::string note,
                         RequestKey key) override {
        return m_sound.approve(request, std::move(seen), std::move(note), std::move(key));
    }
    Result<void> reject(RequestId request, std::string note, RequestKey key) override {
        return m_sound.reject(request, std::move(note), std::move(key));
    }
    Result<void> withdrawRequest(RequestId request, RequestKey key) override {
        return m_sound.withdrawRequest(request, std::move(key));
    }
    Result<ImportOutcome> importBids(LoanId loan, std::vector<ImportedBid> bids, RequestKey key,
                                     std::vector<NewInvestor> newcomers) override {
        return m_sound.importBids(loan, std::move(bids), std::move(key), std::move(newcomers));
    }
    Result<void> designate(InvestorId investor, Money limit, std::string reference,
                           RequestKey key) override {
        return m_sound.designate(investor, limit, std::move(reference), std::move(key));
    }
    Result<void> claim(Claimed what, ClaimStep step, RequestKey key) override {
        return m_sound.claim(what, step, std::move(key));
    }
    Result<void> setRules(RuleSet rules, RequestKey key) override {
        return m_sound.setRules(std::move(rules), std::move(key));
    }
    Result<void> markDay(SpecialDay day, RequestKey key) override {
        return m_sound.markDay(std::move(day), std::move(key));
    }
    void lookAt(std::optional<Claimed> what) override { m_sound.lookAt(what); }
    std::vector<Look> lookers() const override { return m_sound.lookers(); }
    Result<HaltId> setHalt(LoanId loan, Stops stops, std::string reason, RequestKey key) override {
        return m_sound.setHalt(loan, stops, std::move(reason), std::move(key));
    }
    Result<PersonalData> reveal(InvestorId investor, std::string reason) override {
        return m_sound.reveal(investor, std::move(reason));
    }
    Result<void> noteLook(Act act, std::string object, std::string reason) override {
        return m_sound.noteLook(act, std::move(object), std::move(reason));
    }
    Result<AuditHead> signHead() override { return m_sound.signHead(); }
    Health health() const override { return m_sound.health(); }
    std::unique_ptr<Watch> watch(std::function<void()> notice) override {
        return m_sound.watch(std::move(notice));
    }
    Result<std::unique_ptr<DeskReader>> reader() const override { return m_sound.reader(); }

private:
    Desk& m_sound;
};

}  // namespace plimsoll::test
