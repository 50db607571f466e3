// plimsollctl investor: add, import, list, suspend, activate. Revealing is in investor_reveal.cpp.
#include <algorithm>
#include <sstream>

#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/desk_access.h"
#include "plimsollctl/investor_csv.h"
#include "plimsollctl/json_values.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/pages.h"
#include "plimsollctl/table.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct AddOptions {
    std::string file;
    std::string code;
    std::string name;
    std::string phone;
    std::string id_number;
    std::optional<std::string> deposit;
    std::optional<std::string> key;
};

struct ImportOptions {
    std::string file;
    std::string csv;
    std::optional<std::string> key;
};

struct InvestorOptions {
    std::string file;
    std::string code;
};

struct ListOptions {
    std::string file;
};

void answerInvestor(Session& session, const InvestorSummary& investor) {
    if (session.json) {
        JsonWriter json = session.writer();
        writeInvestor(json, investor);
        return;
    }
    printFacts(session.out, {{"investor", investor.code},
                             {"name", investor.name},
                             {"phone", investor.personal.phone},
                             {"ID number", investor.personal.id_number},
                             {"status", std::string(codeOf(investor.status))},
                             {"available", investor.balance.available.toString()},
                             {"frozen", investor.balance.frozen.toString()},
                             {"lent", investor.balance.lent.toString()}});
}

Answer<ExitCode> answerById(Session& session, DeskReader& reader, InvestorId id) {
    const auto investor = answerOf(reader.investor(id));
    if (!investor) return tl::make_unexpected(investor.error());
    answerInvestor(session, *investor);
    return ExitCode::Ok;
}

/// A key that was used before answers the investors it added then, who may be others.
Answer<void> checkSame(DeskReader& reader, const std::vector<InvestorId>& added,
                       const std::vector<NewInvestor>& asked, const RequestKey& key) {
    bool same = added.size() == asked.size();
    for (std::size_t i = 0; same && i < added.size(); ++i) {
        const auto made = answerOf(reader.investor(added[i]));
        if (!made) return tl::make_unexpected(made.error());
        const PersonalData asked_for{masked(asked[i].phone), masked(asked[i].id_number)};
        same = (asked[i].code.empty() || asked[i].code == made->code) &&
               asked[i].name == made->name && asked_for == made->personal;
    }
    if (same) return {};
    return tl::make_unexpected(failureOf({ErrorCode::KeyReused, key.text()}));
}

/// A first deposit counts as a deposit, and waits for nobody here.
Failure notAdded(const Error& error, const RequestKey& key) {
    Failure failure = failureOf(error, key);
    if (error.code == ErrorCode::NeedsChecker)
        failure.message =
            "nobody was added: this desk wants a second person for so much money (money.deposit); "
            "leave the deposit out, then ask for it with \"plimsollctl deposit\"";
    return failure;
}

Answer<ExitCode> runAdd(const AddOptions& options, Session& session) {
    NewInvestor investor{.code = options.code,
                         .name = options.name,
                         .deposit = {},
                         .phone = options.phone,
                         .id_number = options.id_number};
    if (options.deposit) {
        const auto deposit = readAmount("the deposit", *options.deposit);
        if (!deposit) return tl::make_unexpected(deposit.error());
        investor.deposit = *deposit;
    }
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(std::move(open.error()));
    const auto added = open->desk->addInvestors({investor}, *key);
    if (!added) return tl::make_unexpected(notAdded(added.error(), *key));
    const auto same = checkSame(*open->reader, *added, {investor}, *key);
    if (!same) return tl::make_unexpected(same.error());
    return answerById(session, *open->reader, added->front());
}

Failure nothingImported(const std::string& path, const std::vector<RejectedRow>& rejected) {
    Failure failure{ExitCode::BadInput,
                    std::string(codeOf(ErrorCode::InputInvalid)),
                    path,
                    fmt::format("nothing was imported: {} of {} cannot be used",
                                rejected.size() == 1 ? "a row" : grouped(rejected.size()) + " rows",
                                inQuotes(path)),
                    {}};
    for (const RejectedRow& row : rejected) {
        failure.rows.push_back(fmt::format("{}: {}", shown(path), sentence(row)));
    }
    return failure;
}

