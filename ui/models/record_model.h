#pragma once
// What the lists of records (holds, payment cases, payouts, ...) have in common. Rows are values
// with a key: an update changes them in place, and only what came or went is inserted or removed,
// so that selection and scroll position survive. While the model is held (the pointer rests on its
// table) no row changes its place: what came waits outside, what went stays and is struck through.
// GUI thread.

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <QAbstractTableModel>

namespace plimsoll::ui {

/// The part that does not depend on the type of the rows.
class RecordModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// A stable name for settings.
    [[nodiscard]] virtual QString columnName(int column) const = 0;
    /// Columns that may be ordered by a click on their head.
    [[nodiscard]] virtual bool maySort() const { return false; }
    virtual void setHeld(bool held) = 0;
    [[nodiscard]] virtual int waiting() const = 0;
    /// The record went while the model was held: nothing can be asked for it any more.
    [[nodiscard]] virtual bool isGone(int row) const = 0;
    /// Whether the rows end where the records end; if not, scrolling to the end asks for more.
    void setComplete(bool complete);
    [[nodiscard]] bool isComplete() const { return m_complete; }
    void retranslate();

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    /// How many new rows wait outside.
    void waitingChanged(int rows);
    void moreWanted();
    /// An update is done.
    void updated();

protected:
    [[nodiscard]] virtual QString textAt(int row, int column) const = 0;
    [[nodiscard]] virtual QString tipAt(int /*row*/, int /*column*/) const { return {}; }
    [[nodiscard]] virtual QString headOf(int column) const = 0;
    /// Figures stand at the right.
    [[nodiscard]] virtual bool isFigure(int column) const = 0;
    /// A dash for a name that is not there.
    [[nodiscard]] static QString nameOrDash(const std::string& name);

private:
    bool m_complete = true;
    bool m_asked = false;
};

/// `KeyOf` names what makes two rows the same record; rows compare with ==.
template <class Row, auto KeyOf>
class RecordRows : public RecordModel {
public:
    using RecordModel::RecordModel;
    using Key = decltype(KeyOf(std::declval<const Row&>()));

    /// Takes the newest state of all records, in their natural order.
    void update(std::vector<Row> rows);
    /// The same at once, held or not: another question was asked.
    void replace(std::vector<Row> rows);

    [[nodiscard]] const Row& rowAt(int row) const { return m_rows[size_t(row)]; }
    [[nodiscard]] int rowOf(const Key& key) const;  ///< -1 when it is not there
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

    void setHeld(bool held) override;
    [[nodiscard]] int waiting() const override { return m_waiting; }
    [[nodiscard]] bool isGone(int row) const override {
        return m_held && std::ranges::binary_search(m_gone, KeyOf(rowAt(row)));
    }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    void sort(int column, Qt::SortOrder order) override;

protected:
    /// Ascending; only called when maySort().
    [[nodiscard]] virtual bool isLess(const Row& /*a*/, const Row& /*b*/, int /*column*/) const {
        return false;
    }
    [[nodiscard]] bool comesBefore(const Row& a, const Row& b) const {
        return m_order == Qt::AscendingOrder ? isLess(a, b, m_column) : isLess(b, a, m_column);
    }
    void rowChanged(int row) { emit dataChanged(index(row, 0), index(row, columnCount() - 1)); }

private:
    using Places = std::map<Key, size_t>;

    [[nodiscard]] static Places placesOf(const std::vector<Row>& rows);
    /// Changes rows in place; what has gone and how much is new is noted.
    void refresh(const std::vector<Row>& rows, const Places& places);
    void apply(const std::vector<Row>& rows);
    void removeGone(const Places& places);
    /// Known rows keep their places while a column orders the list; new ones find theirs.
    [[nodiscard]] std::vector<Row> arranged(const std::vector<Row>& rows, const Places& places);
    void arrangeAs(const std::vector<Row>& wanted);
    void setWaiting(int rows);

    std::vector<Row> m_rows;
    std::vector<Row> m_latest;  ///< the newest state, in natural order
    std::vector<Key> m_gone;    ///< sorted
    int m_waiting = 0;
    bool m_held = false;
    int m_column = -1;  ///< -1: the natural order
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

template <class Row, auto KeyOf>
auto RecordRows<Row, KeyOf>::placesOf(const std::vector<Row>& rows) -> Places {
    Places places;
    for (size_t i = 0; i < rows.size(); ++i) places.emplace(KeyOf(rows[i]), i);
    return places;
}

template <class Row, auto KeyOf>
void RecordRows<Row, KeyOf>::update(std::vector<Row> rows) {
    const Places places = placesOf(rows);
    refresh(rows, places);
    m_latest = std::move(rows);
    // An empty list has nothing that could move.
    if (!m_held || m_rows.empty()) apply(m_latest);
    emit updated();
}

template <class Row, auto KeyOf>
void RecordRows<Row, KeyOf>::replace(std::vector<Row> rows) {
    const bool held = std::exchange(m_held, false);
    update(std::move(rows));
    m_held = held;
}

template <class Row, auto KeyOf>
void RecordRows<Row, KeyOf>::refresh(const std::vector<Row>& rows, const Places& places) {
    std::vector<Key> gone;
    int known = 0;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Key key = KeyOf(m_rows[i]);
        const auto place = places.find(key);
        const bool was_gone = std::ranges::binary_search(m_gone, key);
        if (place == places.end()) gone.push_back(key);
        known += place == places.end() ? 0 : 1;
        const bool same = place == places.end() || rows[place->second] == m_rows[i];
        if (!same) m_rows[i] = rows[place->second];
        if (!same || was_gone != (place == places.end())) rowChanged(int(i));
    }
    std::ranges::sort(gone);
    m_gone = std::move(gone);
    setWaiting(m_held && !m_rows.empty() ? int(rows.size()) - known : 0);
}

