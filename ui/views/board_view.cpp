#include "ui/views/board_view.h"

#include <algorithm>

#include <QApplication>
#include <QEvent>
#include <QHeaderView>

#include "ui/text/figures.h"
#include "ui/views/board_delegates.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

BoardView::BoardView(QSettings& settings, QWidget* parent)
    : QWidget(parent),
      m_model(new LoanBoardModel(this)),
      m_table(new QTableView(this)),
      m_columns(settings, u"board.2"_s, &LoanBoardModel::columnName),
      m_stack(new QStackedWidget(this)) {
    setObjectName(u"boardView"_s);
    setFocusPolicy(Qt::ClickFocus);
    auto* card = makeCard(this);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(8, 8, 8, 8);
    inside->addWidget(m_stack);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(makeHead());
    layout->addWidget(card, 1);
    m_hint = makeLabel(u"muted"_s, this);
    layout->addWidget(m_hint);

    setUpTable(m_table);
    setUpColumns();
    m_stack->addWidget(m_table);
    m_stack->addWidget(makeEmpty());
    m_stack->setCurrentIndex(1);

    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        emit loanWanted(m_model->rowAt(index.row()).loan.id);
    });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QTableView::customContextMenuRequested, this,
            [this](const QPoint& at) { emit menuWanted(m_table->viewport()->mapToGlobal(at)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &BoardView::selectionChanged);
    connect(m_model, &LoanBoardModel::waitingChanged, this, [this](int loans) {
        m_waiting->setVisible(loans > 0);
        m_waiting->show({u"plus"_s, tr("%n new loan(s)", nullptr, loans), Chip::Tone::Calm});
    });
    retranslate();
}

QWidget* BoardView::makeHead() {
    auto* head = new QWidget(this);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    m_title = makeLabel(u"title"_s, head);
    m_summary = makeLabel(u"muted"_s, head);
    m_waiting = new ChipLabel(head);
    m_waiting->hide();
    m_pause = new QToolButton(head);
    m_pause->setObjectName(u"pauseButton"_s);
    m_pause->setCheckable(true);
    m_pause->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_pause->setFocusPolicy(Qt::StrongFocus);
    setNamedIcon(m_pause, u"pause"_s);
    m_columns_button = new QToolButton(head);
    m_columns_button->setObjectName(u"columnsButton"_s);
    m_columns_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_columns_button->setPopupMode(QToolButton::InstantPopup);
    m_columns_button->setFocusPolicy(Qt::StrongFocus);
    m_columns_menu = new QMenu(m_columns_button);
    m_columns_button->setMenu(m_columns_menu);
    setNamedIcon(m_columns_button, u"columns"_s);
    layout->addWidget(m_title);
    layout->addWidget(m_summary, 0, Qt::AlignBaseline);
    layout->addWidget(m_waiting);
    layout->addStretch();
    m_new_loan = new QPushButton(head);
    m_new_loan->setObjectName(u"newLoanButton"_s);
    setPrimary(m_new_loan);
    setNamedIcon(m_new_loan, u"plus"_s);
    layout->addWidget(m_pause);
    layout->addWidget(m_columns_button);
    layout->addWidget(m_new_loan);
    connect(m_pause, &QToolButton::toggled, this, &BoardView::pauseWanted);
    connect(m_columns_menu, &QMenu::aboutToShow, this, &BoardView::fillColumnsMenu);
    return head;
}

QWidget* BoardView::makeEmpty() {
    auto* empty = new QWidget(this);
    auto* layout = new QVBoxLayout(empty);
    layout->setSpacing(16);
    auto* emblem = new IconLabel(56, empty);
    emblem->show(u"mark"_s, IconLabel::Tone::Accent);
    m_empty_title = makeLabel(u"heading"_s, empty);
    m_empty_text = makeParagraph(u"muted"_s, empty);
    m_empty_text->setAlignment(Qt::AlignHCenter);
    m_empty_text->setFixedWidth(480);
    // Room for two lines: a centred paragraph is not asked for its height.
    m_empty_text->setMinimumHeight(48);
    m_empty_loan = new QPushButton(empty);
    m_empty_loan->setObjectName(u"emptyLoanButton"_s);
    setPrimary(m_empty_loan);
    setNamedIcon(m_empty_loan, u"plus"_s);
    m_empty_drill = new QPushButton(empty);
    m_empty_drill->setObjectName(u"emptyDrillButton"_s);
    setNamedIcon(m_empty_drill, u"wave"_s);
    auto* ways = new QHBoxLayout;
    ways->setSpacing(8);
    ways->addWidget(m_empty_loan);
    ways->addWidget(m_empty_drill);
    layout->addStretch(2);
    layout->addWidget(emblem, 0, Qt::AlignHCenter);
    layout->addWidget(m_empty_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_empty_text, 0, Qt::AlignHCenter);
    layout->addLayout(ways);
    layout->setAlignment(ways, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_empty_drill, &QPushButton::clicked, this, &BoardView::drillWanted);
    return empty;
}

