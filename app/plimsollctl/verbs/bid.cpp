// plimsollctl bid: one bid, as a script would send it.
#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/desk_access.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/table.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct BidOptions {
    std::string file;
    std::string loan;
    std::string investor;
    std::string amount;
    std::optional<std::string> key;
    bool partial = false;
};

Failure notDecided(BidAnswer::Kind kind, const RequestKey& key) {
    switch (kind) {
        case BidAnswer::Kind::Overloaded:
            return failureOf({ErrorCode::Overloaded, {}});
        case BidAnswer::Kind::Unknown:
            return failureOf({ErrorCode::ResultUnknown, {}}, key);
        default:
            return failureOf({ErrorCode::Stopped, {}});
    }
}

void writeAnswer(Session& session, const BidOptions& options, const BidRequest& bid,
                 const BidAnswer& answer) {
    const Decision& decision = answer.decision;
    JsonWriter json = session.writer();
    json.beginObject();
    json.key("outcome").text(codeOf(decision.outcome));
    json.key("reason").textOrNull(codeOf(decision.reason));
    json.key("replayed").flag(answer.kind == BidAnswer::Kind::Replayed);
    json.key("id");
    if (decision.id) {
        json.number(decision.id.value);
    } else {
        json.null();  // a stray: it could not become a bid
    }
    json.key("loan").text(options.loan).key("investor").text(options.investor);
    json.key("key").textOrNull(bid.key.text());
    json.key("asked");
    if (bid.asked) {
        json.number(bid.asked->fen());
    } else {
        json.null();
    }
    json.key("accepted").number(decision.accepted.fen());
    json.key("remainder_before").number(decision.remainder_before.fen());
    json.key("arrived_at").text(decision.arrived.toString());
    json.key("decided_at").text(decision.decided.toString());
    json.endObject();
}

void printAnswer(Session& session, const BidOptions& options, const BidAnswer& answer) {
    const Decision& decision = answer.decision;
    Facts facts{{"decision", std::string(codeOf(decision.outcome))}};
    if (decision.reason != Reason::None) facts.emplace_back("reason", codeOf(decision.reason));
    if (answer.kind == BidAnswer::Kind::Replayed) {
        facts.emplace_back("replayed", "yes: this key was decided before");
    }
    if (decision.id) facts.emplace_back("bid", std::to_string(decision.id.value));
    facts.emplace_back("asked", options.amount);
    facts.emplace_back("accepted", decision.accepted.toString());
    facts.emplace_back("remainder", decision.remainder_before.toString() + " before this bid");
    facts.emplace_back("decided", decision.decided.toString());
    printFacts(session.out, facts);
}

Answer<ExitCode> runBid(const BidOptions& options, Session& session) {
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    auto open = openWithReader(options.file);
    if (!open) return tl::make_unexpected(std::move(open.error()));

    // The amount is not judged here: every arrival is recorded, those that are no bid as strays.
    auto bid = answerOf(open->reader->resolve({.loan = options.loan,
                                               .investor = options.investor,
                                               .amount = options.amount,
                                               .key = key->text(),
                                               .partial = options.partial}));
    if (!bid) return tl::make_unexpected(std::move(bid.error()));
    const BidAnswer answer = open->desk->bid(*bid);
    if (!answer.isDecision()) return tl::make_unexpected(notDecided(answer.kind, *key));

    if (session.json) {
        writeAnswer(session, options, *bid, answer);
    } else {
        printAnswer(session, options, answer);
    }
    if (answer.isAccepted()) return ExitCode::Ok;
    session.say(fmt::format("the bid was refused ({}): {}", codeOf(answer.decision.reason),
                            sentence(answer.decision.reason)));
    return ExitCode::Refused;
}

}  // namespace

void addBid(CLI::App& app, Command& command) {
    auto [verb, options] = addVerb<BidOptions>(
        app, command,
        {"bid", "Send one bid and print its decision; exit code 1 when it is refused",
         "  plimsollctl bid loans.plimsoll --loan L-1001 --investor C-00001 --amount 5,000\n"
         "  plimsollctl bid loans.plimsoll --loan L-1001 --investor C-00001 --amount 5,000 \\\n"
         "      --key web-7f3a --partial --json"},
        runBid);
    addDeskFile(*verb, options.file);
    verb->add_option("--loan", options.loan, "The loan's code")->required()->type_name("CODE");
    verb->add_option("--investor", options.investor, "The investor's code")
        ->required()
        ->type_name("CODE");
    verb->add_option("--amount", options.amount, "In yuan, such as 5,000.00")
        ->required()
        ->type_name("AMOUNT");
    addKey(*verb, options.key);
    verb->add_flag("--partial", options.partial, "Take as much as the rules allow");
}

}  // namespace plimsoll::ctl
