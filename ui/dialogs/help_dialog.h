#pragma once
// A short help: what the screen shows and what the words mean. GUI thread.

#include <QTextBrowser>

#include "ui/dialogs/console_dialog.h"
#include "ui/views/parts.h"

namespace plimsoll::ui {

class HelpDialog final : public ConsoleDialog {
    Q_OBJECT

public:
    explicit HelpDialog(QWidget* parent);

protected:
    void retranslate() override;

private:
    QTextBrowser* m_text;
    QPushButton* m_close;
};

}  // namespace plimsoll::ui
