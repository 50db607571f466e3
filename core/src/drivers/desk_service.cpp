#include "drivers/desk_service.h"

#include <condition_variable>
#include <mutex>

#include <fmt/format.h>

#include "drivers/desk_core.h"
#include "drivers/guarded.h"
#include "values/passwords.h"

namespace plimsoll::service {
namespace {

/// Lets a caller sleep until the writer answers.
class Waiter {
public:
    void answer(const BidAnswer& answer) {
        // Notified under the lock, because the waiter is gone as soon as it sees the answer.
        const std::lock_guard lock(m_mutex);
        m_answer = answer;
        m_came.notify_one();
    }
    BidAnswer wait() {
        std::unique_lock lock(m_mutex);
        m_came.wait(lock, [this] { return m_answer.has_value(); });
        return *m_answer;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_came;
    std::optional<BidAnswer> m_answer;
};

Act actOf(LoanMove move) {
    switch (move) {
        case LoanMove::Approve:
            return Act::LoanApprove;
        case LoanMove::Withdraw:
            return Act::LoanWithdraw;
        case LoanMove::Open:
            return Act::LoanOpen;
        case LoanMove::Pause:
            return Act::LoanPause;
        case LoanMove::Resume:
            return Act::LoanResume;
        case LoanMove::Close:
            return Act::LoanClose;
        case LoanMove::Review:
            return Act::LoanReview;
        case LoanMove::Disburse:
            return Act::LoanDisburse;
        case LoanMove::Cancel:
            return Act::LoanCancel;
    }
    return Act::LoanClose;
}

template <class Tag>
Subject about(const char* what, Id<Tag> id) {
    return {.words = fmt::format("{} {}", what, id.value)};
}

/// What an order is about, before the writer finds its name.
Subject subjectOf(const Order& order) {
    if (order.act == Act::BidVoid) return about("bid", order.bid);
    if (order.act == Act::PaymentNote) return {.words = "payment " + order.reference};
    if (order.act == Act::PayoutSend) return {.words = "payouts"};
    if (order.payout) return about("payout", order.payout);
    if (order.from_case) return about("case", order.from_case);
    if (order.halt) return about("halt", order.halt);
    if (order.staff) return about("staff", order.staff);
    if (!order.login.empty()) return {.words = "staff " + order.login};
    if (!order.policy.empty()) return {.words = "policy " + order.policy};
    return {.loan = order.loan, .investor = order.investor, .bid = order.bid};
}

class DeskSeat final : public Desk {
public:
    DeskSeat(std::shared_ptr<DeskCore> core, SeatPtr seat)
        : m_core(std::move(core)), m_seat(std::move(seat)) {}

    const DeskInfo& info() const override { return m_core->info(); }

    // ---- people ----

    Seat seat() const override {
        return {m_seat->staff, m_seat->login, m_seat->name, m_seat->rolesNow(), m_seat->since};
    }
    Result<std::unique_ptr<Desk>> signIn(std::string_view login,
                                         std::string_view password) override;
    void signOut() override;
    Result<StaffId> addStaff(NewStaff staff, RequestKey key) override;
    Result<void> changeStaff(StaffId staff, StaffChange change, RequestKey key) override;
    Result<void> changePassword(std::string_view old_password,
                                std::string_view new_password) override;
    Result<Asked> ask(Order order, std::string reason, std::string note, RequestKey key) override;
    Result<void> approve(RequestId request, std::string seen, std::string note,
                         RequestKey key) override;
    Result<void> reject(RequestId request, std::string note, RequestKey key) override;
    Result<void> withdrawRequest(RequestId request, RequestKey key) override;

