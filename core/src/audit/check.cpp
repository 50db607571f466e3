#include "audit/check.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "audit/chain.h"
#include "audit/encoding.h"
#include "audit/record_trail.h"
#include "store/engine_error.h"
#include "values/desk_names.h"

namespace plimsoll::audit {
namespace {

constexpr int kPage = 1'000;

std::string whereOf(const KnownHead& known) {
    return fmt::format("head of link {} ({})", known.head.link, codeOf(known.place));
}

Violation violationAt(std::string where, std::string expected, std::string found) {
    return {Law::Audit, std::move(where), std::move(expected), std::move(found)};
}

/// Whether a head is this desk's at all, under its name or one that it had before.
std::optional<Violation> checkHead(const KnownHead& known, const ChainOwner& owner) {
    const auto& head = known.head;
    std::string_view key = owner.public_key;
    if (!owner.uid.empty() && head.desk != owner.uid) {
        const auto name = std::ranges::find(owner.earlier, head.desk, &EarlierName::uid);
        if (name == owner.earlier.end())
            return violationAt(whereOf(known), describeName(owner.uid), describeName(head.desk));
        // The desk that the backup was made of went on without us.
        if (head.link >= name->before)
            return violationAt(whereOf(known),
                               fmt::format("{} up to link {}, where it was restored as {}",
                                           describeName(head.desk), name->before - 1, owner.uid),
                               fmt::format("{} after the backup", describeName(head.desk)));
        key = name->public_key;
    }
    // A desk has one key for ever, because whoever writes its chain anew could bring in another.
    if (!key.empty() && head.public_key != key)
        return violationAt(whereOf(known), fmt::format("signed with {}", key),
                           "signed with " + head.public_key);
    // Those that are kept here were asked when they were read.
    if (known.place == HeadPlace::Given && !isSigned(head))
        return violationAt(whereOf(known), "a signature that fits", head.signature);
    return std::nullopt;
}

Violation cutTail(const KnownHead& known, std::int64_t last) {
    return violationAt(whereOf(known),
                       fmt::format("link {} with hash {}", known.head.link, toHex(known.head.hash)),
                       fmt::format("the chain ends at link {}", last));
}

Violation otherHash(const KnownHead& known, const Digest& found) {
    return violationAt(whereOf(known), "hash " + toHex(known.head.hash), "hash " + toHex(found));
}

std::string describe(std::string_view name, std::int64_t after, std::int64_t last) {
    return last == after + 1 ? fmt::format("{} {}", name, last)
                             : fmt::format("{}s {} to {}", name, after + 1, last);
}

/// "command 7, bids 12 to 40"
std::string describe(const Marks& after, const Marks& last) {
    std::string text;
    const auto add = [&](std::string_view name, std::int64_t from, std::int64_t to) {
        if (to > from) text += (text.empty() ? "" : ", ") + describe(name, from, to);
    };
    add("command", after.command, last.command);
    add("bid", after.bid, last.bid);
    add("stray", after.stray, last.stray);
    return text.empty() ? "no record" : text;
}

std::string describe(const Marks& marks) {
    return fmt::format("up to command {}, bid {}, stray {}", marks.command, marks.bid, marks.stray);
}

class Checker {
public:
    Checker(ChainRecords& records, const ChainOwner& owner, std::vector<KnownHead> heads,
            const VerifyProgress& progress, const std::stop_token& stop)
        : m_records(records),
          m_uid(owner.uid),
          m_progress(progress),
          m_stop(stop),
          m_trail(records, [this] { return isCancelled(); }) {
        std::ranges::stable_sort(heads, {}, [](const KnownHead& known) { return known.head.link; });
        // A head that is not this desk's says nothing about its links.
        for (auto& known : heads) {
            auto fault = checkHead(known, owner);
            if (!fault)
                m_heads.push_back(std::move(known));
            else if (!m_foreign)
                m_foreign = std::move(fault);
        }
    }

    ChainFinding run() {
        (void)(checkLinks() && checkName() && checkTail() && checkLeftOver() && checkForeign());
        return std::move(m_finding);
    }

private:
    // Each step answers whether to go on.
    bool checkLinks();
    bool checkLink(const AuditLink& link);
    bool checkRows(const AuditLink& link);
    bool checkHeads(const AuditLink& link);
    bool checkName();
    bool checkTail();
    bool checkLeftOver();
    bool checkForeign();

    bool report(Violation violation) {
        m_finding.violation = std::move(violation);
        return false;
    }
    /// The links may be sound in themselves, but they are not those that were signed.
    bool reportRewritten(Violation violation) {
        auto& report = m_finding.report;
        report.last_good = report.anchor ? report.anchor->link : 0;
        return this->report(std::move(violation));
    }
    bool isCancelled() { return m_finding.cancelled = m_stop.stop_requested(); }
    void tellProgress(std::int64_t all) {
        if (m_progress) m_progress(m_finding.report.links, std::max(all, m_finding.report.links));
    }

