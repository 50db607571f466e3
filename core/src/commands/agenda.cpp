#include "commands/agenda.h"

#include <algorithm>

namespace plimsoll::service {
namespace {

std::chrono::microseconds between(Timestamp from, Timestamp to) {
    return std::chrono::microseconds(to.us() - from.us());
}

}  // namespace

void Agenda::add(Item item, std::chrono::microseconds ahead) {
    if (!m_clock) return;
    // What is overdue keeps its place among the rest: the earlier came first.
    item.due = m_clock->steady() + ahead;
    item.turn = ++m_turns;
    m_items.push(item);
}

void Agenda::lapseIn(std::chrono::microseconds ahead, BidId bid, std::int64_t part) {
    add({.kind = Item::Kind::Lapse, .bid = bid, .part = part}, ahead);
}

void Agenda::expireIn(std::chrono::microseconds ahead, RequestId request) {
    add({.kind = Item::Kind::Expire, .request = request}, ahead);
}

void Agenda::follow(const store::LoanState& loan) {
    if (!m_clock) return;
    const auto now = m_clock->now();
    const bool opens = loan.phase == Phase::Scheduled && loan.schedule.opens;
    // A scheduled sale may be past both its times at once, and is not to sell in between.
    const bool closes = (loan.phase == Phase::Scheduled || loan.phase == Phase::Open ||
                         loan.phase == Phase::Paused) &&
                        loan.schedule.closes;
    const auto plan = [&](Item::Kind kind, Timestamp at) {
        add({.kind = kind, .loan = loan.id, .planned = at}, between(now, at));
    };
    if (opens) plan(Item::Kind::Open, *loan.schedule.opens);
    if (closes) plan(Item::Kind::Close, *loan.schedule.closes);
}

void Agenda::restart(store::WriteStore& store) {
    m_items = {};
    if (!m_clock) return;
    const auto now = m_clock->now();
    for (const Hold& hold : store.life().lapsingHolds())
        lapseIn(between(now, *hold.lapses), hold.bid, hold.part);
    for (const auto& loan : store.life().timedLoans()) follow(loan);
    for (const auto& row : store.people().waitingRequests())
        expireIn(between(now, row.request.expires), row.request.id);
}

std::vector<Agenda::Item> Agenda::takeDue(std::size_t most) {
    std::vector<Item> due;
    if (m_doubt || m_items.empty()) return due;
    const auto now = m_clock->steady();
    while (!m_items.empty() && m_items.top().due <= now && due.size() < most) {
        due.push_back(m_items.top());
        m_items.pop();
    }
    return due;
}

std::chrono::microseconds Agenda::nap(std::chrono::microseconds most) const {
    if (m_doubt || m_items.empty()) return most;
    const auto ahead = m_items.top().due - m_clock->steady();
    if (ahead <= std::chrono::microseconds(0)) return std::chrono::microseconds(0);
    return std::min(most, m_clock->nap(ahead));
}

void Agenda::doubt(Timestamp last, std::chrono::seconds tolerance) {
    if (last == Timestamp()) return;
    const auto now = m_clock->now();
    const auto ahead = between(last, now);
    if (ahead < -kClockCorrection || ahead > tolerance) m_doubt = ClockDoubt{last, now};
}

}  // namespace plimsoll::service
