#include <QTimeZone>

#include "ui/dialogs/open_loan_pages.h"
#include "ui/text/codes.h"
#include "ui/text/figures.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

/// "Asia/Shanghai, UTC+08:00"
QString zoneText(const QDateTime& at) {
    const int minutes = at.offsetFromUtc() / 60;
    const QString offset = u"UTC%1%2:%3"_s.arg(minutes < 0 ? u"−"_s : u"+"_s)
                               .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
                               .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
    const QString name = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    return name.isEmpty() ? offset : u"%1, %2"_s.arg(name, offset);
}

QString aheadOf(const QDateTime& at, const QDateTime& now) {
    return Figures::countdown(std::chrono::milliseconds(now.msecsTo(at)));
}

/// A choice with its field and, indented under both, what it means.
void addChoice(QVBoxLayout* layout, QRadioButton* choice, QWidget* field, QLabel* note) {
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(choice);
    if (field) line->addWidget(field);
    if (note) line->addWidget(note, 1);
    if (!note) line->addStretch();
    layout->addLayout(line);
}

}  // namespace

SchedulePage::SchedulePage(QWidget* parent)
    : WizardPage(parent),
      m_opens_title(makeLabel(u"section"_s, this)),
      m_opening(new QButtonGroup(this)),
      m_opens(nullptr),
      m_opens_note(makeParagraph(u"muted"_s, this)),
      m_at_once_note(makeParagraph(u"muted"_s, this)),
      m_closes_title(makeLabel(u"section"_s, this)),
      m_closing(new QButtonGroup(this)),
      m_closes(nullptr),
      m_closes_note(makeParagraph(u"muted"_s, this)),
      m_zone(makeParagraph(u"muted"_s, this)) {
    const std::array<const char16_t*, 5> names{u"opensAt", u"opensByHand", u"opensAtOnce",
                                               u"closesAt", u"closesByHand"};
    std::array<QRadioButton*, 5> choices{};
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    // Made in the order in which Tab goes through them.
    for (std::size_t i = 0; i < choices.size(); ++i) {
        choices[i] = new QRadioButton(this);
        choices[i]->setObjectName(QString::fromUtf16(names[i]));
        (i < 3 ? m_opening : m_closing)->addButton(choices[i], int(i < 3 ? i : i - 3));
        if (i == 0) m_opens = makeTime(u"loanOpens"_s);
        if (i == 3) m_closes = makeTime(u"loanCloses"_s);
    }
    for (QLabel* note : {m_opens_note, m_at_once_note, m_closes_note}) note->setMinimumHeight(40);
    for (QLabel* note : {m_opens_note, m_at_once_note, m_closes_note}) {
        note->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    m_opens_note->setObjectName(u"opensNote"_s);
    m_closes_note->setObjectName(u"closesNote"_s);
    layout->addWidget(m_opens_title);
    addChoice(layout, choices[0], m_opens, m_opens_note);
    addChoice(layout, choices[1], nullptr, nullptr);
    addChoice(layout, choices[2], nullptr, m_at_once_note);
    layout->addSpacing(16);
    layout->addWidget(m_closes_title);
    addChoice(layout, choices[3], m_closes, m_closes_note);
    addChoice(layout, choices[4], nullptr, nullptr);
    layout->addSpacing(16);
    layout->addWidget(m_zone);
    layout->addStretch();
    for (QButtonGroup* group : {m_opening, m_closing}) {
        connect(group, &QButtonGroup::idToggled, this, [this] {
            enable();
            emit changed();
        });
    }
}

QDateTimeEdit* SchedulePage::makeTime(const QString& name) {
    auto* time = new QDateTimeEdit(this);
    time->setObjectName(name);
    time->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    time->setCalendarPopup(true);
    time->setMinimumWidth(176);
    connect(time, &QDateTimeEdit::dateTimeChanged, this, &SchedulePage::changed);
    return time;
}

void SchedulePage::enable() {
    m_opens->setEnabled(m_opening->checkedId() == int(LoanDraft::Opening::At));
    m_closes->setEnabled(m_closing->checkedId() == 0);
    m_opening->button(int(LoanDraft::Opening::AtOnce))->setEnabled(m_may_open_at_once);
}

void SchedulePage::setMayOpenAtOnce(bool may, bool asks) {
    m_may_open_at_once = may;
    m_asks = asks;
    enable();
    retranslate();
}

void SchedulePage::load(const LoanDraft& draft) {
    const QSignalBlocker quiet(this);
    m_opening->button(int(draft.opening))->setChecked(true);
    m_closing->button(draft.closes_by_hand ? 1 : 0)->setChecked(true);
    m_opens->setDateTime(draft.opens);
    m_closes->setDateTime(draft.closes);
    enable();
}

void SchedulePage::store(LoanDraft& draft) const {
    draft.opening = static_cast<LoanDraft::Opening>(m_opening->checkedId());
    draft.closes_by_hand = m_closing->checkedId() == 1;
    draft.opens = m_opens->dateTime();
    draft.closes = m_closes->dateTime();
}

void SchedulePage::check(const LoanDraft& draft) {
    const QDateTime now = QDateTime::currentDateTime();
    const QString code = draft.scheduleFault(now);
    m_fault = code.isEmpty() ? QString() : Codes::scheduleFault(code);
    if (draft.opening == LoanDraft::Opening::AtOnce && !m_may_open_at_once) {
        m_fault = tr("A real desk's loan waits for its checker: choose another opening.");
    }
    const bool opens_wrong = code == u"opens_in_the_past"_s;
    const bool closes_wrong = !code.isEmpty() && !opens_wrong;
    const auto show = [](QLabel* note, QWidget* field, bool wrong, const QString& text) {
        setRole(note, wrong ? u"attention"_s : u"muted"_s);
        note->setText(text);
        markWrong(field, wrong);
        field->setAccessibleDescription(text);
    };
    show(m_opens_note, m_opens, opens_wrong,
         opens_wrong                               ? m_fault
         : draft.opening != LoanDraft::Opening::At ? QString()
                                                   : tr("in %1").arg(aheadOf(draft.opens, now)));
    show(m_closes_note, m_closes, closes_wrong,
         closes_wrong           ? m_fault
         : draft.closes_by_hand ? QString()
                                : tr("in %1").arg(aheadOf(draft.closes, now)));
    m_zone->setText(tr("All times are local: %1.").arg(zoneText(now)));
}

void SchedulePage::takeFocus() {
    m_opening->checkedButton()->setFocus();
}

void SchedulePage::retranslate() {
    m_opens_title->setText(tr("The sale opens"));
    m_opening->button(int(LoanDraft::Opening::At))->setText(tr("&At this time"));
    m_opening->button(int(LoanDraft::Opening::ByHand))->setText(tr("&By hand, after its approval"));
    m_opening->button(int(LoanDraft::Opening::AtOnce))
        ->setText(m_asks ? tr("Now, as soon as it is a&pproved")
                         : tr("Now, as soon as it is &made"));
    m_at_once_note->setText(!m_may_open_at_once
                                ? tr("Not on a real desk: its loans wait for their checker.")
                            : m_asks ? tr("The moment somebody else has approved it.")
                                     : tr("Passes the checker; rehearsals only."));
    m_closes_title->setText(tr("The sale ends when it is full, or"));
    m_closing->button(0)->setText(tr("at &this time"));
    m_closing->button(1)->setText(tr("b&y hand"));
    m_opens->setAccessibleName(tr("Opening time"));
    m_closes->setAccessibleName(tr("Closing time"));
}

}  // namespace plimsoll::ui
