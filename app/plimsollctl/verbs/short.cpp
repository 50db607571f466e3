// plimsollctl short: the short desk. The list of short and soon-short loans and who works on which;
// why-short is shared, placements and the other ways are in files of their own.
#include <algorithm>

#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/claiming.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/json_values.h"
#include "plimsollctl/listing.h"
#include "plimsollctl/short_text.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct ListOptions {
    std::string file;
};

struct ShortLoan {
    LoanSummary loan;
    std::string claimed_by;

    [[nodiscard]] Money shortfall() const { return loan.terms.target - loan.capacity.paid; }
    [[nodiscard]] std::int64_t hundredths() const {
        return hundredthsOfPercent(shortfall(), loan.terms.target);
    }
};

std::string endText(const LoanSummary& loan) {
    if (loan.closed) return "ended " + loan.closed->toString();
    return loan.schedule.closes ? "ends " + loan.schedule.closes->toString() : std::string();
}

void writeShortLoan(JsonWriter& json, const ShortLoan& row) {
    const LoanSummary& loan = row.loan;
    json.beginObject().key("loan").text(loan.code).key("title").text(loan.title);
    json.key("phase").text(codeOf(loan.phase));
    writeAmount(json, "target", loan.terms.target);
    writeCapacity(json, loan.capacity);
    writeAmount(json, "shortfall", row.shortfall());
    json.key("shortfall_percent").decimal(row.hundredths(), 2);
    writeTime(json, "closes_at", loan.schedule.closes);
    writeTime(json, "closed_at", loan.closed);
    json.key("claimed_by").textOrNull(row.claimed_by).endObject();
}

Listing<ShortLoan> shortListing() {
    return {{{"loan"},
             {"phase"},
             {"target", Align::Right},
             {"paid", Align::Right},
             {"shortfall", Align::Right},
             {"%", Align::Right},
             {"reserved", Align::Right},
             {"sale"},
             {"claimed by"},
             {"title"}},
            [](const ShortLoan& row) {
                const LoanSummary& loan = row.loan;
                return std::vector<std::string>{
                    loan.code,
                    std::string(codeOf(loan.phase)),
                    loan.terms.target.toString(),
                    loan.capacity.paid.toString(),
                    row.shortfall().toString(),
                    fixed(row.hundredths(), 2),
                    loan.capacity.reserved.toString(),
                    endText(loan),
                    row.claimed_by,
                    loan.title,
                };
            },
            writeShortLoan};
}

Answer<ExitCode> runList(const ListOptions& options, Session& session) {
    const auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(reader.error());
    const auto loans = answerOf((*reader)->loans());
    if (!loans) return tl::make_unexpected(loans.error());
    const auto claims = answerOf((*reader)->claims());
    if (!claims) return tl::make_unexpected(claims.error());
    const Timestamp now = SystemClock().now();
    return answerList(session, shortListing(), [&](const Visit<ShortLoan>& visit) {
        for (const LoanSummary& loan : *loans) {
            if (!isShortOrSoon(loan, now)) continue;
            const auto claim = std::ranges::find(*claims, Claimed::of(loan.id), &Claim::what);
            if (!visit({loan, claim != claims->end() ? claim->login : std::string()})) break;
        }
        return Answer<void>();
    });
}

}  // namespace

void addShort(Subcommand& app, Invocation& invocation) {
    Subcommand* short_loan = app.addSubcommand(
        "short", "The short desk: list short loans, place, extend, reduce or cancel them");
    short_loan->requireSubcommand();
    short_loan->footer(
        "Examples:\n  plimsollctl short list loans.plimsoll\n"
        "  plimsollctl short place --help");
    auto [verb, options] = addVerb<ListOptions>(
        *short_loan, invocation,
        {"list", "List the loans that are short, or will be within a day",
         "  plimsollctl short list loans.plimsoll --json\n"
         "Loans that are short or settle below their target, and sales that end within a day\n"
         "without being full; newest first."},
        runList);
    addDeskFile(*verb, options.file);
    addWhyShort(*short_loan, invocation, "why");
    addShortPlacement(*short_loan, invocation);
    addShortWays(*short_loan, invocation);
    addClaimVerbs(*short_loan, invocation, ClaimKind::Loan);
}

}  // namespace plimsoll::ctl
