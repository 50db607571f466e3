#pragma once
// An over-filled loan: what came beyond its target, line by line, and what is to become of it:
// chosen together, previewed, asked for. GUI thread.

#include <QScrollArea>
#include <QSettings>

#include "ui/models/excess_list_model.h"
#include "ui/views/ask_bar.h"
#include "ui/views/over_ways.h"
#include "ui/views/preview_card.h"
#include "ui/views/record_card.h"

namespace plimsoll::ui {

class OverView final : public QWidget {
    Q_OBJECT

public:
    explicit OverView(QSettings& settings, QWidget* parent = nullptr);

    /// Another desk: what was read of the one before is forgotten.
    void setDesk(const DeskView& desk);
    void follow(const DeskView& desk);
    void turnTo(LoanId loan);
    void showNews(const ExcessNews& news);
    /// Of this command; that of another one is ignored.
    void showPreview(const Command& command, const Result<Preview>& preview);
    /// Something was asked for and is not answered yet.
    void setBusy(bool busy);
    /// It was asked for: the fields are empty again.
    void clearWords();
    void takeFocus();

    [[nodiscard]] LoanId loan() const { return m_loan; }
    [[nodiscard]] const std::optional<LoanSummary>& summary() const { return m_summary; }
    [[nodiscard]] Command command() const;
    /// Why there can be no preview yet, in a sentence; empty: there can.
    [[nodiscard]] QString fault() const;
    [[nodiscard]] RecordTable* table() const { return m_table; }
    [[nodiscard]] PreviewCard* preview() const { return m_preview; }
    [[nodiscard]] AskBar* ask() const { return m_ask; }
    [[nodiscard]] QString sentence() const { return m_sentence->text(); }

signals:
    /// What would be asked for is not what it was.
    void commandChanged();
    void submitWanted();
    void backWanted();
    void loanWanted(plimsoll::LoanId loan);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeWork();
    void connectParts();
    void commandEdited();
    void chosenChanged();
    void check();
    void submit();
    void showLoans();
    void showHead();
    [[nodiscard]] QString whyNot() const;
    void retranslate();

    ExcessListModel* m_lines;
    RecordTable* m_table;
    RecordCard* m_card;
    OverWays* m_ways;
    PreviewCard* m_preview;
    AskBar* m_ask;
    QAction* m_tick;
    QAction* m_all;
    QToolButton* m_back = nullptr;
    QLabel* m_title = nullptr;
    ChipLabel* m_state = nullptr;
    QLabel* m_others_label = nullptr;
    QComboBox* m_others = nullptr;
    QLabel* m_sentence = nullptr;
    QBoxLayout* m_middle = nullptr;
    DeskView m_desk;
    LoanId m_loan;
    std::optional<LoanSummary> m_summary;
    std::optional<ExcessNews> m_news;
    std::optional<Command> m_previewed;  ///< that the preview is of
    std::optional<Error> m_refusal;
    bool m_busy = false;
};

}  // namespace plimsoll::ui
