#include "ui/models/record_model.h"

#include "ui/text/shown_text.h"

#include <QFont>

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

void RecordModel::setComplete(bool complete) {
    m_complete = complete;
    m_asked = false;
}

bool RecordModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !m_complete && !m_asked;
}

void RecordModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent)) return;
    m_asked = true;
    emit moreWanted();
}

void RecordModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QString RecordModel::nameOrDash(const std::string& name) {
    return name.empty() ? u"–"_s : shownText(name);
}

QVariant RecordModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    switch (role) {
        case Qt::DisplayRole:
            return textAt(index.row(), index.column());
        case Qt::AccessibleTextRole:
            return u"%1: %2"_s.arg(headOf(index.column()), textAt(index.row(), index.column()));
        case Qt::ToolTipRole: {
            const QString tip = tipAt(index.row(), index.column());
            return tip.isEmpty() ? QVariant() : QVariant(tip);
        }
        case Qt::TextAlignmentRole:
            return int((isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft) |
                       Qt::AlignVCenter);
        case Qt::FontRole: {
            if (!isGone(index.row())) return {};
            QFont font;
            font.setStrikeOut(true);
            return font;
        }
        default:
            return {};
    }
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) {
        return int((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole ? QVariant(headOf(section)) : QVariant();
}

}  // namespace plimsoll::ui
