#include "ui/control/verify_control.h"

#include "ui/text/figures.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

Message answerOf(const VerifyReport& report) {
    Message message{.tone = Message::Tone::Calm,
                    .icon = u"shield"_s,
                    .content = {},
                    .actions = {},
                    .may_close = true};
    if (report.first_violation) {
        message.tone = Message::Tone::Attention;
        message.icon = u"alert"_s;
        message.content = [violation = *report.first_violation] {
            return MessageContent{
                Codes::violation(violation),
                VerifyControl::tr("Nothing was changed. Stop the sale, keep the file as it is, and "
                                  "compare it with the last verified backup.")};
        };
    } else if (report.cancelled) {
        message.icon = u"info"_s;
        message.content = [] {
            return MessageContent{VerifyControl::tr("Verification cancelled."),
                                  VerifyControl::tr("It proves nothing either way; start it again "
                                                    "at any time.")};
        };
    } else {
        message.content = [report] {
            return MessageContent{
                VerifyControl::tr("Every law holds."),
                VerifyControl::tr("Recomputed from the records: loans %1, investors %2, bids %3, "
                                  "commands %4.")
                    .arg(Figures::count(report.loans), Figures::count(report.investors),
                         Figures::count(report.bids), Figures::count(report.commands))};
        };
    }
    return message;
}

}  // namespace

VerifyControl::VerifyControl(DeskSession& session, WorkStrip& strip, MessageBar& messages,
                             QObject* parent)
    : QObject(parent), m_session(session), m_strip(strip), m_messages(messages) {
    const DeskWorker* feed = session.feed();
    connect(feed, &DeskWorker::verifyStarted, this, &VerifyControl::begun);
    connect(feed, &DeskWorker::verifyProgressed, this, &VerifyControl::progressed);
    connect(feed, &DeskWorker::verifyFinished, this, &VerifyControl::finished);
    connect(&strip, &WorkStrip::cancelWanted, this, &VerifyControl::cancel);
}

void VerifyControl::start(LongWork work) {
    if (m_running) return;
    const char* object = work == LongWork::VerifyAudit ? "audit" : "desk";
    m_session.command(
        this, [object](Desk& desk) { return desk.noteLook(Act::Verify, object, {}); },
        [this, work](const Result<void>& noted) {
            // A desk that cannot write any more is one to verify: only who may not look is refused.
            const auto code = noted ? std::nullopt : std::optional(noted.error().code);
            if (code == ErrorCode::Forbidden || code == ErrorCode::NotSignedIn) {
                m_messages.show(messageFor(noted.error()));
            } else if (code != ErrorCode::Cancelled) {
                m_session.startVerify(work);
            }
        });
}

void VerifyControl::begun(LongWork work) {
    m_work = work;
    setRunning(true);
    m_strip.begin([work] {
        switch (work) {
            case LongWork::VerifyAudit:
                return tr("Verifying the audit trail…");
            case LongWork::WriteEvidence:
                return tr("Writing the audit trail…");
            default:
                return tr("Verifying every record…");
        }
    });
}

void VerifyControl::cancel() {
    m_session.cancelVerify();
}

void VerifyControl::reset() {
    m_strip.end();
    setRunning(false);
}

void VerifyControl::progressed(qint64 done, qint64 all) {
    m_strip.progress(
        [done, all, work = m_work] {
            const QString text = work == LongWork::VerifyAudit     ? tr("Verifying links: %1 of %2")
                                 : work == LongWork::WriteEvidence ? tr("Writing links: %1 of %2")
                                                                   : tr("Verifying bids: %1 of %2");
            return text.arg(Figures::count(done), Figures::count(all));
        },
        done, all);
}

void VerifyControl::finished(const VerifyOutcome& outcome) {
    reset();
    if (outcome.work != LongWork::VerifyAll) {
        emit auditFinished(outcome);
        return;
    }
    if (outcome.error && outcome.error->code != ErrorCode::Cancelled) {
        m_messages.show(messageFor(*outcome.error));
        return;
    }
    VerifyReport report = outcome.report.value_or(VerifyReport{});
    if (outcome.error) report.cancelled = true;
    m_messages.show(answerOf(report));
}

void VerifyControl::setRunning(bool running) {
    if (m_running == running) return;
    m_running = running;
    emit runningChanged(running);
}

}  // namespace plimsoll::ui
