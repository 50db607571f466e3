#include "ui/views/bid_list_view.h"

#include <array>

#include <QEvent>
#include <QHeaderView>

#include "ui/text/codes.h"
#include "ui/text/figures.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

QString columnName(int column) {
    static const std::array<QString, BidListModel::ColumnCount> names{
        u"number"_s, u"decided"_s, u"investor"_s, u"asked"_s, u"left"_s, u"result"_s, u"key"_s};
    return names[size_t(column)];
}

}  // namespace

BidListView::BidListView(QSettings& settings, QWidget* parent)
    : QWidget(parent),
      m_model(new BidListModel(this)),
      m_table(new QTableView(this)),
      m_columns(settings, u"bids.1"_s, &columnName),
      m_back(new QToolButton(this)),
      m_more(new QPushButton(this)),
      m_title(makeLabel(u"title"_s, this)),
      m_sentence(makeParagraph(u"muted"_s, this)),
      m_count(makeLabel(u"muted"_s, this)) {
    setObjectName(u"bidListView"_s);
    m_back->setObjectName(u"backToLoan"_s);
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setFocusPolicy(Qt::StrongFocus);
    setNamedIcon(m_back, u"back"_s);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_back);
    head->addWidget(m_title);
    head->addStretch();
    auto* card = makeCard(this);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(8, 8, 8, 8);
    inside->addWidget(m_table);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_count);
    foot->addStretch();
    foot->addWidget(m_more);
    m_more->setObjectName(u"lookForMore"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_sentence);
    layout->addWidget(card, 1);
    layout->addLayout(foot);

    setUpTable(m_table);
    m_table->setObjectName(u"bidTable"_s);
    m_table->setModel(m_model);
    m_table->verticalHeader()->setDefaultSectionSize(32);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    const int widths[] = {96, 128, 128, 152, 176, 176, 260};
    for (int column = 0; column < BidListModel::ColumnCount; ++column) {
        header->resizeSection(column, widths[column]);
    }
    header->setStretchLastSection(true);
    m_columns.restore(*header);
    const auto remember = [this] {
        if (isVisible()) m_columns.save(*m_table->horizontalHeader());
    };
    connect(header, &QHeaderView::sectionMoved, this, remember);
    connect(header, &QHeaderView::sectionResized, this, remember);
    connect(m_model, &BidListModel::pageWanted, this, &BidListView::pageWanted);
    connect(m_model, &BidListModel::pageTaken, this, &BidListView::showCount);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        emit investorWanted(m_model->bidAt(index.row()).investor);
    });
    connect(m_back, &QToolButton::clicked, this, &BidListView::backWanted);
    connect(m_more, &QPushButton::clicked, m_model, &BidListModel::lookForMore);
    retranslate();
}

void BidListView::ask(LoanId loan, const QString& code, Reason reason) {
    m_loan = loan;
    m_code = code;
    m_reason = reason;
    m_model->ask({.loan = loan, .reason = reason, .beyond = {}, .newest_first = false, .limit = 0});
    retranslate();
}

void BidListView::retranslate() {
    m_back->setText(m_code);
    m_back->setAccessibleName(tr("Back to loan %1").arg(m_code));
    m_back->setToolTip(tr("Back to the loan (Esc)"));
    m_title->setText(tr("Refused: %1").arg(Codes::reason(m_reason)));
    m_sentence->setText(Codes::reasonSentence(m_reason));
    m_table->setAccessibleName(tr("Refused bids"));
    showCount();
    m_more->setText(tr("Look for newer bids"));
    m_model->retranslate();
}

void BidListView::showCount() {
    m_count->setText(m_model->isWaiting()
                         ? tr("reading…")
                         : tr("Bids read: %1, oldest first. Scrolling reads on; Ctrl+C copies; "
                              "Enter opens the investor's statement.")
                               .arg(Figures::count(m_model->rowCount())));
}

void BidListView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace plimsoll::ui
