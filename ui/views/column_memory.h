#pragma once
// Remembers a table's columns (order, width, shown or not) by name and version, so that a later
// version with other columns is not misled by what an older one wrote. GUI thread.

#include <functional>

#include <QHeaderView>
#include <QSettings>
#include <QString>

namespace plimsoll::ui {

class ColumnMemory {
public:
    using NameOf = std::function<QString(int column)>;

    /// `table` names the table and its version, e.g. "board.1".
    ColumnMemory(QSettings& settings, QString table, NameOf nameOf);

    void save(const QHeaderView& header) const;
    /// Leaves unknown columns as they are.
    void restore(QHeaderView& header) const;

private:
    QSettings& m_settings;
    QString m_key;
    NameOf m_name_of;
};

}  // namespace plimsoll::ui
