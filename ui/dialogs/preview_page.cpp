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
    layout->addWidget(makeAsk());
    layout->addStretch();
}

QWidget* PreviewPage::makeAsk() {
    m_ask = new QWidget(this);
    m_reason_label = makeLabel(u"plain"_s, m_ask);
    m_reason = new ReasonCombo(m_ask);
    m_note_label = makeLabel(u"plain"_s, m_ask);
    m_note = new QLineEdit(m_ask);
    m_note->setObjectName(u"previewNote"_s);
    m_note->setMaxLength(160);
    m_reason->setMinimumWidth(200);
    m_reason_label->setBuddy(m_reason);
    m_note_label->setBuddy(m_note);
    auto* row = new QHBoxLayout(m_ask);
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_reason_label);
    row->addWidget(m_reason);
    row->addSpacing(8);
    row->addWidget(m_note_label);
    row->addWidget(m_note, 1);
    m_ask->hide();
    connect(m_reason, &QComboBox::currentIndexChanged, this, &PreviewPage::changed);
    connect(m_note, &QLineEdit::textChanged, this, &PreviewPage::changed);
    return m_ask;
}

void PreviewPage::setAsks(bool approval, bool opening) {
    m_asks_approval = approval;
    m_asks_opening = opening;
}

bool PreviewPage::asks(const LoanDraft& draft) const {
    return draft.opening == LoanDraft::Opening::AtOnce ? m_asks_opening : m_asks_approval;
}

void PreviewPage::load(const LoanDraft& draft) {
    const QSignalBlocker quiet(this);
    m_reason->choose(draft.reason);
    m_note->setText(draft.note);
    check(draft);
}

void PreviewPage::store(LoanDraft& draft) const {
    draft.reason = m_reason->reason();
    draft.note = m_note->text();
}

void PreviewPage::takeFocus() {
    if (m_ask->isVisibleTo(this)) m_note->setFocus();
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
    const bool asked = asks(draft);
    m_ask->setVisible(asked);
    m_fault.clear();
    if (asked && draft.reason.isEmpty()) m_fault = tr("Choose a reason.");
    if (asked && draft.note.trimmed().isEmpty()) {
        m_fault = tr("Say why, for whoever approves it: the note stays in the records.");
    }
    m_next->setText(!at_once ? tr("Nothing has happened yet. Submitted, the loan waits for its "
                                  "checker: it does not open before somebody approves it.")
                    : asked
                        ? tr("Nothing has happened yet. Submitted, the loan waits for its checker "
                             "and opens the moment somebody else approves it.")
                        : tr("Nothing has happened yet. The sale opens the moment you say so."));
}

void PreviewPage::retranslate() {
    m_reason_label->setText(tr("&Reason"));
    m_reason->retranslate();
    m_note_label->setText(tr("N&ote"));
    m_note->setAccessibleName(tr("Note"));
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
