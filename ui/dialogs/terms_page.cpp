#include <QLocale>
#include <QRegularExpression>

#include "ui/dialogs/open_loan_pages.h"
#include "ui/text/amount_words.h"
#include "ui/text/codes.h"
#include "ui/text/figures.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr std::array<const char16_t*, 6> kNames{u"loanCode", u"loanTitle", u"loanTarget",
                                                u"loanMin",  u"loanStep",  u"loanCap"};
constexpr int kLongestCode = 32;
constexpr int kLongestTitle = 128;

QString wordsOf(Money amount) {
    return QLocale().language() == QLocale::Chinese ? amountInChinese(amount)
                                                    : amountInEnglish(amount);
}

}  // namespace

TermsPage::TermsPage(QWidget* parent) : WizardPage(parent), m_verdict(new VerdictFrame(this)) {
    QGridLayout* grid = makeFormGrid();
    for (std::size_t i = 0; i < FieldCount; ++i) {
        m_edits[i] = new QLineEdit(this);
        m_edits[i]->setObjectName(QString::fromUtf16(kNames[i]));
        m_edits[i]->setMaxLength(i == Title ? kLongestTitle : kLongestCode);
        if (i >= Target) m_edits[i]->setAlignment(Qt::AlignRight);
        m_fields[i] = FormField(m_edits[i], grid, this);
        connect(m_edits[i], &QLineEdit::textChanged, this, &TermsPage::changed);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addLayout(grid);
    layout->addWidget(m_verdict);
    layout->addStretch();
}

void TermsPage::load(const LoanDraft& draft) {
    const std::array<QString, FieldCount> texts{draft.code, draft.title, draft.target,
                                                draft.min,  draft.step,  draft.cap};
    const QSignalBlocker quiet(this);
    for (std::size_t i = 0; i < FieldCount; ++i) m_edits[i]->setText(texts[i]);
}

void TermsPage::store(LoanDraft& draft) const {
    draft.code = m_edits[Code]->text();
    draft.title = m_edits[Title]->text();
    draft.target = m_edits[Target]->text();
    draft.min = m_edits[Min]->text();
    draft.step = m_edits[Step]->text();
    draft.cap = m_edits[Cap]->text();
}

QString TermsPage::faultOf(Field field, const LoanDraft& draft) const {
    static const QRegularExpression code(u"^[A-Za-z0-9._-]{0,32}$"_s);
    const QString text = m_edits[field]->text().trimmed();
    if (field == Code) {
        return code.match(text).hasMatch() ? QString()
                                           : tr("Letters, digits, \"-\", \"_\" and \".\" only.");
    }
    if (field == Title) {
        return text.toUtf8().size() > kLongestTitle ? tr("The title is too long.") : QString();
    }
    if (field == Cap && text.isEmpty()) return {};
    const auto amount = Money::parse(text.toStdString());
    if (!amount) return Codes::moneyFault(amount.error());
    // What the terms check says of a single field stands beside that field.
    using Finding = TermsFinding::Code;
    for (const TermsFinding& finding : findings(draft)) {
        const bool mine = (finding.code == Finding::TargetInvalid && field == Target) ||
                          (finding.code == Finding::MinInvalid && field == Min) ||
                          (finding.code == Finding::StepInvalid && field == Step) ||
                          (finding.code == Finding::CapInvalid && field == Cap);
        if (mine) return Codes::finding(finding);
        if (finding.code == Finding::StrandsRemainder && field == Cap) {
            return tr("Strands a remainder of %1.").arg(Figures::money(finding.amount));
        }
        if (finding.code == Finding::CapBelowMin && field == Cap) return tr("Below the minimum.");
        if (finding.code == Finding::TargetBelowMin && field == Target) {
            return tr("Below the minimum.");
        }
    }
    return {};
}

std::vector<TermsFinding> TermsPage::findings(const LoanDraft& draft) const {
    const auto terms = draft.terms();
    if (!terms) return {};
    std::optional<std::int64_t> eligible;
    if (draft.audience == Audience::Listed) {
        const auto listed = draft.listedCodes().size();
        if (listed > 0) eligible = listed;
    } else if (m_eligible && m_eligible->complete) {
        eligible =
            draft.audience == Audience::Everyone ? m_eligible->everyone : m_eligible->new_customers;
    }
    return checkTerms(*terms, eligible);
}

void TermsPage::check(const LoanDraft& draft) {
    m_fault.clear();
    for (const Field field : {Code, Title, Target, Min, Step, Cap}) {
        const QString fault = faultOf(field, draft);
        if (m_fault.isEmpty()) m_fault = fault;
        QString hint;
        const auto amount = Money::parse(m_edits[field]->text().trimmed().toStdString());
        if (field == Code) hint = tr("Left empty, the desk numbers it.");
        if (field == Target && amount) hint = wordsOf(*amount);
        if (field == Step) hint = tr("Bids are the minimum plus whole steps.");
        if (field == Cap) hint = tr("The most that one investor may hold of this loan.");
        m_fields[field].setNote(fault, hint);
    }
    for (const TermsFinding& finding : findings(draft)) {
        if (finding.isError() && m_fault.isEmpty()) m_fault = tr("The terms check found an error.");
    }
    showVerdict(draft, *m_verdict);
}

void TermsPage::showVerdict(const LoanDraft& draft, VerdictFrame& frame) const {
    if (!draft.terms()) {
        frame.show({tr("The terms check waits for the amounts.")}, false);
        return;
    }
    QStringList sentences;
    for (const TermsFinding& finding : findings(draft)) sentences.append(Codes::finding(finding));
    const bool calm = sentences.isEmpty();
    if (calm) {
        sentences.append(tr("The terms check passes: whatever is left, somebody may buy it."));
    }
    frame.show(sentences, calm);
}

QString TermsPage::fault() const {
    return m_fault;
}

void TermsPage::takeFocus() {
    m_edits[Target]->setFocus();
    m_edits[Target]->selectAll();
}

void TermsPage::retranslate() {
    m_fields[Code].setName(tr("Loan &code"));
    m_fields[Title].setName(tr("T&itle"));
    m_fields[Target].setName(tr("&Target, yuan"));
    m_fields[Min].setName(tr("&Minimum bid"));
    m_fields[Step].setName(tr("&Step"));
    m_fields[Cap].setName(tr("Ca&p per investor"));
    m_edits[Code]->setPlaceholderText(tr("the next number"));
    m_edits[Title]->setPlaceholderText(tr("what it is for"));
    m_edits[Cap]->setPlaceholderText(tr("none"));
}

}  // namespace plimsoll::ui
