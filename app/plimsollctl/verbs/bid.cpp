// plimsollctl bid: one bid, as a script would send it, and taking one back.
#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/bid_names.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/json_values.h"
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
    bool standby = false;
    std::string funding = "balance";
};

struct WithdrawOptions {
    std::string file;
    BidName bid;
    std::string note;
};

/// What a bid came to: its decision, and until when it is held for its payment.
struct Answered {
    BidRequest bid;
    BidAnswer answer;
    std::optional<Timestamp> lapses;
};

Answer<Funding> readFunding(const std::string& text) {
    if (const auto funding = fundingOf(text)) return *funding;
    return badInput("funding_invalid", text,
                    fmt::format("the funding must be balance or payment, not {}", inQuotes(text)));
}

Failure notAllowed(DeskReader& reader) {
    const std::string act(codeOf(Act::BidEnter));
    const auto access = reader.access();
    const bool in_set_up = access && *access == Access::SetUp;
    return failureOf({in_set_up ? ErrorCode::SetUpFirst : ErrorCode::Forbidden, act});
}

Failure notDecided(DeskReader& reader, const BidAnswer& answer, const RequestKey& key) {
    switch (answer.kind) {
        case BidAnswer::Kind::NotAllowed:
            return notAllowed(reader);
        case BidAnswer::Kind::Overloaded:
            return failureOf({ErrorCode::Overloaded, {}});
        case BidAnswer::Kind::Unknown:
            return failureOf({ErrorCode::ResultUnknown, {}}, key);
        default:
            return failureOf({answer.why, {}});
    }
}

/// Empty for a bid that was paid at once, or took nothing.
Answer<std::optional<Timestamp>> lapseOf(DeskReader& reader, const Decision& decision) {
    if (!decision.id || decision.accepted.isZero()) return std::optional<Timestamp>{};
    const auto life = answerOf(reader.bidLife(decision.id));
    if (!life) return tl::make_unexpected(life.error());
    if (life->holds.empty()) return std::optional<Timestamp>{};
    return life->holds.front().lapses;
}

void writeAnswer(Session& session, const BidOptions& options, const Answered& answered) {
    const Decision& decision = answered.answer.decision;
    const BidRequest& bid = answered.bid;
    JsonWriter json = session.writer();
    json.beginObject();
    json.key("outcome").text(codeOf(decision.outcome));
    json.key("reason").textOrNull(codeOf(decision.reason));
    json.key("replayed").flag(answered.answer.kind == BidAnswer::Kind::Replayed);
    writeId(json, "id", decision.id);  // a stray has none: it could not become a bid
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
    json.key("funding").text(codeOf(bid.funding)).key("standby").flag(bid.standby);
    writeAmount(json, "waiting", decision.waiting);
    writeTime(json, "lapses_at", answered.lapses);
    json.endObject();
}

void printAnswer(Session& session, const BidOptions& options, const Answered& answered) {
    const Decision& decision = answered.answer.decision;
    Facts facts{{"decision", std::string(codeOf(decision.outcome))}};
    if (decision.reason != Reason::None) facts.emplace_back("reason", codeOf(decision.reason));
    if (answered.answer.kind == BidAnswer::Kind::Replayed) {
        facts.emplace_back("replayed", "yes: this key was decided before");
    }
    if (decision.id) facts.emplace_back("bid", std::to_string(decision.id.value));
    facts.emplace_back("asked", options.amount);
    facts.emplace_back("accepted", decision.accepted.toString());
    if (!decision.waiting.isZero()) {
        facts.emplace_back("waiting", decision.waiting.toString() + " in the standby queue");
    }
    if (answered.lapses) {
        facts.emplace_back("held", "for its payment, until " + answered.lapses->toString());
    }
    facts.emplace_back("remainder", decision.remainder_before.toString() + " before this bid");
    facts.emplace_back("decided", decision.decided.toString());
    printFacts(session.out, facts);
}

