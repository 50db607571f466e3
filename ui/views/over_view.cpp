#include "ui/views/over_view.h"

#include <QEvent>
#include <QShortcut>
#include <QSignalBlocker>

#include "ui/text/figures.h"
#include "ui/text/over_text.h"
#include "ui/text/people_text.h"
#include "ui/text/shown_text.h"
#include "ui/views/tick_action.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

/// Narrower than this the work stands below the lines, not beside them.
constexpr int kBesideFrom = 1'080;
constexpr int kLinesHeight = 220;

Chip chipFor(const ExcessRow& row) {
    const QString text = OverText::state(row.line.state, bool(row.asked));
    if (row.asked) return {u"hourglass"_s, text, Chip::Tone::Calm};
    switch (row.line.state) {
        case ExcessState::Open:
            return {u"unequal"_s, text, Chip::Tone::Attention};
        case ExcessState::Spilled:
            return {u"wave"_s, text, Chip::Tone::Neutral};
        case ExcessState::Released:
            return {u"undo"_s, text, Chip::Tone::Neutral};
    }
    return {};
}

}  // namespace

OverView::OverView(QSettings& settings, QWidget* parent)
    : QWidget(parent),
      m_lines(new ExcessListModel(this)),
      m_table(new RecordTable(*m_lines, settings, u"excess.1"_s, {80, 92, 96, 96, 112, 80}, this)),
      m_card(new RecordCard(m_table, u"landed"_s, this)),
      m_ways(new OverWays(this)),
      m_preview(new PreviewCard(settings, this)),
      m_ask(new AskBar(this)),
      m_tick(offerTicks(m_table)),
      m_all(new QAction(this)) {
    setObjectName(u"overView"_s);
    setFocusPolicy(Qt::ClickFocus);
    m_table->setObjectName(u"excessTable"_s);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setChips(ExcessListModel::State,
                      [this](int row) { return chipFor(m_lines->rowAt(row)); });
    m_card->addButton(m_all, u"chooseAllExcess"_s);
    m_card->setMinimumHeight(kLinesHeight);
    m_ask->setKeepsDrafts(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 8, 24, 12);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    layout->addWidget(makeWork(), 1);
    layout->addWidget(m_ask);
    connectParts();
    retranslate();
}

QWidget* OverView::makeHead() {
    QFrame* card = makeCard(this);
    m_back = new QToolButton(card);
    m_back->setObjectName(u"overBack"_s);
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setFocusPolicy(Qt::StrongFocus);
    setNamedIcon(m_back, u"back"_s);
    m_title = makeLabel(u"heading"_s, card);
    m_state = new ChipLabel(card);
    m_others_label = makeLabel(u"muted"_s, card);
    m_others = new QComboBox(card);
    m_others->setObjectName(u"overOthers"_s);
    m_others_label->setBuddy(m_others);
    m_sentence = makeParagraph(u"plain"_s, card);
    m_sentence->setObjectName(u"overSentence"_s);
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_back);
    line->addWidget(m_title);
    line->addWidget(m_state);
    line->addStretch();
    line->addWidget(m_others_label);
    line->addWidget(m_others);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 8, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(line);
    layout->addWidget(m_sentence);
    return card;
}

QWidget* OverView::makeWork() {
    auto* area = new QScrollArea(this);
    auto* body = new QWidget(area);
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_ways);
    right->addWidget(m_preview, 1);
    m_middle = new QBoxLayout(QBoxLayout::LeftToRight, body);
    m_middle->setContentsMargins(0, 0, 0, 0);
    m_middle->setSpacing(8);
    m_middle->addWidget(m_card, 1);
    m_middle->addLayout(right, 1);
    area->setWidget(body);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

void OverView::connectParts() {
    connect(m_back, &QToolButton::clicked, this, &OverView::backWanted);
    connect(m_lines, &QAbstractItemModel::dataChanged, this, &OverView::chosenChanged);
    connect(m_all, &QAction::triggered, this, [this] {
        const auto open = std::ranges::count_if(
            m_lines->rows(), [this](const ExcessRow& row) { return m_lines->mayChoose(row); });
        m_lines->chooseAll(std::ssize(m_lines->chosenLines()) < open);
    });
    connect(m_others, &QComboBox::activated, this, [this] {
        if (const LoanId loan(m_others->currentData().toLongLong()); loan != m_loan) {
            emit loanWanted(loan);
        }
    });
    connect(m_ways, &OverWays::changed, this, &OverView::commandEdited);
    connect(m_ask, &AskBar::changed, this, &OverView::check);
    connect(m_ask, &AskBar::submitWanted, this, &OverView::submit);
    // Enter with Ctrl asks wherever one is on this page.
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(key)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &OverView::submit);
    }
}

void OverView::setDesk(const DeskView& desk) {
    m_loan = LoanId(-1);
    turnTo({});
    follow(desk);
}

void OverView::follow(const DeskView& desk) {
    m_desk = desk;
    check();
}

void OverView::turnTo(LoanId loan) {
    if (loan == m_loan) return;
    m_loan = loan;
    m_summary.reset();
    m_news.reset();
    m_busy = false;
    m_lines->chooseAll(false);
    m_lines->replace({});
    clearWords();
    showHead();
    commandEdited();
}

