#pragma once
// An investor's standing consent: up to how much of a loan's remainder may be placed with them.
// GUI thread.

#include <optional>

#include <plimsoll/designations.h>

#include "ui/views/parts.h"

namespace plimsoll::ui {

class ConsentRow final : public QWidget {
    Q_OBJECT

public:
    explicit ConsentRow(QWidget* parent);

    void showConsent(InvestorId investor, const std::optional<Designation>& consent);
    void setAllowed(bool allowed);
    [[nodiscard]] QString text() const { return m_text->text(); }

signals:
    void changeWanted(plimsoll::InvestorId investor,
                      const std::optional<plimsoll::Designation>& consent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_text;
    QPushButton* m_change;
    InvestorId m_investor;
    std::optional<Designation> m_consent;
    bool m_allowed = false;
};

}  // namespace plimsoll::ui
