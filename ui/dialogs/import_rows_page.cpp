#include <algorithm>
#include <iterator>

#include <QHeaderView>
#include <QSignalBlocker>

#include "ui/dialogs/import_pages.h"
#include "ui/text/figures.h"
#include "ui/text/shown_text.h"
#include "ui/views/tick_action.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kHeadRoom = 16;

QString countOf(std::size_t count) {
    return Figures::count(std::int64_t(count));
}

}  // namespace

ImportRowsPage::ImportRowsPage(ImportKind kind, QWidget* parent)
    : ImportPage(parent),
      m_kind(kind),
      m_rows(new ImportRowModel(this)),
      m_table(new QTableView(this)),
      m_tick(offerTicks(m_table)),
      m_counts(makeParagraph(u"strong"_s, this)),
      m_faulty(new QCheckBox(this)),
      m_all(new QPushButton(this)),
      m_none(new QPushButton(this)),
      m_expected(makeParagraph(u"muted"_s, this)) {
    m_table->setObjectName(u"importRows"_s);
    setUpTable(m_table);
    m_table->setModel(m_rows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_counts->setObjectName(u"importCounts"_s);
    m_expected->setObjectName(u"importExpected"_s);
    m_expected->setMinimumHeight(40);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_counts);
    layout->addLayout(makeTools());
    layout->addWidget(m_table, 1);
    layout->addWidget(makeBids());
    layout->addWidget(m_expected);
    m_of_bids->setVisible(kind == ImportKind::Bids);
    m_expected->setVisible(kind == ImportKind::Bids);
    connect(m_rows, &ImportRowModel::choiceChanged, this, [this] {
        showCounts();
        showExpected();
        emit changed();
    });
    retranslate();
}

QLayout* ImportRowsPage::makeTools() {
    m_faulty->setObjectName(u"importFaultyOnly"_s);
    m_all->setObjectName(u"importAll"_s);
    m_none->setObjectName(u"importNone"_s);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(m_faulty);
    tools->addStretch();
    for (QPushButton* button : {m_all, m_none}) {
        button->setAutoDefault(false);
        tools->addWidget(button);
    }
    connect(m_faulty, &QCheckBox::toggled, m_rows, &ImportRowModel::setFaultyOnly);
    connect(m_all, &QPushButton::clicked, m_rows, [this] { m_rows->chooseAll(true); });
    connect(m_none, &QPushButton::clicked, m_rows, [this] { m_rows->chooseAll(false); });
    return tools;
}

QWidget* ImportRowsPage::makeBids() {
    m_of_bids = new QWidget(this);
    m_into_label = makeLabel(u"plain"_s, m_of_bids);
    m_into = new QComboBox(m_of_bids);
    m_into->setObjectName(u"importInto"_s);
    m_into->setMinimumContentsLength(24);
    m_into_label->setBuddy(m_into);
    m_create = new QCheckBox(m_of_bids);
    m_create->setObjectName(u"importCreate"_s);
    auto* layout = new QHBoxLayout(m_of_bids);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_into_label);
    layout->addWidget(m_into);
    layout->addSpacing(12);
    layout->addWidget(m_create, 1);
    connect(m_create, &QCheckBox::toggled, m_rows, &ImportRowModel::setTakesUnknown);
    connect(m_into, &QComboBox::currentIndexChanged, this, [this] {
        showExpected();
        emit changed();
    });
    return m_of_bids;
}

void ImportRowsPage::showPlan(const ImportPlan& plan) {
    m_plan = plan;
    const bool any_new =
        std::ranges::any_of(plan.rows, [](const ImportRow& row) { return row.is_new; });
    m_create->setEnabled(any_new);
    if (!any_new) m_create->setChecked(false);
    m_rows->showPlan(plan);
    fitColumns();
    // Faults are what one has come to see.
    m_faulty->setChecked(plan.faulty > 0);
    m_faulty->setEnabled(plan.faulty > 0 || any_new);
}

