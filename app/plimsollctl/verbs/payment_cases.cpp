// plimsollctl payment cases, place, refund: money in suspense that waits for staff.
#include <plimsoll/desk.h>

#include "plimsollctl/asking.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/json_values.h"
#include "plimsollctl/listing.h"
#include "plimsollctl/notice_answer.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/payout_answer.h"
#include "plimsollctl/table.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct CasesOptions {
    std::string file;
    bool all = false;
};

struct CaseOptions {
    std::string file;
    std::string number;
    Why why;
    std::optional<std::string> key;
};

Listing<PaymentCase> caseListing() {
    return {{{"case"},
             {"kind"},
             {"state"},
             {"payment"},
             {"amount", Align::Right},
             {"loan"},
             {"investor"},
             {"bid"},
             {"opened"}},
            [](const PaymentCase& found) {
                return std::vector<std::string>{
                    std::to_string(found.id.value),
                    std::string(codeOf(found.kind)),
                    std::string(codeOf(found.state)),
                    found.payment,
                    found.amount.toString(),
                    found.loan_code,
                    found.investor_code,
                    found.bid ? std::to_string(found.bid.value) : found.as_received,
                    found.opened.toString()};
            },
            writeCase};
}

Answer<ExitCode> runCases(const CasesOptions& options, Session& session) {
    auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    CaseQuery query;
    query.open_only = !options.all;
    return answerList(session, caseListing(), [&](const Visit<PaymentCase>& visit) {
        return forEachCase(**reader, query, visit);
    });
}

void answerCase(Session& session, const PaymentCase& found) {
    if (session.json) {
        JsonWriter json = session.writer();
        writeCase(json, found);
        return;
    }
    printFacts(session.out, {{"case", std::to_string(found.id.value)},
                             {"state", std::string(codeOf(found.state))},
                             {"payment", found.payment},
                             {"amount", found.amount.toString()},
                             {"loan", found.loan_code},
                             {"investor", found.investor_code},
                             {"bid", found.bid ? std::to_string(found.bid.value) : "unknown"}});
}

Answer<ExitCode> runPlace(const CaseOptions& options, Session& session) {
    const auto number = readNumber("the case", options.number);
    if (!number) return tl::make_unexpected(number.error());
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(std::move(open.error()));
    const CaseId id(*number);
    const auto asked = askFor(*open->desk, session, PlaceCase{id}, options.why, *key);
    if (!asked) return tl::make_unexpected(asked.error());
    if (*asked == Asking::Waits) return ExitCode::Ok;
    const auto found = findCase(*open->reader, id);
    if (!found) return tl::make_unexpected(found.error());
    answerCase(session, *found);
    return ExitCode::Ok;
}

Answer<ExitCode> runRefund(const CaseOptions& options, Session& session) {
    const auto number = readNumber("the case", options.number);
    if (!number) return tl::make_unexpected(number.error());
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(std::move(open.error()));
    const CaseId id(*number);
    const auto asked = askFor(*open->desk, session, RefundCase{id}, options.why, *key);
    if (!asked) return tl::make_unexpected(asked.error());
    if (*asked == Asking::Waits) return ExitCode::Ok;
    return answerPayoutThat(session, *open->reader, [id](const Payout& payout) {
        return payout.from_case == id && !payout.replaces;
    });
}

void addCaseVerb(Subcommand& payment, Invocation& invocation, const VerbText& text,
                 Answer<ExitCode> (*run)(const CaseOptions&, Session&)) {
    auto [verb, options] = addVerb<CaseOptions>(payment, invocation, text, run);
    addDeskFile(*verb, options.file);
    verb->addOption("CASE", options.number, "The case's number")->required()->typeName("");
    addWhy(*verb, options.why, true);
    addKey(*verb, options.key);
    payment.excuse(*verb);
}

}  // namespace

void addPaymentCases(Subcommand& payment, Invocation& invocation) {
    {
        auto [verb, options] =
            addVerb<CasesOptions>(payment, invocation,
                                  {"cases", "List the payments whose money waits for a decision",
                                   "  plimsollctl payment cases loans.plimsoll\n"
                                   "  plimsollctl payment cases loans.plimsoll --all --json"},
                                  runCases);
        addDeskFile(*verb, options.file);
        verb->addFlag("--all", options.all, "Decided ones, too");
        payment.excuse(*verb);
    }
    addCaseVerb(payment, invocation,
                {"place", "Put a case's money into its loan, when it fits now",
                 "  plimsollctl payment place loans.plimsoll 3 --note \"customer agreed\"\n"
                 "A working desk wants a checker for it: then it waits as a request."},
                runPlace);
    addCaseVerb(payment, invocation,
                {"refund", "Send a case's money back, by a payout",
                 "  plimsollctl payment refund loans.plimsoll 3 --note \"loan is full\"\n"
                 "A working desk wants a checker for it: then it waits as a request."},
                runRefund);
}

}  // namespace plimsoll::ctl
