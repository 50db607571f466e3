// plimsollctl loan: create, list, show; the moves are in loan_moves.cpp.
#include <sstream>

#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/desk_access.h"
#include "plimsollctl/investor_csv.h"
#include "plimsollctl/json_values.h"
#include "plimsollctl/loan_answer.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/pages.h"
#include "plimsollctl/table.h"
#include "plimsollctl/terms_options.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct CreateOptions {
    std::string file;
    TermsOptions terms{.target = {}, .min = "100.00", .step = "1.00", .cap = {}};
    std::string code;
    std::string title;
    std::optional<std::string> audience;
    std::vector<std::string> listed;
    std::string borrower;
    std::string hold_window = "15m";
    std::optional<std::string> key;
};

struct LoanOptions {
    std::string file;
    std::string code;
};

struct ListOptions {
    std::string file;
};

std::string count(std::int64_t number) {
    return grouped(static_cast<std::uint64_t>(number));
}

void printTally(Output& out, const LoanSummary& loan, const LoanTally& tally,
                const StandbyNow& standby) {
    Facts facts{{"bids", count(loan.bids)},
                {"bidders", count(loan.bidders)},
                {"waiting", textOf(standby)},
                {"accepted", grouped(tally.accepted)},
                {"standby", grouped(tally.standby)},
                {"replayed", grouped(tally.replayed)},
                {"refused", grouped(tally.refusedTotal())}};
    for (std::size_t i = 1; i < tally.refused.size(); ++i) {
        if (tally.refused[i] == 0) continue;
        facts.emplace_back(fmt::format("  {}", codeOf(static_cast<Reason>(i))),
                           grouped(tally.refused[i]));
    }
    printFacts(out, facts);
}

/// Codes as typed, or "@FILE" with a column of them.
Answer<std::vector<std::string>> listedCodes(const std::vector<std::string>& typed) {
    std::vector<std::string> codes;
    for (const std::string& text : typed) {
        if (!text.starts_with('@')) {
            codes.push_back(text);
            continue;
        }
        auto bytes = readInput(text.substr(1));
        if (!bytes) return tl::make_unexpected(std::move(bytes.error()));
        std::istringstream input(std::move(*bytes));
        auto read = readCodes(input);
        if (!read) return read;
        codes.insert(codes.end(), read->begin(), read->end());
    }
    return codes;
}

Answer<Audience> readAudience(const CreateOptions& options) {
    if (!options.audience) {
        return options.listed.empty() ? Audience::Everyone : Audience::Listed;
    }
    const auto audience = audienceOf(*options.audience);
    if (!audience) {
        return badInput("audience_invalid", *options.audience,
                        fmt::format("the audience must be everyone, new or listed, not {}",
                                    inQuotes(*options.audience)));
    }
    if ((*audience == Audience::Listed) == options.listed.empty()) {
        return badInput("audience_invalid", *options.audience,
                        "an audience of listed investors and --listed go together");
    }
    return *audience;
}

Answer<void> nameInvestors(DeskReader& reader, const std::vector<std::string>& codes,
                           const std::string& borrower, NewLoan& loan) {
    for (const std::string& code : codes) {
        const auto investor = findInvestor(reader, code);
        if (!investor) return tl::make_unexpected(investor.error());
        loan.listed.push_back(investor->id);
    }
    if (borrower.empty()) return {};
    return findInvestor(reader, borrower).map([&](const InvestorSummary& investor) {
        loan.borrower = investor.id;
    });
}

/// How many investors may buy, as far as it is known; counts no further than the cap makes
/// matter.
Answer<std::optional<std::int64_t>> countEligible(DeskReader& reader, const NewLoan& loan) {
    if (!loan.terms.cap) return std::optional<std::int64_t>{};
    if (loan.audience == Audience::Listed) {
        return std::optional<std::int64_t>(static_cast<std::int64_t>(loan.listed.size()));
    }
    const std::int64_t enough = loan.terms.target.fen() / loan.terms.cap->fen() + 1;
    std::int64_t eligible = 0;
    const auto walked = forEachInvestor(reader, [&](const InvestorSummary& investor) {
        const bool active = investor.status == InvestorStatus::Active;
        if (active && investor.id != loan.borrower) ++eligible;
        return eligible < enough;
    });
    if (!walked) return tl::make_unexpected(walked.error());
    return std::optional<std::int64_t>(eligible);
}

