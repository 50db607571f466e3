#include "drivers/desk_service.h"

#include <condition_variable>
#include <mutex>

#include <fmt/format.h>

#include "commands/gist.h"
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

/// Some may share a transaction with bids.
Weight weightOf(const Command& command) {
    if (std::holds_alternative<ConfirmClock>(command)) return Weight::ConfirmsClock;
    return std::visit(
        []<class C>(const C&) {
            if constexpr (requires { C::kIsLight; }) return Weight::Light;
            return Weight::Heavy;
        },
        command);
}

/// The key that it is known by from here on.
RequestKey keyOf(const Command& command, const RequestKey& key) {
    if (const auto name = onceNameOf(command); !name.empty())
        return RequestKey::parse(name).value_or(RequestKey());
    return key.isEmpty() ? RequestKey::random() : key;
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
    Result<void> changePassword(std::string_view old_password,
                                std::string_view new_password) override;
    Result<CommandAnswer> runCommand(Command command, std::string note, RequestKey key) override;
    Result<Asked> ask(Command command, std::string reason, std::string note,
                      RequestKey key) override;

    void lookAt(std::optional<Claimed> what) override { m_core->seats().look(m_seat, what); }
    std::vector<Look> lookers() const override { return m_core->seats().lookers(m_seat); }

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
    [[nodiscard]] Result<std::string> takeSecret(Command& command);
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

/// The hash of the password that the command brings, which goes no further; empty: it brings none.
/// New staff always do.
Result<std::string> DeskSeat::takeSecret(Command& command) {
    if (auto* const own = std::get_if<AddStaff>(&command)) return hashOf(own->password, own->login);
    auto* const own = std::get_if<ChangeStaff>(&command);
    if (own == nullptr || own->password.empty()) return std::string();
    return hashOf(own->password, loginOf(own->staff));
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
    const auto key = RequestKey::random();
    return m_core->run<void>(std::make_unique<SeatCommand<void>>(
        Weight::Heavy,
        Errand{.act = Act::PasswordChange,
               .seat = m_seat,
               .about = {.words = fmt::format("staff {}", m_seat->staff.value)},
               .key = key.text()},
        [id = m_seat->staff, known = *known, hash = *fresh, key](Commands& commands) {
            return commands.staff.changeOwnPassword(id, known, hash, key);
        }));
}

Result<CommandAnswer> DeskSeat::runCommand(Command command, std::string note, RequestKey key) {
    auto secret = takeSecret(command);
    if (!secret) return tl::make_unexpected(secret.error());
    const auto own = keyOf(command, key);
    Errand errand{.act = actOf(command),
                  .seat = m_seat,
                  .about = subjectOf(command),
                  .reason = note.empty() ? whyOf(command) : note,
                  .key = own.text()};
    SeatCommand<CommandAnswer>::Amend tell;
    if (const auto* const approval = std::get_if<ApproveRequest>(&command)) {
        // What it was about is said by the record of what was done; else it is the request itself.
        errand.reason = fmt::format("request {}: {}", approval->request.value, note);
        tell = [about = std::exchange(errand.about, {})](
                   Errand& traced, const Result<CommandAnswer>& done, std::string&) {
            if (!done) traced.about = about;
        };
    }
    const Weight weight = weightOf(command);
    return m_core->run<CommandAnswer>(std::make_unique<SeatCommand<CommandAnswer>>(
        weight, std::move(errand),
        [command = std::move(command), note = std::move(note), own,
         secret = *std::move(secret)](Commands& commands) {
            return commands.carryOut(command, {.note = note, .key = own, .secret = secret});
        },
        std::move(tell)));
}

Result<Asked> DeskSeat::ask(Command command, std::string reason, std::string note, RequestKey key) {
    auto secret = takeSecret(command);
    if (!secret) return tl::make_unexpected(secret.error());
    const auto own = key.isEmpty() ? RequestKey::random() : key;
    const auto tell = [](Errand& errand, const Result<Asked>& asked, std::string&) {
        if (!asked || !asked->isWaiting()) return;
        errand.act = Act::RequestMake;
        errand.reason = fmt::format("request {}: {}", asked->request.value, errand.reason);
    };
    Errand errand{.act = actOf(command),
                  .seat = m_seat,
                  .about = subjectOf(command),
                  .reason = reason.empty() ? note : reason + " " + note,
                  .key = own.text(),
                  .is_free = true};
    return m_core->run<Asked>(std::make_unique<SeatCommand<Asked>>(
        Weight::Heavy, std::move(errand),
        [command = std::move(command), secret = *std::move(secret), reason, note,
         own](Commands& commands) {
            return commands.requests.ask(command, secret, reason, note, own);
        },
        tell));
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
