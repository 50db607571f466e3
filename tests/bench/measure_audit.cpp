// The audit trail: what it takes of the speed of bids, and how fast a long chain is verified.
// The share is measured by doing the trail's own work again, alone, on the bids of a flood: every
// bid is noted and hashed, and every batch closes a link. A whole desk without a trail does not
// exist.

#include <chrono>
#include <cstdio>

#include <fmt/core.h>

#include <plimsoll/audit.h>

#include "audit/chain.h"
#include "measures.h"
#include "raw_database.h"

namespace plimsoll::bench {
namespace {

using Clock = std::chrono::steady_clock;
constexpr Money kEndless = Money::yuan(1'000'000'000'000);
constexpr std::int64_t kOutstanding = 1'024;

double secondsSince(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

std::vector<BidRecord> bidsOf(const Desk& desk) {
    const auto reader = need(desk.reader());
    std::vector<BidRecord> all;
    BidQuery query;
    query.limit = 10'000;
    for (;;) {
        auto page = need(reader->bids(query));
        if (page.empty()) return all;
        query.beyond = page.back().id;
        all.insert(all.end(), page.begin(), page.end());
    }
}

/// Noted, hashed and closed in batches of the flood's size.
double trailSeconds(const std::vector<BidRecord>& bids, std::int64_t batch) {
    audit::Chain chain;
    chain.restart(std::nullopt);
    AuditLink facts;
    facts.who = "intake";
    facts.act = "bids";
    const auto begin = Clock::now();
    std::int64_t open = 0;
    for (const BidRecord& bid : bids) {
        chain.note(bid);
        if (++open < batch) continue;
        (void)chain.closeBids(facts);
        chain.commit();
        open = 0;
    }
    return secondsSince(begin);
}

void measureShare(const Setting& setting, std::vector<Figure>& figures) {
    const auto bids = static_cast<std::int64_t>(200'000 * setting.scale);
    std::vector<double> kept;
    std::vector<double> flood_us;
    std::vector<double> trail_us;
    for (int run = 0; run < setting.runs; ++run) {
        std::fprintf(stderr, "audit, run %d\n", run + 1);
        const auto path = setting.folder / "audit.plimsoll";
        {
            auto [desk, loan] = makeDesk(path, kInvestors, kEndless);
            const auto result = flood(*desk, bidsOn(loan, kInvestors), 1, bids, kOutstanding);
            const auto records = bidsOf(*desk);
            const double alone = trailSeconds(
                records, std::max<std::int64_t>(1, static_cast<std::int64_t>(result.batch)));
            flood_us.push_back(1e6 / result.bids_per_second);
            trail_us.push_back(1e6 * alone / static_cast<double>(records.size()));
            kept.push_back(1.0 - trail_us.back() / flood_us.back());
        }
        removeDesk(path);
    }
    figures.push_back({"speed of bids that the audit trail leaves",
                       number(median(trail_us), 2) + " us", number(median(flood_us), 2) + " us",
                       median(kept), 0.85, false,
                       "the trail's work alone beside all of a bid's, 1024 outstanding"});
}

/// A chain that follows the desk's own, written past the core because a million acts would take
/// long.
void lengthen(const std::filesystem::path& path, std::int64_t links) {
    AuditQuery newest;
    newest.limit = 1;
    const auto last = need(need(attachDesk(path))->audit(newest)).front();
    test::RawDatabase database(path);
    database.must("BEGIN");
    AuditLink link = last;
    std::string values;
    for (std::int64_t i = 0; i < links; ++i) {
        const Digest previous = link.hash;
        ++link.id;
        link.who = "op.zhang";
        link.act = "money.deposit";
        link.object = fmt::format("investor C-{:05}", i % 10'000);
        link.after = fmt::format("C-{:05} status=active available={}.00", i % 10'000, i);
        // It vouches for no records, as a link of a look does not.
        link.rows = *digestOf("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        link.hash = hashOf(previous, link);
        values += fmt::format(
            "{}({},{},'{}','{}','{}','{}','{}','{}','{}','{}','{}','{}',{},{},{},x'{}',x'{}')",
            values.empty() ? "" : ",", link.id, link.at.us(), link.who, link.roles, link.place,
            link.act, link.object, link.reason, link.before, link.after, link.key, link.outcome,
            link.last_command, link.last_bid, link.last_stray, toHex(link.rows), toHex(link.hash));
        if (values.size() < 200'000 && i + 1 < links) continue;
        database.must("INSERT INTO audit VALUES" + values);
        values.clear();
    }
    database.must("COMMIT");
}

void measureVerifying(const Setting& setting, std::vector<Figure>& figures) {
    const auto links = static_cast<std::int64_t>(1'000'000 * setting.scale);
    const auto path = setting.folder / "chain.plimsoll";
    need(createDesk(path, {.name = "chain", .kind = DeskKind::Rehearsal}));
    (void)need(openDesk(path));
    lengthen(path, links);
    std::vector<double> rates;
    for (int run = 0; run < setting.runs; ++run) {
        std::fprintf(stderr, "chain, run %d\n", run + 1);
        const auto reader = need(attachDesk(path));
        const auto begin = Clock::now();
        const auto report = need(reader->verifyAudit());
        const double seconds = secondsSince(begin);
        if (!report.holds() || report.audit.links <= links) std::abort();
        rates.push_back(static_cast<double>(report.audit.links) / seconds);
    }
    removeDesk(path);
    figures.push_back({"links of the audit chain verified in a second", perSecond(median(rates)),
                       "", median(rates), 200'000, false, fmt::format("{} links", links)});
}

}  // namespace

void measureAudit(const Setting& setting, std::vector<Figure>& figures) {
    measureShare(setting, figures);
    measureVerifying(setting, figures);
}

}  // namespace plimsoll::bench
