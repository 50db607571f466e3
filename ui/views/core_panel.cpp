#include "ui/views/core_panel.h"

#include <QEvent>

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

CorePanel::CorePanel(QWidget* parent)
    : QWidget(parent),
      m_title(makeLabel(u"section"_s, this)),
      m_law_icon(new IconLabel(20, this)),
      m_law(makeParagraph(u"strong"_s, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    for (int line = 0; line < LineCount; ++line) {
        auto& name = m_names[size_t(line)];
        auto& figure = m_figures[size_t(line)];
        name = makeLabel(u"muted"_s, this);
        figure = makeLabel(u"plain"_s, this);
        figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(name, line, 0);
        grid->addWidget(figure, line, 1);
    }
    layout->addLayout(grid);
    layout->addStretch();
    auto* rule = new QFrame(this);
    setRole(rule, u"rule"_s);
    layout->addWidget(rule);
    auto* law = new QHBoxLayout;
    law->setSpacing(8);
    law->addWidget(m_law_icon, 0, Qt::AlignTop);
    law->addWidget(m_law, 1);
    layout->addLayout(law);
    m_law->setObjectName(u"lawLabel"_s);
    retranslate();
}

void CorePanel::showHealth(const std::optional<Health>& health) {
    m_health = health;
    const auto put = [this](Line line, const QString& text) {
        QLabel* label = m_figures[size_t(line)];
        if (label->text() != text) label->setText(text);
    };
    if (!health) {
        for (int line = 0; line < LineCount; ++line) put(Line(line), u"–"_s);
        return;
    }
    put(Queue, tr("%1 of %2")
                   .arg(Figures::count(qint64(health->queued)),
                        Figures::count(qint64(health->queue_capacity))));
    put(Latency, tr("%1 / %2").arg(Figures::duration(health->p50), Figures::duration(health->p99)));
    put(Decided, Figures::count(qint64(health->decided)));
    put(Batches, tr("%1, last %2")
                     .arg(Figures::count(qint64(health->batches)),
                          Figures::count(qint64(health->last_batch))));
    put(Overloaded, Figures::count(qint64(health->overloaded)));
    put(Log, logText(health->log));
}

/// How large it is, and who keeps it from being emptied.
QString CorePanel::logText(const LogHealth& log) {
    const auto tenths = log.bytes / 100'000;
    const auto size = tr("%1.%2 MB").arg(Figures::count(tenths / 10)).arg(tenths % 10);
    if (!log.held_since) return size;
    QStringList names;
    for (const LogReader& reader : log.readers) {
        const auto name = shownText(reader.name);
        names += reader.process == 0 ? name : tr("%1, process %2").arg(name).arg(reader.process);
    }
    if (names.isEmpty()) return tr("%1, held until the next bids").arg(size);
    return tr("%1, held since %2: %3")
        .arg(size, Figures::clock(*log.held_since).left(8), names.join(u"; "_s));
}

void CorePanel::showLaw(const LawGlance& glance) {
    m_glance = glance;
    tick();
}

void CorePanel::clearLaw() {
    m_glance.reset();
    tick();
}

void CorePanel::tick() {
    if (!m_glance) {
        m_law_icon->show(u"clock"_s, IconLabel::Tone::Muted);
        m_law->setText(tr("law holds: not checked yet"));
        setRole(m_law, u"muted"_s);
        return;
    }
    if (m_glance->violation) {
        m_law_icon->show(u"alert"_s, IconLabel::Tone::Attention);
        m_law->setText(tr("law holds: no. %1").arg(Codes::violation(*m_glance->violation)));
        setRole(m_law, u"attention"_s);
        return;
    }
    const auto age = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - m_glance->checked);
    m_law_icon->show(u"shield"_s, IconLabel::Tone::Accent);
    m_law->setText(tr("law holds: yes, checked %1.%2 s ago")
                       .arg(age.count() / 1000)
                       .arg(age.count() / 100 % 10));
    setRole(m_law, u"strong"_s);
}

void CorePanel::retranslate() {
    m_title->setText(tr("Core"));
    m_names[Queue]->setText(tr("In the queue"));
    m_names[Latency]->setText(tr("Answer p50 / p99, last minute"));
    m_names[Decided]->setText(tr("Decided since opening"));
    m_names[Batches]->setText(tr("Batches"));
    m_names[Overloaded]->setText(tr("Turned away, queue full"));
    m_names[Log]->setText(tr("Write-ahead log"));
    showHealth(m_health);
    tick();
}

void CorePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace plimsoll::ui
