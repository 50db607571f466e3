#include "ui/views/live_loan_view.h"

#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>

#include "ui/text/figures.h"
#include "ui/text/loan_text.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

/// A scroll area gives a layout with flowing text the height it would like to have, and scrolls.
/// This one says that it can be squeezed down to its minimum, so that one sees the whole page.
class SqueezableLayout final : public QVBoxLayout {
public:
    using QVBoxLayout::QVBoxLayout;
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
};

class SqueezableGrid final : public QGridLayout {
public:
    using QGridLayout::QGridLayout;
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
};

QFrame* cardWith(QWidget* content, int minimum_height, QWidget* parent) {
    QFrame* card = makeCard(parent);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(content);
    card->setMinimumHeight(minimum_height);
    return card;
}

}  // namespace

LiveLoanView::LiveLoanView(QWidget* parent) : QWidget(parent) {
    setObjectName(u"liveLoanView"_s);
    setFocusPolicy(Qt::ClickFocus);
    auto* inside = new QWidget;
    auto* layout = new SqueezableLayout(inside);
    layout->setContentsMargins(24, 8, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    layout->addWidget(makeTools());
    layout->addWidget(makeSummary());
    m_result = new DrillResultPanel(inside);
    m_result->hide();
    layout->addWidget(m_result);
    layout->addWidget(makeBody(), 1);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto* outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->addWidget(scroll);

    connect(m_bids, &LastBidsView::investorWanted, this, &LiveLoanView::investorWanted);
    connect(m_result, &DrillResultPanel::closeWanted, m_result, &QWidget::hide);
    connect(m_refusals, &RefusalsPanel::reasonWanted, this, [this](Reason reason) {
        if (m_row) emit bidsWanted(m_loan, shownText(m_row->loan.code), reason);
    });
    retranslate();
}

QWidget* LiveLoanView::makeHead() {
    auto* head = new QWidget(this);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_back = new QToolButton(head);
    m_back->setObjectName(u"backToBoard"_s);
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setFocusPolicy(Qt::StrongFocus);
    setNamedIcon(m_back, u"back"_s);
    m_title = makeLabel(u"title"_s, head);
    m_title->setObjectName(u"loanTitle"_s);
    m_subtitle = makeLabel(u"muted"_s, head);
    m_state = new ChipLabel(head);
    m_state->setObjectName(u"loanState"_s);
    m_times = makeLabel(u"muted"_s, head);
    m_pause = new QToolButton(head);
    m_pause->setObjectName(u"pauseButtonLive"_s);
    m_pause->setCheckable(true);
    m_pause->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_pause->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(m_back);
    layout->addWidget(m_title);
    layout->addWidget(m_state);
    layout->addWidget(m_subtitle);
    layout->addStretch();
    layout->addWidget(m_times);
    layout->addWidget(m_pause);
    connect(m_back, &QToolButton::clicked, this, &LiveLoanView::boardWanted);
    connect(m_pause, &QToolButton::toggled, this, &LiveLoanView::pauseWanted);
    return head;
}

QWidget* LiveLoanView::makeTools() {
    auto* tools = new QWidget(this);
    auto* layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_moves = new QHBoxLayout;
    m_moves->setSpacing(8);
    m_countdown = makeLabel(u"strong"_s, tools);
    m_countdown->setObjectName(u"loanCountdown"_s);
    m_standby = new QPushButton(tools);
    m_standby->setObjectName(u"liveStandby"_s);
    setNamedIcon(m_standby, u"queue"_s);
    m_why_short = new QPushButton(tools);
    m_why_short->setObjectName(u"liveWhyShort"_s);
    setNamedIcon(m_why_short, u"short"_s);
    layout->addLayout(m_moves);
    layout->addSpacing(8);
    layout->addWidget(m_countdown);
    layout->addStretch();
    layout->addWidget(m_standby);
    layout->addWidget(m_why_short);
    return tools;
}

void LiveLoanView::setActions(const std::vector<QAction*>& moves, QAction* standby,
                              QAction* why_short) {
    for (QAction* move : moves) addMove(move);
    connect(m_standby, &QPushButton::clicked, standby, &QAction::trigger);
    connect(m_why_short, &QPushButton::clicked, why_short, &QAction::trigger);
}

void LiveLoanView::addMove(QAction* move) {
    auto* button = new QPushButton(m_standby->parentWidget());
    button->setObjectName(u"live_"_s + move->objectName());
    m_moves->addWidget(button);
    const auto follow = [button, move] {
        button->setText(move->text().remove(u'&'));
        button->setVisible(move->isEnabled());
        setNamedIcon(button, move->property("namedIcon").toString());
    };
    connect(move, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, move, &QAction::trigger);
    follow();
}

QWidget* LiveLoanView::makeSummary() {
    QFrame* card = makeCard(this);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 8, 16, 12);
    layout->setSpacing(4);
    m_bar = new LoanBarWidget(card);
    m_bar->setObjectName(u"loanBar"_s);
    layout->addWidget(m_bar);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(24);
    for (std::size_t i = 0; i < FigureCount; ++i) {
        m_figures[i] = new FigureLabel(card);
        figures->addWidget(m_figures[i]);
        if (i + 1 < FigureCount) figures->addStretch();
    }
    layout->addLayout(figures);
    return card;
}

