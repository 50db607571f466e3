#pragma once
// The pages of the open-a-loan wizard. A page shows a draft and writes back into it; what is wrong
// stands beside the field, and fault() says the first of it. GUI thread.

#include <array>

#include <QButtonGroup>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimer>

#include "ui/dialogs/form_field.h"
#include "ui/dialogs/loan_draft.h"
#include "ui/dialogs/reason_combo.h"

namespace plimsoll::ui {

class WizardPage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Into the fields; changed() is not told.
    virtual void load(const LoanDraft& draft) = 0;
    virtual void store(LoanDraft& draft) const = 0;
    /// Looks at the fields again and writes beside each what is wrong with it.
    virtual void check(const LoanDraft& draft) = 0;
    /// Why one cannot go on; empty: one can.
    [[nodiscard]] virtual QString fault() const = 0;
    virtual void takeFocus() = 0;
    virtual void retranslate() = 0;

signals:
    void changed();
};

/// What is lent: code, title, target, minimum, step, cap.
class TermsPage final : public WizardPage {
    Q_OBJECT

public:
    explicit TermsPage(QWidget* parent);

    void load(const LoanDraft& draft) override;
    void store(LoanDraft& draft) const override;
    void check(const LoanDraft& draft) override;
    [[nodiscard]] QString fault() const override;
    void takeFocus() override;
    void retranslate() override;
    /// Known investors who could buy; for the warning. Empty: not known.
    void setEligible(const std::optional<EligibleCount>& count) { m_eligible = count; }
    /// The terms check of these terms as sentences; calm when there is nothing to say against them.
    void showVerdict(const LoanDraft& draft, VerdictFrame& frame) const;

private:
    enum Field { Code, Title, Target, Min, Step, Cap, FieldCount };
    [[nodiscard]] QString faultOf(Field field, const LoanDraft& draft) const;
    [[nodiscard]] std::vector<TermsFinding> findings(const LoanDraft& draft) const;

    std::array<QLineEdit*, FieldCount> m_edits{};
    std::array<FormField, FieldCount> m_fields{};
    VerdictFrame* m_verdict;
    std::optional<EligibleCount> m_eligible;
    QString m_fault;
};

/// Who may buy, who borrows, how long a payment is waited for.
class RulesPage final : public WizardPage {
    Q_OBJECT

public:
    explicit RulesPage(QWidget* parent);

    void load(const LoanDraft& draft) override;
    void store(LoanDraft& draft) const override;
    void check(const LoanDraft& draft) override;
    [[nodiscard]] QString fault() const override;
    void takeFocus() override;
    void retranslate() override;
    /// The answer to codesAsked(); answers to older questions are ignored.
    void takeUnknown(std::uint64_t ticket, const QStringList& unknown);

signals:
    /// Whether these codes name investors.
    void codesAsked(quint64 ticket, const QStringList& codes);

private:
    void askForCodes();
    [[nodiscard]] QStringList wantedCodes(const LoanDraft& draft) const;

    QLabel* m_audience_title;
    QButtonGroup* m_audience;
    QPlainTextEdit* m_listed;
    QLineEdit* m_borrower;
    QSpinBox* m_hold;
    FormField m_listed_field;
    FormField m_borrower_field;
    FormField m_hold_field;
    QTimer m_ask_soon;
    std::uint64_t m_ticket = 0;
    QStringList m_wanted;  ///< by the fields as they stand
    QStringList m_asked;
    QStringList m_checked;  ///< answered
    QStringList m_unknown;  ///< of these, nobody's
    bool m_waiting = false;
    QString m_fault;
};

/// When the sale opens and ends.
class SchedulePage final : public WizardPage {
    Q_OBJECT

public:
    explicit SchedulePage(QWidget* parent);

    void load(const LoanDraft& draft) override;
    void store(LoanDraft& draft) const override;
    void check(const LoanDraft& draft) override;
    [[nodiscard]] QString fault() const override { return m_fault; }
    void takeFocus() override;
    void retranslate() override;
    /// Real desks have a checker: nobody opens a loan past him from here. `asks`: he is asked.
    void setMayOpenAtOnce(bool may, bool asks = false);

private:
    QDateTimeEdit* makeTime(const QString& name);
    void enable();

    QLabel* m_opens_title;
    QButtonGroup* m_opening;
    QDateTimeEdit* m_opens;
    QLabel* m_opens_note;
    QLabel* m_at_once_note;
    QLabel* m_closes_title;
    QButtonGroup* m_closing;
    QDateTimeEdit* m_closes;
    QLabel* m_closes_note;
    QLabel* m_zone;
    bool m_may_open_at_once = true;
    bool m_asks = false;
    QString m_fault;
};

/// Everything once more, the amount in words, and what submitting would do.
class PreviewPage final : public WizardPage {
    Q_OBJECT

public:
    PreviewPage(const TermsPage& terms, QWidget* parent);

    void load(const LoanDraft& draft) override;
    void store(LoanDraft& draft) const override;
    void check(const LoanDraft& draft) override;
    [[nodiscard]] QString fault() const override { return m_fault; }
    void takeFocus() override;
    void retranslate() override;
    /// Whether submitting makes a request: the loan's approval, its opening at once.
    void setAsks(bool approval, bool opening);
    [[nodiscard]] bool asks(const LoanDraft& draft) const;

private:
    QWidget* makeAsk();
    enum Fact { Loan, Min, Step, Cap, Buyers, Borrower, Hold, Opens, Closes, FactCount };
    void put(Fact fact, const QString& text);

    const TermsPage& m_terms;
    QLabel* m_amount;
    QLabel* m_english;
    QLabel* m_chinese;
    std::array<QLabel*, FactCount> m_names{};
    std::array<QLabel*, FactCount> m_facts{};
    VerdictFrame* m_verdict;
    QLabel* m_next;
    QWidget* m_ask = nullptr;
    QLabel* m_reason_label = nullptr;
    ReasonCombo* m_reason = nullptr;
    QLabel* m_note_label = nullptr;
    QLineEdit* m_note = nullptr;
    bool m_asks_approval = false;
    bool m_asks_opening = false;
    QString m_fault;
};

}  // namespace plimsoll::ui
