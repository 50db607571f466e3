#pragma once
// What this program is, and the facts a person who helps will ask for, ready to copy. GUI thread.

#include <QPlainTextEdit>

#include "ui/dialogs/console_dialog.h"
#include "ui/views/parts.h"

namespace plimsoll::ui {

class AboutDialog final : public ConsoleDialog {
    Q_OBJECT

public:
    /// `engine` is the open desk's, empty when none is open. No personal data is shown.
    AboutDialog(const QString& engine, QWidget* parent);

protected:
    void retranslate() override;

private:
    [[nodiscard]] QString facts() const;

    QString m_engine;
    QLabel* m_claim;
    QLabel* m_licence;
    QPlainTextEdit* m_facts;
    QPushButton* m_copy;
    QPushButton* m_close;
};

}  // namespace plimsoll::ui
