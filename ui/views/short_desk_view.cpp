#include "ui/views/short_desk_view.h"

#include <QEvent>
#include <QShortcut>

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/people_text.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kListWidth = 258;
/// Narrower than this the preview stands below the ways, not beside them.
constexpr int kBesideFrom = 1'080;

}  // namespace

ShortDeskView::ShortDeskView(QSettings& settings, QWidget* parent)
    : QWidget(parent),
      m_loans(new ShortLoanModel(this)),
      m_table(new RecordTable(*m_loans, settings, u"short.1"_s, {64, 104, 72}, this)),
      m_head(new ShortHead(this)),
      m_ways(new ShortWays(this)),
      m_preview(new PreviewCard(settings, this)),
      m_ask(new AskBar(this)),
      m_pages(new QStackedWidget(this)) {
    setObjectName(u"shortDeskView"_s);
    setFocusPolicy(Qt::ClickFocus);
    m_table->setObjectName(u"shortTable"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* desk = new QWidget(m_pages);
    auto* columns = new QHBoxLayout(desk);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(8);
    columns->addWidget(makeList());
    columns->addWidget(makeWork(), 1);
    m_pages->addWidget(desk);
    m_pages->addWidget(makeNothing());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 8, 24, 12);
    layout->addWidget(m_pages);
    connectParts();
    retranslate();
    showChosen();
}

QWidget* ShortDeskView::makeList() {
    QFrame* card = makeCard(m_pages);
    card->setFixedWidth(kListWidth);
    m_title = makeLabel(u"title"_s, card);
    m_list_hint = makeParagraph(u"muted"_s, card);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(8, 12, 8, 12);
    layout->setSpacing(8);
    m_title->setIndent(8);
    m_list_hint->setIndent(8);
    layout->addWidget(m_title);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_list_hint);
    return card;
}

QWidget* ShortDeskView::makeWork() {
    auto* work = new QWidget(m_pages);
    auto* area = new QScrollArea(work);
    auto* body = new QWidget(area);
    auto* inside = new QVBoxLayout(body);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(8);
    m_middle = new QBoxLayout(QBoxLayout::LeftToRight);
    m_middle->setSpacing(8);
    m_middle->addWidget(m_ways, 9);
    m_middle->addWidget(m_preview, 10);
    inside->addWidget(m_head);
    inside->addLayout(m_middle, 1);
    area->setWidget(body);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(work);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(area, 1);
    layout->addWidget(m_ask);
    return work;
}

QWidget* ShortDeskView::makeNothing() {
    auto* nothing = new QWidget(m_pages);
    auto* icon = new IconLabel(48, nothing);
    icon->show(u"landed"_s, IconLabel::Tone::Accent);
    m_nothing_title = makeLabel(u"title"_s, nothing);
    m_nothing_title->setObjectName(u"shortNothing"_s);
    m_nothing_text = makeParagraph(u"muted"_s, nothing);
    m_nothing_text->setAlignment(Qt::AlignHCenter);
    m_nothing_text->setFixedWidth(640);
    auto* layout = new QVBoxLayout(nothing);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_nothing_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_nothing_text, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return nothing;
}

void ShortDeskView::connectParts() {
    connect(m_table, &RecordTable::currentRecordChanged, this, &ShortDeskView::chooseCurrent);
    connect(m_ways, &ShortWays::changed, this, &ShortDeskView::commandEdited);
    connect(m_ways, &ShortWays::requestWanted, this, &ShortDeskView::requestWanted);
    connect(m_head, &ShortHead::whyWanted, this, &ShortDeskView::whyWanted);
    connect(m_head->claim(), &ClaimRow::stepWanted, this, &ShortDeskView::claimWanted);
    connect(m_ask, &AskBar::changed, this, &ShortDeskView::wordsChanged);
    connect(m_ask, &AskBar::draftWanted, this, &ShortDeskView::draftWanted);
    connect(m_ask, &AskBar::discardWanted, this, &ShortDeskView::discardWanted);
    connect(m_ask, &AskBar::submitWanted, this, &ShortDeskView::submit);
    // Enter with Ctrl asks wherever one is on this page.
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(key)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &ShortDeskView::submit);
    }
}

void ShortDeskView::setDesk(const DeskView& desk) {
    m_updating = true;
    m_loans->replace({});
    m_updating = false;
    m_loan = {};
    m_chosen = {};
    m_work = {};
    m_previewed.reset();
    m_ways->clear();
    m_busy = false;
    follow(desk);
    showPage();
}

void ShortDeskView::follow(const DeskView& desk) {
    m_desk = desk;
    showChosen();
}

void ShortDeskView::showNews(const ShortDeskNews& news, const WorkNews& work, Timestamp as_of) {
    m_work = work;
    m_as_of = as_of;
    // A loan that left the list stays on the screen, so that one sees what became of it.
    m_updating = true;
    m_loans->show(news.loans, work);
    if (!m_loan && m_loans->rowCount() > 0) m_table->selectRow(0);
    const int row = m_loans->rowOf(m_loan.value);
    if (m_loan && row < 0) m_table->setCurrentIndex({});
    if (row >= 0 && m_table->currentIndex().row() != row) m_table->selectRow(row);
    m_updating = false;
    if (news.chosen && news.chosen->loan.id == m_loan) m_chosen = *news.chosen;
    chooseCurrent();
    showChosen();
    showPage();
}

void ShortDeskView::chooseCurrent() {
    if (m_updating) return;
    const int row = m_table->currentRecord();
    if (row >= 0) turnTo(m_loans->rowAt(row).loan);
}

