// Method: save one header's columns and restore them into another, and into one of another version.
// What must hold: order, width and visibility come back by name; unknown names and wild widths are
// passed over.

#include <QStandardItemModel>
#include <QTableView>

#include "tests/ui/ui_room.h"
#include "ui/views/column_memory.h"

using namespace plimsoll::ui;
using namespace Qt::StringLiterals;

namespace {

struct Table {
    explicit Table(QStringList column_names) : names(std::move(column_names)) {
        model.setColumnCount(int(names.size()));
        view.setModel(&model);
        view.horizontalHeader()->setSectionsMovable(true);
    }
    [[nodiscard]] ColumnMemory memory(QSettings& settings, const QString& table) const {
        return {settings, table, [this](int column) { return names[column]; }};
    }
    [[nodiscard]] QStringList order() const {
        QStringList result;
        const QHeaderView& header = *view.horizontalHeader();
        for (int visual = 0; visual < header.count(); ++visual) {
            const int column = header.logicalIndex(visual);
            if (!header.isSectionHidden(column)) result.append(names[column]);
        }
        return result;
    }

    QStringList names;
    QStandardItemModel model;
    QTableView view;
};

}  // namespace

class ColumnMemoryTest : public QObject {
    Q_OBJECT

private slots:
    void comesBackByName() {
        QSettings settings(m_folder.filePath(u"a.ini"_s), QSettings::IniFormat);
        Table first({u"loan"_s, u"rate"_s, u"eta"_s});
        QHeaderView& header = *first.view.horizontalHeader();
        header.moveSection(2, 0);
        header.resizeSection(1, 123);
        header.setSectionHidden(0, true);
        first.memory(settings, u"t.1"_s).save(header);

        Table second({u"loan"_s, u"rate"_s, u"eta"_s});
        second.memory(settings, u"t.1"_s).restore(*second.view.horizontalHeader());
        QCOMPARE(second.order(), (QStringList{u"eta"_s, u"rate"_s}));
        QCOMPARE(second.view.horizontalHeader()->sectionSize(1), 123);
    }

    void otherVersionsAreLeftAlone() {
        QSettings settings(m_folder.filePath(u"b.ini"_s), QSettings::IniFormat);
        Table first({u"a"_s, u"b"_s});
        first.view.horizontalHeader()->moveSection(1, 0);
        first.memory(settings, u"t.1"_s).save(*first.view.horizontalHeader());
        Table second({u"a"_s, u"b"_s});
        second.memory(settings, u"t.2"_s).restore(*second.view.horizontalHeader());
        QCOMPARE(second.order(), (QStringList{u"a"_s, u"b"_s}));
    }

    void strangeEntriesArePassedOver() {
        QSettings settings(m_folder.filePath(u"c.ini"_s), QSettings::IniFormat);
        settings.setValue(u"columns/t.1"_s,
                          QStringList{u"gone:90:1"_s, u"nonsense"_s, u"b:99999:1"_s, u"a:90:1"_s});
        Table table({u"a"_s, u"b"_s});
        const int width = table.view.horizontalHeader()->sectionSize(1);
        table.memory(settings, u"t.1"_s).restore(*table.view.horizontalHeader());
        QCOMPARE(table.order(), (QStringList{u"b"_s, u"a"_s}));
        QCOMPARE(table.view.horizontalHeader()->sectionSize(1), width);
        QCOMPARE(table.view.horizontalHeader()->sectionSize(0), 90);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(ColumnMemoryTest)
#include "tst_column_memory.moc"