/// A key that was used before answers the loan it made then, which may be another.
bool isOneLoan(const NewLoan& asked, const LoanSummary& made) {
    return (asked.code.empty() || asked.code == made.code) && asked.title == made.title &&
           asked.terms == made.terms && asked.audience == made.audience &&
           asked.hold_window == made.hold_window;
}

void answerCreated(Session& session, const LoanSummary& loan,
                   const std::vector<TermsFinding>& findings) {
    for (const TermsFinding& finding : findings) {
        session.say(fmt::format("warning: {}", sentence(finding)));
    }
    if (!session.json) {
        printLoan(session.out, loan);
        session.out.write(findings.empty() ? "terms     sound\n" : "terms     doubtful\n");
        return;
    }
    JsonWriter json = session.writer();
    json.beginObject().key("loan");
    writeLoan(json, loan);
    json.key("findings").beginArray();
    for (const TermsFinding& finding : findings) {
        json.beginObject().key("code").text(codeOf(finding.code));
        json.key("amount").number(finding.amount.fen()).endObject();
    }
    json.endArray().endObject();
}

Answer<ExitCode> runCreate(const CreateOptions& options, Session& session) {
    NewLoan loan{.code = options.code,
                 .title = options.title,
                 .terms = {},
                 .audience = Audience::Everyone,
                 .listed = {},
                 .borrower = {},
                 .hold_window = {}};
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    const auto terms = readSoundTerms(options.terms);
    if (!terms) return tl::make_unexpected(terms.error());
    loan.terms = *terms;
    const auto hold_window = readHoldWindow(options.hold_window);
    if (!hold_window) return tl::make_unexpected(hold_window.error());
    loan.hold_window = *hold_window;
    const auto audience = readAudience(options);
    if (!audience) return tl::make_unexpected(audience.error());
    loan.audience = *audience;
    const auto codes = listedCodes(options.listed);
    if (!codes) return tl::make_unexpected(codes.error());

    auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(std::move(open.error()));
    const auto named = nameInvestors(*open->reader, *codes, options.borrower, loan);
    if (!named) return tl::make_unexpected(named.error());
    const auto eligible = countEligible(*open->reader, loan);
    if (!eligible) return tl::make_unexpected(eligible.error());

    const auto created = answerOf(open->desk->createLoan(loan, *key), *key);
    if (!created) return tl::make_unexpected(created.error());
    const auto summary = answerOf(open->reader->loan(*created));
    if (!summary) return tl::make_unexpected(summary.error());
    if (!isOneLoan(loan, *summary)) {
        return tl::make_unexpected(failureOf({ErrorCode::KeyReused, key->text()}));
    }
    answerCreated(session, *summary, checkTerms(loan.terms, *eligible));
    return ExitCode::Ok;
}

Answer<ExitCode> runShow(const LoanOptions& options, Session& session) {
    auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    const auto loan = findLoan(**reader, options.code);
    if (!loan) return tl::make_unexpected(loan.error());
    const auto tally = answerOf((*reader)->tally(loan->id));
    if (!tally) return tl::make_unexpected(tally.error());
    const auto standby = standbyOf(**reader, *loan);
    if (!standby) return tl::make_unexpected(standby.error());
    if (session.json) {
        JsonWriter json = session.writer();
        writeLoan(json, *loan, &*standby, &*tally);
    } else {
        printLoan(session.out, *loan);
        session.out.write("\n");
        printTally(session.out, *loan, *tally, *standby);
    }
    return ExitCode::Ok;
}

Answer<ExitCode> writeList(Session& session, DeskReader& reader,
                           const std::vector<LoanSummary>& loans) {
    JsonWriter json = session.writer();
    json.beginArray();
    for (const LoanSummary& loan : loans) {
        const auto standby = standbyOf(reader, loan);
        if (!standby) return tl::make_unexpected(standby.error());
        writeLoan(json, loan, &*standby);
    }
    json.endArray();
    return ExitCode::Ok;
}