void ShortDeskView::turnTo(LoanId loan) {
    if (loan == m_loan) return;
    if (m_loan) emit loanLeft(m_loan);
    m_loan = loan;
    m_chosen = {};
    m_chosen.loan.id = loan;
    m_previewed.reset();
    m_refusal.reset();
    m_ways->clear();
    m_preview->clear();
    m_updating = true;
    if (const int row = m_loans->rowOf(loan.value); row >= 0) m_table->selectRow(row);
    m_updating = false;
    showChosen();
    showPage();
    emit loanChosen(loan);
}

void ShortDeskView::takeFocus() {
    if (m_loans->rowCount() > 0) {
        m_table->setFocus();
    } else {
        setFocus();
    }
}

Command ShortDeskView::command() const {
    return m_ways->command(m_loan, m_ask->evidence().toStdString());
}

ShortDraft ShortDeskView::draft() const {
    ShortDraft draft;
    m_ways->fillDraft(draft);
    draft.reason = m_ask->reason();
    draft.note = m_ask->note();
    draft.evidence = m_ask->evidence();
    return draft;
}

void ShortDeskView::takeDraft(const ShortDraft& draft) {
    m_ways->takeDraft(draft);
    m_ask->fill(draft.reason, draft.note, draft.evidence);
    commandEdited();
}

void ShortDeskView::setDraftKept(bool kept) {
    m_kept = kept;
    m_ask->setDraftKept(kept ? tr("a draft is kept") : QString());
}

void ShortDeskView::setBusy(bool busy) {
    m_busy = busy;
    check();
}

void ShortDeskView::showPreview(const Command& command, const Result<Preview>& preview) {
    if (command != this->command()) return;
    m_previewed = command;
    m_refusal = preview ? preview->refusal : std::optional(preview.error());
    if (preview) {
        m_preview->showPreview(*preview);
    } else {
        m_preview->showError(preview.error());
    }
    if (std::holds_alternative<PlaceShortfall>(command)) m_ways->place()->setVerdict(m_refusal);
    check();
}

void ShortDeskView::commandEdited() {
    if (const QString missing = fault(); !missing.isEmpty()) {
        m_previewed.reset();
        m_preview->showMissing(missing);
    }
    check();
    emit commandChanged();
}

void ShortDeskView::check() {
    QString missing = fault();
    if (missing.isEmpty() && m_busy) missing = tr("Asking…");
    if (missing.isEmpty() && m_previewed != command()) missing = tr("Computing the preview…");
    if (missing.isEmpty() && m_refusal) {
        missing = tr("It would be refused as things stand: see the preview.");
    }
    const Act way = m_ways->way();
    m_ask->setManners(m_desk.needsChecker(way), way != Act::LoanReduce);
    m_ask->setFault(missing);
    const QString why_not = whyNot();
    m_ask->setAllowed(why_not.isEmpty(), why_not);
}

QString ShortDeskView::whyNot() const {
    if (!m_loan) return tr("Choose a loan.");
    if (m_desk.read_only) {
        return tr("This console only looks on: asking takes the one that writes the desk.");
    }
    if (!m_desk.may(m_ways->way())) {
        return tr("Asking for it takes the role: %1.").arg(mayText(m_ways->way()));
    }
    const bool read = m_chosen.loan.created != Timestamp{};
    if (read && !isShortOrSoon(m_chosen.loan, m_as_of)) {
        return tr("%1 is not short any more: %2.")
            .arg(shownText(m_chosen.loan.code), Codes::phase(m_chosen.loan.phase));
    }
    return {};
}

void ShortDeskView::submit() {
    if (m_ask->maySubmit() && m_pages->currentIndex() == 0) emit submitWanted();
}

void ShortDeskView::showChosen() {
    const bool read = m_chosen.loan.created != Timestamp{};
    m_head->showLoan(m_chosen.loan, read ? std::optional(m_chosen.report) : std::nullopt);
    m_head->claim()->show(m_work, Claimed::of(m_loan), m_desk);
    m_ways->showLoan(m_chosen, whyNot().isEmpty());
    check();
}

void ShortDeskView::showPage() {
    m_pages->setCurrentIndex(m_loan || m_loans->rowCount() > 0 ? 0 : 1);
    m_list_hint->setVisible(m_loans->rowCount() == 0);
}

void ShortDeskView::retranslate() {
    setAccessibleName(tr("Short loans"));
    m_title->setText(tr("Short loans"));
    m_list_hint->setText(tr("No loan is short now."));
    m_table->setAccessibleName(tr("Short loans, and those that will be soon"));
    m_table->retranslate();
    m_nothing_title->setText(tr("No loan is short"));
    m_nothing_text->setText(tr(
        "A loan whose sale ended below its mark appears here by itself, and one that ends within "
        "a day without being full. Here its shortfall is placed, its sale extended, its target "
        "reduced, or it is cancelled. To rehearse it, close an open sale on the board (Ctrl+1)."));
    m_nothing_text->setMinimumHeight(
        std::max(0, m_nothing_text->heightForWidth(m_nothing_text->width())));
    setDraftKept(m_kept);
    if (const QString missing = fault(); !missing.isEmpty()) m_preview->showMissing(missing);
    check();
}

void ShortDeskView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ShortDeskView::resizeEvent(QResizeEvent* event) {
    m_middle->setDirection(width() < kBesideFrom ? QBoxLayout::TopToBottom
                                                 : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

}  // namespace plimsoll::ui
