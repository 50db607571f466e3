#include "ui/control/short_pages.h"

#include "ui/text/people_text.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace plimsoll::ui {

namespace {

/// Balances and consents change without the loan changing: plans are made anew after so long.
constexpr qint64 kPlansAgeMs = 5'000;

/// Plans and preview depend on more than this, but hardly ever change without it.
bool isSame(const LoanSummary& a, const LoanSummary& b) {
    return a.id == b.id && a.phase == b.phase && a.capacity == b.capacity && a.bids == b.bids &&
           a.terms == b.terms;
}

}  // namespace

ShortPages::ShortPages(DeskSession& session, CommandRunner& commands, WorkControl& work,
                       QSettings& settings, QWidget* window)
    : QObject(window),
      view(new ShortDeskView(settings, window)),
      m_session(session),
      m_commands(commands),
      m_settings(settings),
      m_keeping(this) {
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(400ms);
    connect(&m_keeping, &QTimer::timeout, this, &ShortPages::keepDraft);
    connect(view, &ShortDeskView::loanLeft, this, &ShortPages::leave);
    connect(view, &ShortDeskView::loanChosen, this, &ShortPages::turned);
    connect(view, &ShortDeskView::commandChanged, this, &ShortPages::wantPreview);
    connect(view, &ShortDeskView::commandChanged, &m_keeping, qOverload<>(&QTimer::start));
    connect(view, &ShortDeskView::wordsChanged, this, &ShortPages::wantPreview);
    connect(view, &ShortDeskView::wordsChanged, &m_keeping, qOverload<>(&QTimer::start));
    connect(view, &ShortDeskView::draftWanted, this, &ShortPages::saveDraft);
    connect(view, &ShortDeskView::discardWanted, this, &ShortPages::discardDraft);
    connect(view, &ShortDeskView::submitWanted, this, &ShortPages::submit);
    connect(view, &ShortDeskView::whyWanted, this, &ShortPages::whyWanted);
    connect(view, &ShortDeskView::requestWanted, this, &ShortPages::requestWanted);
    connect(view, &ShortDeskView::claimWanted, &work, &WorkControl::claim);
}

void ShortPages::setDesk(const std::optional<DeskView>& desk) {
    keepDraft();
    m_desk = desk;
    m_read.reset();
    m_work = {};
    view->setDesk(desk.value_or(DeskView{}));
}

void ShortPages::follow(const DeskView& desk) {
    const bool another = !m_desk || m_desk->seat.staff != desk.seat.staff;
    if (another) keepDraft();
    m_desk = desk;
    view->follow(desk);
    // What the one before had begun to write is his alone.
    if (another) loadDraft();
}

void ShortPages::leave(LoanId loan) {
    if (!m_keeping.isActive() || !m_desk) return;
    m_keeping.stop();
    view->draft().keep(m_settings, m_desk->whose(), loan);
}

void ShortPages::turned() {
    m_read.reset();
    loadDraft();
    emit lookWanted();
}

void ShortPages::show(const Snapshot& snapshot) {
    if (snapshot.work) m_work = *snapshot.work;
    if (!snapshot.short_desk) return;
    view->showNews(*snapshot.short_desk, m_work, snapshot.as_of);
    const auto& chosen = snapshot.short_desk->chosen;
    if (!chosen || chosen->loan.id != view->loan()) return;
    const bool old = !m_since_plans.isValid() || m_since_plans.elapsed() > kPlansAgeMs;
    if (m_read && isSame(*m_read, chosen->loan) && !old) return;
    m_read = chosen->loan;
    readPlacing();
    wantPreview();
}

void ShortPages::readPlacing() {
    m_since_plans.start();
    const LoanId loan = view->loan();
    m_session.ask(
        this, [loan](DeskReader& reader) { return reader.placing(loan); },
        [this, loan](const Result<Placing>& placing) {
            // What cannot be planned has no plans: the preview says why it is refused.
            if (loan == view->loan()) view->showPlacing(placing.value_or(Placing{}));
        });
}

void ShortPages::wantPreview() {
    m_preview_due = true;
    if (!m_previewing) readPreview();
}

void ShortPages::readPreview() {
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

void ShortPages::keepDraft() {
    m_keeping.stop();
    if (!m_desk || !view->loan() || m_desk->read_only) return;
    view->setDraftKept(view->draft().keep(m_settings, m_desk->whose(), view->loan()));
}

void ShortPages::loadDraft() {
    if (!m_desk || !view->loan()) return;
    const auto draft = ShortDraft::load(m_settings, m_desk->whose(), view->loan());
    view->takeDraft(draft.value_or(ShortDraft{}));
    view->setDraftKept(draft.has_value());
    m_keeping.stop();
}

void ShortPages::saveDraft() {
    if (!m_desk || !view->loan()) return;
    m_keeping.stop();
    view->draft().save(m_settings, m_desk->whose(), view->loan());
    view->setDraftKept(true);
    m_commands.say(u"pencil"_s, [code = QString::fromStdString(view->summary().code)] {
        return MessageContent{tr("Your draft for %1 is kept.").arg(code),
                              tr("It is yours alone and waits for you here, after the lock and "
                                 "after a restart, too.")};
    });
}

void ShortPages::discardDraft() {
    if (!m_desk || !view->loan()) return;
    ShortDraft::forget(m_settings, m_desk->whose(), view->loan());
    loadDraft();
}

void ShortPages::submit() {
    view->setBusy(true);
    m_commands.askFor(
        view->command(), view->ask()->reason(), view->ask()->note().toStdString(),
        [this, whose = m_desk->whose(), loan = view->loan()] {
            ShortDraft::forget(m_settings, whose, loan);
            view->setBusy(false);
            if (m_desk && m_desk->whose() == whose && view->loan() == loan) loadDraft();
            m_read.reset();
        },
        [this](const Error&) {
            view->setBusy(false);
            // Said in the message bar, like every other failure.
            return false;
        });
}

void ShortPages::addTo(Interest& interest, const QWidget* page, bool seen) const {
    if (!seen || page != view) return;
    interest.short_desk = true;
    interest.short_chosen = view->loan();
    interest.work = true;
}

}  // namespace plimsoll::ui
