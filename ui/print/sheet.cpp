#include "ui/print/sheet.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

QString Sheet::plainText() const {
    QStringList lines{desk,
                      kind,
                      loan,
                      title,
                      verdict,
                      left.first + u": "_s + left.second,
                      right.first + u": "_s + right.second};
    for (const auto& [name, value] : facts) lines.append(name + u": "_s + value);
    for (const SheetTable& table : tables) {
        lines.append(table.title);
        if (!table.note.isEmpty()) lines.append(table.note);
        QStringList heads;
        for (const SheetColumn& column : table.columns) heads.append(column.head);
        lines.append(heads.join(u'\t'));
        for (const QStringList& row : table.rows) lines.append(row.join(u'\t'));
    }
    lines << proof_title << proof << proof_says << desk_uid;
    return lines.join(u'\n');
}

}  // namespace plimsoll::ui
