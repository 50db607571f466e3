#pragma once
// Core health and the law check of the loan in view. GUI thread.

#include <array>
#include <optional>

#include <QGridLayout>

#include "ui/views/parts.h"
#include "ui/worker/values.h"

namespace plimsoll::ui {

class CorePanel final : public QWidget {
    Q_OBJECT

public:
    explicit CorePanel(QWidget* parent = nullptr);

    void showHealth(const std::optional<Health>& health);
    void showLaw(const LawGlance& glance);
    void clearLaw();
    /// Counts the age of the last law check on; called about four times a second.
    void tick();
    [[nodiscard]] QString lawText() const { return m_law->text(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Line { Queue, Latency, Decided, Batches, Overloaded, Log, LineCount };
    void retranslate();
    [[nodiscard]] static QString logText(const LogHealth& log);

    QLabel* m_title;
    std::array<QLabel*, LineCount> m_names{};
    std::array<QLabel*, LineCount> m_figures{};
    IconLabel* m_law_icon;
    QLabel* m_law;
    std::optional<Health> m_health;
    std::optional<LawGlance> m_glance;
};

}  // namespace plimsoll::ui
