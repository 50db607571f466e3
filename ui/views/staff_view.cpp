#include "ui/views/staff_view.h"

#include <QEvent>

#include "ui/text/figures.h"
#include "ui/text/people_text.h"
#include "ui/views/record_card.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

QString iconOf(Role role) {
    switch (role) {
        case Role::Operator:
            return u"pencil"_s;
        case Role::Checker:
            return u"check"_s;
        case Role::CustomerService:
            return u"person"_s;
        case Role::Auditor:
            return u"review"_s;
        case Role::Administrator:
            return u"key"_s;
    }
    return u"person"_s;
}

QList<Chip> chipsFor(Roles roles) {
    QList<Chip> chips;
    for (const Role role : {Role::Operator, Role::Checker, Role::CustomerService, Role::Auditor,
                            Role::Administrator}) {
        if (roles.has(role)) chips.append({iconOf(role), roleName(role), Chip::Tone::Calm});
    }
    return chips;
}

Chip chipFor(const StaffMember& member) {
    const bool active = member.status == StaffStatus::Active;
    return {active ? u"check"_s : u"ban"_s, staffStatusName(member.status), Chip::Tone::Neutral};
}

Chip chipFor(const PolicyRow& rule) {
    return rule.four_eyes ? Chip{u"people"_s, StaffView::tr("needed"), Chip::Tone::Calm}
                          : Chip{u"person"_s, StaffView::tr("not needed"), Chip::Tone::Neutral};
}

}  // namespace

StaffView::StaffView(QSettings& settings, QWidget* parent)
    : QWidget(parent),
      m_staff(new StaffModel(this)),
      m_policy(new PolicyModel(this)),
      m_staff_table(
          new RecordTable(*m_staff, settings, u"staff.1"_s, {136, 136, 312, 112, 168, 176}, this)),
      m_policy_table(
          new RecordTable(*m_policy, settings, u"policy.1"_s, {264, 152, 200, 200}, this)),
      m_add(new QAction(this)),
      m_roles(new QAction(this)),
      m_status(new QAction(this)),
      m_password(new QAction(this)),
      m_change_policy(new QAction(this)),
      m_staff_card(new RecordCard(m_staff_table, u"people"_s, this)),
      m_policy_card(new RecordCard(m_policy_table, u"shield"_s, this)) {
    setObjectName(u"staffView"_s);
    setFocusPolicy(Qt::ClickFocus);
    setUpTables();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    m_sentence = makeParagraph(u"muted"_s, this);
    layout->addWidget(m_sentence);
    layout->addWidget(makeSteps());
    layout->addWidget(m_staff_card, 3);
    layout->addWidget(m_policy_card, 3);
    setUpActions();
    retranslate();
}

QWidget* StaffView::makeHead() {
    auto* head = new QWidget(this);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_title = makeLabel(u"title"_s, head);
    layout->addWidget(m_title);
    layout->addStretch();
    auto* add = makeActionButton(m_add, u"addStaff"_s, head);
    setPrimary(add);
    layout->addWidget(add);
    return head;
}

QWidget* StaffView::makeSteps() {
    m_steps_frame = new QFrame(this);
    m_steps_frame->setObjectName(u"setUpSteps"_s);
    m_steps_frame->setProperty("tone", u"calm"_s);
    m_steps_title = makeLabel(u"strong"_s, m_steps_frame);
    m_steps_text = makeParagraph(u"plain"_s, m_steps_frame);
    m_steps_text->setObjectName(u"setUpNext"_s);
    auto* chips = new QHBoxLayout;
    chips->setSpacing(8);
    chips->addWidget(m_steps_title);
    for (ChipLabel*& step : m_steps) {
        step = new ChipLabel(m_steps_frame);
        chips->addWidget(step);
    }
    chips->addStretch();
    auto* layout = new QVBoxLayout(m_steps_frame);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(chips);
    layout->addWidget(m_steps_text);
    m_steps_frame->hide();
    return m_steps_frame;
}

void StaffView::setUpTables() {
    m_staff_table->setObjectName(u"staffTable"_s);
    m_policy_table->setObjectName(u"policyTable"_s);
    m_staff_table->setChipRow(StaffModel::RolesHeld,
                              [this](int row) { return chipsFor(m_staff->rowAt(row).roles); });
    m_staff_table->setChips(StaffModel::Status,
                            [this](int row) { return chipFor(m_staff->rowAt(row)); });
    m_policy_table->setChips(PolicyModel::SecondPerson,
                             [this](int row) { return chipFor(m_policy->rowAt(row)); });
}

