#include "ui/control/desk_control.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

#include "ui/dialogs/new_desk_dialog.h"
#include "ui/text/figures.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kRecentDesks = 4;

/// Where this user's desks live; made private to him when it does not exist yet.
QString deskFolder() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    if (!QFileInfo::exists(folder) && QDir().mkpath(folder)) {
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return folder;
}

}  // namespace

DeskControl::DeskControl(DeskSession& session, MainActions& actions, MessageBar& banner,
                         MessageBar& messages, QSettings& settings, QWidget* window)
    : QObject(window),
      m_session(session),
      m_banner(banner),
      m_messages(messages),
      m_settings(settings),
      m_window(window) {
    connect(actions.demonstration, &QAction::triggered, this, &DeskControl::openDemonstration);
    connect(actions.new_rehearsal, &QAction::triggered, this,
            [this] { askForNewDesk(DeskKind::Rehearsal); });
    connect(actions.new_real, &QAction::triggered, this, [this] { askForNewDesk(DeskKind::Real); });
    connect(actions.open, &QAction::triggered, this, &DeskControl::askForDesk);
    connect(actions.close_desk, &QAction::triggered, this, [this] { m_session.close(); });
    connect(session.feed(), &DeskWorker::openFailed, this, &DeskControl::openFailed);
}

void DeskControl::openDesk(const QString& path) {
    showOpening(path);
    m_session.open(path);
}

void DeskControl::createDesk(const NewDeskOrder& order) {
    showOpening(order.path);
    m_session.create(order);
}

void DeskControl::openDemonstration() {
    const QString path = QDir(deskFolder()).filePath(u"demonstration.plimsoll"_s);
    if (QFileInfo::exists(path)) {
        openDesk(path);
    } else {
        createDesk({.path = path, .name = tr("Demonstration"), .kind = DeskKind::Demonstration});
    }
}

void DeskControl::askForDesk() {
    auto* chooser = new QFileDialog(m_window, tr("Open a desk"), deskFolder(),
                                    tr("Plimsoll desks (*.plimsoll);;All files (*)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, &DeskControl::openDesk);
    chooser->open();
}

void DeskControl::askForNewDesk(DeskKind kind) {
    auto* dialog = new NewDeskDialog(kind, deskFolder(), m_window);
    connect(dialog, &NewDeskDialog::decided, this, &DeskControl::createDesk);
    dialog->open();
}

QStringList DeskControl::recent() const {
    return m_settings.value(u"recent"_s).toStringList();
}

void DeskControl::remember(const QString& path) {
    QStringList paths = recent();
    paths.removeAll(path);
    paths.prepend(path);
    m_settings.setValue(u"recent"_s, paths.mid(0, kRecentDesks));
}

void DeskControl::showOpening(const QString& path) {
    m_messages.show({.tone = Message::Tone::Calm,
                     .icon = u"clock"_s,
                     .content =
                         [name = QFileInfo(path).fileName()] {
                             return MessageContent{tr("Opening %1…").arg(name), {}};
                         },
                     .actions = {},
                     .may_close = false});
}

void DeskControl::openFailed(const QString& path, const Error& error) {
    Error told = error;
    if (told.subject.empty()) told.subject = path.toStdString();
    m_messages.show(messageFor(told));
}

void DeskControl::setDesk(const std::optional<DeskView>& desk) {
    m_clock_doubted = false;
    m_damage_told = false;
    m_lock_told = false;
    m_banner.clear();
    if (!desk) return;
    if (desk->read_only) sayReadOnly(*desk);
    remember(QString::fromStdString(desk->info.path.string()));
}

void DeskControl::sayReadOnly(const DeskView& desk) {
    const QString path = QString::fromStdString(desk.info.path.string());
    m_banner.show({.tone = Message::Tone::Calm,
                   .icon = u"eye"_s,
                   .content =
                       [owner = desk.owner] {
                           return MessageContent{
                               tr("You are looking on: another program writes this desk (%1).")
                                   .arg(Codes::owner(owner)),
                               tr("Everything you see is live. Whoever changes, approves, halts or "
                                  "reveals anything does it there.")};
                       },
                   .actions = {{[] { return tr("Try to open it for writing"); },
                                [this, path] { openDesk(path); }}},
                   .may_close = false});
}

void DeskControl::showFile(const Health& health) {
    if (!health.damage.empty() && !m_damage_told) {
        m_damage_told = true;
        m_messages.show(messageFor({ErrorCode::DeskDamaged, health.damage}));
    } else if (health.lock_was_missing && !m_lock_told) {
        m_lock_told = true;
        m_messages.show(
            {.tone = Message::Tone::Attention,
             .icon = u"lock"_s,
             .content =
                 [] {
                     return MessageContent{
                         tr("The lock file beside this desk is gone: how it was left is not "
                            "known."),
                         tr("Everything in the file is checked before anything is written.")};
                 },
             .actions = {},
             .may_close = true});
    }
}

void DeskControl::showClockDoubt(const std::optional<ClockDoubt>& doubt) {
    if (doubt.has_value() == m_clock_doubted) return;
    m_clock_doubted = doubt.has_value();
    if (!doubt) {
        m_banner.clear();
        return;
    }
    m_banner.show(
        {.tone = Message::Tone::Attention,
         .icon = u"clock"_s,
         .content =
             [doubt = *doubt] {
                 return MessageContent{
                     tr("The clock is in doubt: nothing is recorded until somebody confirms it."),
                     tr("The last record is of %1, but at opening the clock said %2. Bids, "
                        "payments and commands are refused, and nothing opens, closes or lapses "
                        "by itself.")
                         .arg(Figures::moment(doubt.last), Figures::moment(doubt.now))};
             },
         .actions = {{[] { return tr("The clock is right…"); },
                      [this] { emit confirmClockWanted(); }}},
         .may_close = false});
}

}  // namespace plimsoll::ui
