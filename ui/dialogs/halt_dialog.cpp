#include "ui/dialogs/halt_dialog.h"

#include "ui/text/oversight_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kLongestReason = 512;  ///< bytes of UTF-8; the core refuses longer ones
enum Scope { OfDesk, OfLoan };

}  // namespace

HaltDialog::HaltDialog(QString desk_name, const std::optional<LoanSummary>& loan, QWidget* parent)
    : ConsoleDialog(parent),
      m_desk_name(std::move(desk_name)),
      m_loan(loan.value_or(LoanSummary{})),
      m_title(makeParagraph(u"heading"_s, this)),
      m_scope_title(makeLabel(u"section"_s, this)),
      m_scope(new QButtonGroup(this)),
      m_stops_title(makeLabel(u"section"_s, this)),
      m_bids(new QCheckBox(this)),
      m_openings(new QCheckBox(this)),
      m_disbursements(new QCheckBox(this)),
      m_goes_on_title(makeLabel(u"section"_s, this)),
      m_goes_on(makeParagraph(u"plain"_s, this)),
      m_reason_label(makeLabel(u"strong"_s, this)),
      m_reason(new QLineEdit(this)),
      m_name_label(makeParagraph(u"strong"_s, this)),
      m_name(new QLineEdit(this)),
      m_fault(makeParagraph(u"attention"_s, this)),
      m_confirm(new QPushButton(this)),
      m_cancel(new QPushButton(this)) {
    setObjectName(u"haltDialog"_s);
    setFixedWidth(600);
    auto* icon = new IconLabel(28, this);
    icon->show(u"halt"_s, IconLabel::Tone::Attention);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(icon, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addLayout(head);
    makeScope(layout, loan.has_value());
    makeStops(layout);
    makeWords(layout);
    m_fault->setObjectName(u"haltFault"_s);
    m_fault->setMinimumHeight(24);
    layout->addWidget(m_fault);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    layout->addLayout(buttons);
    m_confirm->setObjectName(u"haltConfirm"_s);
    m_cancel->setObjectName(u"haltCancel"_s);
    m_confirm->setDefault(true);
    setPrimary(m_confirm);
    connect(m_confirm, &QPushButton::clicked, this, &HaltDialog::decide);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    m_reason->setFocus();
}

void HaltDialog::makeScope(QVBoxLayout* layout, bool has_loan) {
    layout->addWidget(m_scope_title);
    for (const Scope scope : {OfDesk, OfLoan}) {
        auto* choice = new QRadioButton(this);
        choice->setObjectName(scope == OfDesk ? u"haltDesk"_s : u"haltLoan"_s);
        choice->setVisible(scope == OfDesk || has_loan);
        m_scope->addButton(choice, scope);
        layout->addWidget(choice, 0, Qt::AlignLeft);
    }
    m_scope->button(OfDesk)->setChecked(true);
    connect(m_scope, &QButtonGroup::idToggled, this, [this] { showConsequences(); });
}

void HaltDialog::makeStops(QVBoxLayout* layout) {
    m_bids->setObjectName(u"haltBids"_s);
    m_openings->setObjectName(u"haltOpenings"_s);
    m_disbursements->setObjectName(u"haltDisbursements"_s);
    layout->addSpacing(8);
    layout->addWidget(m_stops_title);
    for (QCheckBox* box : {m_bids, m_openings, m_disbursements}) {
        // In an incident everything stops first; what may go on is chosen with thought.
        box->setChecked(true);
        layout->addWidget(box, 0, Qt::AlignLeft);
        connect(box, &QCheckBox::toggled, this, &HaltDialog::showConsequences);
    }
    auto* card = new QFrame(this);
    card->setProperty("tone", u"calm"_s);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 8, 16, 8);
    inside->setSpacing(4);
    inside->addWidget(m_goes_on_title);
    inside->addWidget(m_goes_on);
    m_goes_on->setObjectName(u"haltGoesOn"_s);
    // Room for the longest list, so that the dialog does not jump while one chooses.
    m_goes_on->setMinimumHeight(m_goes_on->fontMetrics().lineSpacing() * 6 + 4);
    m_goes_on->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    layout->addSpacing(4);
    layout->addWidget(card);
    layout->addSpacing(4);
}

void HaltDialog::makeWords(QVBoxLayout* layout) {
    m_reason->setObjectName(u"haltReason"_s);
    m_name->setObjectName(u"haltName"_s);
    m_reason_label->setBuddy(m_reason);
    m_name_label->setBuddy(m_name);
    layout->addWidget(m_reason_label);
    layout->addWidget(m_reason);
    layout->addWidget(m_name_label);
    layout->addWidget(m_name);
    connect(m_reason, &QLineEdit::textChanged, this, &HaltDialog::check);
    connect(m_name, &QLineEdit::textChanged, this, &HaltDialog::check);
}

bool HaltDialog::isOfLoan() const {
    return m_scope->checkedId() == OfLoan;
}

Stops HaltDialog::stops() const {
    return {.bids = m_bids->isChecked(),
            .openings = m_openings->isChecked(),
            .disbursements = m_disbursements->isChecked()};
}

QString HaltDialog::name() const {
    return isOfLoan() ? QString::fromStdString(m_loan.code) : m_desk_name;
}

QString HaltDialog::fault() const {
    if (stops().isEmpty()) return tr("Choose what is to stop.");
    if (m_reason->text().trimmed().isEmpty()) return tr("Say why: everybody at the desk reads it.");
    if (m_reason->text().toUtf8().size() > kLongestReason) return tr("The reason is too long.");
    if (m_name->text().trimmed() != name()) return tr("Type the name to confirm: %1").arg(name());
    return {};
}

void HaltDialog::check() {
    const QString wrong = fault();
    m_fault->setText(wrong);
    m_confirm->setEnabled(wrong.isEmpty());
}

void HaltDialog::decide() {
    if (!fault().isEmpty()) return;
    emit decided(isOfLoan() ? m_loan.id : LoanId{}, stops(), m_reason->text().simplified());
    accept();
}

void HaltDialog::showConsequences() {
    m_goes_on->setText(OversightText::goesOn(stops(), isOfLoan()).join(u'\n'));
    m_name_label->setText(isOfLoan() ? tr("&To confirm, type the loan's code: %1").arg(name())
                                     : tr("&To confirm, type the desk's name: %1").arg(name()));
    m_name->setAccessibleName(tr("Confirmation"));
    check();
}

void HaltDialog::retranslate() {
    setWindowTitle(tr("Halt"));
    m_title->setText(tr("Halt: stop it for everybody, until two people lift it"));
    m_scope_title->setText(tr("What is halted"));
    m_scope->button(OfDesk)->setText(tr("the whole &desk %1").arg(m_desk_name));
    m_scope->button(OfLoan)->setText(
        tr("only the &loan %1").arg(QString::fromStdString(m_loan.code)));
    m_stops_title->setText(tr("What stops"));
    m_bids->setText(tr("new &bids: they are refused, standby is not served"));
    m_openings->setText(tr("&openings: no sale opens, by staff or by itself"));
    m_disbursements->setText(tr("disburse&ments: nothing is paid out to a borrower"));
    m_goes_on_title->setText(tr("What does not stop"));
    m_reason_label->setText(tr("&Why (everybody reads it)"));
    m_reason->setAccessibleName(tr("Why"));
    m_confirm->setText(tr("Halt"));
    m_cancel->setText(tr("Cancel"));
    showConsequences();
}

}  // namespace plimsoll::ui
