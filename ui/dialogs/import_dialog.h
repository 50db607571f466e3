#pragma once
// The import wizard: file, columns, rows, summary. It blocks nothing; slow steps are asked for and
// answered later, and can be stopped. GUI thread.

#include <array>

#include <QProgressBar>
#include <QStackedWidget>

#include "ui/dialogs/console_dialog.h"
#include "ui/dialogs/import_pages.h"
#include "ui/views/chip.h"

namespace plimsoll::ui {

class ImportDialog final : public ConsoleDialog {
    Q_OBJECT

public:
    enum Page { File, Columns, Rows, Done, PageCount };

    ImportDialog(ImportKind kind, QWidget* parent);

    void setDrafts(const std::vector<LoanSummary>& drafts, LoanId chosen);
    void setPath(const QString& path);
    /// The answers to what was asked for.
    void takeSource(const tl::expected<ImportSource, ImportFault>& source);
    void takePlan(const Result<ImportPlan>& plan);
    void takeProgress(std::int64_t done, std::int64_t all);
    void takeDone(const Result<ImportDone>& done);

    [[nodiscard]] ImportKind kind() const { return m_kind; }
    [[nodiscard]] Page page() const { return static_cast<Page>(m_pages->currentIndex()); }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString summary() const { return m_done->text(); }

signals:
    void browseWanted();
    void sourceWanted(const QString& path, std::optional<plimsoll::TextEncoding> encoding);
    void planWanted(const plimsoll::ui::ImportSource& source, const plimsoll::ColumnMap& map);
    void importWanted(const plimsoll::ui::ImportOrder& order);
    /// What runs is to stop.
    void stopWanted();
    void loanWanted(plimsoll::LoanId loan);
    void excessWanted(plimsoll::LoanId loan);

protected:
    void retranslate() override;
    void reject() override;

private:
    QLayout* makeHead();
    QLayout* makeFoot();
    void turnTo(Page page);
    void next();
    void back();
    void setBusy(bool busy);
    void showState();
    [[nodiscard]] QString nextText() const;
    [[nodiscard]] ImportPage* pageAt(int page) const { return m_page_list[size_t(page)]; }

    ImportKind m_kind;
    ImportFilePage* m_file;
    ImportColumnsPage* m_columns;
    ImportRowsPage* m_rows;
    ImportDonePage* m_done;
    std::array<ImportPage*, PageCount> m_page_list;
    QStackedWidget* m_pages;
    QLabel* m_title;
    std::array<ChipLabel*, PageCount> m_steps{};
    QProgressBar* m_progress;
    QLabel* m_reason;
    QPushButton* m_close;
    QPushButton* m_back;
    QPushButton* m_next;
    std::optional<ImportSource> m_source;
    std::optional<Error> m_error;
    bool m_busy = false;
    bool m_stopping = false;
};

}  // namespace plimsoll::ui
