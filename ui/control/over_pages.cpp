#include "ui/control/over_pages.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

/// Nothing that a preview tells has changed.
bool isSame(const ExcessNews& a, const ExcessNews& b) {
    const auto rooms = [](const ExcessNews& news) {
        std::vector<std::pair<LoanId, Capacity>> all;
        for (const LoanSummary& loan : news.rooms) all.emplace_back(loan.id, loan.capacity);
        return all;
    };
    return a.loan.id == b.loan.id && a.lines == b.lines && rooms(a) == rooms(b);
}

}  // namespace

OverPages::OverPages(DeskSession& session, CommandRunner& commands, QSettings& settings,
                     QWidget* window)
    : QObject(window),
      view(new OverView(settings, window)),
      m_session(session),
      m_commands(commands) {
    connect(view, &OverView::commandChanged, this, &OverPages::wantPreview);
    connect(view, &OverView::submitWanted, this, &OverPages::submit);
}

void OverPages::setDesk(const std::optional<DeskView>& desk) {
    m_desk = desk;
    m_read.reset();
    view->setDesk(desk.value_or(DeskView{}));
}

void OverPages::follow(const DeskView& desk) {
    // What the one before had begun to write is his alone.
    if (!m_desk || m_desk->seat.staff != desk.seat.staff) view->clearWords();
    m_desk = desk;
    view->follow(desk);
}

void OverPages::show(const Snapshot& snapshot) {
    if (!snapshot.excess || snapshot.excess->loan.id != view->loan()) return;
    view->showNews(*snapshot.excess);
    if (m_read && isSame(*m_read, *snapshot.excess)) return;
    m_read = snapshot.excess;
    wantPreview();
}

void OverPages::wantPreview() {
    m_preview_due = true;
    if (!m_previewing) readPreview();
}

void OverPages::readPreview() {
    m_preview_due = false;
    if (!view->loan() || !view->fault().isEmpty()) return;
    m_previewing = true;
    const Command command = view->command();
    m_session.ask(
        this,
        [command](DeskReader& reader) { return reader.preview(command, SystemClock().now()); },
        [this, command](const Result<Preview>& preview) {
            m_previewing = false;
            view->showPreview(command, preview);
            if (m_preview_due) readPreview();
        });
}

void OverPages::submit() {
    view->setBusy(true);
    m_commands.askFor(
        view->command(), view->ask()->reason(), view->ask()->note().toStdString(),
        [this, loan = view->loan(), staff = m_desk->seat.staff] {
            view->setBusy(false);
            const bool same = m_desk && m_desk->seat.staff == staff && view->loan() == loan;
            if (same) view->clearWords();
            m_read.reset();
        },
        [this](const Error&) {
            view->setBusy(false);
            // Said in the message bar, like every other failure.
            return false;
        });
}

void OverPages::addTo(Interest& interest, const QWidget* page, bool seen) const {
    if (seen && page == view) interest.over_loan = view->loan();
}

}  // namespace plimsoll::ui
