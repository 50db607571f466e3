#include "ui/views/over_ways.h"

#include <algorithm>

#include <QEvent>
#include <QGridLayout>
#include <QSignalBlocker>

#include "ui/text/figures.h"
#include "ui/text/over_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kLongestReference = 128;
constexpr int kMeansHeight = 44;

std::string wordsOf(const QLineEdit* field) {
    return field->text().simplified().toStdString();
}

}  // namespace

OverWays::OverWays(QWidget* parent)
    : QFrame(parent),
      m_title(makeLabel(u"section"_s, this)),
      m_ways(new QButtonGroup(this)),
      m_means(makeParagraph(u"muted"_s, this)),
      m_target_label(makeLabel(u"plain"_s, this)),
      m_target(new QComboBox(this)),
      m_consent_label(makeLabel(u"plain"_s, this)),
      m_consent(new QLineEdit(this)),
      m_borrower_label(makeLabel(u"plain"_s, this)),
      m_borrower(new QLineEdit(this)) {
    setProperty("card", true);
    setObjectName(u"overWays"_s);
    m_target->setObjectName(u"overTarget"_s);
    m_consent->setObjectName(u"overConsent"_s);
    m_borrower->setObjectName(u"overBorrower"_s);
    m_means->setMinimumHeight(kMeansHeight);
    m_means->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    static const std::array<QString, WayCount> names{u"overSpillTo"_s, u"overSpillNew"_s,
                                                     u"overRelease"_s};
    for (int way = 0; way < WayCount; ++way) {
        auto* choice = new QRadioButton(this);
        choice->setObjectName(names[std::size_t(way)]);
        m_ways->addButton(choice, way);
        layout->addWidget(choice, 0, Qt::AlignLeft);
    }
    m_ways->button(SpillTo)->setChecked(true);
    layout->addWidget(m_means);
    layout->addLayout(makeConsents());
    connect(m_ways, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on) turn();
    });
    connect(m_target, &QComboBox::currentIndexChanged, this, &OverWays::changed);
    connect(m_consent, &QLineEdit::textChanged, this, &OverWays::changed);
    connect(m_borrower, &QLineEdit::textChanged, this, &OverWays::changed);
    retranslate();
}

QLayout* OverWays::makeConsents() {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    const std::array<std::pair<QLabel*, QWidget*>, 3> rows{
        {{m_target_label, m_target}, {m_consent_label, m_consent}, {m_borrower_label, m_borrower}}};
    for (int row = 0; row < int(rows.size()); ++row) {
        const auto& [label, field] = rows[std::size_t(row)];
        label->setBuddy(field);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
    }
    for (QLineEdit* field : {m_consent, m_borrower}) field->setMaxLength(kLongestReference);
    grid->setColumnStretch(1, 1);
    return grid;
}

void OverWays::setRooms(const std::vector<LoanSummary>& rooms) {
    const LoanId before = target();
    m_rooms = rooms;
    {
        const QSignalBlocker quiet(m_target);
        m_target->clear();
        m_target->addItem(rooms.empty() ? tr("No loan has room now") : tr("Choose a loan"), 0);
        for (const LoanSummary& loan : rooms) {
            m_target->addItem(OverText::room(loan), qlonglong(loan.id.value));
        }
        m_target->setCurrentIndex(std::max(0, m_target->findData(qlonglong(before.value))));
    }
    if (target() != before) emit changed();
}

void OverWays::setEditable(bool may) {
    for (QLineEdit* field : {m_consent, m_borrower}) field->setReadOnly(!may);
    m_target->setEnabled(may);
}

void OverWays::clear() {
    const QSignalBlocker quiet(this);
    m_ways->button(SpillTo)->setChecked(true);
    m_target->setCurrentIndex(0);
    m_consent->clear();
    m_borrower->clear();
    turn();
}

LoanId OverWays::target() const {
    return LoanId(m_target->currentData().toLongLong());
}

Act OverWays::act() const {
    return way() == Release ? Act::ExcessRelease : Act::ExcessSpill;
}

Command OverWays::command(LoanId loan, std::vector<ExcessId> lines) const {
    if (way() == Release) {
        return ReleaseExcess{
            .loan = loan, .lines = std::move(lines), .reference = wordsOf(m_consent)};
    }
    SpillExcess spill{.loan = loan, .lines = std::move(lines), .reference = wordsOf(m_consent)};
    if (way() == SpillTo) spill.to_loan = target();
    if (way() != SpillNew) return spill;
    spill.to_new = true;
    spill.borrower_reference = wordsOf(m_borrower);
    return spill;
}

QString OverWays::fault(Money amount) const {
    if (amount.isZero()) return tr("Choose lines: tick them with Space.");
    if (way() == SpillTo && !target()) return tr("Choose the loan that takes them.");
    if (way() == SpillTo) {
        const auto found = std::ranges::find(m_rooms, target(), &LoanSummary::id);
        if (found != m_rooms.end() && found->capacity.free < amount) {
            return tr("Its room is %1, but the chosen lines are %2.")
                .arg(Figures::money(found->capacity.free), Figures::money(amount));
        }
    }
    if (wordsOf(m_consent).empty()) return tr("Say where the investors' consent is kept.");
    if (way() == SpillNew && wordsOf(m_borrower).empty()) {
        return tr("Say where the borrower's consent is kept.");
    }
    return {};
}

void OverWays::turn() {
    m_target_label->setVisible(way() == SpillTo);
    m_target->setVisible(way() == SpillTo);
    m_borrower_label->setVisible(way() == SpillNew);
    m_borrower->setVisible(way() == SpillNew);
    m_means->setText(OverText::way(act(), way() == SpillNew));
    emit changed();
}

void OverWays::retranslate() {
    setAccessibleName(tr("What becomes of the chosen lines"));
    m_title->setText(tr("What becomes of the chosen lines"));
    m_ways->button(SpillTo)->setText(tr("Spill &to another loan"));
    m_ways->button(SpillNew)->setText(tr("Spill to a ne&w loan of the same borrower"));
    m_ways->button(Release)->setText(tr("Re&lease: send the money back"));
    m_target_label->setText(tr("Loan with &room"));
    m_target->setAccessibleName(tr("Loan with room"));
    m_consent_label->setText(tr("Investors' &consent"));
    m_consent->setAccessibleName(tr("Reference of the investors' consent"));
    m_consent->setPlaceholderText(tr("where it is kept"));
    m_borrower_label->setText(tr("Borro&wer's consent"));
    m_borrower->setAccessibleName(tr("Reference of the borrower's consent"));
    m_borrower->setPlaceholderText(tr("where it is kept"));
    const QSignalBlocker quiet(this);
    setRooms(std::vector<LoanSummary>(m_rooms));
    turn();
}

void OverWays::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

}  // namespace plimsoll::ui
