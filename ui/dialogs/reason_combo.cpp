#include "ui/dialogs/reason_combo.h"

#include <plimsoll/requests.h>

#include "ui/text/people_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

ReasonCombo::ReasonCombo(QWidget* parent) : QComboBox(parent) {
    setObjectName(u"reasonCode"_s);
    addItem(QString(), QString());
    for (const ReasonCode& reason : reasonCodes()) {
        addItem(QString(), QString::fromUtf8(reason.code.data(), qsizetype(reason.code.size())));
    }
    setMinimumWidth(280);
    retranslate();
}

void ReasonCombo::choose(const QString& reason) {
    setCurrentIndex(std::max(0, findData(reason)));
}

void ReasonCombo::retranslate() {
    setAccessibleName(tr("Reason"));
    setItemText(0, tr("Choose a reason"));
    for (int i = 1; i < count(); ++i) {
        const QString code = itemData(i).toString();
        setItemText(i, u"%1 · %2"_s.arg(code, reasonName(code.toStdString())));
    }
}

}  // namespace plimsoll::ui
