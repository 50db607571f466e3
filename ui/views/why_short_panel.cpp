#include "ui/views/why_short_panel.h"

#include <algorithm>

#include <QDateTime>
#include <QEvent>
#include <QHeaderView>
#include <QSignalBlocker>

#include "ui/text/short_text.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace plimsoll::ui {

namespace {

constexpr int kSteps = 1'000;

/// A cause with its pattern, the same as in the bar.
class CauseDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        const auto* causes = qobject_cast<const ShortCauseModel*>(index.model());
        if (!causes) return;
        const Colors& colors = colorsFor(option.palette);
        const QRectF swatch(option.rect.left() + 8, option.rect.center().y() - 6, 20, 14);
        painter->save();
        paintShortPart(*painter, swatch, partOf(causes->rowAt(index.row()).cause), colors);
        painter->setPen(QPen(colors.control_line, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(swatch.adjusted(0.5, 0.5, -0.5, -0.5));
        painter->restore();
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        // Room for the pattern, left to the style as that of an icon.
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(24, 14);
        option->icon = QIcon();
    }
};

QDateTime toLocal(Timestamp at) {
    return QDateTime::fromMSecsSinceEpoch(at.us() / 1'000);
}

}  // namespace

WhyShortPanel::WhyShortPanel(QSettings& settings, QWidget* parent)
    : QWidget(parent),
      m_causes(new ShortCauseModel(this)),
      m_table(new RecordTable(*m_causes, settings, u"causes.1"_s, {264, 176, 176, 96, 320}, this)),
      m_bar(new ShortBar(this)),
      m_sentence(makeParagraph(u"heading"_s, this)),
      m_late(makeParagraph(u"plain"_s, this)),
      m_standby(makeParagraph(u"plain"_s, this)),
      m_pause(this) {
    setObjectName(u"whyShortPanel"_s);
    setFocusPolicy(Qt::ClickFocus);
    m_sentence->setObjectName(u"whyShortSentence"_s);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bar->setObjectName(u"shortBar"_s);
    m_table->setObjectName(u"causeTable"_s);
    m_table->setItemDelegateForColumn(ShortCauseModel::Cause, new CauseDelegate(m_table));
    QFrame* story = makeCard(this);
    auto* inside = new QVBoxLayout(story);
    inside->setContentsMargins(16, 16, 16, 16);
    inside->setSpacing(16);
    inside->addWidget(m_sentence);
    inside->addWidget(m_bar);
    QFrame* causes = makeCard(this);
    auto* below = new QVBoxLayout(causes);
    below->setContentsMargins(8, 8, 8, 16);
    below->setSpacing(8);
    below->addWidget(m_table);
    // As tall as its causes, so that what follows stands below them.
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            int(kShortCauses) * m_table->verticalHeader()->defaultSectionSize() +
                            2);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_late->setIndent(8);
    m_standby->setIndent(8);
    below->addWidget(m_late);
    below->addWidget(m_standby);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    layout->addWidget(makeInstant());
    layout->addWidget(story);
    layout->addWidget(causes);
    layout->addStretch(1);

    m_pause.setSingleShot(true);
    m_pause.setInterval(200ms);
    connect(&m_pause, &QTimer::timeout, this, [this] { emit atChanged(m_at); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const auto last = m_causes->rowAt(index.row()).figures.last) ask(last);
    });
    retranslate();
}

QWidget* WhyShortPanel::makeHead() {
    auto* head = new QWidget(this);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_back = new QToolButton(head);
    m_back->setObjectName(u"backFromShort"_s);
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setFocusPolicy(Qt::StrongFocus);
    setNamedIcon(m_back, u"back"_s);
    m_title = makeLabel(u"title"_s, head);
    layout->addWidget(m_back);
    layout->addWidget(m_title);
    layout->addStretch();
    connect(m_back, &QToolButton::clicked, this, &WhyShortPanel::backWanted);
    return head;
}

