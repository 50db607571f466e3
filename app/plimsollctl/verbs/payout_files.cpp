// plimsollctl payouts export, import: the payout file for the bank and the bank's answers.
//
// No payout may be lost or sent twice. So an export first makes sure that the file can be written,
// then marks the pending payouts as sent in one batch, on disk, and only then writes the file,
// which gets its name when it is complete. Whatever happens in between, the batch is on record: the
// same batch exported again is the same file, and sends nothing new.
#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/asking.h"
#include "plimsollctl/csv_file.h"
#include "plimsollctl/csv_out.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/pages.h"
#include "plimsollctl/payout_answer.h"
#include "plimsollctl/table.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct ExportOptions {
    std::string file;
    std::string csv;
    std::optional<std::string> batch;
    Why why;
};

struct ImportOptions {
    std::string file;
    std::string csv;
};

struct Sum {
    std::int64_t payouts = 0;
    Money amount;
};

/// What the payment is for, as it will stand on the payee's statement.
std::string referenceOf(const Payout& payout) {
    std::string text = "payout " + payout.reference;
    if (!payout.loan_code.empty()) text += " loan " + payout.loan_code;
    if (payout.bid) text += fmt::format(" bid {}", payout.bid.value);
    if (payout.from_case) text += fmt::format(" case {}", payout.from_case.value);
    return text;
}

/// In yuan without grouping, as banks read it.
std::string inYuan(Money amount) {
    return fixed(amount.fen(), 2);
}

Answer<Sum> writeBatch(DeskReader& reader, const RequestKey& batch, Output& out) {
    writeCsvLine(out, {"id", "kind", "payee", "amount", "currency", "reference"});
    const auto info = answerOf(reader.info());
    if (!info) return tl::make_unexpected(info.error());
    PayoutQuery query;
    query.batch = batch.text();
    Sum sum;
    return forEachPayout(reader, query,
                         [&](const Payout& payout) {
                             writeCsvLine(out, {payout.reference, std::string(codeOf(payout.kind)),
                                                payout.payee, inYuan(payout.amount), info->currency,
                                                referenceOf(payout)});
                             ++sum.payouts;
                             sum.amount = cappedSum(sum.amount, payout.amount);
                             return out.ok();
                         })
        .map([&] { return sum; });
}

/// Of what may be at the bank already no second file is written.
Answer<void> checkSettled(DeskReader& reader, const RequestKey& batch) {
    PayoutQuery query;
    query.state = PayoutState::Restored;
    query.batch = batch.text();
    query.limit = 1;
    const auto restored = answerOf(reader.payouts(query));
    if (!restored) return tl::make_unexpected(restored.error());
    if (restored->empty()) return {};
    return tl::make_unexpected(
        failureOf({ErrorCode::PayoutDecided, std::string(codeOf(PayoutState::Restored))}));
}

Answer<bool> anythingPending(DeskReader& reader) {
    PayoutQuery query;
    query.state = PayoutState::Pending;
    query.limit = 1;
    return answerOf(reader.payouts(query)).map([](const std::vector<Payout>& pending) {
        return !pending.empty();
    });
}

/// The payout that the bank means by this; empty: none of this desk, and why is the answer's text.
struct Named {
    PayoutId id;
    std::string objection;
};

Answer<Named> payoutCalled(DeskReader& reader, const std::string& reference) {
    const auto number = payoutNumberIn(reference);
    if (!number) return Named{{}, "bad_payout"};
    const auto found = reader.findPayout(reference);
    if (found) return Named{*found, {}};
    if (found.error().code != ErrorCode::UnknownPayout)
        return tl::make_unexpected(failureOf(found.error()));
    return Named{{}, reader.payout(*number) ? "payout_other_reference" : "unknown_payout"};
}

/// What is marked as sent must not be forgotten because its file could not be written.
Failure batchIsSent(Failure failure, const RequestKey& batch) {
    failure.message += fmt::format(
        "; the payouts are marked as sent: export them again with --batch {}", batch.text());
    return failure;
}

/// A batch that somebody named is on record even when it is empty: its name never stands for the
/// payouts of later. One that nobody named is not missed.
Answer<Asked> markAsSent(const OpenDesk& open, const RequestKey& batch, bool is_named,
                         const Why& why) {
    const auto pending = anythingPending(*open.reader);
    if (!pending) return tl::make_unexpected(pending.error());
    if (!*pending && !is_named) return Asked{};
    const auto sent = open.desk->ask(SendPayouts{batch.text()}, why.reason, why.note);
    if (sent) return *sent;
    Failure failure = failureOf(sent.error());
    if (sent.error().code == ErrorCode::ResultUnknown) {
        failure.message =
            "the storage failed while writing, so it is not known whether the payouts were marked "
            "as sent; export again with --batch " +
            batch.text();
    }
    return tl::make_unexpected(std::move(failure));
}