Answer<ExitCode> printList(Session& session, DeskReader& reader,
                           const std::vector<LoanSummary>& loans) {
    Table table({{"loan"},
                 {"phase"},
                 {"target", Align::Right},
                 {"paid", Align::Right},
                 {"held", Align::Right},
                 {"free", Align::Right},
                 {"bids", Align::Right},
                 {"waiting", Align::Right},
                 {"next"},
                 {"title"}});
    for (const LoanSummary& loan : loans) {
        const auto standby = standbyOf(reader, loan);
        if (!standby) return tl::make_unexpected(standby.error());
        table.add({loan.code, std::string(codeOf(loan.phase)), loan.terms.target.toString(),
                   loan.capacity.paid.toString(), loan.capacity.held.toString(),
                   loan.capacity.free.toString(), count(loan.bids), count(standby->bids),
                   nextStep(loan), loan.title});
    }
    table.flush(session.out);
    return ExitCode::Ok;
}

Answer<ExitCode> runList(const ListOptions& options, Session& session) {
    auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    const auto loans = answerOf((*reader)->loans());
    if (!loans) return tl::make_unexpected(loans.error());
    return session.json ? writeList(session, **reader, *loans)
                        : printList(session, **reader, *loans);
}

void addCreate(Subcommand& loan, Invocation& invocation) {
    auto [verb, options] = addVerb<CreateOptions>(
        loan, invocation,
        {"create", "Make a loan in draft, after checking that its target can be landed on",
         "  plimsollctl loan create loans.plimsoll --target 10,000,000.00 --min 10,000 \\\n"
         "      --step 1,000 --cap 500,000 --title \"Warehouse, Ningbo\"\n"
         "  plimsollctl loan create loans.plimsoll --target 500,000 --listed C-00001,C-00002\n"
         "  plimsollctl loan create loans.plimsoll --target 500,000 --listed @invited.csv"},
        runCreate);
    addDeskFile(*verb, options.file);
    addTermsOptions(*verb, options.terms);
    verb->addOption("--code", options.code, "The loan's code; numbered when not given");
    verb->addOption("--title", options.title, "What people call it");
    verb->addOption("--audience", options.audience, "Who may buy: everyone, new or listed")
        ->typeName("WHO");
    verb->addOption("--listed", options.listed,
                    "Investors who may buy: codes, or @FILE with a column \"code\"")
        ->splitAt(',')
        ->repeatable()
        ->typeName("CODES");
    verb->addOption("--borrower", options.borrower, "The borrower, when they are an investor too")
        ->typeName("CODE");
    verb->addOption("--hold-window", options.hold_window,
                    "How long capacity is held for a payment: seconds, 90s, 15m, 2h")
        ->typeName("TIME")
        ->showDefault();
    addKey(*verb, options.key);
}

}  // namespace

void addLoan(Subcommand& app, Invocation& invocation) {
    Subcommand* loan =
        app.addSubcommand("loan", "Create loans, move them through their life, list and show them");
    loan->requireSubcommand();
    loan->footer(
        "Examples:\n  plimsollctl loan list loans.plimsoll\n"
        "  plimsollctl loan create --help");
    addCreate(*loan, invocation);
    addLoanMoves(*loan, invocation);
    {
        auto [verb, options] = addVerb<ListOptions>(
            *loan, invocation,
            {"list", "List the loans, newest first", "  plimsollctl loan list loans.plimsoll"},
            runList);
        addDeskFile(*verb, options.file);
    }
    {
        auto [verb, options] =
            addVerb<LoanOptions>(*loan, invocation,
                                 {"show", "Show one loan and how its bids were decided",
                                  "  plimsollctl loan show loans.plimsoll L-1001 --json"},
                                 runShow);
        addDeskFile(*verb, options.file);
        addLoanCode(*verb, options.code);
    }
}

}  // namespace plimsoll::ctl
