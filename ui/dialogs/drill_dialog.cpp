#include "ui/dialogs/drill_dialog.h"

#include <QGridLayout>
#include <QStyle>

#include "ui/text/codes.h"
#include "ui/text/figures.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr std::array<const char16_t*, 4> kAmountNames{u"target", u"min", u"step", u"cap"};
constexpr std::array<const char16_t*, 12> kNumberNames{
    u"bidders", u"concurrency", u"seed",  u"partial", u"duplicates", u"standby",
    u"payment", u"holdWindow",  u"lapse", u"late",    u"fail",       u"withdraw"};

/// The numbers that are shares, in per cent.
constexpr bool isShare(int number) {
    return number >= 3 && number != 7;
}

QSpinBox* makeNumber(int least, int most, int value, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setRange(least, most);
    box->setValue(value);
    box->setGroupSeparatorShown(true);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setAlignment(Qt::AlignRight);
    return box;
}

}  // namespace

DrillDialog::DrillDialog(const DrillPlan& plan, QWidget* parent)
    : ConsoleDialog(parent),
      m_title(makeLabel(u"heading"_s, this)),
      m_explanation(makeParagraph(u"muted"_s, this)),
      m_payments_title(makeLabel(u"section"_s, this)),
      m_verdict(new VerdictFrame(this)),
      m_start(new QPushButton(this)),
      m_cancel(new QPushButton(this)) {
    setObjectName(u"drillDialog"_s);
    setMinimumWidth(720);
    makeNumbers(plan);
    makeAmounts(plan);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_start);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_explanation);
    layout->addLayout(makeGrid());
    layout->addWidget(m_verdict);
    layout->addStretch();
    layout->addLayout(buttons);

    m_start->setObjectName(u"startDrill"_s);
    m_start->setDefault(true);
    setPrimary(m_start);
    setNamedIcon(m_start, u"wave"_s);
    m_cancel->setObjectName(u"cancelDialog"_s);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (const auto ready = this->plan()) {
            emit planned(*ready);
            accept();
        }
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    m_numbers[Bidders]->setFocus();
    m_numbers[Bidders]->selectAll();
}

void DrillDialog::makeAmounts(const DrillPlan& plan) {
    const std::array<QString, AmountCount> amounts{
        Figures::plain(plan.terms.target), Figures::plain(plan.terms.min),
        Figures::plain(plan.terms.step),
        plan.terms.cap ? Figures::plain(*plan.terms.cap) : QString()};
    for (std::size_t i = 0; i < AmountCount; ++i) {
        m_amounts[i] = new QLineEdit(amounts[i], this);
        m_amounts[i]->setAlignment(Qt::AlignRight);
        m_amounts[i]->setMaxLength(32);
        m_amounts[i]->setObjectName(QString::fromUtf16(kAmountNames[i]));
        m_amount_names[i] = makeLabel(u"plain"_s, this);
        m_amount_names[i]->setBuddy(m_amounts[i]);
        connect(m_amounts[i], &QLineEdit::textChanged, this, &DrillDialog::check);
    }
    // Tab goes from the bidders, who lead in people's heads, down the terms, then down the crowd.
    setTabOrder(m_numbers[Bidders], m_amounts[Target]);
    for (std::size_t i = 1; i < AmountCount; ++i) setTabOrder(m_amounts[i - 1], m_amounts[i]);
    setTabOrder(m_amounts[Cap], m_numbers[Concurrency]);
}

void DrillDialog::makeNumbers(const DrillPlan& plan) {
    const std::array<int, NumberCount> values{int(plan.bidders),
                                              plan.concurrency,
                                              int(plan.seed),
                                              plan.partial_per_mille / 10,
                                              plan.duplicate_per_mille / 10,
                                              plan.standby_per_mille / 10,
                                              plan.payment_per_mille / 10,
                                              int(plan.hold_window.count()),
                                              plan.lapse_per_mille / 10,
                                              plan.late_per_mille / 10,
                                              plan.fail_per_mille / 10,
                                              plan.withdraw_per_mille / 10};
    for (std::size_t i = 0; i < NumberCount; ++i) {
        const int least = i == Seed || isShare(int(i)) ? 0 : 1;
        const int most = i == Bidders       ? 1'000'000
                         : i == Concurrency ? 4'096
                         : i == Seed        ? 2'000'000'000
                         : i == HoldWindow  ? 3'600
                                            : 100;
        m_numbers[i] = makeNumber(least, most, values[i], this);
        m_numbers[i]->setObjectName(QString::fromUtf16(kNumberNames[i]));
        m_number_names[i] = makeLabel(u"plain"_s, this);
        m_number_names[i]->setBuddy(m_numbers[i]);
        connect(m_numbers[i], &QSpinBox::valueChanged, this, &DrillDialog::check);
    }
}

