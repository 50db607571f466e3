// plimsollctl investor designate, investor designated: standing consents to take remainders.
#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/desk_access.h"
#include "plimsollctl/json_values.h"
#include "plimsollctl/listing.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct DesignateOptions {
    std::string file;
    std::string investor;
    std::string limit;
    std::string consent;
    bool ends = false;
    std::optional<std::string> key;
};

struct ListOptions {
    std::string file;
};

constexpr int kPage = 1'000;

void writeDesignation(JsonWriter& json, const Designation& consent) {
    json.beginObject().key("investor").text(consent.investor_code);
    json.key("name").text(consent.investor_name);
    writeAmount(json, "limit", consent.limit);
    writeAmount(json, "available", consent.available);
    json.key("consent").textOrNull(consent.reference);
    writeTime(json, "since", consent.since);
    json.key("by").text(consent.by).endObject();
}

Answer<void> forEachDesignation(DeskReader& reader, const Visit<Designation>& visit) {
    for (InvestorId after;;) {
        const auto page = answerOf(reader.designations(after, kPage));
        if (!page) return tl::make_unexpected(page.error());
        if (page->empty()) return {};
        for (const Designation& consent : *page) {
            if (!visit(consent)) return {};
        }
        after = page->back().investor;
    }
}

Answer<ExitCode> runList(const ListOptions& options, Session& session) {
    const auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(reader.error());
    const Listing<Designation> listing{{{"investor"},
                                        {"name"},
                                        {"limit", Align::Right},
                                        {"available", Align::Right},
                                        {"consent"},
                                        {"since"},
                                        {"by"}},
                                       [](const Designation& consent) {
                                           return std::vector<std::string>{
                                               consent.investor_code,
                                               consent.investor_name,
                                               consent.limit.toString(),
                                               consent.available.toString(),
                                               consent.reference,
                                               consent.since.toString(),
                                               consent.by};
                                       },
                                       writeDesignation};
    return answerList(session, listing, [&](const Visit<Designation>& visit) {
        return forEachDesignation(**reader, visit);
    });
}

Answer<Money> readLimit(const DesignateOptions& options) {
    if (options.ends == !options.limit.empty()) {
        return badInput("usage", options.limit,
                        "say what they take at most with --limit AMOUNT, or --end (see plimsollctl "
                        "investor designate --help)");
    }
    return options.ends ? Answer<Money>(Money()) : readAmount("the limit", options.limit);
}

void answerDesignation(Session& session, const InvestorSummary& investor,
                       const Designation* consent) {
    if (session.json) {
        JsonWriter json = session.writer();
        if (consent != nullptr) return writeDesignation(json, *consent);
        json.beginObject().key("investor").text(investor.code).key("name").text(investor.name);
        writeAmount(json, "limit", {});
        writeAmount(json, "available", investor.balance.available);
        json.key("consent").null().key("since").null().key("by").null().endObject();
        return;
    }
    Facts facts{{"investor", investor.code}};
    facts.emplace_back("limit", consent != nullptr ? consent->limit.toString() + " of one loan"
                                                   : "none: no standing consent");
    if (consent != nullptr) {
        facts.emplace_back("consent", consent->reference);
        facts.emplace_back("since", consent->since.toString());
    }
    printFacts(session.out, facts);
}

Answer<ExitCode> runDesignate(const DesignateOptions& options, Session& session) {
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    const auto limit = readLimit(options);
    if (!limit) return tl::make_unexpected(limit.error());
    const auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(open.error());
    const auto investor = findInvestor(*open->reader, options.investor);
    if (!investor) return tl::make_unexpected(investor.error());
    const auto done =
        answerOf(open->desk->designate(investor->id, *limit, options.consent, *key), *key);
    if (!done) return tl::make_unexpected(done.error());
    const auto page = answerOf(open->reader->designations(InvestorId(investor->id.value - 1), 1));
    if (!page) return tl::make_unexpected(page.error());
    const bool stands = !page->empty() && page->front().investor == investor->id;
    answerDesignation(session, *investor, stands ? &page->front() : nullptr);
    return ExitCode::Ok;
}

}  // namespace

void addInvestorDesignate(Subcommand& investor, Invocation& invocation) {
    {
        auto [verb, options] = addVerb<DesignateOptions>(
            investor, invocation,
            {"designate", "Record an investor's standing consent to take remainders, or end it",
             "  plimsollctl investor designate loans.plimsoll C-7 --limit 50,000 \\\n"
             "      --consent contract-2026-114\n"
             "  plimsollctl investor designate loans.plimsoll C-7 --end\n"
             "The limit is the most that may be placed with them of one loan."},
            runDesignate);
        addDeskFile(*verb, options.file);
        verb->addOption("INVESTOR", options.investor, "The investor's code")
            ->required()
            ->typeName("");
        verb->addOption("--limit", options.limit, "The most they take of one loan")
            ->typeName("AMOUNT");
        verb->addOption("--consent", options.consent, "Where the consent is kept")->typeName("REF");
        verb->addFlag("--end", options.ends, "The consent has ended");
        addKey(*verb, options.key);
    }
    auto [verb, options] =
        addVerb<ListOptions>(investor, invocation,
                             {"designated", "List the standing consents",
                              "  plimsollctl investor designated loans.plimsoll --json"},
                             runList);
    addDeskFile(*verb, options.file);
}

}  // namespace plimsoll::ctl