void ImportRowsPage::fitColumns() {
    m_table->resizeColumnsToContents();
    // Heads are bold, and measured as if they were not.
    for (int column = 0; column + 1 < m_rows->columnCount(); ++column) {
        m_table->setColumnWidth(column, m_table->columnWidth(column) + kHeadRoom);
    }
}

void ImportRowsPage::setDrafts(const std::vector<LoanSummary>& drafts, LoanId chosen) {
    m_drafts = drafts;
    {
        const QSignalBlocker quiet(m_into);
        m_into->clear();
        m_into->addItem(drafts.empty() ? tr("There is no draft") : tr("Choose a draft"), 0);
        for (const LoanSummary& loan : drafts) {
            m_into->addItem(
                u"%1 · %2"_s.arg(shownText(loan.code), Figures::money(loan.terms.target)),
                qlonglong(loan.id.value));
        }
        m_into->setCurrentIndex(std::max(0, m_into->findData(qlonglong(chosen.value))));
    }
    showExpected();
}

LoanId ImportRowsPage::into() const {
    return LoanId(m_into->currentData().toLongLong());
}

ImportOrder ImportRowsPage::order() const {
    ImportOrder order;
    order.kind = m_kind;
    order.chosen = m_rows->chosenLines();
    order.known = m_plan.known;
    order.into = into();
    const auto isChosen = [this](const auto& row) { return m_rows->isChosen(row.line); };
    std::ranges::copy_if(m_plan.loans, std::back_inserter(order.loans), isChosen);
    std::ranges::copy_if(m_plan.bids, std::back_inserter(order.bids), isChosen);
    return order;
}

QString ImportRowsPage::fault() const {
    if (chosen() == 0) return tr("Choose at least one row.");
    if (m_kind == ImportKind::Bids && !into()) return tr("Choose the draft that they are for.");
    return {};
}

void ImportRowsPage::showCounts() {
    const std::size_t all = m_plan.rows.size();
    const std::size_t good = m_rows->choosableCount();
    QString text = tr("%1 rows: %2 can be imported, %3 cannot. Chosen: %4.")
                       .arg(countOf(all), countOf(good), countOf(all - good), countOf(chosen()));
    m_counts->setText(text);
}

void ImportRowsPage::showExpected() {
    const auto draft = std::ranges::find(m_drafts, into(), &LoanSummary::id);
    if (m_kind != ImportKind::Bids || draft == m_drafts.end()) {
        m_expected->clear();
        return;
    }
    const ImportOutcome outcome = expectedOutcome(draft->terms.target, order().bids);
    const QString code = shownText(draft->code);
    const QString taken = Figures::money(outcome.accepted);
    const QString target = Figures::money(draft->terms.target);
    if (outcome.excess > 0) {
        m_expected->setText(
            tr("%1 would take %2, exactly its target, and be over: %3 in %4 excess lines.")
                .arg(code, taken, Figures::money(outcome.excess_amount),
                     Figures::count(outcome.excess)));
    } else if (outcome.accepted == draft->terms.target) {
        m_expected->setText(tr("%1 would be full: %2.").arg(code, taken));
    } else {
        m_expected->setText(tr("%1 would be short: %2 of %3.").arg(code, taken, target));
    }
}

void ImportRowsPage::takeFocus() {
    m_table->setFocus();
    if (!m_table->currentIndex().isValid() && m_rows->rowCount() > 0) m_table->selectRow(0);
}

void ImportRowsPage::retranslate() {
    m_faulty->setText(tr("Only &what cannot be imported"));
    m_all->setText(tr("Choose &all"));
    m_none->setText(tr("Choose &none"));
    m_tick->setText(tr("Choose, or do not choose, the selected rows"));
    m_table->setAccessibleName(tr("Rows of the file"));
    m_into_label->setText(tr("Into &draft"));
    m_into->setAccessibleName(tr("Into draft"));
    m_create->setText(tr("C&reate investors whom nobody knows here"));
    m_rows->retranslate();
    fitColumns();
    setDrafts(std::vector<LoanSummary>(m_drafts), into());
    showCounts();
}

}  // namespace plimsoll::ui
