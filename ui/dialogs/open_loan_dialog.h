#pragma once
// The open-a-loan wizard: terms, rules, schedule, preview. It blocks nothing; closing it keeps the
// draft until it is submitted or discarded. GUI thread.

#include <array>

#include <QStackedWidget>

#include "ui/dialogs/console_dialog.h"
#include "ui/dialogs/open_loan_pages.h"
#include "ui/views/chip.h"

namespace plimsoll::ui {

class OpenLoanDialog final : public ConsoleDialog {
    Q_OBJECT

public:
    enum Page { Terms, Rules, Times, Preview, PageCount };

    /// `may_open_at_once`: the desk is a rehearsal.
    OpenLoanDialog(LoanDraft draft, bool may_open_at_once, QWidget* parent);

    [[nodiscard]] const LoanDraft& draft() const { return m_draft; }
    [[nodiscard]] Page page() const { return static_cast<Page>(m_pages->currentIndex()); }
    /// What a second person decides at this desk: loans, and their opening at once.
    void setAsks(bool approval, bool opening);
    void setEligible(const EligibleCount& count);
    void takeUnknown(std::uint64_t ticket, const QStringList& unknown);
    /// The desk refused: says why and turns to the page that can mend it. `made` is the loan when
    /// it is there all the same and only its times are missing.
    void refused(const Error& error, const std::optional<LoanSummary>& made);

signals:
    void draftChanged(const plimsoll::ui::LoanDraft& draft);
    void discarded();
    void submitted(const plimsoll::ui::LoanSubmission& submission);
    void codesAsked(quint64 ticket, const QStringList& codes);

protected:
    void retranslate() override;

private:
    QLayout* makeHead();
    QLayout* makeFoot();
    void edited();
    void turnTo(Page page);
    void next();
    void back();
    void submit();
    void showState();
    void showSteps();
    [[nodiscard]] WizardPage* pageAt(int page) const { return m_page_list[size_t(page)]; }
    [[nodiscard]] Page firstPage() const { return m_draft.existing ? Times : Terms; }
    /// Of the pages up to this one; empty: it can be left.
    [[nodiscard]] QString faultUpTo(Page page) const;

    LoanDraft m_draft;
    bool m_may_open_at_once;
    bool m_submitting = false;
    std::optional<LoanSubmission> m_last;  ///< asked again with the same keys while nothing changes
    std::optional<Error> m_refusal;
    TermsPage* m_terms;
    RulesPage* m_rules;
    SchedulePage* m_times;
    PreviewPage* m_preview;
    std::array<WizardPage*, PageCount> m_page_list;
    QStackedWidget* m_pages;
    QLabel* m_title;
    std::array<ChipLabel*, PageCount> m_steps{};
    QLabel* m_reason;
    QPushButton* m_discard;
    QPushButton* m_back;
    QPushButton* m_next;
    QTimer m_second;
};

}  // namespace plimsoll::ui
