#include "verified_answer.h"

#include "json_values.h"
#include "table.h"
#include "text.h"

namespace plimsoll::ctl {

namespace {

std::string count(std::int64_t number) {
    return grouped(static_cast<std::uint64_t>(number));
}

}  // namespace

Answer<ExitCode> answerVerified(Session& session, const VerifyReport& report,
                                const std::string& file) {
    if (report.cancelled) {
        return tl::make_unexpected(Failure{ExitCode::Cancelled,
                                           std::string(codeOf(ErrorCode::Cancelled)),
                                           file,
                                           "cancelled before everything was verified",
                                           {}});
    }
    if (session.json) {
        JsonWriter json = session.writer();
        writeVerified(json, report);
    } else {
        printFacts(session.out, {{"file", file},
                                 {"loans", count(report.loans)},
                                 {"investors", count(report.investors)},
                                 {"bids", count(report.bids)},
                                 {"commands", count(report.commands)},
                                 {"law", report.holds() ? "holds" : "VIOLATED"}});
    }
    if (report.holds()) return ExitCode::Ok;
    session.say(sentence(*report.first_violation));
    return ExitCode::Refused;
}

}  // namespace plimsoll::ctl
