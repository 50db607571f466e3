#include "commands/trail.h"

#include <fmt/format.h>

namespace plimsoll::service {
namespace {

constexpr std::string_view kClock = "clock";
constexpr std::string_view kIntake = "intake";

/// What a record is about that names no loan, bid or investor.
std::string wordsOf(const store::JournalRow& row) {
    const auto numbered = [&row](std::string_view what) {
        return fmt::format("{} {}", what, row.object);
    };
    switch (row.verb) {
        case store::Verb::StaffAdded:
            return "staff " + row.reference;
        case store::Verb::StaffChanged:
            return numbered("staff");
        case store::Verb::PolicySet:
            return "policy " + row.reference;
        case store::Verb::RequestMade:
        case store::Verb::RequestSettled:
            return numbered("request");
        case store::Verb::HaltSet:
        case store::Verb::HaltLifted:
            return numbered("halt");
        default:
            return {};
    }
}

}  // namespace

void Trail::restart() {
    m_chain.restart(m_store.people().lastLink());
    rollback();
}

void Trail::note(const store::JournalRow& row) {
    m_chain.note(row);
    ++m_rows;
    m_found = {.loan = row.loan, .investor = row.investor, .bid = row.bid, .words = wordsOf(row)};
}

void Trail::note(const BidRecord& bid) {
    m_chain.note(bid);
    if (m_first_bid == 0) m_first_bid = bid.id.value;
    m_last_bid = bid.id.value;
}

void Trail::beginAct() {
    m_rows = 0;
    m_found = {};
    m_known.beginChange();
}

std::string Trail::nameOf(const Subject& about) {
    if (about.loan) {
        const auto* const loan = m_known.loan(about.loan);
        if (loan != nullptr) return "loan " + loan->now.code;
    }
    if (about.bid) return fmt::format("bid {}", about.bid.value);
    if (about.investor) return "investor " + m_store.people().investorCode(about.investor);
    return about.words;
}

AuditLink Trail::linkOf(Act act, Timestamp at) const {
    AuditLink link;
    link.at = at;
    link.act = codeOf(act);
    link.place = m_place;
    link.outcome = "done";
    return link;
}

void Trail::closeAct(const Errand& errand, std::string_view outcome, Timestamp at) {
    auto link = linkOf(errand.act, at);
    if (errand.seat) {
        link.who = errand.seat->login;
        link.roles = codeOf(errand.seat->rolesNow());
        link.place = errand.seat->place;
    } else {
        link.who = kClock;
    }
    link.object = nameOf(errand.about);
    if (link.object.empty()) link.object = nameOf(m_found);
    link.reason = errand.reason;
    link.key = errand.key;
    link.outcome = outcome;
    auto change = m_known.takeChange(m_store.people());
    link.before = std::move(change.before);
    link.after = std::move(change.after);
    m_store.people().insertLink(m_chain.closeCommand(std::move(link)));
}

void Trail::closeBids(Timestamp at) {
    if (!m_chain.hasOpenBids()) return;
    auto link = linkOf(Act::Bids, at);
    link.who = kIntake;
    link.object = m_first_bid == 0 ? "strays" : fmt::format("bids {}-{}", m_first_bid, m_last_bid);
    auto change = m_known.changedLoans();
    link.before = std::move(change.before);
    link.after = std::move(change.after);
    m_store.people().insertLink(m_chain.closeBids(std::move(link)));
    m_first_bid = m_last_bid = 0;
}

void Trail::closeOwn(Act act, OwnLink facts, Timestamp at) {
    auto link = linkOf(act, at);
    link.who = "plimsoll";
    link.object = std::move(facts.object);
    link.before = std::move(facts.before);
    link.reason = std::move(facts.reason);
    const bool vouches_for_bids = m_chain.hasOpenBids();
    m_store.people().insertLink(m_chain.closeCommand(link));
    // What was recorded before there was a chain is vouched for in two links, like everything
    // after.
    if (vouches_for_bids) m_store.people().insertLink(m_chain.closeBids(std::move(link)));
    m_first_bid = m_last_bid = 0;
}

void Trail::rollback() {
    m_chain.rollback();
    m_rows = 0;
    m_found = {};
    m_first_bid = m_last_bid = 0;
}

}  // namespace plimsoll::service
