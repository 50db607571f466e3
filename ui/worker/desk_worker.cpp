#include "ui/worker/desk_worker.h"

#include <algorithm>
#include <filesystem>
#include <tuple>
#include <utility>

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

#include "ui/worker/evidence_file.h"
#include "ui/worker/money_reader.h"
#include "ui/worker/over_reader.h"
#include "ui/worker/oversight_reader.h"
#include "ui/worker/people_reader.h"
#include "ui/worker/short_reader.h"

namespace plimsoll::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto kBetweenRefreshes = 66ms;
constexpr auto kBetweenPolls = 200ms;
constexpr int kPointsAtOnce = 4'000;
constexpr int kMostUndelivered = 2;

std::filesystem::path pathOf(const QString& path) {
    return {QFile::encodeName(path).toStdString()};
}

/// From where, for the audit trail.
DeskOptions consoleOptions() {
    DeskOptions options;
    options.place = "console " + std::to_string(QCoreApplication::applicationPid()) + '@' +
                    QSysInfo::machineHostName().toStdString();
    return options;
}

/// Nothing that the screen shows of who sits there is different.
bool isSameSitting(const DeskView& a, const DeskView& b) {
    const auto facts = [](const DeskView& desk) {
        return std::tie(desk.access, desk.seat.staff, desk.seat.login, desk.seat.name,
                        desk.wanted.administrators, desk.wanted.operators, desk.wanted.checkers,
                        desk.four_eyes);
    };
    return facts(a) == facts(b) && a.seat.roles == b.seat.roles;
}

/// The same file, or the same place where there is no file yet.
bool sameFile(const std::filesystem::path& a, const std::filesystem::path& b) {
    std::error_code ignored;
    return a == b || std::filesystem::equivalent(a, b, ignored);
}

}  // namespace

DeskWorker::DeskWorker(QObject* parent)
    : QObject(parent),
      m_drill(this),
      m_verify(this),
      m_aside(this),
      m_soon(this),
      m_second(this),
      m_poll(this) {
    m_soon.setSingleShot(true);
    m_soon.setTimerType(Qt::PreciseTimer);
    connect(&m_soon, &QTimer::timeout, this, &DeskWorker::newsArrived);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &DeskWorker::secondPassed);
    m_poll.setInterval(kBetweenPolls);
    connect(&m_poll, &QTimer::timeout, this, &DeskWorker::pollVersion);
    connect(&m_drill, &DrillRunner::progressed, this, &DeskWorker::drillProgressed);
    connect(&m_drill, &DrillRunner::finished, this, &DeskWorker::drillFinished);
    connect(&m_verify, &VerifyRunner::progressed, this, &DeskWorker::verifyProgressed);
    connect(&m_verify, &VerifyRunner::finished, this, &DeskWorker::verifyFinished);
}

DeskWorker::~DeskWorker() {
    m_drill.cancelAndWait();
    m_verify.cancelAndWait();
    m_aside.dropAndWait();
    m_watch.reset();
    leaveSeat();
}

void DeskWorker::open(const QString& path) {
    const auto file = pathOf(path);
    // Our own lock would answer "busy": opening what is open already shows it again. A desk that
    // is only attached is tried afresh, because its owner may have gone.
    if (m_desk && sameFile(m_view.info.path, file)) {
        emit deskOpened(m_view);
        return;
    }
    auto opened = openDesk(file, consoleOptions());
    Result<void> ready;
    if (opened) {
        ready = take(std::shared_ptr<Desk>(std::move(*opened)));
    } else if (opened.error().code == ErrorCode::DeskBusy) {
        ready = attach(path, QString::fromStdString(opened.error().subject));
    } else {
        ready = tl::make_unexpected(opened.error());
    }
    if (!ready) emit openFailed(path, ready.error());
}

void DeskWorker::create(const NewDeskOrder& order) {
    const auto file = pathOf(order.path);
    auto created = createDesk(file, {.name = order.name.toStdString(), .kind = order.kind});
    if (!created) {
        emit openFailed(order.path, created.error());
        return;
    }
    auto opened = openDesk(file, consoleOptions());
    if (opened && order.kind == DeskKind::Demonstration) {
        if (auto furnished = furnishDemonstration(**opened); !furnished) {
            emit openFailed(order.path, furnished.error());
            return;
        }
    }
    Result<void> ready;
    if (opened) {
        ready = take(std::shared_ptr<Desk>(std::move(*opened)));
    } else {
        ready = tl::make_unexpected(opened.error());
    }
    if (!ready) emit openFailed(order.path, ready.error());
}

