// plimsollctl audit export: the chain as a file that an auditor checks with standard tools, and the
// signed head that it ends in, beside it. The format is in plimsoll-audit(5).
#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/desk_access.h"
#include "plimsollctl/interrupt.h"
#include "plimsollctl/output.h"
#include "plimsollctl/pages.h"
#include "plimsollctl/table.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct ExportOptions {
    std::string file;
    std::string to;
    std::string reason;
};

/// Everything up to the head, in order. The file must end in what was signed.
Answer<void> writeLinks(Output& out, DeskReader& reader, const AuditHead& head,
                        const Interrupt& interrupt) {
    AuditQuery query;
    query.newest_first = false;
    Digest last{};
    std::int64_t written = 0;
    out.write(auditCsvHeader());
    const auto walked = forEachLink(reader, query, [&](const AuditLink& link) {
        if (link.id > head.link) return false;
        out.write(auditCsvLine(link));
        last = link.hash;
        written = link.id;
        return out.ok() && !interrupt.requested();
    });
    if (!walked) return walked;
    if (interrupt.requested()) return tl::make_unexpected(failureOf({ErrorCode::Cancelled, {}}));
    if (!out.ok() || (written == head.link && last == head.hash)) return {};
    return tl::make_unexpected(
        failureOf({ErrorCode::ChainBroken, fmt::format("link {}", head.link)}));
}

Answer<ExitCode> runExport(const ExportOptions& options, Session& session) {
    const Interrupt interrupt;
    auto links = NewFile::create(options.to);
    if (!links) return tl::make_unexpected(std::move(links.error()));
    auto signed_head = NewFile::create(options.to + ".head");
    if (!signed_head) return tl::make_unexpected(std::move(signed_head.error()));

    const auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(open.error());
    const auto access = answerOf(open->reader->access());
    if (!access) return tl::make_unexpected(access.error());
    if (*access != Access::Open) {
        const auto noted =
            answerOf(open->desk->noteLook(Act::AuditExport, "audit trail", options.reason));
        if (!noted) return tl::make_unexpected(noted.error());
    }
    const auto head = answerOf(open->desk->signHead());
    if (!head) return tl::make_unexpected(head.error());
    auto written = writeLinks(links->output(), *open->reader, *head, interrupt);
    if (!written) return tl::make_unexpected(std::move(written.error()));
    signed_head->output().write(lineOf(*head) + "\n");
    if (auto kept = links->commit(); !kept) return tl::make_unexpected(std::move(kept.error()));
    if (auto kept = signed_head->commit(); !kept) {
        return tl::make_unexpected(std::move(kept.error()));
    }
    if (session.json) {
        session.writer()
            .beginObject()
            .key("links")
            .number(head->link)
            .key("file")
            .text(options.to)
            .key("head")
            .text(lineOf(*head))
            .endObject();
        return ExitCode::Ok;
    }
    printFacts(session.out, {{"links", grouped(static_cast<std::uint64_t>(head->link))},
                             {"file", options.to},
                             {"signed head", options.to + ".head"}});
    return ExitCode::Ok;
}

}  // namespace

void addAuditExport(Subcommand& audit, Invocation& invocation) {
    auto [verb, options] = addVerb<ExportOptions>(
        audit, invocation,
        {"export", "Write the whole audit trail as CSV, and its signed head beside it",
         "  plimsollctl audit export loans.plimsoll audit-2026.csv\n"
         "The head stands in audit-2026.csv.head. How to check both with standard tools is in\n"
         "plimsoll-audit(5). Where people sign in, the export itself is recorded."},
        runExport);
    addDeskFile(*verb, options.file);
    verb->addOption("OUT", options.to, "The file; must not exist")->required()->typeName("");
    verb->addOption("--reason", options.reason, "Why, in words, for the audit trail")
        ->typeName("TEXT");
}

}  // namespace plimsoll::ctl
