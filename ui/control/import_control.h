#pragma once
// The import wizard at work: opens it, and does its slow steps beside the worker. GUI thread.

#include <map>
#include <optional>
#include <stop_token>

#include <QPointer>

#include "ui/control/command_runner.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/main_actions.h"

namespace plimsoll::ui {

class ImportControl final : public QObject {
    Q_OBJECT

public:
    ImportControl(DeskSession& session, CommandRunner& commands, MainActions& actions,
                  QSettings& settings, QWidget* window);
    ~ImportControl() override;  ///< what runs is told to stop

    void setDesk(const std::optional<DeskView>& desk);
    void follow(const DeskView& desk);
    /// A wizard for this kind; the one that is open already comes to the front.
    void open(ImportKind kind);
    /// What runs ends after the row that it is at; what was made stays.
    void stop() { m_stop.request_stop(); }
    /// None: no wizard is open.
    [[nodiscard]] ImportDialog* dialog() const;

signals:
    void deskChanged();
    void loanWanted(plimsoll::LoanId loan);
    void excessWanted(plimsoll::LoanId loan);

private:
    void enable();
    void connectDialog(ImportDialog* dialog);
    void browse();
    void readDrafts();
    void readSource(const QString& path, std::optional<TextEncoding> encoding);
    void readPlan(const ImportSource& source, const ColumnMap& map);
    void run(const ImportOrder& order);
    /// A fresh one for every step, so that a stopped step stays stopped.
    [[nodiscard]] std::stop_token begin();

    DeskSession& m_session;
    CommandRunner& m_commands;
    MainActions& m_actions;
    QSettings& m_settings;
    QWidget* m_window;
    std::optional<DeskView> m_desk;
    QPointer<ImportDialog> m_dialog;
    std::stop_source m_stop;
};

}  // namespace plimsoll::ui