void DrillDialog::addNumber(QGridLayout* grid, Number number, int row, int column) {
    grid->addWidget(m_number_names[number], row, column);
    grid->addWidget(m_numbers[number], row, column + 1);
}

QLayout* DrillDialog::makeGrid() {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    addNumber(grid, Bidders, 0, 0);
    for (int i = 0; i < AmountCount; ++i) {
        grid->addWidget(m_amount_names[size_t(i)], i + 1, 0);
        grid->addWidget(m_amounts[size_t(i)], i + 1, 1);
    }
    for (const Number number : {Concurrency, Seed, Partial, Duplicates, Standby}) {
        addNumber(grid, number, number - Concurrency, 3);
    }
    constexpr int kPayments = 6;
    grid->addWidget(m_payments_title, kPayments - 1, 0, 1, 5);
    addNumber(grid, Payment, kPayments, 0);
    addNumber(grid, HoldWindow, kPayments + 1, 0);
    for (const Number number : {Lapse, Late, Fail, Withdraw}) {
        addNumber(grid, number, kPayments + number - Lapse, 3);
    }
    grid->setRowMinimumHeight(kPayments - 1, 32);
    grid->setColumnMinimumWidth(2, 16);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(4, 2);
    return grid;
}

int DrillDialog::troubled() const {
    return percentOf(Lapse) + percentOf(Late) + percentOf(Fail) + percentOf(Withdraw);
}

bool DrillDialog::readAmount(Amount amount, Money& into) const {
    const auto parsed = Money::parse(m_amounts[amount]->text().trimmed().toStdString());
    if (!parsed) return false;
    into = *parsed;
    return true;
}

std::optional<DrillPlan> DrillDialog::plan() const {
    DrillPlan plan;
    plan.bidders = m_numbers[Bidders]->value();
    plan.concurrency = m_numbers[Concurrency]->value();
    plan.seed = std::uint64_t(m_numbers[Seed]->value());
    plan.partial_per_mille = m_numbers[Partial]->value() * 10;
    plan.duplicate_per_mille = m_numbers[Duplicates]->value() * 10;
    plan.standby_per_mille = percentOf(Standby) * 10;
    plan.payment_per_mille = percentOf(Payment) * 10;
    plan.lapse_per_mille = percentOf(Lapse) * 10;
    plan.late_per_mille = percentOf(Late) * 10;
    plan.fail_per_mille = percentOf(Fail) * 10;
    plan.withdraw_per_mille = percentOf(Withdraw) * 10;
    plan.hold_window = std::chrono::seconds(m_numbers[HoldWindow]->value());
    if (troubled() > 100) return {};
    plan.terms.cap.reset();
    if (!readAmount(Target, plan.terms.target) || !readAmount(Min, plan.terms.min) ||
        !readAmount(Step, plan.terms.step)) {
        return {};
    }
    if (!m_amounts[Cap]->text().trimmed().isEmpty()) {
        Money cap;
        if (!readAmount(Cap, cap)) return {};
        plan.terms.cap = cap;
    }
    for (const TermsFinding& finding : checkTerms(plan.terms, plan.bidders)) {
        if (finding.isError()) return {};
    }
    return plan;
}

QStringList DrillDialog::fieldFaults() const {
    QStringList faults;
    for (const Amount amount : {Target, Min, Step, Cap}) {
        const QString text = m_amounts[amount]->text().trimmed();
        if (amount == Cap && text.isEmpty()) continue;
        const auto parsed = Money::parse(text.toStdString());
        if (parsed) continue;
        faults.append(tr("%1: %2").arg(m_amount_names[amount]->text().remove(u'&'),
                                       Codes::moneyFault(parsed.error())));
    }
    if (troubled() > 100) {
        faults.append(tr("Of the payments more than all would go wrong: %1 %.").arg(troubled()));
    }
    return faults;
}