void BoardView::setUpColumns() {
    m_table->setModel(m_model);
    m_table->setObjectName(u"boardTable"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->setDefaultSectionSize(56);
    m_table->viewport()->installEventFilter(this);
    m_table->setItemDelegateForColumn(LoanBoardModel::Loan, new LoanCellDelegate(m_table));
    m_table->setItemDelegateForColumn(LoanBoardModel::Filled, new LoanBarDelegate(m_table));
    m_table->setItemDelegateForColumn(LoanBoardModel::Bidders, new BiddersDelegate(m_table));
    m_table->setItemDelegateForColumn(LoanBoardModel::State, new StateDelegate(m_table));

    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(64);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSortIndicatorClearable(true);
    const int widths[] = {192, 140, 240, 140, 96, 96, 96, 184};
    for (int column = 0; column < LoanBoardModel::ColumnCount; ++column) {
        header->resizeSection(column, widths[column]);
    }
    header->setSectionResizeMode(LoanBoardModel::Filled, QHeaderView::Stretch);
    m_columns.restore(*header);
    const auto remember = [this] { m_columns.save(*m_table->horizontalHeader()); };
    connect(header, &QHeaderView::sectionMoved, this, remember);
    connect(header, &QHeaderView::sectionResized, this,
            [this, remember](int column, int before, int after) {
                // The stretched column follows the window; that is no choice of anybody's.
                if (column != LoanBoardModel::Filled && before != after && isVisible()) remember();
            });
    connect(header, &QHeaderView::sortIndicatorChanged, m_model, &LoanBoardModel::sort);
}

void BoardView::fillColumnsMenu() {
    m_columns_menu->clear();
    QHeaderView* header = m_table->horizontalHeader();
    for (int column = LoanBoardModel::Target; column < LoanBoardModel::ColumnCount; ++column) {
        auto* action = m_columns_menu->addAction(
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, header, column](bool shown) {
            header->setSectionHidden(column, !shown);
            m_columns.save(*header);
        });
    }
}

void BoardView::setActions(QAction* new_loan) {
    for (QPushButton* button : {m_new_loan, m_empty_loan}) {
        connect(button, &QPushButton::clicked, new_loan, &QAction::trigger);
        connect(new_loan, &QAction::enabledChanged, button, &QWidget::setEnabled);
        button->setEnabled(new_loan->isEnabled());
    }
}

std::optional<LoanRow> BoardView::selectedRow() const {
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? std::optional(m_model->rowAt(index.row())) : std::nullopt;
}

void BoardView::showDesk(const DeskView& desk) {
    m_desk = desk;
    m_model->clear();
    m_stack->setCurrentIndex(1);
    retranslate();
}

void BoardView::follow(const DeskView& desk) {
    m_desk = desk;
    retranslate();
}

void BoardView::update(const std::vector<LoanRow>& rows) {
    m_model->update(rows);
    const bool empty = m_model->rowCount() == 0;
    if (const int page = empty ? 1 : 0; page != m_stack->currentIndex()) {
        const bool here = isAncestorOf(QApplication::focusWidget()) || hasFocus();
        m_stack->setCurrentIndex(page);
        if (here) takeFocus();
    }
    m_hint->setVisible(!empty);
    if (!empty && !m_table->selectionModel()->hasSelection()) m_table->selectRow(0);
    summarise();
}

void BoardView::takeFocus() {
    if (m_stack->currentIndex() == 0) {
        m_table->setFocus();
    } else if (!m_empty_loan->isHidden()) {
        m_empty_loan->setFocus();
    } else {
        setFocus();
    }
}

void BoardView::select(LoanId loan) {
    if (const int row = m_model->rowOf(loan); row >= 0) m_table->selectRow(row);
}

LoanId BoardView::selected() const {
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? m_model->rowAt(index.row()).loan.id : LoanId{};
}

void BoardView::setPaused(bool paused) {
    m_pause->setChecked(paused);
    setNamedIcon(m_pause, paused ? u"play"_s : u"pause"_s);
    m_pause->setText(paused ? tr("Resume view  F8") : tr("Pause view  F8"));
}

void BoardView::summarise() {
    int open = 0;
    int full = 0;
    int ended = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const Phase phase = m_model->rowAt(row).loan.phase;
        open += isSelling(phase) ? 1 : 0;
        full += isFilled(phase) ? 1 : 0;
        ended += phase == Phase::Short ? 1 : 0;
    }
    m_summary->setText(m_model->rowCount() == 0 ? QString()
                                                : tr("%1 selling · %2 full · %3 short · %4 in all")
                                                      .arg(open)
                                                      .arg(full)
                                                      .arg(ended)
                                                      .arg(m_model->rowCount()));
}

void BoardView::retranslate() {
    m_title->setText(tr("Live loans"));
    m_columns_button->setText(tr("Columns"));
    m_columns_button->setToolTip(tr("Choose which columns are shown"));
    m_hint->setText(
        tr("Enter or a double click opens the live view of a loan; the context menu holds what may "
           "be done to it."));
    m_table->setAccessibleName(tr("Loans"));
    setPaused(m_pause->isChecked());
    m_empty_title->setText(tr("No loans on this desk yet"));
    m_empty_drill->setText(tr("Start a drill…"));
    const bool may_drill = m_desk.may(Act::Rehearse) && m_desk.info.mayInvent();
    const bool may_open = m_desk.may(Act::LoanCreate);
    m_empty_drill->setVisible(may_drill);
    m_empty_loan->setText(tr("Open a loan…"));
    m_empty_loan->setVisible(may_open);
    m_new_loan->setText(tr("New loan…"));
    m_new_loan->setVisible(may_open);
    if (may_drill) {
        m_empty_text->setText(
            tr("A drill invents bidders, opens a loan and sends the rush. It is "
               "the quickest way to see a loan fill to the mark."));
    } else {
        m_empty_text->setText(
            tr("Loans appear here as soon as they are on disk, whoever made them."));
    }
    m_model->retranslate();
    summarise();
}

void BoardView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

bool BoardView::eventFilter(QObject* watched, QEvent* event) {
    // Rows never move under the pointer: new loans wait while it is over the table.
    if (event->type() == QEvent::Enter) m_model->setHeld(true);
    if (event->type() == QEvent::Leave) m_model->setHeld(false);
    return QWidget::eventFilter(watched, event);
}

}  // namespace plimsoll::ui
