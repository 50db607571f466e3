// plimsollctl audit: who did what, whether the record of it is whole, and its signed heads. The
// export is in audit_export.cpp.
#include <plimsoll/desk.h>

#include "plimsollctl/anchor_file.h"
#include "plimsollctl/copying.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/interrupt.h"
#include "plimsollctl/json_people.h"
#include "plimsollctl/listing.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/terminal_progress.h"
#include "plimsollctl/verb.h"
#include "plimsollctl/verified_answer.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct ListOptions {
    std::string file;
    AuditQuery query;
    std::string from;
    std::string to;
    std::string limit = "200";
};

struct VerifyOptions {
    std::string file;
    std::string anchor;
};

struct DeskOnly {
    std::string file;
};

constexpr std::int64_t kMostListed = 10'000'000;

Listing<AuditLink> linkListing() {
    return {{{"link", Align::Right},
             {"at"},
             {"who"},
             {"act"},
             {"object"},
             {"outcome"},
             {"before"},
             {"after"},
             {"reason"}},
            [](const AuditLink& link) {
                return std::vector<std::string>{std::to_string(link.id),
                                                link.at.toString(),
                                                link.who,
                                                link.act,
                                                link.object,
                                                link.outcome,
                                                link.before,
                                                link.after,
                                                link.reason};
            },
            writeLink};
}

Answer<std::optional<Timestamp>> readBound(std::string_view what, const std::string& text) {
    if (text.empty()) return std::optional<Timestamp>{};
    return readTime(what, text, SystemClock().now()).map([](Timestamp time) {
        return std::optional(time);
    });
}

Answer<ExitCode> runList(const ListOptions& options, Session& session) {
    AuditQuery query = options.query;
    const auto from = readBound("the beginning", options.from);
    if (!from) return tl::make_unexpected(from.error());
    const auto to = readBound("the end", options.to);
    if (!to) return tl::make_unexpected(to.error());
    const auto limit = readCount("the limit", options.limit, 1, kMostListed);
    if (!limit) return tl::make_unexpected(limit.error());
    query.from = *from;
    query.to = *to;
    auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    std::int64_t left = *limit;
    return answerList(session, linkListing(), [&](const Visit<AuditLink>& visit) {
        return forEachLink(**reader, query,
                           [&](const AuditLink& link) { return visit(link) && --left > 0; });
    });
}

Answer<ExitCode> runVerify(const VerifyOptions& options, Session& session) {
    const Interrupt interrupt;
    auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    const auto anchors = anchorsFor(**reader, options.anchor);
    if (!anchors) return tl::make_unexpected(anchors.error());
    TerminalProgress line;
    const auto progress = [&line](std::int64_t done, std::int64_t all) {
        if (!line.wants()) return;
        line.show(progressText(done, all, "links verified"));
    };
    const auto report = answerOf((*reader)->verifyAudit(progress, interrupt.token(), *anchors));
    line.clear();
    if (!report) return tl::make_unexpected(report.error());
    return answerVerified(session, *report, options.file, Verified::AuditChain, latest(*anchors));
}

void answerHead(Session& session, const AuditHead& head) {
    if (session.json) {
        JsonWriter json = session.writer();
        writeHead(json, head);
    } else {
        session.out.write(lineOf(head) + "\n");
    }
}

Answer<ExitCode> runSign(const DeskOnly& options, Session& session) {
    const auto desk = openForWriting(options.file, session);
    if (!desk) return tl::make_unexpected(desk.error());
    const auto head = answerOf((*desk)->signHead());
    if (!head) return tl::make_unexpected(head.error());
    answerHead(session, *head);
    return ExitCode::Ok;
}

Answer<ExitCode> runHeads(const DeskOnly& options, Session& session) {
    auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    const auto heads = answerOf((*reader)->heads());
    if (!heads) return tl::make_unexpected(heads.error());
    if (!session.json) {
        for (const AuditHead& head : *heads) answerHead(session, head);
        return ExitCode::Ok;
    }
    JsonWriter json = session.writer();
    json.beginArray();
    for (const AuditHead& head : *heads) writeHead(json, head);
    json.endArray();
    return ExitCode::Ok;
}

void addList(Subcommand& audit, Invocation& invocation) {
    auto [verb, options] = addVerb<ListOptions>(
        audit, invocation,
        {"list", "List who did what, newest first",
         "  plimsollctl audit list loans.plimsoll --who zhang --act loan.\n"
         "  plimsollctl audit list loans.plimsoll --failed --from 2026-11-22T00:00:00Z --json"},
        runList);
    addDeskFile(*verb, options.file);
    AuditQuery& query = options.query;
    verb->addOption("--who", query.who, "Only of this login")->typeName("LOGIN");
    verb->addOption("--act", query.act, "A code, or how codes begin, such as loan.")
        ->typeName("ACT");
    verb->addOption("--object", query.object, "Exactly, such as \"loan L-1001\"")->typeName("TEXT");
    verb->addFlag("--failed", query.failed_only, "Only what was refused or failed");
    verb->addFlag("--without-bids", query.without_bids, "Without the batches of bids");
    verb->addOption("--from", options.from, "In UTC, such as 2026-11-22T10:00:00Z")
        ->typeName("TIME");
    verb->addOption("--to", options.to, "In UTC, such as 2026-11-22T18:00:00Z")->typeName("TIME");
    verb->addOption("--limit", options.limit, "How many")->typeName("N")->showDefault();
}

void addDeskVerb(Subcommand& audit, Invocation& invocation, const VerbText& text,
                 Answer<ExitCode> (*run)(const DeskOnly&, Session&)) {
    auto [verb, options] = addVerb<DeskOnly>(audit, invocation, text, run);
    addDeskFile(*verb, options.file);
}

}  // namespace

void addAudit(Subcommand& app, Invocation& invocation) {
    Subcommand* audit = app.addSubcommand("audit", "Read, export, verify and sign the audit trail");
    audit->requireSubcommand();
    audit->footer(
        "Examples:\n  plimsollctl audit list loans.plimsoll\n"
        "  plimsollctl audit export --help");
    addList(*audit, invocation);
    addAuditExport(*audit, invocation);
    {
        auto [verb, options] = addVerb<VerifyOptions>(
            *audit, invocation,
            {"verify", "Check every link of the audit chain, what it vouches for, and its heads",
             "  plimsollctl audit verify loans.plimsoll\n"
             "  plimsollctl audit verify loans.plimsoll --anchor heads-2026-11.txt\n"
             "\"verify\" does this, too, and replays every record besides."},
            runVerify);
        addDeskFile(*verb, options.file);
        addAnchor(*verb, options.anchor);
    }
    addDeskVerb(*audit, invocation,
                {"sign", "Sign the end of the chain now and print the line, to be kept elsewhere",
                 "  plimsollctl audit sign loans.plimsoll >> /media/safe/heads.txt"},
                runSign);
    addDeskVerb(*audit, invocation,
                {"heads", "List the signed heads that are known here, oldest first",
                 "  plimsollctl audit heads loans.plimsoll"},
                runHeads);
}

}  // namespace plimsoll::ctl
