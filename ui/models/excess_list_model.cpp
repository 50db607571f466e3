#include "ui/models/excess_list_model.h"

#include <array>
#include <map>

#include "ui/text/figures.h"
#include "ui/text/over_text.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

void ExcessListModel::show(const std::vector<ExcessLine>& lines,
                           const std::vector<Request>& waiting) {
    std::map<ExcessId, RequestId> asked;
    for (const Request& request : waiting) {
        std::visit(
            [&asked, &request](const auto& command) {
                if constexpr (requires { command.lines; }) {
                    for (const ExcessId line : command.lines) asked.emplace(line, request.id);
                }
            },
            request.command);
    }
    std::vector<ExcessRow> rows;
    rows.reserve(lines.size());
    for (const ExcessLine& line : lines) {
        const auto found = asked.find(line.id);
        rows.push_back({line, found == asked.end() ? RequestId() : found->second});
    }
    update(std::move(rows));
}

std::vector<ExcessId> ExcessListModel::chosenLines() const {
    std::vector<ExcessId> ids;
    for (const ExcessRow& row : chosen()) ids.push_back(row.line.id);
    return ids;
}

Money ExcessListModel::chosenAmount() const {
    Money sum;
    for (const ExcessRow& row : chosen()) sum += row.line.amount;
    return sum;
}

QString ExcessListModel::columnName(int column) const {
    static const std::array<QString, ColumnCount> names{u"line"_s,  u"investor"_s, u"amount"_s,
                                                        u"state"_s, u"where"_s,    u"consent"_s};
    return names[size_t(column)];
}

QString ExcessListModel::textAt(int row, int column) const {
    const ExcessRow& record = rowAt(row);
    switch (column) {
        case Line:
            return Figures::count(record.line.line);
        case Investor:
            return shownText(record.line.investor_code);
        case Amount:
            return Figures::plain(record.line.amount);
        case State:
            return OverText::state(record.line.state, bool(record.asked));
        case Where:
            return OverText::where(record.line, record.asked);
        case Consent:
            return nameOrDash(record.line.consent);
        default:
            return {};
    }
}

QString ExcessListModel::tipAt(int row, int /*column*/) const {
    return OverText::sentence(rowAt(row).line);
}

QString ExcessListModel::headOf(int column) const {
    switch (column) {
        case Line:
            return tr("File line");
        case Investor:
            return tr("Investor");
        case Amount:
            return tr("Amount");
        case State:
            return tr("State");
        case Where:
            return tr("Went to");
        case Consent:
            return tr("Consent");
        default:
            return {};
    }
}

}  // namespace plimsoll::ui
