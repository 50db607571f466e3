#pragma once
// Asks what desk to make and where. GUI thread.

#include <QFileDialog>
#include <QLineEdit>
#include <QRadioButton>

#include "ui/dialogs/console_dialog.h"
#include "ui/views/parts.h"
#include "ui/worker/values.h"

namespace plimsoll::ui {

class NewDeskDialog final : public ConsoleDialog {
    Q_OBJECT

public:
    NewDeskDialog(DeskKind kind, const QString& folder, QWidget* parent);

signals:
    void decided(const plimsoll::ui::NewDeskOrder& order);

protected:
    void retranslate() override;

private:
    void check();
    void choosePlace();
    [[nodiscard]] NewDeskOrder order() const;
    [[nodiscard]] QString fault() const;

    QString m_folder;
    QLabel* m_title;
    QRadioButton* m_rehearsal;
    QRadioButton* m_real;
    QLabel* m_rehearsal_text;
    QLabel* m_real_text;
    QLabel* m_name_label;
    QLineEdit* m_name;
    QLabel* m_path_label;
    QLineEdit* m_path;
    QPushButton* m_browse;
    QLabel* m_fault;
    QPushButton* m_make;
    QPushButton* m_cancel;
    bool m_path_chosen = false;
};

}  // namespace plimsoll::ui
