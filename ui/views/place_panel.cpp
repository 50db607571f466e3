#include "ui/views/place_panel.h"

#include <algorithm>

#include <QHeaderView>
#include <QSignalBlocker>

#include "ui/dialogs/form_field.h"
#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/placement_text.h"
#include "ui/text/shown_text.h"
#include "ui/views/amount_delegate.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

PlacePanel::PlacePanel(QWidget* parent)
    : QWidget(parent),
      m_splits(new SplitModel(this)),
      m_codes(new QStringListModel(this)),
      m_nothing(makeParagraph(u"plain"_s, this)),
      m_advice(new VerdictFrame(this, u"planAdvice"_s)),
      m_table(new QTableView(this)),
      m_remove(new QAction(this)) {
    setObjectName(u"placePanel"_s);
    setUpTable();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_nothing->setObjectName(u"nothingToPlace"_s);
    layout->addWidget(m_nothing);
    layout->addWidget(m_plan_row = makePlanRow());
    layout->addWidget(m_advice);
    layout->addWidget(m_verdict_row = makeVerdictRow());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_add_row = makeAddRow());
    // While nothing can be placed, only that is said, at the top.
    layout->addStretch(0);
    connect(m_splits, &SplitModel::edited, this, &PlacePanel::editedByHand);
    retranslate();
}

void PlacePanel::setUpTable() {
    plimsoll::ui::setUpTable(m_table);
    m_table->setObjectName(u"splitTable"_s);
    m_table->setModel(m_splits);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed |
                             QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked);
    m_table->setItemDelegateForColumn(SplitModel::Amount, new AmountDelegate(m_table));
    m_table->verticalHeader()->setDefaultSectionSize(32);
    m_table->setMinimumHeight(112);
    // It takes what is left, and asks for no more than its minimum.
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(SplitModel::Investor, QHeaderView::Fixed);
    m_table->horizontalHeader()->resizeSection(SplitModel::Investor, 84);
    m_remove->setShortcut(Qt::Key_Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_remove);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_remove, &QAction::triggered, this, &PlacePanel::removeOne);
}

QWidget* PlacePanel::makePlanRow() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_plan_label = makeLabel(u"plain"_s, row);
    m_plans = new QComboBox(row);
    m_plans->setObjectName(u"planGoal"_s);
    m_plans->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_plans->setMinimumContentsLength(24);
    m_plan_label->setBuddy(m_plans);
    layout->addWidget(m_plan_label);
    layout->addWidget(m_plans, 1);
    connect(m_plans, &QComboBox::currentIndexChanged, this, &PlacePanel::choose);
    return row;
}

QWidget* PlacePanel::makeAddRow() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_add_label = makeLabel(u"plain"_s, row);
    m_add = new QLineEdit(row);
    m_add->setObjectName(u"splitAdd"_s);
    m_add->setMaxLength(32);
    auto* completer = new QCompleter(m_codes, m_add);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_add->setCompleter(completer);
    m_add_label->setBuddy(m_add);
    m_add_button = new QPushButton(row);
    m_add_button->setObjectName(u"splitAddButton"_s);
    m_remove_button = new QPushButton(row);
    m_remove_button->setObjectName(u"splitRemove"_s);
    layout->addWidget(m_add_label);
    layout->addWidget(m_add, 1);
    layout->addWidget(m_add_button);
    layout->addWidget(m_remove_button);
    connect(m_add, &QLineEdit::returnPressed, this, &PlacePanel::addOne);
    connect(m_add_button, &QPushButton::clicked, this, &PlacePanel::addOne);
    connect(m_remove_button, &QPushButton::clicked, this, &PlacePanel::removeOne);
    return row;
}

QWidget* PlacePanel::makeVerdictRow() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_verdict_icon = new IconLabel(18, row);
    m_verdict = makeParagraph(u"plain"_s, row);
    m_verdict->setObjectName(u"splitVerdict"_s);
    // Room for two lines, so that nothing jumps while one types.
    m_verdict->setMinimumHeight(36);
    m_verdict->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    layout->addWidget(m_verdict_icon);
    layout->addWidget(m_verdict, 1);
    return row;
}

void PlacePanel::setPlacing(const Placing& placing) {
    m_placing = placing;
    m_splits->setPlacing(placing);
    QStringList codes;
    for (const std::string& code : placing.codes) codes.append(shownText(code));
    if (m_codes->stringList() != codes) m_codes->setStringList(codes);
    showPlans();
    takePlan();
    showVerdict();
}

void PlacePanel::clear() {
    m_goal = PlanGoal::FewestInvestors;
    m_known = false;
    m_note.clear();
    m_splits->setSplits({});
    setPlacing({});
}

void PlacePanel::setEditable(bool editable) {
    m_editable = editable;
    m_splits->setEditable(editable);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_plans), static_cast<QWidget*>(m_add),
          static_cast<QWidget*>(m_add_button), static_cast<QWidget*>(m_remove_button)}) {
        widget->setEnabled(editable);
    }
    m_remove->setEnabled(editable);
}

void PlacePanel::takePlan() {
    if (!m_goal) return;
    const Plan* const plan = planFor(m_placing.plans, *m_goal);
    const auto splits = plan ? plan->splits : std::vector<Split>{};
    if (splits == m_splits->splits()) return;
    m_splits->setSplits(splits);
    if (m_splits->rowCount() > 0) m_table->setCurrentIndex(m_splits->index(0, SplitModel::Amount));
    m_known = false;
    emit changed();
}

void PlacePanel::choose(int index) {
    const auto goal = m_plans->itemData(index);
    if (!goal.isValid()) return;
    m_goal = goal.toInt() == 0 ? std::nullopt : std::optional(static_cast<PlanGoal>(goal.toInt()));
    m_note.clear();
    takePlan();
    showVerdict();
    emit changed();
}

