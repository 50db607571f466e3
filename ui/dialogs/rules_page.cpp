#include "ui/dialogs/open_loan_pages.h"
#include "ui/text/codes.h"
#include "ui/text/figures.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace plimsoll::ui {

namespace {

constexpr std::array kAudiences{Audience::Everyone, Audience::NewCustomers, Audience::Listed};
constexpr int kLongestHoldMinutes = int(kLongestHoldWindow.count() / 60);

}  // namespace

RulesPage::RulesPage(QWidget* parent)
    : WizardPage(parent),
      m_audience_title(makeLabel(u"section"_s, this)),
      m_audience(new QButtonGroup(this)),
      m_listed(new QPlainTextEdit(this)),
      m_borrower(new QLineEdit(this)),
      m_hold(new QSpinBox(this)),
      m_ask_soon(this) {
    auto* choices = new QVBoxLayout;
    choices->setSpacing(0);
    for (const Audience audience : kAudiences) {
        auto* choice = new QRadioButton(this);
        const auto code = codeOf(audience);
        choice->setObjectName(u"audience_"_s +
                              QString::fromUtf8(code.data(), qsizetype(code.size())));
        m_audience->addButton(choice, int(audience));
        choices->addWidget(choice, 0, Qt::AlignLeft);
    }
    m_listed->setObjectName(u"loanListed"_s);
    m_listed->setTabChangesFocus(true);
    m_listed->setFixedHeight(72);
    m_borrower->setObjectName(u"loanBorrower"_s);
    m_borrower->setMaxLength(32);
    m_hold->setObjectName(u"loanHold"_s);
    m_hold->setRange(1, kLongestHoldMinutes);
    m_hold->setGroupSeparatorShown(true);
    m_hold->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_hold->setAlignment(Qt::AlignRight);
    QGridLayout* grid = makeFormGrid();
    m_listed_field = FormField(m_listed, grid, this);
    m_borrower_field = FormField(m_borrower, grid, this);
    m_hold_field = FormField(m_hold, grid, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_audience_title);
    layout->addLayout(choices);
    layout->addSpacing(8);
    layout->addLayout(grid);
    layout->addStretch();

    m_ask_soon.setSingleShot(true);
    m_ask_soon.setInterval(250ms);
    connect(&m_ask_soon, &QTimer::timeout, this, &RulesPage::askForCodes);
    connect(m_audience, &QButtonGroup::idToggled, this, &RulesPage::changed);
    connect(m_listed, &QPlainTextEdit::textChanged, this, &RulesPage::changed);
    connect(m_borrower, &QLineEdit::textChanged, this, &RulesPage::changed);
    connect(m_hold, &QSpinBox::valueChanged, this, &RulesPage::changed);
}

void RulesPage::load(const LoanDraft& draft) {
    const QSignalBlocker quiet(this);
    m_audience->button(int(draft.audience))->setChecked(true);
    m_listed->setPlainText(draft.listed);
    m_borrower->setText(draft.borrower);
    m_hold->setValue(draft.hold_minutes);
}

void RulesPage::store(LoanDraft& draft) const {
    draft.audience = static_cast<Audience>(m_audience->checkedId());
    draft.listed = m_listed->toPlainText();
    draft.borrower = m_borrower->text();
    draft.hold_minutes = m_hold->value();
}

QStringList RulesPage::wantedCodes(const LoanDraft& draft) const {
    QStringList codes;
    if (draft.audience == Audience::Listed) codes = draft.listedCodes();
    const QString borrower = draft.borrower.trimmed();
    if (!borrower.isEmpty()) codes.append(borrower);
    codes.removeDuplicates();
    return codes;
}

void RulesPage::check(const LoanDraft& draft) {
    m_wanted = wantedCodes(draft);
    m_waiting = !m_wanted.isEmpty() && m_wanted != m_checked;
    if (m_waiting) m_ask_soon.start();
    const bool listed = draft.audience == Audience::Listed;
    const QString borrower = draft.borrower.trimmed();
    QStringList strangers;
    for (const QString& code : draft.listedCodes()) {
        if (!m_waiting && m_unknown.contains(code)) strangers.append(code);
    }
    QString list_fault;
    if (listed && draft.listedCodes().isEmpty()) list_fault = tr("List at least one investor.");
    if (listed && !strangers.isEmpty()) {
        list_fault = tr("No investor has this code: %1").arg(strangers.join(u", "_s));
    }
    const bool stranger = !m_waiting && !borrower.isEmpty() && m_unknown.contains(borrower);
    const QString borrower_fault = stranger ? tr("No investor has this code.") : QString();
    m_listed_field.setVisible(listed);
    m_listed_field.setNote(list_fault,
                           tr("Investors: %1").arg(Figures::count(draft.listedCodes().size())));
    m_borrower_field.setNote(
        borrower_fault,
        tr("Their code, if they are an investor here: nobody lends to their own loan."));
    m_hold_field.setNote({}, tr("%1 for a payment to arrive; then the part is free again.")
                                 .arg(Figures::window(std::chrono::minutes(draft.hold_minutes))));
    m_fault = list_fault.isEmpty() ? borrower_fault : list_fault;
}

void RulesPage::askForCodes() {
    m_asked = m_wanted;
    emit codesAsked(++m_ticket, m_asked);
}

void RulesPage::takeUnknown(std::uint64_t ticket, const QStringList& unknown) {
    if (ticket != m_ticket) return;
    m_checked = m_asked;
    m_unknown = unknown;
    emit changed();
}

QString RulesPage::fault() const {
    return m_fault.isEmpty() && m_waiting ? tr("Looking the codes up…") : m_fault;
}

void RulesPage::takeFocus() {
    m_audience->checkedButton()->setFocus();
}

void RulesPage::retranslate() {
    m_audience_title->setText(tr("Who may buy"));
    m_audience->button(int(Audience::Everyone))->setText(tr("&Everyone"));
    m_audience->button(int(Audience::NewCustomers))->setText(tr("Ne&w customers only"));
    m_audience->button(int(Audience::Listed))->setText(tr("&Listed investors only"));
    m_listed_field.setName(tr("Investor co&des"));
    m_listed->setPlaceholderText(u"C-00001, C-00002"_s);
    m_borrower_field.setName(tr("B&orrower"));
    m_borrower->setPlaceholderText(tr("no investor here"));
    m_hold_field.setName(tr("&Hold window"));
    m_hold->setSuffix(tr(" min"));
}

}  // namespace plimsoll::ui
