#pragma once
// A new end for a short sale, with what the calendar and the rule set say of it. GUI thread.

#include <optional>

#include <QDateTimeEdit>

#include <plimsoll/rules.h>

#include "ui/views/parts.h"

namespace plimsoll::ui {

class ExtendPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ExtendPanel(QWidget* parent);

    void setRules(const Rules& rules, std::optional<Timestamp> opened);
    [[nodiscard]] QDateTime closes() const { return m_closes->dateTime(); }
    /// An invalid one: tomorrow evening, or the latest that is allowed.
    void setCloses(const QDateTime& closes);
    [[nodiscard]] QDateTimeEdit* field() const { return m_closes; }
    [[nodiscard]] QString hints() const { return m_hints->text(); }
    void retranslate();

signals:
    void changed();

private:
    void showHints();

    QLabel* m_label;
    QDateTimeEdit* m_closes;
    QLabel* m_hints;
    QLabel* m_meaning;
    Rules m_rules;
    std::optional<Timestamp> m_opened;
};

}  // namespace plimsoll::ui
