#pragma once
// What somebody has begun to write down about a short loan: it outlives the lock, another person at
// the console and a crash, in the settings. GUI thread.

#include <optional>
#include <vector>

#include <QDateTime>
#include <QSettings>

#include <plimsoll/acts.h>
#include <plimsoll/placement.h>

namespace plimsoll::ui {

struct ShortDraft {
    Act way = Act::LoanPlace;
    std::optional<PlanGoal> goal = PlanGoal::FewestInvestors;  ///< empty: made by hand
    std::vector<Split> splits;                                 ///< made by hand
    QDateTime closes;
    QString consent;
    QString reason;
    QString note;
    QString evidence;

    bool operator==(const ShortDraft&) const = default;

    /// `whose`: desk and person.
    /// Somebody has written something, or chosen other than what stands there at first.
    [[nodiscard]] bool isWorthKeeping() const;
    [[nodiscard]] static std::optional<ShortDraft> load(QSettings& settings, const QString& whose,
                                                        LoanId loan);
    void save(QSettings& settings, const QString& whose, LoanId loan) const;
    /// Saves what is worth it, forgets the rest; whether it was.
    bool keep(QSettings& settings, const QString& whose, LoanId loan) const;
    static void forget(QSettings& settings, const QString& whose, LoanId loan);
};

}  // namespace plimsoll::ui
