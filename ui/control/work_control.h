#pragma once
// Who works on what: claims, and what this seat has before it. GUI thread.

#include <optional>

#include "ui/control/command_runner.h"

namespace plimsoll::ui {

class WorkControl final : public QObject {
    Q_OBJECT

public:
    WorkControl(DeskSession& session, CommandRunner& commands, QObject* parent);

    void claim(Claimed what, ClaimStep step);
    /// What `staff` has before him now; empty: nothing that others want to know of.
    void see(std::optional<Claimed> what, StaffId staff);

private:
    DeskSession& m_session;
    CommandRunner& m_commands;
    std::optional<Claimed> m_seen;
    StaffId m_staff;
};

}  // namespace plimsoll::ui
