#pragma once
// The page of excess lines at work: feeds it from snapshots, asks the core for previews off this
// thread (one question at a time, the newest wins), and asks for what was decided. GUI thread.

#include "ui/control/command_runner.h"
#include "ui/views/over_view.h"

namespace plimsoll::ui {

class OverPages final : public QObject {
    Q_OBJECT

public:
    OverPages(DeskSession& session, CommandRunner& commands, QSettings& settings, QWidget* window);

    OverView* const view;

    void setDesk(const std::optional<DeskView>& desk);
    void follow(const DeskView& desk);
    void show(const Snapshot& snapshot);
    /// What this page wants read.
    void addTo(Interest& interest, const QWidget* page, bool seen) const;

private:
    void wantPreview();
    void readPreview();
    void submit();

    DeskSession& m_session;
    CommandRunner& m_commands;
    std::optional<DeskView> m_desk;
    std::optional<ExcessNews> m_read;  ///< as the preview knows it
    bool m_previewing = false;
    bool m_preview_due = false;
};

}  // namespace plimsoll::ui
