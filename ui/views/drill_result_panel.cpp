#include "ui/views/drill_result_panel.h"

#include <QEvent>

#include "ui/text/codes.h"
#include "ui/text/figures.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr std::array<const char16_t*, 8> kNames{
    u"resultAccepted", u"resultStandby", u"resultRefused", u"resultElapsed",
    u"resultSpeed",    u"resultLatency", u"resultLaw",     u"resultState"};

/// What became of the payments; empty when every bid was paid from its balance.
QString paymentsOf(const PaymentFigures& payments) {
    if (payments.held == 0 && payments.promoted == 0) return {};
    const auto count = [](std::uint64_t number) { return Figures::count(qint64(number)); };
    QStringList parts{DrillResultPanel::tr("held %1").arg(count(payments.held)),
                      DrillResultPanel::tr("paid in time %1").arg(count(payments.paid))};
    const std::array<std::pair<std::uint64_t, QString>, 5> rest{
        {{payments.lapsed, DrillResultPanel::tr("lapsed %1")},
         {payments.failed, DrillResultPanel::tr("failed %1")},
         {payments.withdrawn, DrillResultPanel::tr("taken back %1")},
         {payments.readmitted, DrillResultPanel::tr("late but re-admitted %1")},
         {payments.promoted, DrillResultPanel::tr("promoted from standby %1")}}};
    if (payments.late > 0) parts.append(DrillResultPanel::tr("late %1").arg(count(payments.late)));
    for (const auto& [number, text] : rest) {
        if (number > 0) parts.append(text.arg(count(number)));
    }
    return DrillResultPanel::tr("Payments: %1").arg(parts.join(u" · "_s));
}

QString reasonsOf(const RehearsalReport& report) {
    QStringList parts;
    for (std::size_t i = 1; i < kReasonCount; ++i) {
        if (report.refused[i] == 0) continue;
        parts.append(u"%1 %2"_s.arg(Codes::reason(static_cast<Reason>(i)),
                                    Figures::count(qint64(report.refused[i]))));
    }
    if (report.replayed > 0) {
        parts.append(
            DrillResultPanel::tr("answered again %1").arg(Figures::count(qint64(report.replayed))));
    }
    if (report.overloaded > 0) {
        parts.append(DrillResultPanel::tr("sent again after a full queue %1")
                         .arg(Figures::count(qint64(report.overloaded))));
    }
    if (report.not_taken > 0) {
        parts.append(
            DrillResultPanel::tr("not taken in %1").arg(Figures::count(qint64(report.not_taken))));
    }
    return parts.join(u" · "_s);
}

}  // namespace

DrillResultPanel::DrillResultPanel(QWidget* parent)
    : QFrame(parent),
      m_icon(new IconLabel(28, this)),
      m_verdict(makeParagraph(u"heading"_s, this)),
      m_reasons(makeParagraph(u"muted"_s, this)),
      m_payments(makeParagraph(u"plain"_s, this)),
      m_close(new QToolButton(this)) {
    setProperty("card", true);
    setObjectName(u"drillResult"_s);
    m_verdict->setObjectName(u"resultVerdict"_s);
    m_payments->setObjectName(u"resultPayments"_s);
    m_close->setObjectName(u"resultClose"_s);
    m_close->setFocusPolicy(Qt::StrongFocus);
    setNamedIcon(m_close, u"cross"_s);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_icon);
    head->addWidget(m_verdict, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(24);
    for (std::size_t i = 0; i < FigureCount; ++i) {
        m_figures[i] = new FigureLabel(this);
        m_figures[i]->setObjectName(QString::fromUtf16(kNames[i]));
        figures->addWidget(m_figures[i]);
        if (i + 1 < FigureCount) figures->addStretch();
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addLayout(figures);
    layout->addWidget(m_payments);
    layout->addWidget(m_reasons);
    connect(m_close, &QToolButton::clicked, this, &DrillResultPanel::closeWanted);
    retranslate();
}

void DrillResultPanel::show(const RehearsalReport& report) {
    m_report = report;
    const auto put = [this](Figure figure, const QString& text) {
        m_figures[size_t(figure)]->setFigure(text);
    };
    put(Accepted, Figures::count(qint64(report.accepted)));
    put(Standby, Figures::count(qint64(report.standby)));
    put(State, Codes::phase(report.phase));
    put(Refused, Figures::count(qint64(report.refusedTotal())));
    put(Elapsed, Figures::duration(report.elapsed));
    put(Speed, Figures::count(qint64(report.decisionsPerSecond())));
    put(Latency, u"%1 / %2 / %3"_s.arg(Figures::duration(report.latency.quantile(500)),
                                       Figures::duration(report.latency.quantile(990)),
                                       Figures::duration(report.latency.max())));
    if (report.verified.first_violation) {
        put(Law, tr("broken"));
    } else {
        put(Law, report.verified.holds() ? tr("yes") : tr("not finished"));
    }
    const QString reasons = reasonsOf(report);
    m_reasons->setText(reasons);
    m_reasons->setVisible(!reasons.isEmpty());
    const QString payments = paymentsOf(report.payments);
    m_payments->setText(payments);
    m_payments->setVisible(!payments.isEmpty());
    showVerdict(report);
}

void DrillResultPanel::showVerdict(const RehearsalReport& report) {
    const Money target = report.terms.target;
    const Money paid = report.capacity.paid;
    if (report.verified.first_violation) {
        m_icon->show(u"alert"_s, IconLabel::Tone::Attention);
        m_verdict->setText(Codes::violation(*report.verified.first_violation));
    } else if (report.cancelled) {
        m_icon->show(u"info"_s, IconLabel::Tone::Muted);
        m_verdict->setText(tr("Drill cancelled. Bids decided until then: %1; they stay decided.")
                               .arg(Figures::count(qint64(report.arrived))));
    } else if (paid == target) {
        m_icon->show(u"landed"_s, IconLabel::Tone::Accent);
        m_verdict->setText(tr("Landed exactly on the mark: paid %1 = target %2.")
                               .arg(Figures::money(paid), Figures::money(target)));
    } else if (report.payments.held > 0) {
        m_icon->show(u"info"_s, IconLabel::Tone::Muted);
        m_verdict->setText(
            tr("Short by exactly %1: what lapsed, failed or was taken back found no other taker.")
                .arg(Figures::money(target - paid)));
    } else {
        m_icon->show(u"info"_s, IconLabel::Tone::Muted);
        m_verdict->setText(tr("Short by exactly %1: the bidders wanted no more than that.")
                               .arg(Figures::money(target - paid)));
    }
    setAccessibleName(m_verdict->text());
}

void DrillResultPanel::retranslate() {
    m_figures[Accepted]->setName(tr("Accepted"));
    m_figures[Standby]->setName(tr("Standby"));
    m_figures[State]->setName(tr("The loan is"));
    m_figures[Refused]->setName(tr("Refused"));
    m_figures[Elapsed]->setName(tr("Elapsed"));
    m_figures[Speed]->setName(tr("Decisions/s"));
    m_figures[Latency]->setName(tr("Answer p50 / p99 / longest"));
    m_figures[Law]->setName(tr("Law verified"));
    m_close->setToolTip(tr("Put the result away"));
    m_close->setAccessibleName(tr("Put the result away"));
    if (m_report) show(*m_report);
}

void DrillResultPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

}  // namespace plimsoll::ui
