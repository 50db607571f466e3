#include "ui/views/audit_filter_row.h"

#include <array>

#include <QDateTime>
#include <QEvent>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace plimsoll::ui {

namespace {

/// The beginnings of acts' codes, in the order of the box.
constexpr std::array<std::string_view, 14> kActs{
    "",         "loan.", "investor.", "money.",  "bid.",  "payment.",  "payout.",
    "request.", "sign.", "staff.",    "policy.", "halt.", "personal.", "head."};
constexpr std::array<int, 4> kDays{0, 1, 7, 30};

}  // namespace

AuditFilterRow::AuditFilterRow(QWidget* parent)
    : QWidget(parent),
      m_who_label(makeLabel(u"muted"_s, this)),
      m_who(new QLineEdit(this)),
      m_acts_label(makeLabel(u"muted"_s, this)),
      m_acts(new QComboBox(this)),
      m_period_label(makeLabel(u"muted"_s, this)),
      m_period(new QComboBox(this)),
      m_failed(new QCheckBox(this)),
      m_no_bids(new QCheckBox(this)),
      m_typing(this) {
    m_who->setObjectName(u"auditWho"_s);
    m_acts->setObjectName(u"auditActs"_s);
    m_period->setObjectName(u"auditPeriod"_s);
    m_failed->setObjectName(u"auditFailed"_s);
    m_no_bids->setObjectName(u"auditWithoutBids"_s);
    m_who->setFixedWidth(144);
    m_who->setMaxLength(32);
    m_who_label->setBuddy(m_who);
    m_acts_label->setBuddy(m_acts);
    m_period_label->setBuddy(m_period);
    for (std::size_t i = 0; i < kActs.size(); ++i) m_acts->addItem(QString());
    for (std::size_t i = 0; i < kDays.size(); ++i) m_period->addItem(QString());
    m_no_bids->setChecked(true);
    m_filter.without_bids = true;
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget* part : {static_cast<QWidget*>(m_who_label), static_cast<QWidget*>(m_who),
                          static_cast<QWidget*>(m_acts_label), static_cast<QWidget*>(m_acts),
                          static_cast<QWidget*>(m_period_label), static_cast<QWidget*>(m_period),
                          static_cast<QWidget*>(m_failed), static_cast<QWidget*>(m_no_bids)}) {
        layout->addWidget(part);
    }
    layout->addStretch();
    m_typing.setSingleShot(true);
    m_typing.setInterval(400ms);
    connect(&m_typing, &QTimer::timeout, this, &AuditFilterRow::take);
    // An input method that composes has not typed anything yet: textEdited comes with its commit.
    connect(m_who, &QLineEdit::textEdited, this, [this] { m_typing.start(); });
    connect(m_who, &QLineEdit::returnPressed, this, &AuditFilterRow::take);
    connect(m_acts, &QComboBox::currentIndexChanged, this, &AuditFilterRow::take);
    connect(m_period, &QComboBox::currentIndexChanged, this, &AuditFilterRow::take);
    connect(m_failed, &QCheckBox::toggled, this, &AuditFilterRow::take);
    connect(m_no_bids, &QCheckBox::toggled, this, &AuditFilterRow::take);
    retranslate();
}

std::optional<Timestamp> AuditFilterRow::from() const {
    const int days = kDays[std::size_t(std::max(0, m_period->currentIndex()))];
    if (days == 0) return {};
    // From midnight of a day on, so that a longer look does not shift the question.
    const auto midnight = QDate::currentDate().addDays(1 - days).startOfDay();
    return Timestamp::us(midnight.toMSecsSinceEpoch() * 1'000);
}

void AuditFilterRow::take() {
    m_typing.stop();
    AuditFilter filter;
    filter.who = m_who->text().trimmed().toStdString();
    filter.acts = kActs[std::size_t(std::max(0, m_acts->currentIndex()))];
    filter.failed_only = m_failed->isChecked();
    filter.without_bids = m_no_bids->isChecked();
    filter.from = from();
    if (filter == m_filter) return;
    m_filter = filter;
    emit filterChanged(m_filter);
}

void AuditFilterRow::clear() {
    const QSignalBlocker quiet(this);
    m_who->clear();
    m_acts->setCurrentIndex(0);
    m_period->setCurrentIndex(0);
    m_failed->setChecked(false);
    m_no_bids->setChecked(true);
    take();
}

void AuditFilterRow::retranslate() {
    m_who_label->setText(tr("&Who"));
    m_who->setAccessibleName(tr("Who"));
    m_who->setPlaceholderText(tr("a login"));
    m_acts_label->setText(tr("Wha&t"));
    m_acts->setAccessibleName(tr("What"));
    const std::array<QString, kActs.size()> acts{
        tr("everything"), tr("loans"),   tr("investors"),     tr("money"),       tr("bids"),
        tr("payments"),   tr("payouts"), tr("approvals"),     tr("sign-ins"),    tr("staff"),
        tr("the policy"), tr("halts"),   tr("personal data"), tr("signed heads")};
    for (std::size_t i = 0; i < acts.size(); ++i) m_acts->setItemText(int(i), acts[i]);
    m_period_label->setText(tr("Whe&n"));
    m_period->setAccessibleName(tr("When"));
    const std::array<QString, kDays.size()> days{tr("at any time"), tr("today"), tr("in 7 days"),
                                                 tr("in 30 days")};
    for (std::size_t i = 0; i < days.size(); ++i) m_period->setItemText(int(i), days[i]);
    m_failed->setText(tr("&failed only"));
    m_no_bids->setText(tr("without batches of &bids"));
}

void AuditFilterRow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace plimsoll::ui
