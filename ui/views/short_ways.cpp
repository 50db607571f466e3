#include "ui/views/short_ways.h"

#include <algorithm>

#include <QEvent>
#include <QSignalBlocker>

#include "ui/dialogs/loan_draft.h"
#include "ui/text/figures.h"
#include "ui/text/people_text.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kLongestReference = 128;

}  // namespace

ShortWays::ShortWays(QWidget* parent)
    : QFrame(parent),
      m_ways(new QButtonGroup(this)),
      m_stack(new QStackedWidget(this)),
      m_place(new PlacePanel(this)),
      m_extend(new ExtendPanel(this)) {
    setProperty("card", true);
    setObjectName(u"shortWays"_s);
    auto* choices = new QGridLayout;
    choices->setHorizontalSpacing(16);
    choices->setVerticalSpacing(2);
    for (int i = 0; i < int(kWays.size()); ++i) {
        auto* choice = new QRadioButton(this);
        const auto code = codeOf(kWays[std::size_t(i)]);
        choice->setObjectName(u"way_"_s + QString::fromUtf8(code.data(), qsizetype(code.size())));
        m_ways->addButton(choice, i);
        choices->addWidget(choice, i / 2, i % 2, Qt::AlignLeft);
    }
    choices->setColumnStretch(1, 1);
    m_ways->button(0)->setChecked(true);
    m_stack->addWidget(m_place);
    m_stack->addWidget(m_extend);
    m_stack->addWidget(makeReduce());
    m_stack->addWidget(makeCancel());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(makeWaiting());
    layout->addLayout(choices);
    layout->addWidget(m_stack, 1);
    connect(m_ways, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on) turn();
    });
    connect(m_place, &PlacePanel::changed, this, &ShortWays::changed);
    connect(m_extend, &ExtendPanel::changed, this, &ShortWays::changed);
    connect(m_consent, &QLineEdit::textChanged, this, &ShortWays::changed);
    retranslate();
}

QWidget* ShortWays::makeWaiting() {
    m_waiting = new QFrame(this);
    m_waiting->setObjectName(u"shortWaiting"_s);
    m_waiting->setProperty("tone", u"calm"_s);
    m_waiting_text = makeParagraph(u"plain"_s, m_waiting);
    m_waiting_text->setObjectName(u"shortWaitingText"_s);
    m_show_request = new QPushButton(m_waiting);
    m_show_request->setObjectName(u"shortShowRequest"_s);
    auto* icon = new IconLabel(20, m_waiting);
    icon->show(u"hourglass"_s, IconLabel::Tone::Accent);
    auto* layout = new QHBoxLayout(m_waiting);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(icon);
    layout->addWidget(m_waiting_text, 1);
    layout->addWidget(m_show_request);
    m_waiting->hide();
    connect(m_show_request, &QPushButton::clicked, this, [this] {
        if (!m_chosen.waiting.empty()) emit requestWanted(m_chosen.waiting.front().id);
    });
    return m_waiting;
}

QWidget* ShortWays::makeReduce() {
    auto* panel = new QWidget(this);
    m_reduce_text = makeParagraph(u"plain"_s, panel);
    m_consent_label = makeLabel(u"plain"_s, panel);
    m_consent = new QLineEdit(panel);
    m_consent->setObjectName(u"reduceConsent"_s);
    m_consent->setMaxLength(kLongestReference);
    m_consent_label->setBuddy(m_consent);
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_reduce_text);
    layout->addWidget(m_consent_label);
    layout->addWidget(m_consent);
    layout->addStretch(1);
    return panel;
}

QWidget* ShortWays::makeCancel() {
    auto* panel = new QWidget(this);
    m_cancel_text = makeParagraph(u"plain"_s, panel);
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_cancel_text);
    layout->addStretch(1);
    return panel;
}

void ShortWays::showLoan(const ShortChosen& chosen, bool may) {
    const bool another = chosen.loan.id != m_chosen.loan.id;
    m_chosen = chosen;
    m_extend->setRules(chosen.rules, chosen.loan.opened);
    if (another) m_extend->setCloses({});
    m_place->setEditable(may);
    m_extend->field()->setReadOnly(!may);
    m_consent->setReadOnly(!may);
    retranslate();
}