Answer<ExitCode> runExport(const ExportOptions& options, Session& session) {
    const auto batch = readKey(options.batch);
    if (!batch) return tl::make_unexpected(batch.error());
    auto file = NewFile::create(options.csv);
    if (!file) return tl::make_unexpected(std::move(file.error()));
    auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(std::move(open.error()));
    if (const auto settled = checkSettled(*open->reader, *batch); !settled)
        return tl::make_unexpected(settled.error());
    const auto sent = markAsSent(*open, *batch, options.batch.has_value(), options.why);
    if (!sent) return tl::make_unexpected(sent.error());
    if (sent->isWaiting()) {
        session.say(fmt::format(
            "no file was written yet: once it is approved, export again with --batch {}",
            batch->text()));
        return answerAsked(*open->desk, session, sent->request).map([] { return ExitCode::Ok; });
    }

    const auto sum = writeBatch(*open->reader, *batch, file->output());
    if (!sum) return tl::make_unexpected(batchIsSent(sum.error(), *batch));
    if (const auto written = file->commit(); !written) {
        return tl::make_unexpected(batchIsSent(written.error(), *batch));
    }
    if (session.json) {
        session.writer()
            .beginObject()
            .key("batch")
            .text(batch->text())
            .key("payouts")
            .number(sum->payouts)
            .key("amount")
            .number(sum->amount.fen())
            .endObject();
    } else {
        printFacts(session.out, {{"batch", batch->text()},
                                 {"payouts", std::to_string(sum->payouts)},
                                 {"amount", sum->amount.toString()},
                                 {"file", options.csv}});
    }
    return ExitCode::Ok;
}

// ---- the bank's answers ------------------------------------------------------------------------

constexpr std::array<std::string_view, 3> kTitles{"id", "status", "note"};
enum Column : std::size_t { Number, Status, Note };

struct BankAnswer {
    PayoutId id;
    PayoutState state{};
    std::string note;
};

struct BankFile {
    std::vector<BankAnswer> answers;
    std::int64_t known = 0;  ///< answers that change nothing
    std::vector<RejectedRow> rejected;
};

struct Counts {
    std::int64_t confirmed = 0;
    std::int64_t failed = 0;
    std::int64_t unknown = 0;
};

std::optional<PayoutState> bankStateOf(std::string_view text) {
    const auto state = payoutStateOf(text);
    if (state == PayoutState::Pending || state == PayoutState::Sent) return {};
    return state;
}

tl::expected<BankAnswer, RejectedRow> readRow(const CsvFile::Row& row, const Named& named) {
    const auto reject = [&row](std::string reason, Column column) {
        return tl::make_unexpected(RejectedRow{row.line, std::move(reason), row.cells[column]});
    };
    if (!named.objection.empty()) return reject(named.objection, Number);
    const auto state = bankStateOf(row.cells[Status]);
    if (!state) return reject("bad_payout_status", Status);
    return BankAnswer{named.id, *state, row.cells[Note]};
}

/// Whether the desk would take the answer: it changes nothing, it decides a payout that was sent,
/// or it is none of these and why.
Answer<std::string> objectionTo(DeskReader& reader, const BankAnswer& answer, bool& known) {
    const auto payout = reader.payout(answer.id);
    if (!payout) return tl::make_unexpected(failureOf(payout.error()));
    known = payout->state == answer.state;
    if (known || payout->state == PayoutState::Sent) return std::string();
    return fmt::format("payout_{}", codeOf(payout->state));
}

/// Looks at every row before any is applied.
Answer<BankFile> checkRows(DeskReader& reader, const CsvFile& file) {
    BankFile bank{.answers = {}, .known = 0, .rejected = file.rejected};
    std::set<PayoutId> seen;
    for (const CsvFile::Row& row : file.rows) {
        const auto named = payoutCalled(reader, row.cells[Number]);
        if (!named) return tl::make_unexpected(named.error());
        auto answer = readRow(row, *named);
        if (!answer) {
            bank.rejected.push_back(std::move(answer.error()));
            continue;
        }
        if (!seen.insert(answer->id).second) {
            bank.rejected.push_back({row.line, "payout_twice", row.cells[Number]});
            continue;
        }
        bool known = false;
        const auto objection = objectionTo(reader, *answer, known);
        if (!objection) return tl::make_unexpected(objection.error());
        if (!objection->empty()) {
            bank.rejected.push_back({row.line, *objection, row.cells[Number]});
        } else if (known) {
            ++bank.known;
        } else {
            bank.answers.push_back(std::move(*answer));
        }
    }
    std::ranges::stable_sort(bank.rejected, {}, &RejectedRow::line);
    return bank;
}