    Result<ImportOutcome> importBids(LoanId loan, std::vector<ImportedBid> bids, RequestKey key,
                                     std::vector<NewInvestor> newcomers) override {
        auto words = fmt::format("{} lines", bids.size());
        return run<ImportOutcome>(Weight::Heavy, Act::BidsImport, {.loan = loan}, std::move(words),
                                  key,
                                  [loan, bids = std::move(bids), newcomers = std::move(newcomers)](
                                      Commands& commands, const RequestKey& own) {
                                      return commands.over.importBids(loan, bids, newcomers, own);
                                  });
    }
    Result<void> designate(InvestorId investor, Money limit, std::string reference,
                           RequestKey key) override {
        return run<void>(Weight::Heavy, Act::InvestorDesignate, {.investor = investor}, reference,
                         key, [=](Commands& commands, const RequestKey& own) {
                             return commands.settings.designate(investor, limit, reference, own);
                         });
    }
    Result<void> claim(Claimed what, ClaimStep step, RequestKey key) override {
        const StaffId staff = m_seat->staff;
        auto words = fmt::format("{} {}", codeOf(what.kind), what.object);
        return run<void>(Weight::Heavy, Act::Claim, {.words = std::move(words)},
                         std::string(codeOf(step)), key,
                         [=](Commands& commands, const RequestKey& own) {
                             return commands.settings.claim(staff, what, step, own);
                         });
    }
    Result<void> setRules(RuleSet rules, RequestKey key) override {
        return run<void>(Weight::Heavy, Act::RulesChange, {.words = "rules"}, rules.source, key,
                         [=](Commands& commands, const RequestKey& own) {
                             return commands.settings.setRules(rules, own);
                         });
    }
    Result<void> markDay(SpecialDay day, RequestKey key) override {
        auto words = day.day.ok() ? "day " + toString(day.day) : std::string("day");
        return run<void>(Weight::Heavy, Act::RulesChange, {.words = std::move(words)}, day.name,
                         key, [=](Commands& commands, const RequestKey& own) {
                             return commands.settings.markDay(day, own);
                         });
    }
    void lookAt(std::optional<Claimed> what) override { m_core->seats().look(m_seat, what); }
    std::vector<Look> lookers() const override { return m_core->seats().lookers(m_seat); }

    Result<HaltId> setHalt(LoanId loan, Stops stops, std::string reason, RequestKey key) override {
        return run<HaltId>(Weight::Heavy, Act::HaltSet, {.loan = loan}, reason, key,
                           [=](Commands& commands, const RequestKey& own) {
                               return commands.halts.set(loan, stops, reason, own);
                           });
    }
    Result<PersonalData> reveal(InvestorId investor, std::string reason) override {
        return look<PersonalData>(
            Act::Reveal, {.investor = investor}, reason,
            [=](Commands& commands) { return commands.reveal(investor, reason); });
    }
    Result<void> noteLook(Act act, std::string object, std::string reason) override;
    Result<AuditHead> signHead() override {
        return m_core->run<AuditHead>(std::make_unique<SignCommand>(Errand{
            .act = Act::AuditExport, .seat = m_seat, .about = {.words = "head"}, .is_look = true}));
    }

    // ---- bids ----

    void submit(BidRequest bid, Answered answered) override {
        if (!m_seat->may_bid.load()) return answered({BidAnswer::Kind::NotAllowed, {}});
        m_core->submit(std::move(bid), std::move(answered));
    }
    BidAnswer bid(BidRequest bid) override {
        Waiter waiter;
        submit(std::move(bid), [&waiter](const BidAnswer& answer) { waiter.answer(answer); });
        return waiter.wait();
    }

    // ---- loans and investors ----

