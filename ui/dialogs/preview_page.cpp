#include "ui/dialogs/open_loan_pages.h"
#include "ui/text/amount_words.h"
#include "ui/text/codes.h"
#include "ui/text/figures.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

PreviewPage::PreviewPage(const TermsPage& terms, QWidget* parent)
    : WizardPage(parent),
      m_terms(terms),
      m_amount(makeLabel(u"title"_s, this)),
      m_english(makeParagraph(u"plain"_s, this)),
      m_chinese(makeParagraph(u"strong"_s, this)),
      m_verdict(new VerdictFrame(this)),
      m_next(makeParagraph(u"strong"_s, this)) {
    m_amount->setObjectName(u"previewAmount"_s);
    m_english->setObjectName(u"previewEnglish"_s);
    m_chinese->setObjectName(u"previewChinese"_s);
    m_next->setObjectName(u"previewNext"_s);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    // Two columns of facts: what is sold at the left, to whom and when at the right.
    for (std::size_t i = 0; i < FactCount; ++i) {
        m_names[i] = makeLabel(u"muted"_s, this);
        m_names[i]->setMinimumHeight(24);
        m_facts[i] = makeParagraph(u"plain"_s, this);
        m_facts[i]->setMinimumHeight(24);
        const bool left = i < Buyers;
        const int row = int(left ? i : i - Buyers);
        grid->addWidget(m_names[i], row, left ? 0 : 3, Qt::AlignTop);
        grid->addWidget(m_facts[i], row, left ? 1 : 4, Qt::AlignTop);
    }
    grid->setColumnMinimumWidth(2, 16);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(4, 3);
    auto* rule = new QFrame(this);
    rule->setProperty("role", u"rule"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_amount);
    layout->addWidget(m_chinese);
    layout->addWidget(m_english);
    layout->addSpacing(8);
    layout->addWidget(rule);
    layout->addSpacing(8);
    layout->addLayout(grid);
    layout->addSpacing(12);
    layout->addWidget(m_verdict);
    layout->addSpacing(8);
    layout->addWidget(m_next);
    layout->addStretch();
}

void PreviewPage::put(Fact fact, const QString& text) {
    m_facts[fact]->setText(text);
}

void PreviewPage::check(const LoanDraft& draft) {
    const auto terms = draft.terms();
    if (!terms) return;
    m_amount->setText(Figures::money(terms->target));
    m_english->setText(amountInEnglish(terms->target));
    m_chinese->setText(amountInChinese(terms->target));
    const QString code = draft.code.trimmed();
    const QString title = draft.title.trimmed();
    const QString name = code.isEmpty() ? tr("the next number") : code;
    put(Loan, title.isEmpty() ? name : u"%1 · %2"_s.arg(name, title));
    put(Min, Figures::money(terms->min));
    put(Step, Figures::money(terms->step));
    put(Cap, terms->cap ? Figures::money(*terms->cap) : tr("none"));
    const qsizetype listed = draft.listedCodes().size();
    put(Buyers, draft.audience == Audience::Listed && listed > 0
                    ? tr("%1: %2").arg(Codes::audience(draft.audience), Figures::count(listed))
                    : Codes::audience(draft.audience));
    const QString borrower = draft.borrower.trimmed();
    // Of a loan that is on the desk already, the borrower is not read.
    put(Borrower, draft.existing ? u"–"_s : borrower.isEmpty() ? tr("no investor here") : borrower);
    put(Hold, Figures::window(std::chrono::minutes(draft.hold_minutes)));
    const bool at_once = draft.opening == LoanDraft::Opening::AtOnce;
    put(Opens, at_once ? tr("as soon as it is made")
               : draft.opening == LoanDraft::Opening::ByHand
                   ? tr("by hand")
                   : Figures::moment(timestampOf(draft.opens)));
    put(Closes, draft.closes_by_hand ? tr("by hand") : Figures::moment(timestampOf(draft.closes)));
    m_terms.showVerdict(draft, *m_verdict);
    m_next->setText(at_once ? tr("Nothing has happened yet. The sale opens the moment you say so.")
                            : tr("Nothing has happened yet. Submitted, the loan waits for its "
                                 "checker: it does not open before somebody approves it."));
}

void PreviewPage::retranslate() {
    m_names[Loan]->setText(tr("Loan"));
    m_names[Min]->setText(tr("Minimum bid"));
    m_names[Step]->setText(tr("Step"));
    m_names[Cap]->setText(tr("Cap per investor"));
    m_names[Buyers]->setText(tr("Who may buy"));
    m_names[Borrower]->setText(tr("Borrower"));
    m_names[Hold]->setText(tr("Hold window"));
    m_names[Opens]->setText(tr("Opens"));
    m_names[Closes]->setText(tr("Closes"));
}

}  // namespace plimsoll::ui