/// Rows whose codes the desk has given to somebody already.
Answer<std::vector<RejectedRow>> takenCodes(DeskReader& reader, const InvestorFile& file) {
    std::vector<RejectedRow> taken;
    for (const auto& [line, investor] : file.rows) {
        if (investor.code.empty()) continue;
        const auto known = reader.findInvestor(investor.code);
        if (known) {
            taken.push_back({line, "code_taken", investor.code});
        } else if (known.error().code != ErrorCode::UnknownInvestor &&
                   known.error().code != ErrorCode::CodeInvalid) {
            return tl::make_unexpected(failureOf(known.error()));
        }
    }
    return taken;
}

/// What the core would not take, traced back to its line.
Failure refusedByDesk(const std::string& path, const InvestorFile& file, const Error& error,
                      const RequestKey& key) {
    const bool by_name = error.code == ErrorCode::NameInvalid;
    const auto row = std::ranges::find_if(file.rows, [&](const InvestorFile::Row& candidate) {
        return (by_name ? candidate.investor.name : candidate.investor.code) == error.subject;
    });
    if (row == file.rows.end()) return notAdded(error, key);
    const std::string_view reason = by_name                                ? "bad_name"
                                    : error.code == ErrorCode::CodeInvalid ? "bad_code"
                                    : error.code == ErrorCode::CodeTaken   ? "code_taken"
                                                                           : codeOf(error.code);
    return nothingImported(path, {{row->line, std::string(reason), error.subject}});
}

Answer<ExitCode> runImport(const ImportOptions& options, Session& session) {
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    auto bytes = readInput(options.csv);
    if (!bytes) return tl::make_unexpected(std::move(bytes.error()));
    std::istringstream input(std::move(*bytes));
    auto file = readInvestors(input);
    if (!file) return tl::make_unexpected(std::move(file.error()));
    auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(std::move(open.error()));

    auto taken = takenCodes(*open->reader, *file);
    if (!taken) return tl::make_unexpected(std::move(taken.error()));
    std::vector<RejectedRow> rejected = file->rejected;
    rejected.insert(rejected.end(), taken->begin(), taken->end());
    std::ranges::stable_sort(rejected, {}, &RejectedRow::line);
    // On a retry all codes are taken, by the first try: only the desk can tell.
    const bool may_be_retry = options.key && file->rejected.empty();
    if (!rejected.empty() && !may_be_retry)
        return tl::make_unexpected(nothingImported(options.csv, rejected));

    for (const std::string& column : file->unused_columns) {
        session.say(fmt::format("warning: the column {} is not used", inQuotes(column)));
    }
    std::vector<NewInvestor> investors;
    Money deposits;
    for (const auto& row : file->rows) {
        investors.push_back(row.investor);
        deposits = cappedSum(deposits, row.investor.deposit);
    }
    const auto added = open->desk->addInvestors(investors, *key);
    if (!added && !rejected.empty() && added.error().code == ErrorCode::CodeTaken) {
        return tl::make_unexpected(nothingImported(options.csv, rejected));
    }
    if (!added) return tl::make_unexpected(refusedByDesk(options.csv, *file, added.error(), *key));
    if (options.key) {
        const auto same = checkSame(*open->reader, *added, investors, *key);
        if (!same) return tl::make_unexpected(same.error());
    }
    if (session.json) {
        session.writer()
            .beginObject()
            .key("imported")
            .number(static_cast<std::uint64_t>(added->size()))
            .key("deposits")
            .number(deposits.fen())
            .endObject();
    } else {
        printFacts(session.out,
                   {{"imported", grouped(added->size())}, {"deposits", deposits.toString()}});
    }
    return ExitCode::Ok;
}

Answer<ExitCode> runList(const ListOptions& options, Session& session) {
    auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    if (session.json) {
        JsonWriter json = session.writer();
        json.beginArray();
        const auto walked = forEachInvestor(**reader, [&](const InvestorSummary& investor) {
            writeInvestor(json, investor);
            return session.out.ok();
        });
        if (!walked) return tl::make_unexpected(walked.error());
        json.endArray();
        return ExitCode::Ok;
    }
    constexpr int kRowsMeasuredTogether = 1'000;
    int waiting = 0;
    Table table({{"investor"},
                 {"name"},
                 {"phone"},
                 {"ID number"},
                 {"status"},
                 {"available", Align::Right},
                 {"frozen", Align::Right},
                 {"lent", Align::Right}});
    const auto walked = forEachInvestor(**reader, [&](const InvestorSummary& investor) {
        table.add({investor.code, investor.name, investor.personal.phone,
                   investor.personal.id_number, std::string(codeOf(investor.status)),
                   investor.balance.available.toString(), investor.balance.frozen.toString(),
                   investor.balance.lent.toString()});
        if (++waiting % kRowsMeasuredTogether == 0) table.flush(session.out);
        return session.out.ok();
    });
    if (!walked) return tl::make_unexpected(walked.error());
    table.flush(session.out);
    return ExitCode::Ok;
}

