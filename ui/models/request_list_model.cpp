#include "ui/models/request_list_model.h"

#include <array>

#include "ui/text/figures.h"
#include "ui/text/oversight_text.h"
#include "ui/text/people_text.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

void RequestListModel::setNow(Timestamp now) {
    if (now == m_now) return;
    m_now = now;
    if (rowCount() > 0) {
        emit dataChanged(index(0, Expires), index(rowCount() - 1, Expires),
                         {Qt::DisplayRole, Qt::AccessibleTextRole});
    }
}

QString RequestListModel::columnName(int column) const {
    static const std::array<QString, ColumnCount> names{u"number"_s,  u"what"_s,  u"about"_s,
                                                        u"amount"_s,  u"maker"_s, u"since"_s,
                                                        u"expires"_s, u"state"_s};
    return names[size_t(column)];
}

QString RequestListModel::endOf(const Request& request) const {
    if (request.state == RequestState::Waiting) {
        const std::chrono::microseconds left(request.expires.us() - m_now.us());
        if (left.count() <= 0) return tr("is due", "expiring");
        return tr("in %1").arg(
            Figures::span(std::chrono::duration_cast<std::chrono::milliseconds>(left)));
    }
    if (!request.decided) return u"–"_s;
    return request.checker.empty()
               ? Figures::moment(*request.decided)
               : tr("%1, by %2", "when, by whom")
                     .arg(Figures::moment(*request.decided), shownText(request.checker));
}

QString RequestListModel::textAt(int row, int column) const {
    const Request& request = rowAt(row);
    switch (column) {
        case Number:
            return Figures::count(request.id.value);
        case What:
            return actName(request.act());
        case About:
            return OversightText::about(request);
        case Amount: {
            const auto amount = OversightText::amount(request);
            return amount ? Figures::money(*amount) : u"–"_s;
        }
        case Maker:
            return nameOrDash(request.maker);
        case Since:
            return Figures::moment(request.made);
        case Expires:
            return endOf(request);
        case State:
            return request.hasChanged() ? OversightText::tr("changed since")
                                        : requestStateName(request.state);
        default:
            return {};
    }
}

QString RequestListModel::tipAt(int row, int column) const {
    const Request& request = rowAt(row);
    if (column == What) return OversightText::effects(request).join(u'\n');
    if (column == Expires && request.state == RequestState::Waiting) {
        return Figures::moment(request.expires);
    }
    if (column == Maker) return shownText(request.note);
    return {};
}

QString RequestListModel::headOf(int column) const {
    switch (column) {
        case Number:
            return tr("No.");
        case What:
            return tr("What");
        case About:
            return tr("About");
        case Amount:
            return tr("Amount");
        case Maker:
            return tr("Asked by");
        case Since:
            return tr("Since");
        case Expires:
            return tr("Expires, or decided");
        case State:
            return tr("State");
        default:
            return {};
    }
}

bool RequestListModel::isFigure(int column) const {
    return column == Number || column == Amount;
}

bool RequestListModel::isLess(const Request& a, const Request& b, int column) const {
    const auto money = [](const Request& request) {
        return OversightText::amount(request).value_or(Money{});
    };
    switch (column) {
        case Number:
            return a.id < b.id;
        case What:
            return actName(a.act()).localeAwareCompare(actName(b.act())) < 0;
        case About:
            return a.subject < b.subject;
        case Amount:
            return money(a) < money(b);
        case Maker:
            return a.maker < b.maker;
        case Expires:
            return a.decided.value_or(a.expires) < b.decided.value_or(b.expires);
        case State:
            return a.state < b.state;
        default:
            return a.made < b.made;
    }
}

}  // namespace plimsoll::ui
