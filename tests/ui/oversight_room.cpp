#include "tests/ui/oversight_room.h"

#include <filesystem>

#include <QSignalSpy>

#include <plimsoll/rehearsal.h>

using namespace Qt::StringLiterals;

namespace plimsoll::ui::test {

namespace {

constexpr int kLongestWaitMs = 60'000;

/// The desk that the copies are made of, with its signing key. Furnishing it takes seconds, because
/// passwords take their time on purpose.
class Original {
public:
    Original() : m_made(make()) {}
    [[nodiscard]] bool copyTo(const QString& desk, const QString& state) const {
        std::error_code error;
        const auto options = std::filesystem::copy_options::recursive;
        std::filesystem::copy(m_folder.filePath(u"state"_s).toStdString(), state.toStdString(),
                              options, error);
        std::filesystem::copy(m_folder.filePath(u"a.plimsoll"_s).toStdString(), desk.toStdString(),
                              error);
        return m_made && !error;
    }

private:
    [[nodiscard]] bool make() const {
        const std::string path = m_folder.filePath(u"a.plimsoll"_s).toStdString();
        qputenv("XDG_STATE_HOME", m_folder.filePath(u"state"_s).toUtf8());
        if (!createDesk(path, {.name = "Test desk", .kind = DeskKind::Demonstration})) return false;
        auto desk = plimsoll::openDesk(path);
        return desk && furnishDemonstration(**desk);
    }

    QTemporaryDir m_folder;
    bool m_made;
};

/// The first command of this act, with what a request for it shows.
template <std::size_t I = 0>
Command makeCommand(Act act) {
    using Own = std::variant_alternative_t<I, Command>;
    if constexpr (I + 1 < std::variant_size_v<Command>) {
        if (Own::kAct != act) return makeCommand<I + 1>(act);
    }
    Own own{};
    if constexpr (requires { own.loan; }) own.loan = LoanId(1040);
    if constexpr (requires { own.login; }) own.login = "op.sun";
    if constexpr (requires { own.roles; }) own.roles = Roles{Role::Operator};
    if constexpr (requires { own.policy; }) own.policy = "loan.disburse";
    return own;
}

}  // namespace

DeskView makeDeskOf(std::int64_t staff, Roles roles) {
    DeskView desk;
    desk.info.name = "Test desk";
    desk.access = Access::Working;
    desk.seat.staff = StaffId(staff);
    desk.seat.login = "staff" + std::to_string(staff);
    desk.seat.roles = roles;
    for (const ActRule& rule : actRules()) {
        if (rule.four_eyes) desk.four_eyes.push_back(rule.act);
    }
    return desk;
}

Request makeRequest(std::int64_t id, Act act, RequestState state) {
    Request request;
    request.id = RequestId(id);
    request.command = makeCommand(act);
    request.state = state;
    request.maker = "op.zhang";
    request.maker_id = StaffId(1);
    request.reason = "R01";
    request.note = "as agreed with the borrower on the phone";
    request.made = secondsIn(60 * id);
    request.expires = secondsIn(60 * id + 72 * 3'600);
    request.subject = "L-1040";
    request.world =
        "phase=under_review target=1,000,000.00 paid=1,000,000.00 held=0.00 reserved=0.00 "
        "free=0.00 opens=none closes=2026-11-25T12:00:00.000000Z";
    if (state == RequestState::Waiting) {
        request.world_now = request.world;
    } else {
        request.decided = secondsIn(60 * id + 600);
        request.checker = state == RequestState::Approved || state == RequestState::Rejected
                              ? "check.li"
                              : std::string();
        request.decision_note = "seen";
    }
    return request;
}

Request makeChanged(std::int64_t id) {
    Request request = makeRequest(id);
    request.world_now =
        "phase=open target=1,000,000.00 paid=990,000.00 held=0.00 reserved=0.00 free=10,000.00 "
        "opens=none closes=2026-11-25T12:00:00.000000Z";
    return request;
}

RequestNews newsOf(std::vector<Request> requests, RequestList list) {
    return {.requests = {.rows = std::move(requests), .complete = true}, .list = list};
}

std::vector<AuditLink> linksDownTo(std::int64_t first, std::int64_t last) {
    std::vector<AuditLink> links;
    for (std::int64_t id = first; id >= last; --id) {
        AuditLink link;
        link.id = id;
        link.at = secondsIn(id);
        link.who = id % 2 == 0 ? "op.zhang" : "check.li";
        link.roles = id % 2 == 0 ? "operator" : "checker";
        link.place = "process 4711@desk";
        link.act = std::string(codeOf(id % 2 == 0 ? Act::LoanPause : Act::RequestApprove));
        link.object = "loan L-1040";
        link.reason = "a customer called";
        link.before =
            "L-1040 phase=open target=1,000.00 free=1,000.00 reserved=0.00 held=0.00 "
            "paid=0.00";
        link.after =
            "L-1040 phase=paused target=1,000.00 free=1,000.00 reserved=0.00 held=0.00 "
            "paid=0.00";
        link.key = "key-" + std::to_string(id);
        link.outcome = id % 7 == 0 ? "forbidden" : "done";
        link.last_command = id;
        links.push_back(std::move(link));
    }
    return links;
}

Halt makeHalt(std::int64_t id, LoanId loan) {
    Halt halt;
    halt.id = HaltId(id);
    halt.loan = loan;
    halt.stops = {.bids = true, .openings = true, .disbursements = false};
    halt.reason = "the payment provider reports wrong amounts";
    halt.set_by = "op.zhang";
    halt.set = secondsIn(0);
    if (loan) halt.loan_code = "L-" + std::to_string(loan.value);
    return halt;
}

WorkingRoom::WorkingRoom() {
    static const Original original;
    // Signed heads are remembered by the desk's own name: each copy needs a memory of its own.
    const QString state = path(u"state"_s);
    qputenv("XDG_STATE_HOME", state.toUtf8());
    (void)original.copyTo(deskPath(), state);
}

bool WorkingRoom::open(const QString& login) {
    window->openDesk(deskPath());
    if (!QTest::qWaitFor([this] { return window->people().isClosed(); }, kLongestWaitMs)) {
        return false;
    }
    last.reset();
    return signIn(login) && QTest::qWaitFor([this] { return last && last->board; }, kLongestWaitMs);
}

bool WorkingRoom::change(const QString& login) {
    window->people().switchUser();
    return QTest::qWaitFor([this] { return window->people().isClosed(); }, kLongestWaitMs) &&
           signIn(login);
}

void WorkingRoom::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(window->focusWidget() ? window->focusWidget() : window.get(), key, modifiers);
}

}  // namespace plimsoll::ui::test