Answer<ExitCode> setStatus(const InvestorOptions& options, InvestorStatus status,
                           Session& session) {
    auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(std::move(open.error()));
    const auto investor = findInvestor(*open->reader, options.code);
    if (!investor) return tl::make_unexpected(investor.error());
    const auto set = answerOf(open->desk->setInvestorStatus(investor->id, status));
    if (!set) return tl::make_unexpected(set.error());
    return answerById(session, *open->reader, investor->id);
}

Answer<ExitCode> runSuspend(const InvestorOptions& options, Session& session) {
    return setStatus(options, InvestorStatus::Suspended, session);
}

Answer<ExitCode> runActivate(const InvestorOptions& options, Session& session) {
    return setStatus(options, InvestorStatus::Active, session);
}

void addStatusVerb(Subcommand& investor, Invocation& invocation, const VerbText& text,
                   Answer<ExitCode> (*run)(const InvestorOptions&, Session&)) {
    auto [verb, options] = addVerb<InvestorOptions>(investor, invocation, text, run);
    addDeskFile(*verb, options.file);
    verb->addOption("INVESTOR", options.code, "The investor's code")->required()->typeName("");
}

}  // namespace

void addInvestor(Subcommand& app, Invocation& invocation) {
    Subcommand* investor = app.addSubcommand(
        "investor", "Add, import, list, reveal, designate, suspend and activate investors");
    investor->requireSubcommand();
    investor->footer(
        "Examples:\n  plimsollctl investor list loans.plimsoll\n"
        "  plimsollctl investor import --help");
    {
        auto [verb, options] = addVerb<AddOptions>(
            *investor, invocation,
            {"add", "Add one investor",
             "  plimsollctl investor add loans.plimsoll --code C-7 --name \"Wang Fang\" \\\n"
             "      --phone 13812345678 --id-number 330106199001011234 --deposit 50,000.00"},
            runAdd);
        addDeskFile(*verb, options.file);
        verb->addOption("--code", options.code, "The investor's code; numbered when not given");
        verb->addOption("--name", options.name, "The investor's name");
        verb->addOption("--phone", options.phone, "Digits, '+' and '-'; shown masked")
            ->typeName("PHONE");
        verb->addOption("--id-number", options.id_number, "Letters and digits; shown masked")
            ->typeName("ID");
        verb->addOption("--deposit", options.deposit, "A first deposit")->typeName("AMOUNT");
        addKey(*verb, options.key);
    }
    {
        auto [verb, options] = addVerb<ImportOptions>(
            *investor, invocation,
            {"import", "Add all investors of a file, or none",
             "  plimsollctl investor import loans.plimsoll investors.csv\n"
             "The file has a header line with the column code, and name, phone, id_number and\n"
             "deposit if wanted."},
            runImport);
        addDeskFile(*verb, options.file);
        verb->addOption("CSV", options.csv, "The investors")->required()->typeName("");
        addKey(*verb, options.key);
    }
    {
        auto [verb, options] =
            addVerb<ListOptions>(*investor, invocation,
                                 {"list", "List the investors and their money",
                                  "  plimsollctl investor list loans.plimsoll --json"},
                                 runList);
        addDeskFile(*verb, options.file);
    }
    addInvestorReveal(*investor, invocation);
    addInvestorDesignate(*investor, invocation);
    addStatusVerb(*investor, invocation,
                  {"suspend", "Refuse an investor's bids from now on",
                   "  plimsollctl investor suspend loans.plimsoll C-7"},
                  runSuspend);
    addStatusVerb(*investor, invocation,
                  {"activate", "Let a suspended investor bid again",
                   "  plimsollctl investor activate loans.plimsoll C-7"},
                  runActivate);
}

}  // namespace plimsoll::ctl
