#include "ui/control/rehearsal_control.h"

#include "ui/text/figures.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

RehearsalControl::RehearsalControl(DeskSession& session, WorkStrip& strip, MessageBar& messages,
                                   QWidget* window)
    : QObject(window), m_session(session), m_strip(strip), m_messages(messages), m_window(window) {
    const DeskWorker* feed = session.feed();
    connect(feed, &DeskWorker::drillStarted, this, &RehearsalControl::started);
    connect(feed, &DeskWorker::drillProgressed, this, &RehearsalControl::progressed);
    connect(feed, &DeskWorker::drillFinished, this, &RehearsalControl::finished);
    connect(feed, &DeskWorker::drillRefused, this,
            [this](const Error& error) { m_messages.show(messageFor(error)); });
    connect(&strip, &WorkStrip::cancelWanted, this, &RehearsalControl::cancel);
}

DrillPlan RehearsalControl::usualPlan() {
    DrillPlan plan;
    plan.hold_window = std::chrono::seconds(5);
    return plan;
}

void RehearsalControl::setDesk(const std::optional<DeskView>& desk) {
    m_desk = desk;
    m_strip.end();
    emit deskChanged();
    if (!m_running) return;
    m_running = false;
    emit runningChanged(false);
}

bool RehearsalControl::allowed() {
    if (!m_desk) return false;
    Message message{.tone = Message::Tone::Calm,
                    .icon = u"info"_s,
                    .content = {},
                    .actions = {},
                    .may_close = true};
    if (m_desk->read_only) {
        message.content = [] {
            return MessageContent{
                tr("This console looks on read-only, so it cannot start a drill."),
                tr("Start it where the desk is open for writing.")};
        };
    } else if (!m_desk->info.mayInvent()) {
        message.content = [] {
            return MessageContent{
                tr("Drills are refused on a real desk: it never invents investors or money."),
                tr("Nothing was changed. A rehearsal desk is made for this.")};
        };
        message.actions.push_back(
            {[] { return tr("New rehearsal desk…"); }, [this] { emit rehearsalDeskWanted(); }});
    } else if (!m_desk->may(Act::Rehearse)) {
        message = messageFor({m_desk->isSignedIn() ? ErrorCode::Forbidden : ErrorCode::NotSignedIn,
                              std::string(codeOf(Act::Rehearse))});
    } else {
        return true;
    }
    m_messages.show(message);
    return false;
}

void RehearsalControl::ask() {
    if (m_running || !allowed()) return;
    auto* dialog = new DrillDialog(m_plan, m_window);
    connect(dialog, &DrillDialog::planned, this, &RehearsalControl::start);
    // Another desk has another answer to whether drills are allowed.
    connect(this, &RehearsalControl::deskChanged, dialog, &QWidget::close);
    dialog->open();
}

void RehearsalControl::start(const DrillPlan& plan) {
    if (m_running || !allowed()) return;
    m_session.startDrill(plan);
}

void RehearsalControl::cancel() {
    m_session.cancelDrill();
}

void RehearsalControl::started(const DrillPlan& plan) {
    m_plan = plan;
    m_loan = {};
    m_running = true;
    m_messages.clear();
    m_strip.begin([bidders = plan.bidders] {
        return tr("Drill: inviting bidders (%1)…").arg(Figures::count(bidders));
    });
    emit runningChanged(true);
}

void RehearsalControl::progressed(const RehearsalProgress& progress) {
    if (progress.loan && progress.loan != m_loan) {
        m_loan = progress.loan;
        emit loanOpened(m_loan);
    }
    m_strip.progress(
        [progress] {
            return tr("Drill: bids answered %1 of %2")
                .arg(Figures::count(qint64(progress.answered)),
                     Figures::count(qint64(progress.expected)));
        },
        qint64(progress.answered), qint64(progress.expected));
}

void RehearsalControl::finished(const DrillOutcome& outcome) {
    m_running = false;
    m_strip.end();
    emit runningChanged(false);
    if (outcome.error) {
        const bool cancelled = outcome.error->code == ErrorCode::Cancelled;
        Message message = messageFor(*outcome.error);
        if (cancelled) {
            message.tone = Message::Tone::Calm;
            message.icon = u"info"_s;
        }
        m_messages.show(message);
        return;
    }
    // A short drill may end before its first progress was told.
    if (outcome.report->loan && outcome.report->loan != m_loan) {
        emit loanOpened(outcome.report->loan);
    }
    emit ended(*outcome.report);
}

}  // namespace plimsoll::ui
