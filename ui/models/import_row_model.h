#pragma once
// Records of a file that is imported: their line, what stands in them, what is wrong. Rows without
// a fault can be chosen; the others say why they cannot. GUI thread.

#include <QAbstractTableModel>

#include "ui/worker/import_job.h"

namespace plimsoll::ui {

class ImportRowModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// The first rows of a table as they stand, under their own titles; nothing can be chosen.
    void showSample(const ImportTable& table, std::size_t rows);
    /// Every row that may be chosen is.
    void showPlan(const ImportPlan& plan);
    /// Whether rows that name an unknown investor may be chosen.
    void setTakesUnknown(bool takes);
    void setFaultyOnly(bool only);
    void chooseAll(bool chosen);
    void clear();
    void retranslate();

    [[nodiscard]] std::size_t chosenCount() const;
    [[nodiscard]] std::size_t choosableCount() const;
    [[nodiscard]] bool isChosen(std::int64_t line) const;
    /// "2-40,44"; empty: every row that may be chosen.
    [[nodiscard]] std::string chosenLines() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void choiceChanged();

private:
    struct Entry {
        ImportRow row;
        bool chosen = false;
    };
    [[nodiscard]] bool mayChoose(const Entry& entry) const;
    [[nodiscard]] Qt::Alignment alignmentOf(int column) const;
    [[nodiscard]] QString faultOf(const ImportRow& row) const;
    [[nodiscard]] const Entry& entryAt(int row) const { return m_rows[m_shown[size_t(row)]]; }
    void filter();

    std::vector<Entry> m_rows;
    std::vector<size_t> m_shown;
    std::vector<ImportField> m_fields;
    QStringList m_titles;  ///< of a sample
    bool m_sample = false;
    bool m_takes_unknown = false;
    bool m_faulty_only = false;
};

}  // namespace plimsoll::ui