Answer<ExitCode> runBid(const BidOptions& options, Session& session) {
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    const auto funding = readFunding(options.funding);
    if (!funding) return tl::make_unexpected(funding.error());
    auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(std::move(open.error()));

    // The amount is not judged here: every arrival is recorded, those that are no bid as strays.
    auto bid = answerOf(open->reader->resolve({.loan = options.loan,
                                               .investor = options.investor,
                                               .amount = options.amount,
                                               .key = key->text(),
                                               .partial = options.partial,
                                               .standby = options.standby,
                                               .funding = *funding}));
    if (!bid) return tl::make_unexpected(std::move(bid.error()));
    const BidAnswer answer = open->desk->bid(*bid);
    if (!answer.isDecision()) {
        return tl::make_unexpected(notDecided(*open->reader, answer, *key));
    }
    const auto lapses = lapseOf(*open->reader, answer.decision);
    if (!lapses) return tl::make_unexpected(lapses.error());

    if (session.json) {
        writeAnswer(session, options, {*bid, answer, *lapses});
    } else {
        printAnswer(session, options, {*bid, answer, *lapses});
    }
    if (answer.decision.outcome != Outcome::Refused) return ExitCode::Ok;
    session.say(fmt::format("the bid was refused ({}): {}", codeOf(answer.decision.reason),
                            sentence(answer.decision.reason)));
    return ExitCode::Refused;
}

void printLife(Session& session, const BidLife& life) {
    Facts facts{{"bid", std::to_string(life.bid.id.value)},
                {"loan", life.bid.loan_code},
                {"investor", life.bid.investor_code}};
    for (const Hold& hold : life.holds) {
        facts.emplace_back("hold " + std::to_string(hold.part),
                           fmt::format("{} {}", hold.amount.toString(), codeOf(hold.state)));
    }
    if (life.wait) facts.emplace_back("standby", codeOf(life.wait->state));
    printFacts(session.out, facts);
}

Answer<ExitCode> runWithdraw(const WithdrawOptions& options, Session& session) {
    const auto named = checkBidName(options.bid);
    if (!named) return tl::make_unexpected(named.error());
    auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(std::move(open.error()));
    const auto bid = findBid(*open->reader, options.bid);
    if (!bid) return tl::make_unexpected(bid.error());
    const auto withdrawn = answerOf(open->desk->withdrawBid(*bid, options.note));
    if (!withdrawn) return tl::make_unexpected(withdrawn.error());

    const auto life = answerOf(open->reader->bidLife(*bid));
    if (!life) return tl::make_unexpected(life.error());
    if (session.json) {
        JsonWriter json = session.writer();
        writeBidLife(json, *life);
    } else {
        printLife(session, *life);
    }
    return ExitCode::Ok;
}

void addWithdraw(Subcommand& bid, Invocation& invocation) {
    auto [verb, options] = addVerb<WithdrawOptions>(
        bid, invocation,
        {"withdraw", "Take back what a bid holds or waits for; what is paid stays",
         "  plimsollctl bid withdraw loans.plimsoll 4711\n"
         "  plimsollctl bid withdraw loans.plimsoll --loan L-1001 --investor C-00001 \\\n"
         "      --key web-7f3a --note \"asked by phone\""},
        runWithdraw);
    addDeskFile(*verb, options.file);
    verb->addOption("BID", options.bid.number, "The bid's number")->typeName("");
    addBidByKey(*verb, options.bid);
    verb->addOption("--note", options.note, "Why, for the records")->typeName("TEXT");
    bid.excuse(*verb);
}

}  // namespace

void addBid(Subcommand& app, Invocation& invocation) {
    auto [verb, options] = addVerb<BidOptions>(
        app, invocation,
        {"bid", "Send one bid and print its decision; exit code 1 when it is refused",
         "  plimsollctl bid loans.plimsoll --loan L-1001 --investor C-00001 --amount 5,000\n"
         "  plimsollctl bid loans.plimsoll --loan L-1001 --investor C-00001 --amount 5,000 \\\n"
         "      --key web-7f3a --partial --json\n"
         "  plimsollctl bid loans.plimsoll --loan L-1001 --investor C-00001 --amount 5,000 \\\n"
         "      --funding payment --standby\n"
         "Without --amount, \"bid withdraw\" and \"bid void\" take a bid back: see their --help."},
        runBid);
    addDeskFile(*verb, options.file);
    verb->addOption("--loan", options.loan, "The loan's code")->required()->typeName("CODE");
    verb->addOption("--investor", options.investor, "The investor's code")
        ->required()
        ->typeName("CODE");
    verb->addOption("--amount", options.amount, "In yuan, such as 5,000.00")
        ->required()
        ->typeName("AMOUNT");
    addKey(*verb, options.key);
    verb->addFlag("--partial", options.partial, "Take as much as the rules allow");
    verb->addFlag("--standby", options.standby, "Wait for what is not there now");
    verb->addOption("--funding", options.funding,
                    "balance: frozen at once; payment: held until the payment comes")
        ->typeName("HOW")
        ->showDefault();
    addWithdraw(*verb, invocation);
    addBidVoid(*verb, invocation);
}

}  // namespace plimsoll::ctl
