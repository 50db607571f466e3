#include "ui/views/approvals_view.h"

#include <QEvent>

#include "ui/text/figures.h"
#include "ui/text/oversight_text.h"
#include "ui/views/oversight_chips.h"
#include "ui/views/record_card.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace plimsoll::ui {

ApprovalsView::ApprovalsView(QSettings& settings, QWidget* parent)
    : QWidget(parent),
      m_requests(new RequestListModel(this)),
      m_table(new RecordTable(*m_requests, settings, u"requests.1"_s,
                              {48, 168, 112, 128, 88, 144, 96, 136}, this)),
      m_approve(new QAction(this)),
      m_reject(new QAction(this)),
      m_withdraw(new QAction(this)),
      m_card(new RecordCard(m_table, u"stamp"_s, this)),
      m_panel(new RequestPanel(m_approve, m_reject, m_withdraw, this)),
      m_tabs(new FilterRow({u"requestsWaiting"_s, u"requestsMine"_s, u"requestsDecided"_s}, this)),
      m_title(makeLabel(u"title"_s, this)),
      m_sentence(makeParagraph(u"muted"_s, this)),
      m_tick(this) {
    setObjectName(u"approvalsView"_s);
    setFocusPolicy(Qt::ClickFocus);
    m_table->setObjectName(u"requestTable"_s);
    m_table->setChips(RequestListModel::State,
                      [this](int row) { return chipFor(m_requests->rowAt(row)); });
    m_panel->setFixedWidth(400);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(8);
    middle->addWidget(m_card, 1);
    middle->addWidget(m_panel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    layout->addWidget(m_tabs);
    layout->addLayout(middle, 1);
    setUpActions();
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &ApprovalsView::count);
    connect(m_tabs, &FilterRow::filterChosen, this,
            [this](int tab) { choose(static_cast<RequestList>(tab)); });
    connect(m_requests, &RecordModel::moreWanted, this, &ApprovalsView::moreWanted);
    connect(m_table, &RecordTable::currentRecordChanged, this, &ApprovalsView::showCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ApprovalsView::showCurrent);
    retranslate();
}

void ApprovalsView::setUpActions() {
    m_approve->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_reject->setShortcut(Qt::CTRL | Qt::Key_Backspace);
    m_withdraw->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Backspace);
    for (QAction* action : {m_approve, m_reject, m_withdraw}) m_table->offer(action);
    connect(m_approve, &QAction::triggered, this, [this] {
        std::vector<RequestId> ids;
        for (const Request* request : selected()) ids.push_back(request->id);
        if (!ids.empty()) emit approveWanted(ids);
    });
    connect(m_reject, &QAction::triggered, this, [this] {
        if (const Request* request = current()) emit rejectWanted(request->id);
    });
    connect(m_withdraw, &QAction::triggered, this, [this] {
        if (const Request* request = current()) emit withdrawWanted(request->id);
    });
}

const Request* ApprovalsView::current() const {
    const int row = m_table->currentRecord();
    return row < 0 ? nullptr : &m_requests->rowAt(row);
}

std::vector<const Request*> ApprovalsView::selected() const {
    std::vector<const Request*> result;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        if (!m_requests->isGone(index.row())) result.push_back(&m_requests->rowAt(index.row()));
    }
    if (result.empty() && current()) result.push_back(current());
    return result;
}

void ApprovalsView::showCurrent() {
    const Request* request = current();
    const auto chosen = selected();
    const auto mayDecide = [this](const Request* one) {
        return OversightText::mayDecide(m_desk, *one);
    };
    // Each one was looked at, or they are of a kind of which many may be approved at once.
    const bool together =
        chosen.size() < 2 ||
        std::ranges::all_of(
            chosen,
            [](const Request* one) { return ruleOf(one->act()).low_risk && !one->hasChanged(); });
    const bool own = request && !m_desk.read_only && m_desk.isSignedIn() &&
                     request->state == RequestState::Waiting &&
                     request->maker_id == m_desk.seat.staff;
    m_approve->setEnabled(!chosen.empty() && together && std::ranges::all_of(chosen, mayDecide));
    m_approve->setText(chosen.size() > 1
                           ? tr("&Approve %1…").arg(Figures::count(std::int64_t(chosen.size())))
                           : tr("&Approve…"));
    m_reject->setEnabled(request && chosen.size() < 2 && mayDecide(request));
    m_withdraw->setEnabled(own && chosen.size() < 2);
    m_panel->showRequest(request ? std::optional(*request) : std::nullopt, m_desk,
                         int(chosen.size()));
    const RequestId now = request ? request->id : RequestId{};
    if (std::exchange(m_shown, now) != now) emit shownChanged();
}

