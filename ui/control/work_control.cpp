#include "ui/control/work_control.h"

namespace plimsoll::ui {

WorkControl::WorkControl(DeskSession& session, CommandRunner& commands, QObject* parent)
    : QObject(parent), m_session(session), m_commands(commands) {}

void WorkControl::claim(Claimed what, ClaimStep step) {
    m_commands.run([what, step,
                    key = RequestKey::random()](Desk& desk) { return desk.claim(what, step, key); },
                   [] {});
}

void WorkControl::see(std::optional<Claimed> what, StaffId staff) {
    if (what == m_seen && staff == m_staff) return;
    m_seen = what;
    m_staff = staff;
    m_session.command(
        this,
        [what](Desk& desk) {
            desk.lookAt(what);
            return Result<void>();
        },
        // A console that only looks on has no seat that could tell.
        [](const Result<void>&) {});
}

}  // namespace plimsoll::ui