Result<void> DeskWorker::take(std::shared_ptr<Desk> desk) {
    auto reader = desk->reader();
    if (!reader) return tl::make_unexpected(reader.error());
    DeskView view;
    view.info = desk->info();
    view.seat = desk->seat();
    if (auto read = readAccess(**reader, view); !read) return read;
    close();
    m_desk = std::move(desk);
    m_reader = std::move(*reader);
    begin(std::move(view));
    watchDesk();
    return {};
}

Result<void> DeskWorker::attach(const QString& path, const QString& owner) {
    auto reader = attachDesk(pathOf(path));
    if (!reader) return tl::make_unexpected(reader.error());
    auto info = (*reader)->info();
    if (!info) return tl::make_unexpected(info.error());
    DeskView view;
    view.info = std::move(*info);
    view.read_only = true;
    view.owner = owner;
    if (auto read = readAccess(**reader, view); !read) return read;
    close();
    m_reader = std::move(*reader);
    begin(std::move(view));
    m_poll.start();
    return {};
}

void DeskWorker::begin(DeskView desk) {
    m_view = std::move(desk);
    m_view.opening = ++m_openings;
    m_feed_failed = false;
    Interest interest;
    interest.health = m_interest.health;
    interest.board = m_interest.board;
    interest.halts = m_interest.halts;
    m_interest = interest;
    m_money_due = true;
    emit deskOpened(m_view);
    m_second.start();
    refresh();
}

void DeskWorker::watchDesk() {
    m_watch = m_desk->watch([this] {
        if (m_news.exchange(true)) return;
        QMetaObject::invokeMethod(this, &DeskWorker::newsArrived, Qt::QueuedConnection);
    });
}

void DeskWorker::close() {
    if (!m_reader) return;
    m_drill.cancelAndWait();
    m_verify.cancelAndWait();
    m_aside.dropAndWait();
    // What was signed in meanwhile must not keep the desk open.
    if (m_signing) m_signing->seat.reset();
    m_signing.reset();
    leaveSeat();
    m_soon.stop();
    m_second.stop();
    m_poll.stop();
    m_watch.reset();
    m_reader.reset();
    m_desk.reset();
    m_rates.clear();
    m_waiting.clear();
    m_seen_version = -1;
    emit deskClosed();
}

void DeskWorker::look(const Interest& interest) {
    m_interest = interest;
    // Whoever looks again starts the curve again: no point can have been missed in between.
    m_restart = true;
    m_last_point = 0;
    m_law_due = true;
    m_money_due = true;
    if (m_reader) refresh();
}

void DeskWorker::lookAgain() {
    m_money_due = true;
    if (m_reader) refresh();
}

Result<Desk*> DeskWorker::deskFor(std::uint64_t opening) {
    if (!m_reader || opening != m_view.opening) return fail(ErrorCode::Cancelled);
    if (!m_desk) return fail(ErrorCode::DeskBusy, m_view.owner.toStdString());
    return sitting().get();
}

Result<std::shared_ptr<Desk>> DeskWorker::sharedDeskFor(std::uint64_t opening) {
    if (auto desk = deskFor(opening); !desk) return tl::make_unexpected(desk.error());
    return sitting();
}

void DeskWorker::signIn(const QString& login, const QString& password) {
    if (!m_desk) {
        emit signInRefused({ErrorCode::DeskBusy, m_view.owner.toStdString()});
        return;
    }
    m_signing = std::make_shared<Signing>();
    m_aside.run([this, desk = m_desk, signing = m_signing, login = login.toStdString(),
                 password = password.toStdString()] {
        auto seat = desk->signIn(login, password);
        if (seat) {
            signing->seat = std::move(*seat);
        } else {
            signing->error = seat.error();
        }
        QMetaObject::invokeMethod(this, [this, signing] { seated(signing); }, Qt::QueuedConnection);
    });
}

void DeskWorker::seated(const std::shared_ptr<Signing>& signing) {
    if (signing != m_signing) return;
    m_signing.reset();
    if (signing->error) {
        emit signInRefused(*signing->error);
        return;
    }
    const StaffId before = m_view.seat.staff;
    m_view.seat = signing->seat->seat();
    if (before != m_view.seat.staff) leaveSeat();
    m_seat = std::move(signing->seat);
    reportFeed(followSeat());
    emit seatChanged(m_view);
    emit signedIn(m_view);
    lookAgain();
}