void DrillDialog::check() {
    for (const Amount amount : {Target, Min, Step, Cap}) {
        const QString text = m_amounts[amount]->text().trimmed();
        const bool optional = amount == Cap && text.isEmpty();
        markWrong(m_amounts[amount], !optional && !Money::parse(text.toStdString()));
    }
    QStringList sentences = fieldFaults();
    bool wrong = !sentences.isEmpty();
    bool warned = false;
    if (!wrong) {
        Terms terms;
        Money cap;
        (void)readAmount(Target, terms.target);
        (void)readAmount(Min, terms.min);
        (void)readAmount(Step, terms.step);
        if (readAmount(Cap, cap)) terms.cap = cap;
        for (const TermsFinding& finding : checkTerms(terms, m_numbers[Bidders]->value())) {
            sentences.append(Codes::finding(finding));
            wrong = wrong || finding.isError();
            warned = true;
        }
    }
    if (sentences.isEmpty()) {
        sentences.append(tr("The terms check passes: whatever is left, somebody may buy it."));
    }
    const bool waits = percentOf(Payment) > 0 && percentOf(Lapse) + percentOf(Late) > 0;
    if (!wrong && waits) {
        sentences.append(
            tr("Holds that lapse are waited for: at least %1.")
                .arg(Figures::window(std::chrono::seconds(m_numbers[HoldWindow]->value()))));
    }
    for (const Number number : {HoldWindow, Lapse, Late, Fail, Withdraw}) {
        m_numbers[number]->setEnabled(percentOf(Payment) > 0);
        markWrong(m_numbers[number], number != HoldWindow && troubled() > 100);
    }
    m_verdict->show(sentences, !wrong && !warned);
    m_start->setEnabled(!wrong);
}

void DrillDialog::retranslate() {
    setWindowTitle(tr("Start a drill"));
    m_title->setText(tr("A rush, rehearsed"));
    m_explanation->setText(
        tr("Invents the bidders and their money, opens a loan on these terms, sends all bids at "
           "once and verifies every law at the end. The same seed sends the same bids."));
    m_amount_names[Target]->setText(tr("&Target"));
    m_amount_names[Min]->setText(tr("&Minimum bid"));
    m_amount_names[Step]->setText(tr("&Step"));
    m_amount_names[Cap]->setText(tr("Ca&p per investor"));
    m_amounts[Cap]->setPlaceholderText(tr("none"));
    m_number_names[Bidders]->setText(tr("&Bidders"));
    m_number_names[Concurrency]->setText(tr("&Outstanding at once"));
    m_number_names[Seed]->setText(tr("S&eed"));
    m_number_names[Partial]->setText(tr("Take &what they can get"));
    m_number_names[Duplicates]->setText(tr("Send twi&ce"));
    m_number_names[Standby]->setText(tr("Wait in stand&by"));
    m_payments_title->setText(tr("Payments"));
    m_number_names[Payment]->setText(tr("Pa&y by payment"));
    m_number_names[HoldWindow]->setText(tr("&Hold window"));
    m_number_names[Lapse]->setText(tr("Of these, ne&ver pay"));
    m_number_names[Late]->setText(tr("pay too &late"));
    m_number_names[Fail]->setText(tr("&fail"));
    m_number_names[Withdraw]->setText(tr("are ta&ken back"));
    m_numbers[HoldWindow]->setSuffix(tr(" s"));
    for (int i = 0; i < NumberCount; ++i) {
        if (isShare(i)) m_numbers[size_t(i)]->setSuffix(tr(" %"));
    }
    for (std::size_t i = 0; i < AmountCount; ++i) {
        m_amounts[i]->setAccessibleName(m_amount_names[i]->text().remove(u'&'));
    }
    for (std::size_t i = 0; i < NumberCount; ++i) {
        m_numbers[i]->setAccessibleName(m_number_names[i]->text().remove(u'&'));
    }
    m_start->setText(tr("Start the rush"));
    m_cancel->setText(tr("Cancel"));
    check();
}

}  // namespace plimsoll::ui
