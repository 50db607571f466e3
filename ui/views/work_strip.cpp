#include "ui/views/work_strip.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

WorkStrip::WorkStrip(const QString& icon, QWidget* parent)
    : QFrame(parent),
      m_label(makeLabel(u"plain"_s, this)),
      m_bar(new QProgressBar(this)),
      m_cancel(new QPushButton(this)) {
    setProperty("card", true);
    auto* picture = new IconLabel(20, this);
    picture->show(icon, IconLabel::Tone::Accent);
    m_bar->setTextVisible(false);
    m_cancel->setObjectName(u"cancelWork"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->setSpacing(12);
    layout->addWidget(picture);
    layout->addWidget(m_label);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &WorkStrip::cancel);
    hide();
}

void WorkStrip::begin(Text text) {
    m_text = std::move(text);
    m_cancelled = false;
    m_cancel->setEnabled(true);
    m_bar->setRange(0, 0);
    retranslate();
    show();
}

void WorkStrip::progress(Text text, qint64 done, qint64 all) {
    if (m_cancelled) return;
    m_text = std::move(text);
    // Per mille, because counts may be larger than the bar's integers.
    m_bar->setRange(0, all > 0 ? 1'000 : 0);
    if (all > 0) m_bar->setValue(int(done * 1'000 / all));
    retranslate();
}

void WorkStrip::end() {
    hide();
}

void WorkStrip::cancel() {
    if (m_cancelled) return;
    m_cancelled = true;
    m_cancel->setEnabled(false);
    retranslate();
    emit cancelWanted();
}

void WorkStrip::retranslate() {
    m_cancel->setText(tr("Cancel"));
    if (!m_text) return;
    m_label->setText(m_cancelled ? tr("Cancelling…") : m_text());
    m_bar->setAccessibleName(m_label->text());
}

void WorkStrip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

}  // namespace plimsoll::ui