void PlacePanel::editedByHand() {
    m_goal.reset();
    m_known = false;
    m_note.clear();
    const QSignalBlocker quiet(m_plans);
    m_plans->setCurrentIndex(m_plans->findData(0));
    showVerdict();
    emit changed();
}

void PlacePanel::addOne() {
    const QString code = m_add->text().trimmed();
    if (code.isEmpty() || !m_editable) return;
    const int at = candidateOf(m_placing, code);
    const Money missing = m_placing.terms.shortfall - m_splits->sum();
    const Money room = at < 0 ? Money{} : m_placing.candidates[std::size_t(at)].room();
    const int row = m_splits->add(code, std::max(Money{}, std::min(room, missing)));
    if (row < 0) {
        m_note = at < 0 ? tr("%1 may take no part: no standing consent, or this loan is not for "
                             "them.")
                              .arg(code)
                        : tr("%1 stands there already.").arg(code);
        showVerdict();
        return;
    }
    m_add->clear();
    m_table->setCurrentIndex(m_splits->index(row, SplitModel::Amount));
    m_table->setFocus();
}

void PlacePanel::removeOne() {
    if (m_editable && m_table->currentIndex().isValid()) {
        m_splits->remove(m_table->currentIndex().row());
    }
}

void PlacePanel::restore(std::optional<PlanGoal> goal, const std::vector<Split>& splits) {
    m_goal = goal;
    if (!goal) m_splits->setSplits(splits);
    m_known = false;
    showPlans();
    takePlan();
    showVerdict();
}

QString PlacePanel::fault() const {
    if (isNothing()) return PlacementText::fault(m_placing);
    if (m_splits->rowCount() == 0) {
        return m_placing.plans.empty() ? tr("There is no plan yet.") : tr("Choose a plan.");
    }
    if (const auto fault = m_splits->fault()) return Codes::moneyFault(*fault);
    return {};
}

bool PlacePanel::isNothing() const {
    return m_placing.fault && m_placing.fault->code == PlanFault::Code::NothingShort;
}

void PlacePanel::setVerdict(const std::optional<Error>& refusal) {
    m_known = true;
    m_refusal = refusal;
    showVerdict();
}

void PlacePanel::showVerdict() {
    const auto splits = m_splits->splits();
    const QString sum =
        tr("%1 of %2")
            .arg(Figures::money(sumOf(splits)), Figures::money(m_placing.terms.shortfall));
    QString text = m_note.isEmpty() ? fault() : m_note;
    bool lands = false;
    if (text.isEmpty() && m_known && m_refusal) {
        text = m_refusal->code == ErrorCode::SplitUnlawful
                   ? PlacementText::refusal(m_refusal->subject, m_placing, splits)
                   : Codes::error(*m_refusal).what;
    } else if (text.isEmpty() && m_known) {
        lands = true;
    }
    m_verdict_row->setVisible(hasVerdict());
    m_verdict_icon->show(lands ? u"landed"_s : u"alert"_s,
                         lands ? IconLabel::Tone::Accent : IconLabel::Tone::Attention);
    setRole(m_verdict, lands || text.isEmpty() ? u"strong"_s : u"attention"_s);
    m_verdict->setText(lands            ? tr("Lands on the mark: yes. %1.").arg(sum)
                       : text.isEmpty() ? tr("Checking… %1.").arg(sum)
                                        : tr("Lands on the mark: no. %1").arg(text));
}

void PlacePanel::showPlans() {
    const QSignalBlocker quiet(m_plans);
    m_plans->clear();
    for (const Plan& plan : m_placing.plans) {
        m_plans->addItem(PlacementText::plan(plan), int(plan.goal));
        m_plans->setItemData(m_plans->count() - 1, PlacementText::plan(plan), Qt::ToolTipRole);
    }
    m_plans->addItem(tr("By hand"), 0);
    const Plan* const plan = m_goal ? planFor(m_placing.plans, *m_goal) : nullptr;
    const int chosen = m_plans->findData(plan ? int(plan->goal) : 0);
    m_plans->setCurrentIndex(std::max(0, chosen));
    const QString fault = PlacementText::fault(m_placing);
    m_nothing->setVisible(isNothing());
    m_nothing->setText(fault);
    for (QWidget* part : {m_plan_row, static_cast<QWidget*>(m_table), m_add_row}) {
        part->setVisible(!isNothing());
    }
    m_advice->setVisible(!fault.isEmpty() && !isNothing());
    if (!fault.isEmpty()) {
        m_advice->show({tr("No plan lands on the mark."), fault}, false);
    }
}

/// Where there is no plan and nobody has begun one by hand, the advice above says all there is.
bool PlacePanel::hasVerdict() const {
    return !isNothing() &&
           (!m_placing.plans.empty() || m_splits->rowCount() > 0 || !m_note.isEmpty());
}

void PlacePanel::retranslate() {
    m_plan_label->setText(tr("&Goal"));
    m_plans->setAccessibleName(tr("Goal of the plan"));
    m_table->setAccessibleName(tr("The split: who takes how much"));
    m_table->setToolTip(tr("F2 or a digit changes an amount; Delete takes the part away."));
    m_add_label->setText(tr("Add b&y code"));
    m_add->setAccessibleName(tr("Add an investor by their code"));
    m_add->setPlaceholderText(tr("e.g. C-00007"));
    m_add_button->setText(tr("Add"));
    m_remove_button->setText(tr("Take away"));
    m_remove->setText(tr("Take this part away"));
    m_splits->retranslate();
    showPlans();
    showVerdict();
}

}  // namespace plimsoll::ui