QWidget* WhyShortPanel::makeInstant() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_at_name = makeLabel(u"muted"_s, row);
    m_when = new QDateTimeEdit(row);
    m_when->setObjectName(u"shortInstant"_s);
    m_when->setDisplayFormat(u"yyyy-MM-dd HH:mm:ss"_s);
    m_when->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_when->setMinimumWidth(184);
    m_at_name->setBuddy(m_when);
    m_slider = new QSlider(Qt::Horizontal, row);
    m_slider->setObjectName(u"shortSlider"_s);
    m_slider->setRange(0, kSteps);
    m_slider->setPageStep(kSteps / 20);
    m_now = new QPushButton(row);
    m_now->setObjectName(u"shortNow"_s);
    layout->addWidget(m_at_name);
    layout->addWidget(m_when);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_now);
    connect(m_when, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime& when) {
        ask(Timestamp::us(when.toMSecsSinceEpoch() * 1'000));
    });
    connect(m_slider, &QSlider::valueChanged, this, [this](int step) {
        const std::int64_t length = saleTo().us() - saleFrom().us();
        ask(Timestamp::us(saleFrom().us() + length / kSteps * step +
                          length % kSteps * step / kSteps));
    });
    connect(m_now, &QPushButton::clicked, this, [this] { ask({}); });
    return row;
}

Timestamp WhyShortPanel::saleFrom() const {
    return m_loan.opened.value_or(m_loan.created);
}

Timestamp WhyShortPanel::saleTo() const {
    Timestamp end = saleFrom();
    for (const auto& moment : {m_loan.closed, m_loan.filled, m_loan.finished}) {
        if (moment) end = std::max(end, *moment);
    }
    if (!m_report) return end;
    for (const CauseFigures& cause : m_report->causes) {
        if (cause.last) end = std::max(end, *cause.last);
    }
    return isSelling(m_loan.phase) || end == saleFrom() ? std::max(end, m_now_at) : end;
}

void WhyShortPanel::ask(std::optional<Timestamp> at) {
    if (at == m_at) return;
    m_at = at;
    showInstant();
    m_pause.start();
}

void WhyShortPanel::showReport(const LoanSummary& loan, const std::optional<ShortReport>& report) {
    if (loan.id != m_loan.id) {
        m_at.reset();
        m_pause.stop();
        m_now_at = {};
    }
    m_loan = loan;
    m_report = report;
    if (report && !m_at) m_now_at = report->at;
    showAll();
}

void WhyShortPanel::clear() {
    showReport({}, {});
}

void WhyShortPanel::takeFocus() {
    if (m_causes->rowCount() == 0) {
        m_back->setFocus();
    } else {
        m_table->setFocus();
        if (!m_table->currentIndex().isValid()) m_table->selectRow(0);
    }
}

void WhyShortPanel::showInstant() {
    const Timestamp at = m_at.value_or(m_report ? m_report->at : saleTo());
    const std::int64_t length = std::max<std::int64_t>(1, saleTo().us() - saleFrom().us());
    const std::int64_t since = std::clamp<std::int64_t>(at.us() - saleFrom().us(), 0, length);
    const QSignalBlocker no_slide(m_slider);
    const QSignalBlocker no_edit(m_when);
    if (!m_slider->isSliderDown()) m_slider->setValue(int(since * kSteps / length));
    if (!m_when->hasFocus() || !m_at) m_when->setDateTime(toLocal(at));
    m_now->setEnabled(m_at.has_value());
}

void WhyShortPanel::showAll() {
    const QString code = shownText(m_loan.code);
    m_back->setText(code);
    m_back->setAccessibleName(tr("Back to loan %1").arg(code));
    const bool selling =
        m_report && ShortText::standOf(m_loan, *m_report) == ShortText::Stand::Selling;
    m_sentence->setText(m_report ? ShortText::sentence(m_loan, *m_report) : tr("Reading…"));
    m_bar->showReport(m_report, selling);
    m_causes->show(m_report, selling);
    m_late->setText(m_report ? ShortText::late(*m_report) : QString());
    m_standby->setText(m_report ? ShortText::standby(*m_report) : QString());
    showInstant();
}

void WhyShortPanel::retranslate() {
    m_back->setToolTip(tr("Back to the loan (Esc)"));
    m_title->setText(tr("Why short"));
    m_at_name->setText(tr("&At the instant"));
    m_when->setAccessibleName(tr("The instant that is explained"));
    m_slider->setAccessibleName(tr("The instant, along the sale"));
    m_now->setText(tr("N&ow"));
    m_now->setToolTip(tr("Follow the loan as it stands now"));
    m_table->setAccessibleName(tr("Causes of what is missing"));
    m_table->retranslate();
    showAll();
}

void WhyShortPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace plimsoll::ui