template <class Row, auto KeyOf>
void RecordRows<Row, KeyOf>::apply(const std::vector<Row>& rows) {
    const Places places = placesOf(rows);
    removeGone(places);
    arrangeAs(m_column < 0 ? rows : arranged(rows, places));
    m_gone.clear();
    setWaiting(0);
}

template <class Row, auto KeyOf>
void RecordRows<Row, KeyOf>::removeGone(const Places& places) {
    const auto isIn = [&](int row) { return places.contains(KeyOf(rowAt(row))); };
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (isIn(last)) continue;
        int first = last;
        while (first > 0 && !isIn(first - 1)) --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

template <class Row, auto KeyOf>
std::vector<Row> RecordRows<Row, KeyOf>::arranged(const std::vector<Row>& rows,
                                                  const Places& places) {
    std::vector<bool> known(rows.size());
    std::vector<Row> result = m_rows;
    for (const Row& row : m_rows) known[places.at(KeyOf(row))] = true;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (known[i]) continue;
        const auto place = std::ranges::find_if(
            result, [&](const Row& other) { return comesBefore(rows[i], other); });
        result.insert(place, rows[i]);
    }
    return result;
}

template <class Row, auto KeyOf>
void RecordRows<Row, KeyOf>::arrangeAs(const std::vector<Row>& wanted) {
    for (size_t at = 0; at < wanted.size(); ++at) {
        const auto here = m_rows.begin() + std::ptrdiff_t(std::min(at, m_rows.size()));
        if (here != m_rows.end() && KeyOf(*here) == KeyOf(wanted[at])) continue;
        const auto found = std::find_if(
            here, m_rows.end(), [&](const Row& row) { return KeyOf(row) == KeyOf(wanted[at]); });
        if (found != m_rows.end()) {
            const int from = int(found - m_rows.begin());
            beginMoveRows({}, from, from, {}, int(at));
            std::rotate(here, found, found + 1);
            endMoveRows();
            continue;
        }
        // Everything new up to the next known row comes in together.
        size_t end = at + 1;
        while (end < wanted.size() && rowOf(KeyOf(wanted[end])) < 0) ++end;
        beginInsertRows({}, int(at), int(end) - 1);
        m_rows.insert(here, wanted.begin() + std::ptrdiff_t(at),
                      wanted.begin() + std::ptrdiff_t(end));
        endInsertRows();
        at = end - 1;
    }
}

template <class Row, auto KeyOf>
void RecordRows<Row, KeyOf>::setHeld(bool held) {
    if (held == m_held) return;
    if (!held && (m_waiting > 0 || !m_gone.empty())) {
        m_held = false;
        apply(m_latest);
        emit updated();
    }
    m_held = held;
}

template <class Row, auto KeyOf>
int RecordRows<Row, KeyOf>::rowOf(const Key& key) const {
    const auto place =
        std::ranges::find_if(m_rows, [&](const Row& row) { return KeyOf(row) == key; });
    return place == m_rows.end() ? -1 : int(place - m_rows.begin());
}

template <class Row, auto KeyOf>
void RecordRows<Row, KeyOf>::setWaiting(int rows) {
    if (rows == m_waiting) return;
    m_waiting = rows;
    emit waitingChanged(rows);
}

template <class Row, auto KeyOf>
void RecordRows<Row, KeyOf>::sort(int column, Qt::SortOrder order) {
    if (!maySort()) return;
    m_column = column;
    m_order = order;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<Row> before = m_rows;
    const Places places = placesOf(m_latest);
    const auto naturalPlace = [&](const Row& row) {
        const auto place = places.find(KeyOf(row));
        return place == places.end() ? m_latest.size() : place->second;
    };
    std::ranges::stable_sort(m_rows, [&](const Row& a, const Row& b) {
        return column < 0 ? naturalPlace(a) < naturalPlace(b) : comesBefore(a, b);
    });
    const Places now = placesOf(m_rows);
    for (const QModelIndex& index : persistentIndexList()) {
        const size_t row = now.at(KeyOf(before[size_t(index.row())]));
        changePersistentIndex(index, this->index(int(row), index.column()));
    }
    emit layoutChanged({}, VerticalSortHint);
}

}  // namespace plimsoll::ui
