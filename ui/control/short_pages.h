#pragma once
// The short desk at work: feeds its page from snapshots, asks the core for plans and previews off
// this thread (one question at a time, the newest wins), keeps drafts, and asks for what was
// decided. GUI thread.

#include <QElapsedTimer>
#include <QTimer>

#include "ui/control/command_runner.h"
#include "ui/control/work_control.h"
#include "ui/views/short_desk_view.h"

namespace plimsoll::ui {

class ShortPages final : public QObject {
    Q_OBJECT

public:
    ShortPages(DeskSession& session, CommandRunner& commands, WorkControl& work,
               QSettings& settings, QWidget* window);

    ShortDeskView* const view;

    /// Another desk; none: it was closed.
    void setDesk(const std::optional<DeskView>& desk);
    /// Somebody else sits there, or may do other things.
    void follow(const DeskView& desk);
    void show(const Snapshot& snapshot);
    /// What this page wants read; `seen`: the window shows it, and it is not paused.
    void addTo(Interest& interest, const QWidget* page, bool seen) const;

signals:
    void lookWanted();
    void whyWanted(const plimsoll::LoanSummary& loan);
    void requestWanted(plimsoll::RequestId request);

private:
    void leave(LoanId loan);
    void turned();
    void readPlacing();
    void wantPreview();
    void readPreview();
    void keepDraft();
    void loadDraft();
    void saveDraft();
    void discardDraft();
    void submit();

    DeskSession& m_session;
    CommandRunner& m_commands;
    QSettings& m_settings;
    std::optional<DeskView> m_desk;
    std::optional<LoanSummary> m_read;  ///< as plans and preview know it
    WorkNews m_work;
    QElapsedTimer m_since_plans;
    QTimer m_keeping;  ///< a draft is kept when the hands come to rest
    bool m_previewing = false;
    bool m_preview_due = false;
};

}  // namespace plimsoll::ui
