#include "ui/models/wait_list_model.h"

#include <array>

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

void WaitListModel::show(const std::vector<Wait>& waits) {
    std::vector<WaitRow> rows;
    rows.reserve(waits.size());
    m_total = {};
    for (const Wait& wait : waits) {
        m_total = cappedSum(m_total, wait.waiting);
        rows.push_back({wait, std::int64_t(rows.size()) + 1});
    }
    update(std::move(rows));
}

QString WaitListModel::columnName(int column) const {
    static const std::array<QString, ColumnCount> names{u"place"_s,   u"bid"_s,     u"investor"_s,
                                                        u"waiting"_s, u"partial"_s, u"paying"_s};
    return names[size_t(column)];
}

QString WaitListModel::textAt(int row, int column) const {
    const WaitRow& record = rowAt(row);
    switch (column) {
        case Place:
            return Figures::count(record.place);
        case Bid:
            return Figures::count(record.wait.bid.value);
        case Investor:
            return shownText(record.wait.investor_code);
        case Waiting:
            return Figures::money(record.wait.waiting);
        case Partial:
            return record.wait.partial ? tr("takes a part, too") : tr("all or nothing");
        case Paying:
            return Codes::funding(record.wait.funding);
        default:
            return {};
    }
}

QString WaitListModel::tipAt(int row, int column) const {
    if (column != Partial) return {};
    return rowAt(row).wait.partial
               ? tr("What fits is taken; the rest keeps its place and waits on.")
               : tr("A remainder that is too small is left to those behind; the bid keeps its "
                    "place.");
}

QString WaitListModel::headOf(int column) const {
    switch (column) {
        case Place:
            return tr("Place");
        case Bid:
            return tr("Bid no.");
        case Investor:
            return tr("Investor");
        case Waiting:
            return tr("Waits for");
        case Partial:
            return tr("In parts?");
        case Paying:
            return tr("How it is paid");
        default:
            return {};
    }
}

bool WaitListModel::isFigure(int column) const {
    return column == Place || column == Bid || column == Waiting;
}

}  // namespace plimsoll::ui