std::optional<Request> ApprovalsView::shown() const {
    const Request* request = current();
    return request ? std::optional(*request) : std::nullopt;
}

void ApprovalsView::setDesk(const DeskView& desk) {
    m_requests->replace({});
    m_since.invalidate();
    m_waiting = 0;
    follow(desk);
    showTabs();
}

void ApprovalsView::follow(const DeskView& desk) {
    // What the one before asked for is not what this one asked for.
    if (m_list == RequestList::Mine && desk.seat.staff != m_desk.seat.staff) {
        m_requests->replace({});
    }
    m_desk = desk;
    showCurrent();
}

void ApprovalsView::showRequests(const RequestNews& news, Timestamp as_of) {
    if (news.list != m_list) return;
    m_as_of = as_of;
    m_since.start();
    m_requests->setComplete(news.requests.complete);
    m_requests->update(news.requests.rows);
    count();
    if (const int row = m_requests->rowOf(m_sought); m_sought && row >= 0) {
        m_sought = {};
        m_table->selectRow(row);
        m_table->scrollTo(m_table->currentIndex());
    }
    // Whoever came before the rows did, and has not gone on since, gets them now.
    if (m_focus_due && !m_card->isEmpty()) {
        m_focus_due = false;
        if (m_tabs->focusProxy()->hasFocus()) m_card->takeFocus();
    }
    const QString rows = Figures::count(m_requests->rowCount());
    m_card->setSummary(news.requests.complete ? QString() : tr("the first %1").arg(rows));
}

void ApprovalsView::setWaiting(std::int64_t count) {
    if (count == m_waiting) return;
    m_waiting = count;
    showTabs();
}

void ApprovalsView::choose(RequestList list) {
    m_tabs->choose(int(list));
    if (list == m_list) return;
    m_list = list;
    m_requests->replace({});
    sayEmpty();
    emit listChosen(list);
}

void ApprovalsView::seek(RequestId id) {
    m_sought = id;
    choose(RequestList::Waiting);
}

void ApprovalsView::takeFocus() {
    m_focus_due = m_card->isEmpty();
    if (m_focus_due) {
        m_tabs->setFocus();
    } else {
        m_card->takeFocus();
    }
}

void ApprovalsView::count() {
    if (!m_since.isValid()) return;
    m_requests->setNow(Timestamp::us(m_as_of.us() + m_since.nsecsElapsed() / 1'000));
}

void ApprovalsView::showTabs() {
    m_tabs->setText(int(RequestList::Waiting),
                    {u"hourglass"_s, tr("Waiting"), Figures::count(m_waiting), m_waiting > 0});
    m_tabs->setText(int(RequestList::Mine), {u"person"_s, tr("Mine"), {}, false});
    m_tabs->setText(int(RequestList::Decided), {u"stamp"_s, tr("Decided"), {}, false});
}

void ApprovalsView::sayEmpty() {
    switch (m_list) {
        case RequestList::Waiting:
            m_card->setTitle(tr("Waiting for a checker"));
            m_card->setEmptyText(
                tr("Nothing waits"),
                tr("Opening and disbursing a loan, correcting a balance and other serious acts are "
                   "asked for by one person and approved here by another. This list updates by "
                   "itself."));
            break;
        case RequestList::Mine:
            m_card->setTitle(tr("What I asked for"));
            m_card->setEmptyText(
                tr("You have asked for nothing"),
                tr("What you ask for and another person has to approve appears here, with what "
                   "became of it. While it waits you can withdraw it."));
            break;
        case RequestList::Decided:
            m_card->setTitle(tr("Decided"));
            m_card->setEmptyText(tr("Nothing was decided yet"),
                                 tr("Approved, rejected, withdrawn and expired requests stay on "
                                    "record here, newest first."));
            break;
    }
}

void ApprovalsView::retranslate() {
    m_title->setText(tr("Approvals"));
    m_sentence->setText(
        tr("Nobody approves their own request. Approving does it at once, if the world is "
           "still as shown; a rejection keeps its record; what nobody decides expires."));
    m_approve->setToolTip(tr("Do it, as another person asked"));
    m_reject->setText(tr("Re&ject…"));
    m_reject->setToolTip(tr("Do not do it; the maker reads why"));
    m_withdraw->setText(tr("&Withdraw…"));
    m_withdraw->setToolTip(tr("Take back what you asked for yourself"));
    showTabs();
    sayEmpty();
    m_card->retranslate();
    showCurrent();
}

void ApprovalsView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ApprovalsView::showEvent(QShowEvent* event) {
    count();
    m_tick.start();
    QWidget::showEvent(event);
}

void ApprovalsView::hideEvent(QHideEvent* event) {
    m_tick.stop();
    QWidget::hideEvent(event);
}

}  // namespace plimsoll::ui