void DeskWorker::signOut() {
    if (!m_seat) return;
    leaveSeat();
    m_view.seat = m_desk->seat();
    emit seatChanged(m_view);
    lookAgain();
}

void DeskWorker::leaveSeat() {
    const auto seat = std::exchange(m_seat, {});
    if (seat && !m_drill.isRunning()) seat->signOut();
}

Result<void> DeskWorker::followSeat() {
    DeskView now = m_view;
    auto read = readAccess(*m_reader, now);
    if (!read) return read;
    if (m_desk) now.seat = sitting()->seat();
    // Disabled by an administrator while he sat here.
    if (m_seat && !now.seat.staff) m_seat.reset();
    if (isSameSitting(now, m_view)) return {};
    m_view = std::move(now);
    emit seatChanged(m_view);
    return {};
}

Result<DeskReader*> DeskWorker::readerFor(std::uint64_t opening) {
    if (!m_reader || opening != m_view.opening) return fail(ErrorCode::Cancelled);
    return m_reader.get();
}

void DeskWorker::delivered() {
    m_undelivered.fetch_sub(1);
}

void DeskWorker::pollVersion() {
    auto version = m_reader->version();
    if (!version) {
        reportFeed(tl::make_unexpected(version.error()));
        return;
    }
    if (*version == m_seen_version) return;
    m_seen_version = *version;
    newsArrived();
}

void DeskWorker::newsArrived() {
    if (!m_reader) return;
    const auto since = std::chrono::steady_clock::now() - m_last_refresh;
    if (since >= kBetweenRefreshes && m_undelivered.load() < kMostUndelivered) {
        refresh();
    } else if (!m_soon.isActive()) {
        const auto wait = std::chrono::ceil<std::chrono::milliseconds>(kBetweenRefreshes - since);
        m_soon.start(std::max(wait, 5ms));
    }
}

void DeskWorker::secondPassed() {
    m_law_due = true;
    m_money_due = true;
    newsArrived();
}

void DeskWorker::refresh() {
    // Cleared before reading: what commits during the read posts again.
    m_news.store(false);
    if (!m_interest.health) return;
    auto snapshot = std::make_shared<Snapshot>();
    m_last_refresh = std::chrono::steady_clock::now();
    snapshot->read_at = m_last_refresh;
    snapshot->as_of = SystemClock().now();
    if (m_desk) snapshot->health = m_desk->health();

    Result<void> read;
    if (m_money_due) read = readSlowly(*snapshot);
    if (read && m_interest.board) read = readBoard(*snapshot);
    if (read && m_interest.loan) read = readLoan(*snapshot);
    if (read && m_interest.loan && m_law_due) read = readLaw(*snapshot);
    reportFeed(read);
    if (!read) return;
    m_undelivered.fetch_add(1);
    emit snapshotRead(snapshot);
}

Result<void> DeskWorker::readSlowly(Snapshot& snapshot) {
    m_waiting.clear();
    auto read = readMoney(*m_reader, m_interest, snapshot);
    if (read) read = readOversight(*m_reader, m_interest, snapshot);
    if (read) read = readStaff(*m_reader, m_interest, snapshot);
    if (read) read = readShortDesk(*m_reader, m_interest, snapshot);
    if (read) read = readExcess(*m_reader, m_interest, snapshot);
    if (snapshot.work && m_desk) snapshot.work->lookers = sitting()->lookers();
    if (read) read = followSeat();
    if (read) m_money_due = false;
    return read;
}

LoanRow DeskWorker::rowOf(const LoanSummary& loan, const Snapshot& snapshot) {
    LoanRow row = m_rates.measure(loan, snapshot.read_at, snapshot.as_of);
    if (!isSelling(loan.phase) && loan.phase != Phase::Full && loan.phase != Phase::Short) {
        return row;
    }
    // Counted once a second: what waits is a hint beside the bar, no figure of the law.
    auto known = m_waiting.find(loan.id);
    if (known == m_waiting.end()) {
        const auto counted = countWaiting(*m_reader, loan.id);
        known = m_waiting.emplace(loan.id, counted.value_or(0)).first;
    }
    row.waiting = known->second;
    return row;
}