    Result<LoanId> createLoan(NewLoan loan, RequestKey key) override {
        return run<LoanId>(Weight::Heavy, Act::LoanCreate,
                           {.words = loan.code.empty() ? std::string() : "loan " + loan.code}, {},
                           key, [loan](Commands& commands, const RequestKey& own) {
                               return commands.createLoan(loan, own);
                           });
    }
    Result<void> scheduleLoan(LoanId loan, Schedule schedule, RequestKey key) override {
        return run<void>(Weight::Heavy, Act::LoanSchedule, {.loan = loan}, {}, key,
                         [=](Commands& commands, const RequestKey& own) {
                             return commands.loans.schedule(loan, schedule, own);
                         });
    }
    Result<Phase> moveLoan(LoanId loan, LoanMove move, std::string note, RequestKey key) override {
        return run<Phase>(Weight::Heavy, actOf(move), {.loan = loan}, note, key,
                          [=](Commands& commands, const RequestKey& own) {
                              return commands.loans.move(loan, move, {}, note, own);
                          });
    }
    Result<std::vector<InvestorId>> addInvestors(std::vector<NewInvestor> investors,
                                                 RequestKey key) override {
        auto about = fmt::format("{} investors", investors.size());
        return run<std::vector<InvestorId>>(
            Weight::Heavy, Act::InvestorAdd, {.words = std::move(about)}, {}, key,
            [investors = std::move(investors)](Commands& commands, const RequestKey& own) {
                return commands.addInvestors(investors, own);
            });
    }
    Result<Balance> deposit(InvestorId investor, Money amount, RequestKey key) override {
        return run<Balance>(Weight::Heavy, Act::Deposit, {.investor = investor}, {}, key,
                            [=](Commands& commands, const RequestKey& own) {
                                return commands.deposit(investor, amount, own);
                            });
    }
    Result<void> setInvestorStatus(InvestorId investor, InvestorStatus status,
                                   RequestKey key) override {
        const Act act =
            status == InvestorStatus::Suspended ? Act::InvestorSuspend : Act::InvestorActivate;
        return run<void>(Weight::Heavy, act, {.investor = investor}, {}, key,
                         [=](Commands& commands, const RequestKey& own) {
                             return commands.setInvestorStatus(investor, status, own);
                         });
    }

    // ---- payments and holds ----

    /// The payment's name is what makes a retry recognisable.
    Result<NoticeAnswer> notePayment(PaymentNotice notice) override {
        return run<NoticeAnswer>(Weight::Light, Act::PaymentNote,
                                 {.words = "payment " + notice.payment}, {},
                                 RequestKey::parse(notice.payment).value_or(RequestKey()),
                                 [notice](Commands& commands, const RequestKey&) {
                                     return commands.payments.note(notice);
                                 });
    }
    Result<void> withdrawBid(BidId bid, std::string note, RequestKey key) override {
        return run<void>(Weight::Light, Act::BidWithdraw, {.bid = bid}, note, key,
                         [=](Commands& commands, const RequestKey& own) {
                             return commands.payments.withdraw(bid, note, own);
                         });
    }
    Result<void> resolveHold(BidId bid, std::int64_t part, HoldVerdict verdict, std::string note,
                             RequestKey key) override {
        return run<void>(Weight::Light, Act::HoldResolve, {.bid = bid}, note, key,
                         [=](Commands& commands, const RequestKey& own) {
                             return commands.payments.resolve(bid, part, verdict, note, own);
                         });
    }
    Result<void> placeCase(CaseId id, std::string note, RequestKey key) override {
        return run<void>(Weight::Heavy, Act::CasePlace, about("case", id), note, key,
                         [=](Commands& commands, const RequestKey& own) {
                             return commands.payments.placeCase(id, note, own);
                         });
    }
    Result<PayoutId> refundCase(CaseId id, std::string note, RequestKey key) override {
        return run<PayoutId>(Weight::Heavy, Act::CaseRefund, about("case", id), note, key,
                             [=](Commands& commands, const RequestKey& own) {
                                 return commands.payments.refundCase(id, note, own);
                             });
    }

    // ---- money out ----

