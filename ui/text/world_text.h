#pragma once
// The state of the world that a request or an audit link tells of, in words. The core writes it as
// "name=value" parts, and several things as "L-1001 name=value; C-7 name=value". A part that is not
// known here is shown as it is, so that nothing is hidden. GUI thread (uses the installed
// translators).

#include <optional>
#include <string>
#include <vector>

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <plimsoll/money.h>

namespace plimsoll::ui {

struct WorldFact {
    QString thing;  ///< "L-1001"; empty: the only one
    QString name;   ///< empty: just words
    QString value;

    bool operator==(const WorldFact&) const = default;
};

/// One fact that is not what it was.
struct WorldChange {
    QString thing;
    QString name;
    QString before;  ///< a dash when it was not there
    QString now;
};

class WorldText {
    Q_DECLARE_TR_FUNCTIONS(WorldText)

public:
    /// The amount that it is about: its own, or a loan's target; empty: none.
    [[nodiscard]] static std::optional<Money> amount(const std::string& world);
    [[nodiscard]] static std::vector<WorldFact> facts(const std::string& world);
    /// "phase: under review", one a line
    [[nodiscard]] static QStringList lines(const std::string& world);
    [[nodiscard]] static std::vector<WorldChange> changes(const std::string& before,
                                                          const std::string& now);
    /// "L-1001, paid: ¥1.00 → ¥2.00", one a line
    [[nodiscard]] static QStringList changeLines(const std::string& before, const std::string& now);

private:
    [[nodiscard]] static QString nameOf(const QString& name);
    [[nodiscard]] static QString moneyNameOf(const QString& name);
    [[nodiscard]] static QString stateOf(const QString& name, const std::string& code);
    [[nodiscard]] static QString valueOf(const QString& name, const QString& value);
};

}  // namespace plimsoll::ui
