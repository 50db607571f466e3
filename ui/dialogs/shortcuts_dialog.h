#pragma once
// The shortcut sheet: every command with its keys, taken from the actions themselves, so that it
// cannot be out of date. GUI thread.

#include <QAction>
#include <QGridLayout>

#include "ui/dialogs/console_dialog.h"
#include "ui/views/parts.h"

namespace plimsoll::ui {

class ShortcutsDialog final : public ConsoleDialog {
    Q_OBJECT

public:
    ShortcutsDialog(const QList<QAction*>& actions, QWidget* parent);

protected:
    void retranslate() override;

private:
    struct Line {
        QLabel* keys = nullptr;
        QLabel* text = nullptr;
        QAction* action = nullptr;  ///< none for keys that belong to a list or view
    };
    Line& addLine(QAction* action);

    QLabel* m_title;
    QGridLayout* m_grid;
    QList<Line> m_lines;
    QPushButton* m_close;
};

}  // namespace plimsoll::ui
