#pragma once
// The pages of the import wizard: the file, its columns, its rows, what came of it. A page shows
// what it is told and says when it was changed; fault() says why one cannot go on. GUI thread.

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTableView>

#include "ui/dialogs/form_field.h"
#include "ui/models/import_row_model.h"

namespace plimsoll::ui {

class ImportPage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString fault() const = 0;
    virtual void takeFocus() = 0;
    virtual void retranslate() = 0;

signals:
    void changed();
};

/// Which file, in which encoding, and whether it can be read.
class ImportFilePage final : public ImportPage {
    Q_OBJECT

public:
    ImportFilePage(ImportKind kind, QWidget* parent);

    void setPath(const QString& path);
    /// What opening it came to; none: it was not opened yet.
    void showSource(const std::optional<tl::expected<ImportSource, ImportFault>>& source);
    [[nodiscard]] QString path() const { return m_path->text().trimmed(); }
    [[nodiscard]] std::optional<TextEncoding> encoding() const;
    [[nodiscard]] QString fault() const override;
    void takeFocus() override;
    void retranslate() override;

signals:
    void browseWanted();

private:
    [[nodiscard]] QStringList verdict() const;

    ImportKind m_kind;
    QLabel* m_explains;
    QLineEdit* m_path;
    QPushButton* m_browse;
    QComboBox* m_encoding;
    FormField m_path_field;
    FormField m_encoding_field;
    VerdictFrame* m_verdict;
    std::optional<tl::expected<ImportSource, ImportFault>> m_source;
};

/// Which column gives what, above the file's first rows.
class ImportColumnsPage final : public ImportPage {
    Q_OBJECT

public:
    ImportColumnsPage(ImportKind kind, QWidget* parent);

    void showSource(const ImportSource& source);
    [[nodiscard]] ColumnMap map() const;
    [[nodiscard]] QString fault() const override { return m_fault; }
    void takeFocus() override;
    void retranslate() override;

private:
    struct Choice {
        ImportField field{};
        QLabel* name = nullptr;
        QComboBox* column = nullptr;
        QLabel* note = nullptr;
    };
    void addChoice(ImportField field, QGridLayout* grid, int place);
    void fillChoices(const ColumnMap& map);
    void check();

    ImportKind m_kind;
    std::vector<Choice> m_choices;
    QLabel* m_sample_title;
    ImportRowModel* m_rows;
    QTableView* m_sample;
    ImportTable m_table;
    QString m_fault;
};

/// Every row, what is wrong with it, and which are chosen; bids also want a draft.
class ImportRowsPage final : public ImportPage {
    Q_OBJECT

public:
    ImportRowsPage(ImportKind kind, QWidget* parent);

    void showPlan(const ImportPlan& plan);
    void setDrafts(const std::vector<LoanSummary>& drafts, LoanId chosen);
    [[nodiscard]] const ImportPlan& plan() const { return m_plan; }
    /// Of what is chosen; its digest is the caller's.
    [[nodiscard]] ImportOrder order() const;
    [[nodiscard]] std::size_t chosen() const { return m_rows->chosenCount(); }
    [[nodiscard]] QString fault() const override;
    void takeFocus() override;
    void retranslate() override;

private:
    QLayout* makeTools();
    QWidget* makeBids();
    void fitColumns();
    void showCounts();
    void showExpected();
    [[nodiscard]] LoanId into() const;

    ImportKind m_kind;
    ImportPlan m_plan;
    std::vector<LoanSummary> m_drafts;
    ImportRowModel* m_rows;
    QTableView* m_table;
    QAction* m_tick;
    QLabel* m_counts;
    QCheckBox* m_faulty;
    QPushButton* m_all;
    QPushButton* m_none;
    QWidget* m_of_bids = nullptr;
    QLabel* m_into_label = nullptr;
    QComboBox* m_into = nullptr;
    QCheckBox* m_create = nullptr;
    QLabel* m_expected;
};

/// What came of it.
class ImportDonePage final : public ImportPage {
    Q_OBJECT

public:
    ImportDonePage(ImportKind kind, QWidget* parent);

    /// `left_out`: rows that were not chosen or could not be.
    void showDone(const Result<ImportDone>& done, std::size_t left_out);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString fault() const override { return {}; }
    void takeFocus() override;
    void retranslate() override;

signals:
    void loanWanted(plimsoll::LoanId loan);
    void excessWanted(plimsoll::LoanId loan);

private:
    [[nodiscard]] QStringList facts() const;

    ImportKind m_kind;
    IconLabel* m_icon;
    QLabel* m_title;
    QLabel* m_facts;
    QPushButton* m_show;
    std::optional<Result<ImportDone>> m_done;
    std::size_t m_left_out = 0;
};

}  // namespace plimsoll::ui
