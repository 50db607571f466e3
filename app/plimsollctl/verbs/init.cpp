// plimsollctl init: makes a desk.
#include <filesystem>

#include <fmt/format.h>
#include <plimsoll/desk.h>
#include <plimsoll/rehearsal.h>

#include "plimsollctl/desk_access.h"
#include "plimsollctl/json_values.h"
#include "plimsollctl/people_text.h"
#include "plimsollctl/table.h"
#include "plimsollctl/temporary_folder.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct InitOptions {
    std::string file;
    std::string name;
    bool rehearsal = false;
    bool demo = false;
};

std::filesystem::path folderOf(const std::filesystem::path& file) {
    return file.has_parent_path() ? file.parent_path() : ".";
}

Answer<void> furnish(const std::string& file) {
    auto desk = openAsNobody(file);
    if (!desk) return tl::make_unexpected(std::move(desk.error()));
    return answerOf(furnishDemonstration(**desk));
}

/// A demonstration desk is furnished out of sight and takes its name only when it is complete, so
/// that a full disk half-way leaves nothing behind.
Answer<void> createDemonstration(const std::filesystem::path& file, const NewDesk& desk) {
    std::error_code unclear;  // a path that cannot be looked at cannot be written either
    if (std::filesystem::exists(std::filesystem::symlink_status(file, unclear))) {
        return tl::make_unexpected(failureOf({ErrorCode::DeskExists, file.string()}));
    }
    const auto folder = TemporaryFolder::create(folderOf(file));
    if (!folder) return tl::make_unexpected(folder.error());
    const std::filesystem::path hidden = folder->path() / file.filename();
    return answerOf(createDesk(hidden, desk))
        .and_then([&] { return furnish(hidden.string()); })
        .and_then([&] { return answerOf(restoreDesk(hidden, file)); })
        .map([](const VerifyReport&) {});
}

/// Who can sign in on a new desk, or who has to be added first.
Answer<std::string> nextStep(DeskReader& reader, const DeskInfo& info) {
    if (info.kind == DeskKind::Rehearsal) return std::string();
    const auto staff = answerOf(reader.staff());
    if (!staff) return tl::make_unexpected(staff.error());
    if (!staff->empty()) {
        return "sign in: " + demonstrationPeople(*staff, kDemonstrationPassword);
    }
    return std::string("add the first administrator: plimsollctl staff add --help");
}

Answer<ExitCode> runInit(const InitOptions& options, Session& session) {
    if (const auto named = checkNewFile(options.file); !named) {
        return tl::make_unexpected(named.error());
    }
    removeLeftBehind(folderOf(options.file));
    const NewDesk desk{.name = options.name,
                       .kind = options.demo        ? DeskKind::Demonstration
                               : options.rehearsal ? DeskKind::Rehearsal
                                                   : DeskKind::Real};
    const auto made = options.demo ? createDemonstration(options.file, desk)
                                   : answerOf(createDesk(options.file, desk));
    if (!made) return tl::make_unexpected(made.error());

    auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    const auto info = answerOf((*reader)->info());
    if (!info) return tl::make_unexpected(info.error());
    if (session.json) {
        JsonWriter json = session.writer();
        writeDesk(json, *info);
        return ExitCode::Ok;
    }
    Facts facts{{"desk", info->name},
                {"file", info->path.string()},
                {"kind", std::string(codeOf(info->kind))},
                {"currency", info->currency}};
    const auto next = nextStep(**reader, *info);
    if (!next) return tl::make_unexpected(next.error());
    if (!next->empty()) facts.emplace_back("next", *next);
    printFacts(session.out, facts);
    return ExitCode::Ok;
}

}  // namespace

void addInit(Subcommand& app, Invocation& invocation) {
    auto [verb, options] =
        addVerb<InitOptions>(app, invocation,
                             {"init", "Make a new desk",
                              "  plimsollctl init loans.plimsoll --name \"Loans 2026\"\n"
                              "  plimsollctl init practice.plimsoll --rehearsal\n"
                              "  plimsollctl init demo.plimsoll --demo"},
                             runInit);
    verb->addOption("FILE", options.file, "Where the desk is made; must not exist")
        ->required()
        ->typeName("");
    verb->addOption("--name", options.name, "The desk's name; the file's name when not given");
    auto* rehearsal = verb->addFlag("--rehearsal", options.rehearsal,
                                    "A desk that may invent investors and money");
    verb->addFlag("--demo", options.demo, "A rehearsal desk furnished with loans and investors")
        ->excludes(rehearsal);
}

}  // namespace plimsoll::ctl
