#include "ui/models/short_cause_model.h"

#include <array>

#include "ui/text/figures.h"
#include "ui/text/short_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

QString whenOf(const CauseFigures& figures) {
    if (!figures.first || !figures.last) return u"–"_s;
    if (*figures.first == *figures.last) return Figures::moment(*figures.first);
    return u"%1 – %2"_s.arg(Figures::moment(*figures.first), Figures::moment(*figures.last));
}

/// Demand that never came has no holds and released nothing.
bool hasHolds(ShortCause cause) {
    return cause != ShortCause::NeverTaken;
}

}  // namespace

bool CauseRow::operator==(const CauseRow& other) const {
    return cause == other.cause && figures.count == other.figures.count &&
           figures.released == other.figures.released && figures.missing == other.figures.missing &&
           figures.first == other.figures.first && figures.last == other.figures.last &&
           selling == other.selling;
}

void ShortCauseModel::show(const std::optional<ShortReport>& report, bool selling) {
    std::vector<CauseRow> rows;
    for (std::size_t i = 0; report && i < kShortCauses; ++i) {
        // What came back first, what nobody ever took last: as in the bar and the sentence.
        const std::size_t cause = (i + 1) % kShortCauses;
        rows.push_back({static_cast<ShortCause>(cause), report->causes[cause], selling});
    }
    update(std::move(rows));
}

QString ShortCauseModel::columnName(int column) const {
    static const std::array<QString, ColumnCount> names{u"cause"_s, u"missing"_s, u"released"_s,
                                                        u"count"_s, u"when"_s};
    return names[size_t(column)];
}

QString ShortCauseModel::textAt(int row, int column) const {
    const CauseRow& record = rowAt(row);
    switch (column) {
        case Cause:
            return ShortText::cause(record.cause, record.selling);
        case Missing:
            return Figures::money(record.figures.missing);
        case Released:
            return hasHolds(record.cause) ? Figures::money(record.figures.released) : u"–"_s;
        case Count:
            return hasHolds(record.cause) ? Figures::count(record.figures.count) : u"–"_s;
        case When:
            return whenOf(record.figures);
        default:
            return {};
    }
}

QString ShortCauseModel::tipAt(int row, int column) const {
    switch (column) {
        case Missing:
            return tr("What nobody took again: this much of the loan is missing because of it.");
        case Released:
            return hasHolds(rowAt(row).cause)
                       ? tr("What came back to the sale; others may have taken it since.")
                       : QString();
        default:
            return {};
    }
}

QString ShortCauseModel::headOf(int column) const {
    switch (column) {
        case Cause:
            return tr("Why");
        case Missing:
            return tr("Missing");
        case Released:
            return tr("Came back in all");
        case Count:
            return tr("Holds");
        case When:
            return tr("From – to");
        default:
            return {};
    }
}

bool ShortCauseModel::isFigure(int column) const {
    return column == Missing || column == Released || column == Count;
}

}  // namespace plimsoll::ui
