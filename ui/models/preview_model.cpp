#include "ui/models/preview_model.h"

#include <array>

#include "ui/text/figures.h"
#include "ui/text/preview_text.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

void PreviewModel::show(const std::vector<PreviewLine>& lines) {
    std::vector<PreviewRow> rows;
    rows.reserve(lines.size());
    for (const PreviewLine& line : lines) {
        rows.push_back({.number = std::int64_t(rows.size()) + 1,
                        .kind = line.kind,
                        .investor = line.investor_code,
                        .bid = line.bid,
                        .amount = line.amount,
                        .before = line.available_before,
                        .after = line.available_after});
    }
    update(std::move(rows));
}

QString PreviewModel::columnName(int column) const {
    static const std::array<QString, ColumnCount> names{u"investor"_s, u"what"_s, u"amount"_s,
                                                        u"available"_s};
    return names[size_t(column)];
}

QString PreviewModel::textAt(int row, int column) const {
    const PreviewRow& record = rowAt(row);
    switch (column) {
        case Investor:
            return shownText(record.investor);
        case What:
            return PreviewText::kind(record.kind);
        case Amount:
            return Figures::plain(record.amount);
        case Available:
            return record.before == record.after ? Figures::plain(record.after)
                                                 : u"%1 → %2"_s.arg(Figures::plain(record.before),
                                                                    Figures::plain(record.after));
        default:
            return {};
    }
}

QString PreviewModel::tipAt(int row, int column) const {
    const BidId bid = rowAt(row).bid;
    if (column > What) return {};
    return bid ? tr("Bid %1").arg(Figures::count(bid.value)) : tr("A new bid");
}

QString PreviewModel::headOf(int column) const {
    switch (column) {
        case Investor:
            return tr("Investor");
        case What:
            return tr("What");
        case Amount:
            return tr("Amount");
        case Available:
            return tr("Available →");
        default:
            return {};
    }
}

}  // namespace plimsoll::ui
