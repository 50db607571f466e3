#include "ui/dialogs/drill_dialog.h"

#include <QGridLayout>
#include <QStyle>

#include "ui/text/codes.h"
#include "ui/text/figures.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr std::array<const char16_t*, 4> kAmountNames{u"target", u"min", u"step", u"cap"};
constexpr std::array<const char16_t*, 5> kNumberNames{u"bidders", u"concurrency", u"seed",
                                                      u"partial", u"duplicates"};

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
      m_start(new QPushButton(this)),
      m_cancel(new QPushButton(this)) {
    setObjectName(u"drillDialog"_s);
    setMinimumWidth(640);
    makeFields(plan);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    for (int i = 0; i < NumberCount; ++i) {
        grid->addWidget(m_number_names[size_t(i)], i, 3);
        grid->addWidget(m_numbers[size_t(i)], i, 4);
    }
    for (int i = 0; i < AmountCount; ++i) {
        grid->addWidget(m_amount_names[size_t(i)], i, 0);
        grid->addWidget(m_amounts[size_t(i)], i, 1);
    }
    grid->setColumnMinimumWidth(2, 16);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(4, 2);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_start);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(m_title);
    layout->addWidget(m_explanation);
    layout->addLayout(grid);
    layout->addWidget(makeVerdict());
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

void DrillDialog::makeFields(const DrillPlan& plan) {
    const std::array<QString, AmountCount> amounts{
        Figures::plain(plan.terms.target), Figures::plain(plan.terms.min),
        Figures::plain(plan.terms.step),
        plan.terms.cap ? Figures::plain(*plan.terms.cap) : QString()};
    // Tab goes down the terms first, then down the crowd: bidders lead, as they do in people's
    // heads.
    m_numbers[Bidders] = makeNumber(1, 1'000'000, int(plan.bidders), this);
    for (std::size_t i = 0; i < AmountCount; ++i) {
        m_amounts[i] = new QLineEdit(amounts[i], this);
        m_amounts[i]->setAlignment(Qt::AlignRight);
        m_amounts[i]->setMaxLength(32);
        m_amounts[i]->setObjectName(QString::fromUtf16(kAmountNames[i]));
        m_amount_names[i] = makeLabel(u"plain"_s, this);
        m_amount_names[i]->setBuddy(m_amounts[i]);
        connect(m_amounts[i], &QLineEdit::textChanged, this, &DrillDialog::check);
    }
    m_numbers[Concurrency] = makeNumber(1, 4'096, plan.concurrency, this);
    m_numbers[Seed] = makeNumber(0, 2'000'000'000, int(plan.seed), this);
    m_numbers[Partial] = makeNumber(0, 100, plan.partial_per_mille / 10, this);
    m_numbers[Duplicates] = makeNumber(0, 100, plan.duplicate_per_mille / 10, this);
    for (std::size_t i = 0; i < NumberCount; ++i) {
        m_numbers[i]->setObjectName(QString::fromUtf16(kNumberNames[i]));
        m_number_names[i] = makeLabel(u"plain"_s, this);
        m_number_names[i]->setBuddy(m_numbers[i]);
        connect(m_numbers[i], &QSpinBox::valueChanged, this, &DrillDialog::check);
    }
}

QWidget* DrillDialog::makeVerdict() {
    m_verdict = new QFrame(this);
    m_verdict_icon = new IconLabel(20, m_verdict);
    m_verdict_text = makeParagraph(u"plain"_s, m_verdict);
    m_verdict_text->setObjectName(u"termsVerdict"_s);
    // Room for two sentences, so that the dialog does not jump while one types.
    m_verdict_text->setMinimumHeight(48);
    m_verdict_text->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* layout = new QHBoxLayout(m_verdict);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(12);
    layout->addWidget(m_verdict_icon);
    layout->addWidget(m_verdict_text, 1);
    return m_verdict;
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
    return faults;
}

void DrillDialog::markWrong(QWidget* field, bool wrong) {
    if (field->property("wrong").toBool() == wrong) return;
    field->setProperty("wrong", wrong);
    field->style()->unpolish(field);
    field->style()->polish(field);
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
    const bool calm = !wrong && !warned;
    m_verdict->setProperty("tone", calm ? u"calm"_s : u"attention"_s);
    m_verdict_text->setText(sentences.join(u'\n'));
    m_verdict_icon->show(calm ? u"shield"_s : u"alert"_s,
                         calm ? IconLabel::Tone::Accent : IconLabel::Tone::Attention);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_verdict), static_cast<QWidget*>(m_verdict_text)}) {
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
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
    for (const Number number : {Partial, Duplicates}) m_numbers[number]->setSuffix(tr(" %"));
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