    Result<PayoutId> cashOut(InvestorId investor, Money amount, RequestKey key) override {
        return run<PayoutId>(Weight::Heavy, Act::CashOut, {.investor = investor}, {}, key,
                             [=](Commands& commands, const RequestKey& own) {
                                 return commands.payouts.cashOut(investor, amount, own);
                             });
    }
    Result<Balance> adjust(InvestorId investor, Money by, std::string note,
                           RequestKey key) override {
        return run<Balance>(Weight::Heavy, Act::Adjust, {.investor = investor}, note, key,
                            [=](Commands& commands, const RequestKey& own) {
                                return commands.payouts.adjust(investor, by, note, own);
                            });
    }
    Result<std::int64_t> sendPayouts(RequestKey key) override {
        return run<std::int64_t>(
            Weight::Heavy, Act::PayoutSend, {.words = "payouts"}, {}, key,
            [](Commands& commands, const RequestKey& own) { return commands.payouts.send(own); });
    }
    Result<void> answerPayout(PayoutId payout, PayoutState answer, std::string note,
                              RequestKey key) override {
        return run<void>(Weight::Heavy, Act::PayoutAnswer, about("payout", payout), note, key,
                         [=](Commands& commands, const RequestKey& own) {
                             return commands.payouts.answer(payout, answer, note, own);
                         });
    }
    Result<void> settlePayout(PayoutId payout, bool was_sent, std::string note,
                              RequestKey key) override {
        const Act act = was_sent ? Act::PayoutWasSent : Act::PayoutNotSent;
        return run<void>(Weight::Heavy, act, about("payout", payout), note, key,
                         [=](Commands& commands, const RequestKey& own) {
                             return commands.payouts.settle(payout, was_sent, note, own);
                         });
    }
    Result<PayoutId> reissuePayout(PayoutId payout, std::string note, RequestKey key) override {
        return run<PayoutId>(Weight::Heavy, Act::PayoutReissue, about("payout", payout), note, key,
                             [=](Commands& commands, const RequestKey& own) {
                                 return commands.payouts.reissue(payout, note, own);
                             });
    }
    Result<void> confirmClock(std::string note, RequestKey key) override {
        return run<void>(Weight::ConfirmsClock, Act::ClockConfirm, {.words = "clock"}, note, key,
                         [=](Commands& commands, const RequestKey& own) {
                             return commands.confirmClock(note, {}, own);
                         });
    }

    Health health() const override { return m_core->health(); }
    std::unique_ptr<Watch> watch(std::function<void()> notice) override {
        return m_core->watch(std::move(notice));
    }
    Result<std::unique_ptr<DeskReader>> reader() const override {
        return guarded([this] {
            return serveReader(
                m_core->openReader(), [core = m_core] { return core->openReader(); },
                m_core->findHeads());
        });
    }

private:
    /// `body` gets the request key that the command is known by from here on.
    template <class T, class Body>
    Result<T> run(Weight weight, Act act, Subject about, std::string reason, const RequestKey& key,
                  Body body) {
        const auto own = key.isEmpty() ? RequestKey::random() : key;
        return m_core->run<T>(std::make_unique<SeatCommand<T>>(
            weight,
            Errand{.act = act,
                   .seat = m_seat,
                   .about = std::move(about),
                   .reason = std::move(reason),
                   .key = own.text()},
            [body = std::move(body), own](Commands& commands) { return body(commands, own); }));
    }
    template <class T>
    Result<T> look(Act act, Subject about, std::string reason, typename SeatCommand<T>::Body body) {
        return m_core->run<T>(std::make_unique<SeatCommand<T>>(Weight::Heavy,
                                                               Errand{.act = act,
                                                                      .seat = m_seat,
                                                                      .about = std::move(about),
                                                                      .reason = std::move(reason),
                                                                      .is_look = true},
                                                               std::move(body)));
    }
    [[nodiscard]] Result<std::string> hashOf(std::string& password, std::string_view login);
    [[nodiscard]] std::string loginOf(StaffId id);
    [[nodiscard]] Result<SeatPtr> admit(std::string_view login, const std::string& hash, bool fits);

