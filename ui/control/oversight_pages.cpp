#include "ui/control/oversight_pages.h"

#include "ui/worker/oversight_reader.h"

namespace plimsoll::ui {

OversightPages::OversightPages(DeskSession& session, OversightControl& control,
                               VerifyControl& verify, QSettings& settings, QWidget* window)
    : QObject(window),
      approvals(new ApprovalsView(settings, window)),
      audit(new AuditView(settings, window)),
      halts(new HaltBanner(window)),
      m_session(session),
      m_control(control) {
    connect(halts, &HaltBanner::liftWanted, &control, &OversightControl::askLift);
    connect(halts, &HaltBanner::requestWanted, this, &OversightPages::requestsWanted);
    connect(&control, &OversightControl::requestsWanted, this, &OversightPages::requestsWanted);
    connectApprovals();
    connectAudit(verify);
}

void OversightPages::connectApprovals() {
    connect(approvals, &ApprovalsView::approveWanted, &m_control, &OversightControl::approve);
    connect(approvals, &ApprovalsView::rejectWanted, &m_control, &OversightControl::reject);
    connect(approvals, &ApprovalsView::withdrawWanted, &m_control, &OversightControl::withdraw);
    connect(approvals, &ApprovalsView::shownChanged, this, &OversightPages::readPreview);
    connect(approvals, &ApprovalsView::shownChanged, this, &OversightPages::lookWanted);
    connect(approvals, &ApprovalsView::listChosen, this, [this] {
        m_list_rows = kListPage;
        emit lookWanted();
    });
    connect(approvals, &ApprovalsView::moreWanted, this, [this] {
        m_list_rows += kListPage;
        emit lookWanted();
    });
}

void OversightPages::connectAudit(VerifyControl& verify) {
    connect(audit, &AuditView::verifyWanted, &verify,
            [&verify] { verify.start(LongWork::VerifyAudit); });
    connect(audit, &AuditView::signWanted, &m_control, &OversightControl::signHead);
    connect(audit, &AuditView::exportWanted, &m_control, &OversightControl::exportEvidence);
    connect(audit, &AuditView::filterChanged, this, &OversightPages::lookWanted);
    connect(audit, &AuditView::olderWanted, this, &OversightPages::readOlder);
    connect(&verify, &VerifyControl::runningChanged, audit, &AuditView::setBusy);
    connect(&verify, &VerifyControl::auditFinished, this, &OversightPages::auditFinished);
    connect(&m_control, &OversightControl::headSigned, audit, &AuditView::showHead);
}

void OversightPages::serve(RevealRow* row) {
    m_revealing.push_back(row);
    connect(row, &RevealRow::revealWanted, &m_control, &OversightControl::reveal);
    connect(&m_control, &OversightControl::revealed, row, &RevealRow::reveal);
    connect(&m_control, &OversightControl::revealRefused, row, &RevealRow::refused);
}

void OversightPages::setDesk(const std::optional<DeskView>& desk) {
    m_control.setDesk(desk);
    approvals->setDesk(desk.value_or(DeskView{}));
    audit->setDesk(desk.value_or(DeskView{}));
    halts->clear();
    m_desk = desk.value_or(DeskView{});
    for (RevealRow* row : m_revealing) row->setAllowed(desk && desk->may(Act::Reveal));
}

void OversightPages::follow(const DeskView& desk) {
    m_desk = desk;
    m_control.follow(desk);
    approvals->follow(desk);
    audit->follow(desk);
    for (RevealRow* row : m_revealing) row->setAllowed(desk.may(Act::Reveal));
}

void OversightPages::showAlways(const Snapshot& snapshot) {
    m_control.take(snapshot);
    if (snapshot.alarms) approvals->setWaiting(snapshot.alarms->waiting_requests);
    if (snapshot.halts) halts->showHalts(*snapshot.halts, m_desk);
}

void OversightPages::show(const Snapshot& snapshot) {
    if (snapshot.requests) {
        approvals->showRequests(*snapshot.requests, snapshot.as_of);
        readPreview();
    }
    if (snapshot.work) approvals->panel()->showWork(*snapshot.work);
    if (snapshot.audit) audit->showNewest(*snapshot.audit);
}

void OversightPages::addTo(Interest& interest, const QWidget* page, bool seen) const {
    interest.halts = interest.health;
    if (seen && page == approvals) interest.approvals = approvals->list();
    if (seen && page == audit) interest.audit = audit->filter();
    interest.me = m_desk.seat.staff;
    if (seen && page == approvals) interest.work = true;
    if (seen && page == approvals) interest.list_rows = m_list_rows;
}

void OversightPages::readPreview() {
    const auto request = approvals->shown();
    if (!request || request->state != RequestState::Waiting) return;
    m_session.ask(
        this,
        [command = request->command](DeskReader& reader) {
            return reader.preview(command, SystemClock().now());
        },
        [this, id = request->id](const Result<Preview>& preview) {
            approvals->panel()->showPreview(preview, id);
        });
}

void OversightPages::readOlder(std::int64_t beyond) {
    m_session.ask(
        this,
        [query = queryOf(audit->filter(), beyond)](DeskReader& reader) {
            return reader.audit(query);
        },
        [this, filter = audit->filter()](const Result<std::vector<AuditLink>>& links) {
            // What could not be read is asked for again by scrolling.
            if (links) audit->showOlder(filter, *links, int(links->size()) < kAuditPage);
        });
}

void OversightPages::auditFinished(const VerifyOutcome& outcome) {
    if (outcome.work == LongWork::WriteEvidence) {
        m_control.sayExported(outcome);
        return;
    }
    VerifyReport report = outcome.report.value_or(VerifyReport{});
    if (outcome.error && outcome.error->code != ErrorCode::Cancelled) {
        audit->showAnswer(messageFor(*outcome.error));
        return;
    }
    if (outcome.error) report.cancelled = true;
    audit->showAnswer(auditAnswer(report));
}

}  // namespace plimsoll::ui