QWidget* LiveLoanView::makeBody() {
    auto* body = new QWidget(this);
    auto* grid = new SqueezableGrid(body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    m_chart = new FillChart(body);
    m_chart->setObjectName(u"fillChart"_s);
    auto* curve = new QWidget(body);
    auto* curve_layout = new QVBoxLayout(curve);
    curve_layout->setContentsMargins(8, 0, 0, 0);
    curve_layout->setSpacing(0);
    m_curve_title = makeLabel(u"section"_s, curve);
    curve_layout->addWidget(m_curve_title);
    curve_layout->addWidget(m_chart, 1);
    m_bids = new LastBidsView(body);
    m_refusals = new RefusalsPanel(body);
    m_core = new CorePanel(body);
    grid->addWidget(cardWith(curve, 240, body), 0, 0);
    grid->addWidget(cardWith(m_bids, 160, body), 0, 1);
    grid->addWidget(cardWith(m_refusals, 160, body), 1, 0);
    grid->addWidget(cardWith(m_core, 176, body), 1, 1);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->setColumnMinimumWidth(1, 440);
    grid->setRowStretch(0, 1);
    return body;
}

void LiveLoanView::turnTo(LoanId loan) {
    if (loan == m_loan) return;
    m_loan = loan;
    m_row.reset();
    m_chart->clear();
    m_bids->clear();
    m_refusals->show({});
    m_core->clearLaw();
    const auto& report = m_result->report();
    m_result->setVisible(report && report->loan == loan);
    showRow();
}

void LiveLoanView::forget() {
    m_result->forget();
    m_result->hide();
    turnTo({});
}

void LiveLoanView::update(const Snapshot& snapshot) {
    m_core->showHealth(snapshot.health);
    if (snapshot.law && snapshot.law->loan == m_loan) m_core->showLaw(*snapshot.law);
    if (!snapshot.loan || snapshot.loan->row.loan.id != m_loan) return;
    const LoanNews& news = *snapshot.loan;
    const bool ease = m_row.has_value();
    m_row = news.row;
    m_now = snapshot.as_of;
    showRow();
    m_bar->show(news.row.loan, ease);
    m_chart->show(news.row.loan, news.points, news.restart, snapshot.as_of);
    m_bids->update(news.last_bids, news.row.loan.bids);
    m_refusals->show(news.tally);
}

void LiveLoanView::showRow() {
    const auto put = [this](Figure figure, const QString& text) {
        m_figures[size_t(figure)]->setFigure(text);
    };
    if (!m_row) {
        m_title->setText(tr("Reading…"));
        m_subtitle->clear();
        m_times->clear();
        m_countdown->clear();
        m_standby->setText(tr("Standby"));
        m_state->setVisible(false);
        for (FigureLabel* figure : m_figures) figure->setFigure(u"–"_s);
        return;
    }
    const LoanSummary& loan = m_row->loan;
    m_title->setText(shownText(loan.code));
    m_subtitle->setText(shownText(loan.title));
    m_state->setVisible(true);
    m_state->show(chipFor(loan));
    m_times->setText(LoanText::times(loan));
    m_standby->setText(m_row->waiting == 0 ? tr("Standby")
                                           : tr("Standby: %1").arg(LoanText::waiting(*m_row)));
    showCountdown();
    put(Target, Figures::money(loan.terms.target));
    put(Paid, Figures::money(loan.capacity.paid));
    put(Held, Figures::money(loan.capacity.held + loan.capacity.reserved));
    put(Left, Figures::money(loan.capacity.free));
    put(Bidders, Figures::count(loan.bidders));
    put(Rate, m_row->rate_per_s ? tr("%1/s").arg(Figures::compact(*m_row->rate_per_s)) : u"–"_s);
    m_figures[Eta]->setName(isFilled(loan.phase) ? tr("Filled") : tr("ETA"));
    put(Eta, LoanText::eta(*m_row));
}

void LiveLoanView::tick(Timestamp now) {
    m_core->tick();
    m_now = now;
    showCountdown();
}

void LiveLoanView::showCountdown() {
    const QString text = m_row ? LoanText::countdown(m_row->loan, m_now) : QString();
    if (m_countdown->text() != text) m_countdown->setText(text);
}

void LiveLoanView::showResult(const RehearsalReport& report) {
    m_result->show(report);
    m_result->setVisible(report.loan == m_loan);
}

void LiveLoanView::setPaused(bool paused) {
    m_pause->setChecked(paused);
    setNamedIcon(m_pause, paused ? u"play"_s : u"pause"_s);
    m_pause->setText(paused ? tr("Resume view  F8") : tr("Pause view  F8"));
}

void LiveLoanView::retranslate() {
    m_back->setText(tr("Board"));
    m_back->setToolTip(tr("Back to the board (Esc)"));
    m_bar->setAccessibleName(tr("How far the loan is filled"));
    m_curve_title->setText(tr("Fill curve"));
    m_figures[Target]->setName(tr("Target"));
    m_figures[Paid]->setName(tr("Paid"));
    m_figures[Held]->setName(tr("Held"));
    m_figures[Left]->setName(tr("Left"));
    m_figures[Bidders]->setName(tr("Bidders"));
    m_figures[Rate]->setName(tr("Rate"));
    m_figures[Eta]->setName(tr("ETA"));
    m_why_short->setText(tr("Why short?"));
    setPaused(m_pause->isChecked());
    showRow();
}

void LiveLoanView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace plimsoll::ui
