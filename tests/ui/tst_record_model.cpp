// Method: feed lists of numbered rows as the worker does, under the model tester, and listen to
// what the model tells its views. What must hold: only what came or went is inserted or removed,
// nothing is ever reset, marks on rows stay on their records, and held rows stand still.

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "ui/models/record_model.h"

using namespace plimsoll::ui;
using namespace Qt::StringLiterals;

namespace {

struct Row {
    int key = 0;
    int figure = 0;
    bool operator==(const Row&) const = default;
};

int keyOfRow(const Row& row) {
    return row.key;
}

class Rows final : public RecordRows<Row, &keyOfRow> {
public:
    using RecordRows::RecordRows;
    [[nodiscard]] QString columnName(int column) const override { return headOf(column); }
    [[nodiscard]] bool maySort() const override { return true; }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : 2;
    }
    [[nodiscard]] QList<int> keys() const {
        QList<int> result;
        for (const Row& row : rows()) result.append(row.key);
        return result;
    }

protected:
    [[nodiscard]] QString textAt(int row, int column) const override {
        return QString::number(column == 0 ? rowAt(row).key : rowAt(row).figure);
    }
    [[nodiscard]] QString headOf(int column) const override {
        return column == 0 ? u"key"_s : u"figure"_s;
    }
    [[nodiscard]] bool isFigure(int column) const override { return column == 1; }
    [[nodiscard]] bool isLess(const Row& a, const Row& b, int column) const override {
        return column == 0 ? a.key < b.key : a.figure < b.figure;
    }
};

std::vector<Row> rowsOf(const QList<int>& keys) {
    std::vector<Row> result;
    for (const int key : keys) result.push_back({key, key * 10});
    return result;
}

}  // namespace

class RecordModelTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_rows = std::make_unique<Rows>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_rows.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void updates_data() {
        QTest::addColumn<QList<int>>("before");
        QTest::addColumn<QList<int>>("after");
        using Keys = QList<int>;
        QTest::newRow("from nothing") << Keys{} << Keys{1, 2, 3};
        QTest::newRow("to nothing") << Keys{1, 2, 3} << Keys{};
        QTest::newRow("more at the end") << Keys{1, 2} << Keys{1, 2, 3, 4};
        QTest::newRow("more in front") << Keys{5, 6} << Keys{1, 2, 5, 6};
        QTest::newRow("some in between") << Keys{1, 5, 9} << Keys{1, 3, 4, 5, 7, 9};
        QTest::newRow("some gone") << Keys{1, 2, 3, 4, 5, 6} << Keys{1, 4, 6};
        QTest::newRow("gone and come") << Keys{1, 2, 3, 4} << Keys{2, 4, 5, 6};
        QTest::newRow("another order") << Keys{1, 2, 3, 4} << Keys{4, 2, 1, 3};
        QTest::newRow("nothing in common") << Keys{1, 2} << Keys{7, 8, 9};
    }

    void updates() {
        QFETCH(QList<int>, before);
        QFETCH(QList<int>, after);
        m_rows->update(rowsOf(before));
        QSignalSpy reset(m_rows.get(), &QAbstractItemModel::modelReset);
        QList<QPersistentModelIndex> marks;
        for (int row = 0; row < before.size(); ++row) marks.append(m_rows->index(row, 0));
        m_rows->update(rowsOf(after));
        QCOMPARE(m_rows->keys(), after);
        QCOMPARE(reset.size(), 0);
        for (int i = 0; i < before.size(); ++i) {
            QCOMPARE(marks[i].isValid() ? marks[i].row() : -1, int(after.indexOf(before[i])));
        }
    }

    void nothingChangedIsNotTold() {
        m_rows->update(rowsOf({1, 2, 3}));
        QSignalSpy changed(m_rows.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(m_rows.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(m_rows.get(), &QAbstractItemModel::rowsRemoved);
        m_rows->update(rowsOf({1, 2, 3}));
        QCOMPARE(changed.size() + inserted.size() + removed.size(), 0);
    }

    void onlyTheChangedRowIsTold() {
        m_rows->update(rowsOf({1, 2, 3}));
        QSignalSpy changed(m_rows.get(), &QAbstractItemModel::dataChanged);
        std::vector<Row> rows = rowsOf({1, 2, 3});
        rows[1].figure = 7;
        m_rows->update(rows);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(changed[0][1].toModelIndex().row(), 1);
    }

    void heldRowsStandStill() {
        m_rows->update(rowsOf({1, 2, 3}));
        m_rows->setHeld(true);
        std::vector<Row> rows = rowsOf({0, 1, 3, 4, 5});
        rows[1].figure = 99;
        m_rows->update(rows);
        QCOMPARE(m_rows->keys(), (QList<int>{1, 2, 3}));
        QCOMPARE(m_rows->rowAt(0).figure, 99);
        QCOMPARE(m_rows->waiting(), 3);
        QVERIFY(m_rows->isGone(1));
        QVERIFY(m_rows->index(1, 0).data(Qt::FontRole).value<QFont>().strikeOut());
        QVERIFY(!m_rows->isGone(0));
        m_rows->setHeld(false);
        QCOMPARE(m_rows->keys(), (QList<int>{0, 1, 3, 4, 5}));
        QCOMPARE(m_rows->waiting(), 0);
        for (int row = 0; row < 5; ++row) QVERIFY(!m_rows->isGone(row));
    }

    void whatWentAndCameBackWhileHeldIsThere() {
        m_rows->update(rowsOf({1, 2}));
        m_rows->setHeld(true);
        m_rows->update(rowsOf({1}));
        m_rows->update(rowsOf({1, 2}));
        QVERIFY(!m_rows->isGone(1));
        m_rows->setHeld(false);
        QCOMPARE(m_rows->keys(), (QList<int>{1, 2}));
    }

    void anotherQuestionIsAnsweredEvenWhenHeld() {
        m_rows->update(rowsOf({1, 2, 3}));
        m_rows->setHeld(true);
        m_rows->replace(rowsOf({2}));
        QCOMPARE(m_rows->keys(), QList<int>{2});
        m_rows->update(rowsOf({2, 3}));
        QCOMPARE(m_rows->keys(), QList<int>{2});
    }

    void emptyListIsNeverHeld() {
        m_rows->setHeld(true);
        m_rows->update(rowsOf({1, 2}));
        QCOMPARE(m_rows->keys(), (QList<int>{1, 2}));
    }

    void aColumnOrdersAndNewRowsFindTheirPlaces() {
        m_rows->update(rowsOf({1, 3, 5}));
        const QPersistentModelIndex mark = m_rows->index(0, 0);
        m_rows->sort(1, Qt::DescendingOrder);
        QCOMPARE(m_rows->keys(), (QList<int>{5, 3, 1}));
        QCOMPARE(mark.row(), 2);
        m_rows->update(rowsOf({1, 3, 4, 5, 6}));
        QCOMPARE(m_rows->keys(), (QList<int>{6, 5, 4, 3, 1}));
        // A figure that changes moves no row; only asking for an order does.
        std::vector<Row> rows = rowsOf({1, 3, 4, 5, 6});
        rows[0].figure = 1'000;
        m_rows->update(rows);
        QCOMPARE(m_rows->keys(), (QList<int>{6, 5, 4, 3, 1}));
        m_rows->sort(1, Qt::DescendingOrder);
        QCOMPARE(m_rows->keys(), (QList<int>{1, 6, 5, 4, 3}));
        m_rows->sort(-1, Qt::AscendingOrder);
        QCOMPARE(m_rows->keys(), (QList<int>{1, 3, 4, 5, 6}));
    }

    void theEndOfAPartAsksOnceForMore() {
        m_rows->update(rowsOf({1, 2}));
        QVERIFY(!m_rows->canFetchMore({}));
        m_rows->setComplete(false);
        QSignalSpy more(m_rows.get(), &RecordModel::moreWanted);
        QVERIFY(m_rows->canFetchMore({}));
        m_rows->fetchMore({});
        m_rows->fetchMore({});
        QCOMPARE(more.size(), 1);
    }

private:
    std::unique_ptr<Rows> m_rows;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(RecordModelTest)
#include "tst_record_model.moc"
