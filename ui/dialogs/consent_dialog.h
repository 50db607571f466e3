#pragma once
// Records an investor's standing consent, changes it, or ends it. GUI thread.

#include <optional>

#include <QLineEdit>

#include <plimsoll/designations.h>

#include "ui/dialogs/console_dialog.h"
#include "ui/dialogs/form_field.h"

namespace plimsoll::ui {

class ConsentDialog final : public ConsoleDialog {
    Q_OBJECT

public:
    ConsentDialog(const QString& investor, const std::optional<Designation>& consent,
                  QWidget* parent);

signals:
    /// A limit of zero ends it.
    void decided(plimsoll::Money limit, const QString& reference);

protected:
    void retranslate() override;

private:
    void check();
    void decide();
    [[nodiscard]] QString limitFault() const;
    [[nodiscard]] QString referenceFault() const;

    QString m_investor;
    bool m_has_one;
    QLabel* m_title;
    QLabel* m_meaning;
    QLineEdit* m_limit;
    QLineEdit* m_reference;
    FormField m_limit_field;
    FormField m_reference_field;
    QPushButton* m_end;
    QPushButton* m_record;
    QPushButton* m_cancel;
};

}  // namespace plimsoll::ui