Failure nothingTaken(const std::string& path, const std::vector<RejectedRow>& rejected) {
    Failure failure{ExitCode::BadInput,
                    std::string(codeOf(ErrorCode::InputInvalid)),
                    path,
                    fmt::format("nothing was taken in: {} of {} cannot be used",
                                rejected.size() == 1 ? "a row" : grouped(rejected.size()) + " rows",
                                inQuotes(path)),
                    {}};
    for (const RejectedRow& row : rejected) {
        failure.rows.push_back(fmt::format("{}: {}", shown(path), sentence(row)));
    }
    return failure;
}

Answer<Counts> applyAll(Desk& desk, const std::vector<BankAnswer>& answers) {
    Counts counts;
    for (const BankAnswer& answer : answers) {
        const auto applied = answerOf(desk.answerPayout(answer.id, answer.state, answer.note));
        if (!applied) {
            Failure failure = applied.error();
            failure.message += fmt::format(
                " (at payout {}; import the whole file again: what is recorded changes nothing)",
                answer.id.value);
            return tl::make_unexpected(std::move(failure));
        }
        ++(answer.state == PayoutState::Confirmed ? counts.confirmed
           : answer.state == PayoutState::Failed  ? counts.failed
                                                  : counts.unknown);
    }
    return counts;
}

void answerCounts(Session& session, const Counts& counts, std::int64_t known) {
    if (session.json) {
        session.writer()
            .beginObject()
            .key("confirmed")
            .number(counts.confirmed)
            .key("failed")
            .number(counts.failed)
            .key("unknown")
            .number(counts.unknown)
            .key("unchanged")
            .number(known)
            .endObject();
        return;
    }
    printFacts(session.out, {{"confirmed", std::to_string(counts.confirmed)},
                             {"failed", std::to_string(counts.failed)},
                             {"unknown", std::to_string(counts.unknown)},
                             {"unchanged", std::to_string(known)}});
}

Answer<CsvFile> readFile(const std::string& path) {
    auto input = openInput(path);
    if (!input) return tl::make_unexpected(std::move(input.error()));
    auto file = readCsv(**input, kTitles);
    if (!file) return file;
    for (const Column needed : {Number, Status}) {
        if (!file->has[needed]) return tl::make_unexpected(missingColumn(kTitles[needed]));
    }
    return file;
}

Answer<ExitCode> runImport(const ImportOptions& options, Session& session) {
    const auto file = readFile(options.csv);
    if (!file) return tl::make_unexpected(file.error());
    auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(std::move(open.error()));
    const auto bank = checkRows(*open->reader, *file);
    if (!bank) return tl::make_unexpected(bank.error());
    if (!bank->rejected.empty()) {
        return tl::make_unexpected(nothingTaken(options.csv, bank->rejected));
    }
    for (const std::string& column : file->unused_columns) {
        session.say(fmt::format("warning: the column {} is not used", inQuotes(column)));
    }
    const auto counts = applyAll(*open->desk, bank->answers);
    if (!counts) return tl::make_unexpected(counts.error());
    answerCounts(session, *counts, bank->known);
    return sayPayoutAlarms(session, *open->reader).map([] { return ExitCode::Ok; });
}

}  // namespace

void addPayoutFiles(Subcommand& payouts, Invocation& invocation) {
    {
        auto [verb, options] = addVerb<ExportOptions>(
            payouts, invocation,
            {"export", "Mark the pending payouts as sent and write their file for the bank",
             "  plimsollctl payouts export loans.plimsoll bank-2026-11-22.csv --batch 2026-11-22\n"
             "The file has the columns id, kind, payee, amount (in yuan), currency and reference;\n"
             "the id is the payout's reference, which no other desk gives.\n"
             "It must not exist, and appears when it is complete. The same --batch again writes\n"
             "the same file and sends nothing new. A working desk wants a checker for more than "
             "its\n"
             "policy's limits (policy list), which are zero at first: then the batch waits as a\n"
             "request, wants a --reason and a --note, and is exported again once it is approved."},
            runExport);
        addDeskFile(*verb, options.file);
        verb->addOption("CSV", options.csv, "The file to write")->required()->typeName("");
        verb->addOption("--batch", options.batch,
                        "What the file is called on the desk, for ever; made up when not given")
            ->typeName("NAME");
        addWhy(*verb, options.why, false);
    }
    {
        auto [verb, options] = addVerb<ImportOptions>(
            payouts, invocation,
            {"import", "Take in the bank's answers, all rows or none",
             "  plimsollctl payouts import loans.plimsoll answers-2026-11-22.csv\n"
             "The file has a header line with the columns id and status, and note if wanted; the\n"
             "status is confirmed, failed or unknown. All rows are checked before any is applied:\n"
             "one that cannot be used is reported with its line, and nothing is taken in. The "
             "same\n"
             "file again changes nothing. An unknown payout is decided by a person, not by a "
             "file:\n"
             "see payouts resolve --help."},
            runImport);
        addDeskFile(*verb, options.file);
        verb->addOption("CSV", options.csv, "The bank's answers")->required()->typeName("");
    }
}

}  // namespace plimsoll::ctl
