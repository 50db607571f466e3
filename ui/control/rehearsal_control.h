#pragma once
// Drills from the question to the result: asks for the plan, says why a desk refuses, shows
// progress, cancels. GUI thread.

#include <optional>

#include "ui/dialogs/drill_dialog.h"
#include "ui/views/message_bar.h"
#include "ui/views/work_strip.h"
#include "ui/worker/desk_session.h"

namespace plimsoll::ui {

class RehearsalControl final : public QObject {
    Q_OBJECT

public:
    RehearsalControl(DeskSession& session, WorkStrip& strip, MessageBar& messages, QWidget* window);

    void setDesk(const std::optional<DeskView>& desk);
    /// Who sits at this desk, or what he may do, is not as it was.
    void follow(const DeskView& desk) { m_desk = desk; }
    /// Opens the dialog, or says in a sentence why this desk allows no drill.
    void ask();
    void start(const DrillPlan& plan);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void runningChanged(bool running);
    void deskChanged();
    /// The drill's loan is open and may be looked at.
    void loanOpened(plimsoll::LoanId loan);
    void ended(const plimsoll::RehearsalReport& report);
    void rehearsalDeskWanted();

private:
    /// Real time passes here: holds that lapse are waited for, so their window is short.
    [[nodiscard]] static DrillPlan usualPlan();
    [[nodiscard]] bool allowed();
    void started(const DrillPlan& plan);
    void progressed(const RehearsalProgress& progress);
    void finished(const DrillOutcome& outcome);

    DeskSession& m_session;
    WorkStrip& m_strip;
    MessageBar& m_messages;
    QWidget* m_window;
    std::optional<DeskView> m_desk;
    DrillPlan m_plan = usualPlan();
    LoanId m_loan;
    bool m_running = false;
};

}  // namespace plimsoll::ui