void ShortWays::clear() {
    m_chosen = {};
    m_place->clear();
    takeDraft({});
    showWaiting();
}

Act ShortWays::way() const {
    return kWays[std::size_t(std::max(0, m_ways->checkedId()))];
}

void ShortWays::choose(Act way) {
    const auto found = std::ranges::find(kWays, way);
    m_ways->button(found == kWays.end() ? 0 : int(found - kWays.begin()))->setChecked(true);
}

void ShortWays::takeFocus() {
    if (auto* chosen = m_ways->checkedButton()) chosen->setFocus();
}

void ShortWays::turn() {
    m_stack->setCurrentIndex(m_ways->checkedId());
    emit changed();
}

Command ShortWays::command(LoanId loan, std::string evidence) const {
    switch (way()) {
        case Act::LoanPlace:
            return PlaceShortfall{
                .loan = loan, .splits = m_place->splits(), .reference = std::move(evidence)};
        case Act::LoanExtend:
            return ExtendLoan{.loan = loan,
                              .closes = timestampOf(m_extend->closes()),
                              .reference = std::move(evidence)};
        case Act::LoanReduce:
            return ReduceLoan{.loan = loan, .reference = m_consent->text().trimmed().toStdString()};
        default:
            return CancelLoan{.loan = loan, .reference = std::move(evidence)};
    }
}

QString ShortWays::fault() const {
    if (way() == Act::LoanPlace) return m_place->fault();
    if (way() == Act::LoanReduce && m_consent->text().trimmed().isEmpty()) {
        return tr("Give the reference of the borrower's consent.");
    }
    return {};
}

void ShortWays::takeDraft(const ShortDraft& draft) {
    const QSignalBlocker quiet(this);
    choose(draft.way);
    m_place->restore(draft.goal, draft.splits);
    m_extend->setCloses(draft.closes);
    m_consent->setText(draft.consent);
}

void ShortWays::fillDraft(ShortDraft& draft) const {
    draft.way = way();
    draft.goal = m_place->goal();
    draft.splits = draft.goal ? std::vector<Split>{} : m_place->splits();
    draft.closes = m_extend->closes();
    draft.consent = m_consent->text();
}

void ShortWays::showWaiting() {
    m_waiting->setVisible(!m_chosen.waiting.empty());
    if (m_chosen.waiting.empty()) return;
    const Request& first = m_chosen.waiting.front();
    QString text =
        tr("Waiting for checker: request %1, \"%2\", by %3.")
            .arg(Figures::count(first.id.value), actName(first.act()), shownText(first.maker));
    if (m_chosen.loan.capacity.reserved.isPositive()) {
        text += u' ' + tr("%1 is reserved for it meanwhile.")
                           .arg(Figures::money(m_chosen.loan.capacity.reserved));
    }
    if (const auto more = m_chosen.waiting.size() - 1; more > 0) {
        text +=
            u' ' +
            tr("More requests about this loan wait: %1.").arg(Figures::count(std::int64_t(more)));
    }
    m_waiting_text->setText(text);
}

void ShortWays::retranslate() {
    setAccessibleName(tr("What is to be done"));
    m_ways->button(0)->setText(tr("Pl&ace the shortfall"));
    m_ways->button(1)->setText(tr("E&xtend the sale"));
    m_ways->button(2)->setText(
        m_chosen.loan.capacity.paid.isPositive()
            ? tr("Red&uce to %1").arg(Figures::money(m_chosen.loan.capacity.paid))
            : tr("Red&uce the target"));
    m_ways->button(3)->setText(tr("Canc&el and release all"));
    m_show_request->setText(tr("Show the re&quest"));
    m_reduce_text->setText(
        tr("The target becomes what is paid, and the loan is full with it. The borrower gets less "
           "than they asked for, so they have to have agreed."));
    m_consent_label->setText(tr("Reference of the borro&wer's consent"));
    m_consent->setAccessibleName(tr("Reference of the borrower's consent"));
    m_consent->setPlaceholderText(tr("where the consent is kept, e.g. a contract number"));
    m_cancel_text->setText(
        tr("Everything that is paid goes back to its bidders: to their available money, or by a "
           "refund payout when it came by payment. Nothing is lent."));
    m_place->retranslate();
    m_extend->retranslate();
    showWaiting();
}

void ShortWays::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

}  // namespace plimsoll::ui
