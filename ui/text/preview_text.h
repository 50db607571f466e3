#pragma once
// What a command would do, in words: the lines of the core's preview, and what a loan's four ways
// mean. GUI thread (uses the installed translators).

#include <QCoreApplication>
#include <QStringList>

#include <plimsoll/preview.h>
#include <plimsoll/requests.h>
#include <plimsoll/rules.h>

namespace plimsoll::ui {

class PreviewText {
    Q_DECLARE_TR_FUNCTIONS(PreviewText)

public:
    /// "placed": fits into a cell.
    [[nodiscard]] static QString kind(PreviewLine::Kind kind);
    /// How the loan stands before → after, a fact a line.
    [[nodiscard]] static QStringList loan(const Preview& preview);
    /// Who is told, which payouts it makes, which are unknown.
    [[nodiscard]] static QStringList others(const Preview& preview);
    [[nodiscard]] static QString undo(Undo undo);
    /// Everything in a few lines, for a dialog; names at most `most` customers.
    [[nodiscard]] static QStringList summary(const Preview& preview, int most);
    /// "C-7: placed ¥1.00; available ¥5.00 → ¥4.00"
    [[nodiscard]] static QString line(const PreviewLine& line);
    /// "¥1.00 → ¥2.00", or the amount alone.
    [[nodiscard]] static QString change(Money before, Money after);

    /// What kind of day a sale's new end falls on, and how long the sale then is.
    [[nodiscard]] static QStringList calendar(const Rules& rules, std::optional<Timestamp> opened,
                                              Timestamp closes);

private:
    [[nodiscard]] static QString day(const Calendar& calendar, Day day);
};

}  // namespace plimsoll::ui
