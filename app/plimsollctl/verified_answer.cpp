#include "verified_answer.h"

#include <fmt/format.h>

#include "json_people.h"
#include "json_values.h"
#include "people_text.h"
#include "table.h"
#include "text.h"

namespace plimsoll::ctl {

namespace {

std::string count(std::int64_t number) {
    return grouped(static_cast<std::uint64_t>(number));
}

std::string anchorText(const AuditReport& audit) {
    if (!audit.anchor) return "none: no signed head was found";
    return fmt::format("link {}, signed at {}", count(audit.anchor->link),
                       audit.anchor->at.toString());
}

void printVerified(Output& out, const VerifyReport& report, const std::string& file, Verified what,
                   const std::optional<AuditHead>& outside) {
    Facts facts{{"file", file}};
    if (what == Verified::Everything) {
        facts.emplace_back("loans", count(report.loans));
        facts.emplace_back("investors", count(report.investors));
        facts.emplace_back("bids", count(report.bids));
        facts.emplace_back("commands", count(report.commands));
        facts.emplace_back("law", report.holds() ? "holds" : "VIOLATED");
    } else {
        facts.emplace_back("audit", report.holds() ? "holds" : "VIOLATED");
    }
    printFacts(out, facts);
    const AuditReport& audit = report.audit;
    out.write("\n");
    printFacts(out, {{"audit links", count(audit.links)},
                     {"last good link", count(audit.last_good)},
                     {"anchor", anchorText(audit)},
                     {"heads compared", count(audit.anchors)},
                     {"not proved", notProvedText(report.holds() ? outside : std::nullopt)}});
}

}  // namespace

Answer<ExitCode> answerVerified(Session& session, const VerifyReport& report,
                                const std::string& file, Verified what,
                                const std::optional<AuditHead>& outside) {
    if (report.cancelled) {
        return tl::make_unexpected(Failure{ExitCode::Cancelled,
                                           std::string(codeOf(ErrorCode::Cancelled)),
                                           file,
                                           "cancelled before everything was verified",
                                           {}});
    }
    if (session.json) {
        JsonWriter json = session.writer();
        writeVerified(json, report, outside);
    } else {
        printVerified(session.out, report, file, what, outside);
    }
    if (report.holds()) return ExitCode::Ok;
    session.say(sentence(*report.first_violation));
    return ExitCode::Refused;
}

}  // namespace plimsoll::ctl
