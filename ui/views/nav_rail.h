#pragma once
// The slim bar at the left: where one is, where one can go, and what waits there for a person, with
// icon and word. GUI thread.

#include <array>

#include "ui/main_actions.h"
#include "ui/views/chip.h"
#include "ui/views/parts.h"
#include "ui/worker/values.h"

namespace plimsoll::ui {

class NavRail final : public QFrame {
    Q_OBJECT

public:
    /// Halt is no place: it asks wherever one is.
    enum Place { Board, ShortLoans, Payments, Payouts, Approvals, Audit, Halt, Staff, PlaceCount };

    /// The places are the window's actions; the rail shows them as buttons.
    NavRail(const MainActions& actions, QWidget* parent);

    /// Where one is; none: somewhere that is no place of its own.
    void setPlace(std::optional<Place> place);
    void setAlarms(const Alarms& alarms);
    [[nodiscard]] QString badges(Place place) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    static constexpr std::size_t kBadges = 2;
    struct Entry {
        QToolButton* button = nullptr;
        std::array<ChipLabel*, kBadges> badges{};
    };
    Entry makeEntry(QAction* action, const QString& name, const QString& icon, QVBoxLayout* layout);
    void retranslate();
    void showBadges();
    /// An empty text hides it.
    void badge(Place place, std::size_t which, const Chip& chip);

    std::array<Entry, PlaceCount> m_entries{};
    Alarms m_alarms;
};

}  // namespace plimsoll::ui
