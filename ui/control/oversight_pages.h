#pragma once
// The pages about people's work: approvals and the audit trail, and the banner of what is halted.
// Feeds them from snapshots, says what of the desk they want to see, hands what is asked there to
// OversightControl. GUI thread.

#include "ui/control/oversight_control.h"
#include "ui/control/verify_control.h"
#include "ui/views/approvals_view.h"
#include "ui/views/audit_view.h"
#include "ui/views/halt_banner.h"
#include "ui/views/reveal_row.h"

namespace plimsoll::ui {

class OversightPages final : public QObject {
    Q_OBJECT

public:
    OversightPages(DeskSession& session, OversightControl& control, VerifyControl& verify,
                   QSettings& settings, QWidget* window);

    ApprovalsView* const approvals;
    AuditView* const audit;
    HaltBanner* const halts;

    [[nodiscard]] std::array<QWidget*, 2> all() const { return {approvals, audit}; }
    /// Another desk; none: it was closed.
    void setDesk(const std::optional<DeskView>& desk);
    /// Somebody else sits there.
    void follow(const DeskView& desk);
    /// An investor's masked data asks here to be revealed.
    void serve(RevealRow* row);
    /// Lists begin short again.
    void turned() { m_list_rows = kListPage; }
    /// What a paused view still shows: the banner and how much waits.
    void showAlways(const Snapshot& snapshot);
    void show(const Snapshot& snapshot);
    /// What this page wants read; `seen`: the window shows it, and it is not paused.
    void addTo(Interest& interest, const QWidget* page, bool seen) const;

signals:
    void lookWanted();
    void requestsWanted();

private:
    static constexpr int kListPage = 500;
    void connectApprovals();
    void connectAudit(VerifyControl& verify);
    void readOlder(std::int64_t beyond);
    void auditFinished(const VerifyOutcome& outcome);
    void readPreview();

    DeskSession& m_session;
    OversightControl& m_control;
    std::vector<RevealRow*> m_revealing;
    DeskView m_desk;
    int m_list_rows = kListPage;
};

}  // namespace plimsoll::ui
