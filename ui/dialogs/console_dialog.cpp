#include "ui/dialogs/console_dialog.h"

#include <QEvent>

namespace plimsoll::ui {

ConsoleDialog::ConsoleDialog(QWidget* parent) : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
}

void ConsoleDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

}  // namespace plimsoll::ui