Result<void> DeskWorker::readBoard(Snapshot& snapshot) {
    auto loans = m_reader->loans();
    if (!loans) return tl::make_unexpected(loans.error());
    auto& rows = snapshot.board.emplace();
    rows.reserve(loans->size());
    for (const auto& loan : *loans) {
        rows.push_back(rowOf(loan, snapshot));
    }
    return {};
}

Result<void> DeskWorker::readLoan(Snapshot& snapshot) {
    LoanNews news;
    // Points first: the loan's own figures are then at least as new as the curve's end.
    auto points = m_reader->fillPoints(m_interest.loan, m_last_point, kPointsAtOnce);
    if (!points) return tl::make_unexpected(points.error());
    auto loan = m_reader->loan(m_interest.loan);
    if (!loan) return tl::make_unexpected(loan.error());
    auto tally = m_reader->tally(m_interest.loan);
    if (!tally) return tl::make_unexpected(tally.error());
    auto bids = m_reader->bids({.loan = m_interest.loan,
                                .reason = {},
                                .beyond = {},
                                .newest_first = true,
                                .limit = m_interest.last_bids});
    if (!bids) return tl::make_unexpected(bids.error());

    news.row = rowOf(*loan, snapshot);
    news.tally = *tally;
    news.restart = m_restart;
    news.points = std::move(*points);
    news.last_bids = std::move(*bids);
    m_restart = false;
    if (!news.points.empty()) m_last_point = news.points.back().id;
    if (int(news.points.size()) == kPointsAtOnce && !m_soon.isActive()) m_soon.start(5ms);
    snapshot.loan = std::move(news);
    return {};
}

Result<void> DeskWorker::readLaw(Snapshot& snapshot) {
    auto glance = m_reader->glance(m_interest.loan);
    if (!glance) return tl::make_unexpected(glance.error());
    m_law_due = false;
    snapshot.law = LawGlance{m_interest.loan, *glance, std::chrono::steady_clock::now()};
    return {};
}

void DeskWorker::reportFeed(const Result<void>& read) {
    // Told once, not once a second; the age of the data tells the rest.
    if (read) {
        m_feed_failed = false;
    } else if (!m_feed_failed) {
        m_feed_failed = true;
        emit feedFailed(read.error());
    }
}

void DeskWorker::readBids(const BidPageOrder& order) {
    if (!m_reader) return;
    auto bids = m_reader->bids(order.query);
    reportFeed(bids ? Result<void>{} : Result<void>(tl::make_unexpected(bids.error())));
    if (!bids) return;
    const bool last = int(bids->size()) < order.query.limit;
    emit bidsRead({.ticket = order.ticket, .bids = std::move(*bids), .last = last});
}

void DeskWorker::startDrill(const DrillPlan& plan) {
    if (!m_desk || !m_view.info.mayInvent()) {
        emit drillRefused(
            {m_desk ? ErrorCode::NotARehearsal : ErrorCode::DeskBusy, m_view.owner.toStdString()});
        return;
    }
    if (!m_view.may(Act::Rehearse)) {
        emit drillRefused({m_view.isSignedIn() ? ErrorCode::Forbidden : ErrorCode::NotSignedIn,
                           std::string(codeOf(Act::Rehearse))});
        return;
    }
    if (m_drill.isRunning()) return;
    m_drill.start(sitting(), plan);
    emit drillStarted(plan);
}

void DeskWorker::cancelDrill() {
    m_drill.cancel();
}

void DeskWorker::startVerify(LongWork work) {
    startLong(work, work == LongWork::VerifyAudit ? &verifyAuditOf : &verifyAllOf);
}

void DeskWorker::writeEvidence(const EvidenceOrder& order) {
    startLong(LongWork::WriteEvidence, [order](DeskReader& reader, const VerifyProgress& progress,
                                               const std::stop_token& stop) {
        return writeEvidenceOf(reader, order, progress, stop);
    });
}

void DeskWorker::startLong(LongWork kind, VerifyRunner::Work work) {
    if (!m_reader || m_verify.isRunning()) return;
    if (m_desk) {
        m_verify.start([desk = m_desk] { return desk->reader(); }, kind, std::move(work));
    } else {
        m_verify.start([path = m_view.info.path] { return attachDesk(path); }, kind,
                       std::move(work));
    }
    emit verifyStarted(kind);
}

void DeskWorker::cancelVerify() {
    m_verify.cancel();
}

}  // namespace plimsoll::ui
