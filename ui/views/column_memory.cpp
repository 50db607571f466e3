#include "ui/views/column_memory.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kNarrowest = 48;
constexpr int kWidest = 2'000;

}  // namespace

ColumnMemory::ColumnMemory(QSettings& settings, QString table, NameOf nameOf)
    : m_settings(settings), m_key(u"columns/"_s + table), m_name_of(std::move(nameOf)) {}

void ColumnMemory::save(const QHeaderView& header) const {
    QStringList columns;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        const bool hidden = header.isSectionHidden(column);
        columns.append(u"%1:%2:%3"_s.arg(m_name_of(column))
                           .arg(hidden ? 0 : header.sectionSize(column))
                           .arg(hidden ? 0 : 1));
    }
    m_settings.setValue(m_key, columns);
}

void ColumnMemory::restore(QHeaderView& header) const {
    int visual = 0;
    for (const QString& entry : m_settings.value(m_key).toStringList()) {
        const QStringList parts = entry.split(u':');
        if (parts.size() != 3) continue;
        for (int column = 0; column < header.count(); ++column) {
            if (m_name_of(column) != parts[0]) continue;
            const int width = parts[1].toInt();
            header.moveSection(header.visualIndex(column), visual++);
            header.setSectionHidden(column, parts[2] == u"0"_s);
            if (width >= kNarrowest && width <= kWidest) header.resizeSection(column, width);
        }
    }
}

}  // namespace plimsoll::ui
