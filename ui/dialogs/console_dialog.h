#pragma once
// What every dialog of the console shares: non-modal, deleted when closed, retranslated while it is
// open. GUI thread.

#include <QDialog>

namespace plimsoll::ui {

class ConsoleDialog : public QDialog {
    Q_OBJECT

public:
    explicit ConsoleDialog(QWidget* parent);

protected:
    virtual void retranslate() = 0;
    void changeEvent(QEvent* event) override;
};

}  // namespace plimsoll::ui