void StaffView::setUpActions() {
    m_roles->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_change_policy->setShortcut(Qt::CTRL | Qt::Key_Return);
    for (QAction* action : {m_roles, m_password, m_status}) m_staff_table->offer(action);
    m_policy_table->offer(m_change_policy);
    m_staff_card->addButton(m_roles, u"changeRoles"_s);
    m_staff_card->addButton(m_password, u"givePassword"_s);
    m_staff_card->addButton(m_status, u"changeStatus"_s);
    m_policy_card->addButton(m_change_policy, u"changePolicy"_s);
    connect(m_add, &QAction::triggered, this, [this] { emit addWanted(proposed()); });
    connect(m_roles, &QAction::triggered, this, [this] {
        if (const auto member = current()) emit rolesWanted(*member);
    });
    connect(m_status, &QAction::triggered, this, [this] {
        if (const auto member = current()) emit statusWanted(*member);
    });
    connect(m_password, &QAction::triggered, this, [this] {
        if (const auto member = current()) emit passwordWanted(*member);
    });
    connect(m_change_policy, &QAction::triggered, this, [this] {
        const int row = m_policy_table->currentRecord();
        if (row >= 0) emit policyWanted(m_policy->rowAt(row));
    });
    connect(m_staff_table, &RecordTable::currentRecordChanged, this, &StaffView::enable);
    connect(m_policy_table, &RecordTable::currentRecordChanged, this, &StaffView::enable);
}

std::optional<StaffMember> StaffView::current() const {
    const int row = m_staff_table->currentRecord();
    return row < 0 ? std::nullopt : std::optional(m_staff->rowAt(row));
}

Roles StaffView::proposed() const {
    if (m_desk.access != Access::SetUp) return {};
    if (m_desk.wanted.administrators > 0) return {Role::Administrator};
    if (m_desk.wanted.operators > 0) return {Role::Operator};
    return m_desk.wanted.checkers > 0 ? Roles{Role::Checker} : Roles{};
}

void StaffView::enable() {
    const auto member = current();
    const bool change = member && m_desk.may(Act::StaffChange);
    m_add->setEnabled(m_desk.may(Act::StaffAdd));
    m_roles->setEnabled(change);
    m_status->setEnabled(change);
    m_password->setEnabled(change && member->id != m_desk.seat.staff);
    m_change_policy->setEnabled(m_desk.may(Act::PolicyChange) &&
                                m_policy_table->currentRecord() >= 0);
    const bool disabled = member && member->status == StaffStatus::Disabled;
    m_status->setText(disabled ? tr("&Enable…") : tr("D&isable…"));
}

void StaffView::setDesk(const DeskView& desk) {
    m_desk = desk;
    showSteps();
    enable();
}

void StaffView::showStaff(const StaffNews& news) {
    m_staff->update(news.members);
    m_policy->update(news.policy);
    m_staff_card->setSummary(Figures::count(qint64(news.members.size())));
    for (RecordTable* table : {m_staff_table, m_policy_table}) {
        if (!table->currentIndex().isValid()) table->selectRow(0);
    }
    showSteps();
    enable();
}

void StaffView::clear() {
    m_staff->replace({});
    m_policy->replace({});
}

void StaffView::takeFocus() {
    if (m_staff_card->isEmpty()) {
        setFocus();
    } else {
        m_staff_card->takeFocus();
    }
}

void StaffView::showSteps() {
    const bool set_up = m_desk.access == Access::SetUp;
    m_steps_frame->setVisible(set_up);
    // Nobody is a second person before there are two; the policy counts from then on.
    m_policy_card->setVisible(!set_up);
    const StaffWanted& wanted = m_desk.wanted;
    const auto step = [](int missing, const QString& text) {
        return missing > 0 ? Chip{u"person"_s, text, Chip::Tone::Attention}
                           : Chip{u"check"_s, text, Chip::Tone::Calm};
    };
    m_steps[Administrators]->show(step(wanted.administrators, tr("two administrators")));
    m_steps[Operator]->show(step(wanted.operators, tr("an operator")));
    m_steps[Checker]->show(step(wanted.checkers, tr("a checker")));
    m_steps_text->setText(
        tr("Still wanted: %1. As long as the desk is being set up, you add staff single-handed and "
           "nothing that moves money is allowed. The last one ends the set-up for ever.")
            .arg(wantedText(wanted).join(tr(", ", "between what is wanted"))));
}

void StaffView::retranslate() {
    m_title->setText(tr("Staff and policy"));
    m_sentence->setText(
        tr("Who may do what here, and what a second person has to approve. Every change is in the "
           "audit trail."));
    m_steps_title->setText(tr("Setting the desk up"));
    m_add->setText(tr("&Add…"));
    m_add->setToolTip(tr("Add somebody to the staff"));
    m_roles->setText(tr("Change &roles…"));
    m_roles->setToolTip(tr("Other roles for the selected person"));
    m_password->setText(tr("&New password…"));
    m_password->setToolTip(tr("A new first password, when the old one is forgotten"));
    m_status->setToolTip(tr("Whether the selected person may sign in"));
    m_change_policy->setText(tr("&Change…"));
    m_change_policy->setToolTip(tr("Whether the selected act needs a second person"));
    m_staff_card->setTitle(tr("Staff"));
    m_staff_card->setEmptyText(tr("Nobody yet"), tr("Add the people who work at this desk."));
    m_policy_card->setTitle(tr("Policy: what needs a second person"));
    m_policy_card->setEmptyText(tr("Reading…"), QString());
    m_staff_card->retranslate();
    m_policy_card->retranslate();
    showSteps();
    enable();
}

void StaffView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace plimsoll::ui