    ChainRecords& m_records;
    const std::string& m_uid;  ///< the desk's name, as its file says
    std::string m_named;       ///< as its links say
    const VerifyProgress& m_progress;
    const std::stop_token& m_stop;
    RecordTrail m_trail;
    std::vector<KnownHead> m_heads;
    std::size_t m_next_head = 0;
    std::optional<Violation> m_foreign;
    ChainEnd m_end;  ///< of the links that were checked
    std::string m_buffer;
    ChainFinding m_finding;
};

bool Checker::checkLinks() {
    const auto all = m_records.lastLink();
    for (bool is_still = false;;) {
        if (isCancelled()) return false;
        const auto page = m_records.links(m_end.link, kPage);
        for (const auto& link : page)
            if (!checkLink(link)) return false;
        tellProgress(all);
        if (!page.empty()) continue;
        if (is_still) return true;
        m_records.holdStill();
        is_still = true;
    }
}

bool Checker::checkLink(const AuditLink& link) {
    // The name of the place is made only when it is needed: this runs once per link.
    const auto where = [&] { return fmt::format("link {}", m_end.link + 1); };
    if (link.id != m_end.link + 1)
        return report(violationAt(where(), where(), fmt::format("link {}", link.id)));
    if (const auto hash = hashOf(m_end.hash, link, m_buffer); hash != link.hash)
        return report(violationAt(where(), "hash " + toHex(hash), "hash " + toHex(link.hash)));
    if (link.at < m_end.at)
        return report(
            violationAt(where(), "not before " + m_end.at.toString(), link.at.toString()));
    if (link.last_command < m_end.last_command || link.last_bid < m_end.last_bid ||
        link.last_stray < m_end.last_stray)
        return report(
            violationAt(where(), "at least " + describe(m_trail.at()), describe(marksOf(link))));
    if (!checkRows(link) || !checkHeads(link)) return false;
    if (auto taken = nameTakenIn(link)) m_named = std::move(taken->uid);
    m_end = endOf(link);
    ++m_finding.report.links;
    m_finding.report.last_good = link.id;
    m_finding.report.head = link.hash;
    return true;
}

bool Checker::checkRows(const AuditLink& link) {
    const auto before = m_trail.at();
    const auto digest = m_trail.walkTo(marksOf(link));
    if (!digest) {
        if (m_trail.violation()) report(*m_trail.violation());
        return false;
    }
    if (*digest == link.rows) return true;
    return report(
        violationAt(fmt::format("{} of link {}", describe(before, marksOf(link)), link.id),
                    "digest " + toHex(link.rows), "digest " + toHex(*digest)));
}

bool Checker::checkHeads(const AuditLink& link) {
    for (; m_next_head < m_heads.size(); ++m_next_head) {
        const auto& known = m_heads[m_next_head];
        if (known.head.link > link.id) return true;
        ++m_finding.report.anchors;
        if (known.head.link != link.id || known.head.hash != link.hash)
            return reportRewritten(otherHash(known, link.hash));
        m_finding.report.anchor = known.head;
    }
    return true;
}

/// Under another name than its links give it, its heads would not be found.
bool Checker::checkName() {
    if (m_named.empty() || m_uid.empty() || m_named == m_uid) return true;
    return report(violationAt("the desk's name", describeName(m_named), describeName(m_uid)));
}

bool Checker::checkTail() {
    if (m_next_head == m_heads.size()) return true;
    ++m_finding.report.anchors;
    return report(cutTail(m_heads[m_next_head], m_end.link));
}

bool Checker::checkLeftOver() {
    auto left = m_trail.beyond();
    return !left || report(violationAt(std::move(*left), "a link that vouches for it", "none"));
}

bool Checker::checkForeign() {
    return !m_foreign || reportRewritten(std::move(*m_foreign));
}

}  // namespace

ChainFinding checkChain(ChainRecords& records, const ChainOwner& owner,
                        std::vector<KnownHead> heads, const VerifyProgress& progress,
                        const std::stop_token& stop) {
    return Checker(records, owner, std::move(heads), progress, stop).run();
}

std::optional<Violation> checkAnchor(ChainRecords& records, const ChainOwner& owner,
                                     const KnownHead& anchor) {
    if (auto fault = checkHead(anchor, owner)) return fault;
    const auto number = anchor.head.link;
    const auto links = records.links(std::max<std::int64_t>(number - 2, 0), number > 1 ? 2 : 1);
    if (links.empty() || links.back().id != number) return cutTail(anchor, records.lastLink());
    const auto& link = links.back();
    if (link.hash != anchor.head.hash) return otherHash(anchor, link.hash);
    const auto previous = links.size() == 2 ? links.front().hash : Digest{};
    if (const auto hash = hashOf(previous, link); hash != link.hash)
        return violationAt(fmt::format("link {}", number), "hash " + toHex(hash),
                           "hash " + toHex(link.hash));
    return std::nullopt;
}

AuditLink beginChain(ChainRecords& records, AuditLink facts) {
    RecordTrail trail(records, [] { return false; });
    const auto digest = trail.walkToEnd();
    if (!digest) throw store::EngineError(ErrorCode::DeskDamaged, trail.violation()->where);
    facts.id = 1;
    facts.last_command = trail.at().command;
    facts.last_bid = trail.at().bid;
    facts.last_stray = trail.at().stray;
    facts.rows = *digest;
    facts.hash = hashOf(Digest{}, facts);
    return facts;
}

}  // namespace plimsoll::audit