    std::shared_ptr<DeskCore> m_core;
    SeatPtr m_seat;
};

/// Leaves nothing of the password itself.
Result<std::string> DeskSeat::hashOf(std::string& password, std::string_view login) {
    if (const auto fault = passwordFault(password, login); !fault.empty()) {
        wipe(password);
        return fail(ErrorCode::PasswordInvalid, std::string(fault));
    }
    auto hash = guarded([&] { return hashPassword(password); });
    wipe(password);
    return hash;
}

std::string DeskSeat::loginOf(StaffId id) {
    const auto staff = guarded([&] { return m_core->openReader()->staff(); });
    if (staff)
        for (const StaffMember& member : *staff)
            if (member.id == id) return member.login;
    return {};
}

/// Counts the attempt in the writer, so that several at once are several.
Result<SeatPtr> DeskSeat::admit(std::string_view login, const std::string& hash, bool fits) {
    auto seat = m_core->newSeat();
    // What was typed into the wrong field may be a password.
    seat->login = hash.empty() ? "unknown login" : std::string(login);
    using Failed = std::optional<Error>;
    const auto tell = [](Errand&, const Result<Failed>& result, std::string& outcome) {
        if (result && *result) outcome = codeOf((*result)->code);
    };
    auto tried = m_core->run<Failed>(std::make_unique<SeatCommand<Failed>>(
        Weight::Heavy,
        Errand{.act = Act::SignIn,
               .seat = seat,
               .about = {.words = "desk"},
               .is_free = true,
               .is_look = true},
        [name = std::string(login), hash, fits, seat](Commands& commands) -> Result<Failed> {
            // A failed attempt is kept, so it is no refusal of the command.
            const auto done = commands.staff.signIn(name, hash, fits, *seat);
            return done ? Failed() : Failed(done.error());
        },
        tell));
    if (!tried) return tl::make_unexpected(tried.error());
    if (*tried) return tl::make_unexpected(**tried);
    return seat;
}

Result<std::unique_ptr<Desk>> DeskSeat::signIn(std::string_view login, std::string_view password) {
    if (m_core->info().kind == DeskKind::Rehearsal) return fail(ErrorCode::NoStaffHere);
    const auto hash = guarded([&] { return m_core->openReader()->passwordOf(login); });
    if (!hash) return tl::make_unexpected(hash.error());
    const auto fits = guarded([&] {
        if (!hash->empty()) return fitsPassword(*hash, password);
        wasteTheSameTime(password);
        return false;
    });
    if (!fits) return tl::make_unexpected(fits.error());
    return admit(login, *hash, *fits).map([this](const SeatPtr& seat) {
        return std::unique_ptr<Desk>(std::make_unique<DeskSeat>(m_core, seat));
    });
}

void DeskSeat::signOut() {
    if (!m_seat->staff) return;
    (void)look<bool>(Act::SignOut, {.words = "desk"}, {}, [seat = m_seat](Commands&) {
        seat->has_left = true;
        return Result<bool>(true);
    });
    m_seat->has_left = true;
    m_seat->may_bid = false;
}

Result<StaffId> DeskSeat::addStaff(NewStaff staff, RequestKey key) {
    const auto hash = hashOf(staff.password, staff.login);
    if (!hash) return tl::make_unexpected(hash.error());
    return run<StaffId>(Weight::Heavy, Act::StaffAdd, {.words = "staff " + staff.login}, {}, key,
                        [staff, hash = *hash](Commands& commands, const RequestKey& own) {
                            return commands.staff.add(staff, hash, own);
                        });
}

Result<void> DeskSeat::changeStaff(StaffId staff, StaffChange change, RequestKey key) {
    HashedChange hashed{change.roles, change.status, {}};
    if (change.password) {
        auto hash = hashOf(*change.password, loginOf(staff));
        if (!hash) return tl::make_unexpected(hash.error());
        hashed.password = std::move(*hash);
    }
    return run<void>(Weight::Heavy, Act::StaffChange, about("staff", staff), {}, key,
                     [=](Commands& commands, const RequestKey& own) {
                         return commands.staff.change(staff, hashed, own);
                     });
}

Result<void> DeskSeat::changePassword(std::string_view old_password,
                                      std::string_view new_password) {
    if (!m_seat->staff) return fail(ErrorCode::NotSignedIn);
    if (const auto fault = passwordFault(new_password, m_seat->login); !fault.empty())
        return fail(ErrorCode::PasswordInvalid, std::string(fault));
    const auto known = guarded([&] { return m_core->openReader()->passwordOf(m_seat->login); });
    if (!known) return tl::make_unexpected(known.error());
    const auto fresh = guarded([&]() -> std::string {
        return fitsPassword(*known, old_password) ? hashPassword(new_password) : std::string();
    });
    if (!fresh) return tl::make_unexpected(fresh.error());
    // A wrong old one counts like a failed sign-in: somebody may sit at another one's seat.
    if (fresh->empty()) return admit(m_seat->login, *known, false).map([](const SeatPtr&) {});
    return run<void>(Weight::Heavy, Act::PasswordChange, about("staff", m_seat->staff), {}, {},
                     [id = m_seat->staff, known = *known, hash = *fresh](Commands& commands,
                                                                         const RequestKey& own) {
                         return commands.staff.changeOwnPassword(id, known, hash, own);
                     });
}

Result<Asked> DeskSeat::ask(Order order, std::string reason, std::string note, RequestKey key) {
    std::string secret;
    if (!order.password.empty() || order.act == Act::StaffAdd) {
        auto hash =
            hashOf(order.password, order.login.empty() ? loginOf(order.staff) : order.login);
        if (!hash) return tl::make_unexpected(hash.error());
        secret = std::move(*hash);
    }
    const auto own = key.isEmpty() ? RequestKey::random() : key;
    const auto tell = [](Errand& errand, const Result<Asked>& asked, std::string&) {
        if (!asked || !asked->isWaiting()) return;
        errand.act = Act::RequestMake;
        errand.reason = fmt::format("request {}: {}", asked->request.value, errand.reason);
    };
    const auto why = reason.empty() ? note : reason + " " + note;
    return m_core->run<Asked>(std::make_unique<SeatCommand<Asked>>(
        Weight::Heavy,
        Errand{.act = order.act,
               .seat = m_seat,
               .about = subjectOf(order),
               .reason = why,
               .key = own.text(),
               .is_free = true},
        [=](Commands& commands) { return commands.requests.ask(order, secret, reason, note, own); },
        tell));
}

Result<void> DeskSeat::approve(RequestId request, std::string seen, std::string note,
                               RequestKey key) {
    const auto own = key.isEmpty() ? RequestKey::random() : key;
    // What it was about is said by the record of what was done; else it is the request itself.
    const auto tell = [request](Errand& errand, const Result<void>& done, std::string&) {
        if (!done) errand.about = about("request", request);
    };
    return m_core->run<void>(std::make_unique<SeatCommand<void>>(
        Weight::Heavy,
        Errand{.act = Act::RequestApprove,
               .seat = m_seat,
               .reason = fmt::format("request {}: {}", request.value, note),
               .key = own.text()},
        [=](Commands& commands) { return commands.requests.approve(request, seen, note, own); },
        tell));
}

Result<void> DeskSeat::reject(RequestId request, std::string note, RequestKey key) {
    return run<void>(Weight::Heavy, Act::RequestReject, about("request", request), note, key,
                     [=](Commands& commands, const RequestKey& own) {
                         return commands.requests.reject(request, note, own);
                     });
}

Result<void> DeskSeat::withdrawRequest(RequestId request, RequestKey key) {
    return run<void>(Weight::Heavy, Act::RequestWithdraw, about("request", request), {}, key,
                     [=](Commands& commands, const RequestKey& own) {
                         return commands.requests.withdraw(request, own);
                     });
}

Result<void> DeskSeat::noteLook(Act act, std::string object, std::string reason) {
    const bool is_look = act == Act::Export || act == Act::Verify || act == Act::AuditExport ||
                         act == Act::Backup || act == Act::Rehearse;
    if (!is_look) return fail(ErrorCode::RequestInvalid, std::string(codeOf(act)));
    return look<bool>(act, {.words = std::move(object)}, std::move(reason),
                      [](Commands&) { return Result<bool>(true); })
        .map([](bool) {});
}

}  // namespace

std::unique_ptr<Desk> serveDesk(DeskInfo info, WriterParts parts, OpenReader open_reader,
                                DeskOptions options) {
    auto core = std::make_shared<DeskCore>(std::move(info), std::move(parts),
                                           std::move(open_reader), options);
    return std::make_unique<DeskSeat>(core, core->nobody());
}

}  // namespace plimsoll::service

plimsoll::Result<void> plimsoll::Desk::openLoan(LoanId loan, RequestKey key) {
    return moveLoan(loan, LoanMove::Open, {}, std::move(key)).map([](Phase) {});
}
