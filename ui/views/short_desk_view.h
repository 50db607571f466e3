#pragma once
// The short desk: the loans that ended below their mark or are about to, and the one that is worked
// on, with the ways out of it, what the chosen way would do, and the button that asks for it.
// GUI thread.

#include <QScrollArea>
#include <QSettings>

#include "ui/models/short_loan_model.h"
#include "ui/views/ask_bar.h"
#include "ui/views/preview_card.h"
#include "ui/views/short_head.h"
#include "ui/views/short_ways.h"

namespace plimsoll::ui {

class ShortDeskView final : public QWidget {
    Q_OBJECT

public:
    explicit ShortDeskView(QSettings& settings, QWidget* parent = nullptr);

    /// Another desk: what was read of the one before is forgotten.
    void setDesk(const DeskView& desk);
    /// Somebody else sits there, or may do other things.
    void follow(const DeskView& desk);
    void showNews(const ShortDeskNews& news, const WorkNews& work, Timestamp as_of);
    void showPlacing(const Placing& placing) { m_ways->place()->setPlacing(placing); }
    /// Of this command; that of another one is ignored.
    void showPreview(const Command& command, const Result<Preview>& preview);
    /// A loan that is to be worked on, whether the list shows it or not.
    void turnTo(LoanId loan);
    void takeFocus();

    [[nodiscard]] LoanId loan() const { return m_loan; }
    /// The loan as it was read last; its id is zero before that.
    [[nodiscard]] const LoanSummary& summary() const { return m_chosen.loan; }
    [[nodiscard]] Command command() const;
    /// Why there can be no preview yet, in a sentence; empty: there can.
    [[nodiscard]] QString fault() const { return m_ways->fault(); }
    [[nodiscard]] ShortDraft draft() const;
    void takeDraft(const ShortDraft& draft);
    void setDraftKept(bool kept);
    /// Something was asked for and is not answered yet.
    void setBusy(bool busy);

    [[nodiscard]] RecordTable* table() const { return m_table; }
    [[nodiscard]] ShortHead* head() const { return m_head; }
    [[nodiscard]] ShortWays* ways() const { return m_ways; }
    [[nodiscard]] PreviewCard* preview() const { return m_preview; }
    [[nodiscard]] AskBar* ask() const { return m_ask; }

signals:
    /// Another loan will be chosen: the page still shows this one.
    void loanLeft(plimsoll::LoanId loan);
    void loanChosen(plimsoll::LoanId loan);
    /// What would be asked for is not what it was.
    void commandChanged();
    /// Reason, note or evidence.
    void wordsChanged();
    void submitWanted();
    void draftWanted();
    void discardWanted();
    void whyWanted(const plimsoll::LoanSummary& loan);
    void requestWanted(plimsoll::RequestId request);
    void claimWanted(plimsoll::Claimed what, plimsoll::ClaimStep step);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeWork();
    QWidget* makeNothing();
    void connectParts();
    void retranslate();
    void chooseCurrent();
    void showChosen();
    void showPage();
    void commandEdited();
    void check();
    void submit();
    /// Why whoever sits here cannot ask for it; empty: he can.
    [[nodiscard]] QString whyNot() const;

    ShortLoanModel* m_loans;
    RecordTable* m_table;
    ShortHead* m_head;
    ShortWays* m_ways;
    PreviewCard* m_preview;
    AskBar* m_ask;
    QStackedWidget* m_pages;
    QBoxLayout* m_middle = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_list_hint = nullptr;
    QLabel* m_nothing_title = nullptr;
    QLabel* m_nothing_text = nullptr;
    DeskView m_desk;
    ShortChosen m_chosen;
    WorkNews m_work;
    Timestamp m_as_of;
    LoanId m_loan;
    std::optional<Command> m_previewed;  ///< that the preview is of
    std::optional<Error> m_refusal;
    bool m_updating = false;
    bool m_busy = false;
    bool m_kept = false;  ///< a draft is
};

}  // namespace plimsoll::ui