void OverView::clearWords() {
    m_ways->clear();
    m_ask->fill({}, {}, {});
    commandEdited();
}

void OverView::showNews(const ExcessNews& news) {
    if (news.loan.id != m_loan) return;
    const std::vector<ExcessId> before = m_lines->chosenLines();
    m_news = news;
    m_summary = news.loan;
    m_lines->show(news.lines, news.waiting);
    m_ways->setRooms(news.rooms);
    showLoans();
    showHead();
    // A line that was resolved meanwhile is not chosen any more.
    if (m_lines->chosenLines() != before) commandEdited();
    chosenChanged();
}

void OverView::showLoans() {
    const QSignalBlocker quiet(m_others);
    m_others->clear();
    if (!m_news) return;
    m_others->addItem(shownText(m_news->loan.code), qlonglong(m_news->loan.id.value));
    for (const LoanSummary& loan : m_news->others) {
        m_others->addItem(shownText(loan.code), qlonglong(loan.id.value));
    }
}

void OverView::showHead() {
    m_state->setVisible(m_summary.has_value());
    const bool several = m_news && !m_news->others.empty();
    m_others->setVisible(several);
    m_others_label->setVisible(several);
    m_title->setText(m_summary ? tr("Excess lines of %1").arg(shownText(m_summary->code))
                               : tr("Excess lines"));
    m_sentence->setText(m_news ? OverText::sentence(*m_news) : tr("Reading…"));
    if (m_summary) m_state->show(plimsoll::ui::chipFor(*m_summary));
}

Command OverView::command() const {
    return m_ways->command(m_loan, m_lines->chosenLines());
}

QString OverView::fault() const {
    return m_ways->fault(m_lines->chosenAmount());
}

void OverView::chosenChanged() {
    const std::int64_t count = std::ssize(m_lines->chosenLines());
    m_card->setSummary(
        count == 0 ? tr("none chosen")
                   : tr("%1 chosen, %2")
                         .arg(Figures::count(count), Figures::money(m_lines->chosenAmount())));
    if (m_previewed == command()) {
        check();
    } else {
        commandEdited();
    }
}

void OverView::commandEdited() {
    if (const QString missing = fault(); !missing.isEmpty()) {
        m_previewed.reset();
        m_preview->showMissing(missing);
    }
    check();
    emit commandChanged();
}

void OverView::showPreview(const Command& command, const Result<Preview>& preview) {
    if (command != this->command()) return;
    m_previewed = command;
    m_refusal = preview ? preview->refusal : std::optional(preview.error());
    if (preview) {
        m_preview->showPreview(*preview);
    } else {
        m_preview->showError(preview.error());
    }
    check();
}

void OverView::setBusy(bool busy) {
    m_busy = busy;
    check();
}

QString OverView::whyNot() const {
    if (m_desk.read_only) {
        return tr("This console only looks on: asking takes the one that writes the desk.");
    }
    if (!m_desk.may(m_ways->act())) {
        return tr("Asking for it takes the role: %1.").arg(mayText(m_ways->act()));
    }
    if (m_summary && m_summary->phase != Phase::Over) {
        return tr("Nothing is left to resolve: the loan is not over any more.");
    }
    return {};
}

void OverView::check() {
    QString missing = fault();
    if (missing.isEmpty() && m_busy) missing = tr("Asking…");
    if (missing.isEmpty() && m_previewed != command()) missing = tr("Computing the preview…");
    if (missing.isEmpty() && m_refusal) {
        missing = tr("It would be refused as things stand: see the preview.");
    }
    const QString why_not = whyNot();
    m_ask->setManners(m_desk.needsChecker(m_ways->act()), false);
    m_ask->setFault(missing);
    m_ask->setAllowed(why_not.isEmpty(), why_not);
    m_ways->setEditable(why_not.isEmpty());
}

void OverView::submit() {
    if (m_ask->maySubmit()) emit submitWanted();
}

void OverView::takeFocus() {
    if (m_card->isEmpty()) {
        setFocus();
    } else {
        m_card->takeFocus();
    }
}

void OverView::retranslate() {
    setAccessibleName(tr("Excess lines of an over-filled loan"));
    m_back->setText(tr("Back"));
    m_back->setToolTip(tr("Back to the loan (Esc)"));
    m_others_label->setText(tr("&Over-filled loans"));
    m_others->setAccessibleName(tr("Over-filled loans"));
    m_card->setTitle(tr("Beyond the target"));
    m_card->setEmptyText(tr("No excess lines"),
                         tr("Nothing came beyond the target of this loan. Only a loan whose bids "
                            "were imported can have excess lines."));
    m_card->retranslate();
    m_table->setAccessibleName(tr("Excess lines"));
    m_tick->setText(tr("Choose, or do not choose, the selected lines"));
    m_all->setText(tr("Choose &all open"));
    m_all->setToolTip(tr("Every open line; once more: none"));
    showHead();
    chosenChanged();
}

void OverView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void OverView::resizeEvent(QResizeEvent* event) {
    m_middle->setDirection(width() < kBesideFrom ? QBoxLayout::TopToBottom
                                                 : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

}  // namespace plimsoll::ui
