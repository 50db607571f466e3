#pragma once
// Which desk is open: opening, making and remembering desks, and what the banner says about the one
// that is open. GUI thread.

#include <optional>

#include <QSettings>

#include "ui/main_actions.h"
#include "ui/views/message_bar.h"
#include "ui/worker/desk_session.h"

namespace plimsoll::ui {

class DeskControl final : public QObject {
    Q_OBJECT

public:
    DeskControl(DeskSession& session, MainActions& actions, MessageBar& banner,
                MessageBar& messages, QSettings& settings, QWidget* window);

    void openDesk(const QString& path);
    void createDesk(const NewDeskOrder& order);
    /// Opens the demonstration desk of this user, made on the first time.
    void openDemonstration();
    void askForDesk();
    void askForNewDesk(DeskKind kind);
    /// Desks opened lately, newest first.
    [[nodiscard]] QStringList recent() const;

    /// Another desk is open now; none: it was closed.
    void setDesk(const std::optional<DeskView>& desk);
    void showClockDoubt(const std::optional<ClockDoubt>& doubt);
    /// What was found of the file when it was opened, each once.
    void showFile(const Health& health);

signals:
    void confirmClockWanted();

private:
    void showOpening(const QString& path);
    void openFailed(const QString& path, const Error& error);
    void sayReadOnly(const DeskView& desk);
    void remember(const QString& path);

    DeskSession& m_session;
    MessageBar& m_banner;
    MessageBar& m_messages;
    QSettings& m_settings;
    QWidget* m_window;
    bool m_clock_doubted = false;
    bool m_damage_told = false;
    bool m_lock_told = false;
};

}  // namespace plimsoll::ui
