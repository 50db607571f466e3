#pragma once
// An audit chain with what it vouches for, in memory: written with the chain's own writing side,
// and then open to every attack, because nothing guards it.

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include <plimsoll/audit.h>

#include "audit/chain.h"
#include "audit/check.h"

namespace plimsoll::test {

inline const std::string kDeskUid = "0123456789abcdef0123456789abcdef";

struct ChainBook final : audit::ChainRecords {
    std::vector<AuditLink> all_links;
    std::vector<store::JournalRow> all_commands;
    std::vector<BidRecord> all_bids;
    std::vector<store::StrayRow> all_strays;
    audit::Chain chain;
    std::int64_t now_us = 1'700'000'000'000'000;

    Timestamp tick() { return Timestamp::us(++now_us); }

    AuditLink facts(std::string act, std::string object) {
        AuditLink link;
        link.at = tick();
        link.who = "op.zhang";
        link.roles = "operator";
        link.place = "test";
        link.act = std::move(act);
        link.object = std::move(object);
        link.outcome = "done";
        return link;
    }

    // Parts of a transaction. Nothing is recorded for good before commit().

    void noteCommand(std::string note) {
        store::JournalRow row;
        row.id = std::ssize(all_commands) + 1;
        row.decided = tick();
        row.verb = store::Verb::LoanMoved;
        row.note = std::move(note);
        row.actor = "op.zhang";
        chain.note(row);
        all_commands.push_back(row);
    }
    void noteBid(std::int64_t fen) {
        BidRecord bid;
        bid.id = BidId(std::ssize(all_bids) + 1);
        bid.loan = LoanId(1);
        bid.investor = InvestorId(1 + fen % 7);
        bid.key = "key-" + std::to_string(bid.id.value);
        bid.asked = Money::fen(fen);
        bid.decision.outcome = Outcome::Accepted;
        bid.decision.accepted = bid.asked;
        bid.decision.arrived = bid.decision.decided = tick();
        chain.note(bid);
        all_bids.push_back(bid);
    }
    void noteStray(std::string text) {
        store::StrayRow stray;
        stray.id = std::ssize(all_strays) + 1;
        stray.as_received = std::move(text);
        stray.decision.reason = Reason::UnknownLoan;
        stray.decision.arrived = stray.decision.decided = tick();
        chain.note(stray);
        all_strays.push_back(stray);
    }
    void closeCommand(std::string object) {
        all_links.push_back(chain.closeCommand(facts("loan.open", std::move(object))));
    }
    void closeBids() { all_links.push_back(chain.closeBids(facts("bids", "bids"))); }

    // Whole transactions.

    void command(const std::string& note) {
        noteCommand(note);
        closeCommand(note);
        chain.commit();
    }
    void refusal(const std::string& object) {
        closeCommand(object);
        chain.commit();
    }
    void batch(const std::vector<std::int64_t>& bids, const std::vector<std::string>& strays) {
        for (const auto fen : bids) noteBid(fen);
        for (const auto& text : strays) noteStray(text);
        closeBids();
        chain.commit();
    }

    /// What a rolled back transaction leaves behind: nothing.
    void rollback() {
        chain.rollback();
        const auto& end = chain.committed();
        all_links.resize(static_cast<std::size_t>(end.link));
        all_commands.resize(static_cast<std::size_t>(end.last_command));
        all_bids.resize(static_cast<std::size_t>(end.last_bid));
        all_strays.resize(static_cast<std::size_t>(end.last_stray));
    }

    AuditLink& link(std::size_t id) { return all_links.at(id - 1); }
    /// Makes the hashes from this link on fit again, as whoever rewrites a chain does.
    void hashAgainFrom(std::size_t id) {
        for (; id <= all_links.size(); ++id)
            link(id).hash = hashOf(id > 1 ? link(id - 1).hash : Digest{}, link(id));
    }

    std::int64_t lastLink() override { return all_links.empty() ? 0 : all_links.back().id; }
    std::vector<AuditLink> links(std::int64_t after, int limit) override {
        return page(all_links, after, limit, [](const auto& row) { return row.id; });
    }
    std::vector<store::JournalRow> commands(std::int64_t after, int limit) override {
        return page(all_commands, after, limit, [](const auto& row) { return row.id; });
    }
    std::vector<BidRecord> bids(std::int64_t after, int limit) override {
        return page(all_bids, after, limit, [](const auto& row) { return row.id.value; });
    }
    std::vector<store::StrayRow> strays(std::int64_t after, int limit) override {
        return page(all_strays, after, limit, [](const auto& row) { return row.id; });
    }

private:
    /// By number, as a table gives its rows.
    template <class Row, class Number>
    static std::vector<Row> page(const std::vector<Row>& rows, std::int64_t after, int limit,
                                 Number number) {
        std::vector<Row> found;
        const auto is_after = [&](const Row& row) { return number(row) > after; };
        auto row = std::ranges::find_if(rows, is_after);
        for (; row != rows.end() && std::ssize(found) < limit; ++row)
            if (is_after(*row)) found.push_back(*row);
        return found;
    }
};

}  // namespace plimsoll::test
