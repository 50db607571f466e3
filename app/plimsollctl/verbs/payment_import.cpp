// plimsollctl payment import: a provider's file of notices, taken in row by row.
#include <array>
#include <map>
#include <optional>

#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/csv_file.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/interrupt.h"
#include "plimsollctl/json_values.h"
#include "plimsollctl/notice_answer.h"
#include "plimsollctl/table.h"
#include "plimsollctl/terminal_progress.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

constexpr std::array<std::string_view, 7> kTitles{"payment", "status",   "amount", "bid",
                                                  "loan",    "investor", "key"};
enum Column : std::size_t { Payment, Status, Amount, Bid, Loan, Investor, Key };

struct ImportOptions {
    std::string file;
    std::string csv;
    Why why;
};

struct Counts {
    std::uint64_t read = 0;
    std::uint64_t rejected = 0;
    std::uint64_t replayed = 0;
    std::uint64_t waiting = 0;  ///< for a second person
    std::uint64_t cases = 0;
    std::map<NoticeOutcome, std::uint64_t> outcomes;
};

/// What stands in one row, the bid still only named.
struct NoticeRow {
    std::string payment;
    PaymentStatus status{};
    Money amount;
    BidName bid;
};

Answer<CsvFile> readFile(const std::string& path) {
    auto input = openInput(path);
    if (!input) return tl::make_unexpected(std::move(input.error()));
    auto file = readCsv(**input, kTitles);
    if (!file) return file;
    for (const Column needed : {Payment, Status, Amount}) {
        if (!file->has[needed]) return tl::make_unexpected(missingColumn(kTitles[needed]));
    }
    const bool by_key = file->has[Loan] && file->has[Investor] && file->has[Key];
    if (!file->has[Bid] && !by_key) return tl::make_unexpected(missingColumn("bid"));
    return file;
}

/// The row as a notice, or why it says nothing. A bid that is no bid's name is no fault: the money
/// came, and it becomes a case.
tl::expected<NoticeRow, RejectedRow> readRow(const CsvFile::Row& row) {
    const auto reject = [&row](std::string reason, Column column) {
        return tl::make_unexpected(RejectedRow{row.line, std::move(reason), row.cells[column]});
    };
    const auto status = paymentStatusOf(row.cells[Status]);
    if (!status) return reject("bad_payment_status", Status);
    const auto amount = Money::parse(row.cells[Amount]);
    if (!amount) return reject(fmt::format("bad_amount:{}", codeOf(amount.error())), Amount);
    if (!amount->isPositive()) return reject("bad_amount:not_positive", Amount);
    if (*amount > Money::largest()) return reject("bad_amount:out_of_range", Amount);
    return NoticeRow{row.cells[Payment],
                     *status,
                     *amount,
                     {row.cells[Bid], row.cells[Loan], row.cells[Investor], row.cells[Key]}};
}

/// Why the desk took no notice of a row; empty when it could not work at all.
std::string_view rejectionOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::PaymentInvalid:
            return "bad_payment";
        case ErrorCode::KeyReused:
            return "payment_reused";
        case ErrorCode::AmountInvalid:
            return "bad_amount:out_of_range";
        default:
            return {};
    }
}

class Import {
public:
    Import(Session& session, const ImportOptions& options, const OpenDesk& open)
        : m_session(session), m_path(options.csv), m_why(options.why), m_open(open) {}

    [[nodiscard]] Answer<void> take(const CsvFile::Row& row) {
        auto read = readRow(row);
        if (!read) {
            reject(read.error());
            return {};
        }
        const auto notice = noticeFor(*m_open.reader, std::move(read->payment), read->status,
                                      read->amount, read->bid);
        if (!notice) return tl::make_unexpected(notice.error());
        const auto asked = noteOrAsk(*m_open.desk, *notice, m_why);
        if (asked) {
            if (asked->isWaiting())
                ++counts.waiting;
            else
                count(std::get<NoticeAnswer>(asked->made));
            return {};
        }
        const std::string_view rejection = rejectionOf(asked.error().code);
        if (rejection.empty()) return tl::make_unexpected(failureOf(asked.error()));
        reject({row.line, std::string(rejection), notice->payment});
        return {};
    }
    void reject(const RejectedRow& row) {
        ++counts.rejected;
        m_session.say(fmt::format("{}: {}", shown(m_path), sentence(row)));
    }

    Counts counts;

private:
    void count(const NoticeAnswer& answer) {
        ++counts.outcomes[answer.outcome];
        if (answer.replayed) ++counts.replayed;
        if (answer.opened && !answer.replayed) ++counts.cases;
    }

    Session& m_session;
    const std::string& m_path;
    const Why& m_why;
    const OpenDesk& m_open;
};

void answerCounts(Session& session, const Counts& counts) {
    if (session.json) {
        JsonWriter json = session.writer();
        json.beginObject();
        json.key("rows_read").number(counts.read).key("rows_rejected").number(counts.rejected);
        json.key("replayed").number(counts.replayed).key("waiting").number(counts.waiting);
        json.key("cases_opened").number(counts.cases).key("outcomes").beginObject();
        for (const auto& [outcome, count] : counts.outcomes) {
            json.key(codeOf(outcome)).number(count);
        }
        json.endObject().endObject();
        return;
    }
    Facts facts{{"rows read", grouped(counts.read)}, {"rows rejected", grouped(counts.rejected)}};
    facts.emplace_back("noted before", grouped(counts.replayed));
    if (counts.waiting > 0) facts.emplace_back("wait for a checker", grouped(counts.waiting));
    for (const auto& [outcome, count] : counts.outcomes) {
        facts.emplace_back(codeOf(outcome), grouped(count));
    }
    facts.emplace_back("cases opened", grouped(counts.cases));
    printFacts(session.out, facts);
}

/// What stopped the import half-way, and that the file may come again.
Failure stoppedAt(Failure failure, const CsvFile::Row& row) {
    failure.message += fmt::format(
        " (at line {}; import the whole file again: what is recorded changes nothing)", row.line);
    return failure;
}

Answer<void> takeAll(Import& import, const CsvFile& file, const Interrupt& interrupt) {
    TerminalProgress line;
    std::size_t done = 0;
    for (const CsvFile::Row& row : file.rows) {
        if (interrupt.requested()) {
            return tl::make_unexpected(stoppedAt(failureOf({ErrorCode::Cancelled, {}}), row));
        }
        if (auto taken = import.take(row); !taken) {
            return tl::make_unexpected(stoppedAt(std::move(taken.error()), row));
        }
        if (++done; line.wants()) {
            line.show(fmt::format("{} {} of {} rows",
                                  progressBar(static_cast<std::int64_t>(done),
                                              static_cast<std::int64_t>(file.rows.size())),
                                  grouped(done), grouped(file.rows.size())));
        }
    }
    return {};
}

Answer<ExitCode> runImport(const ImportOptions& options, Session& session) {
    const auto file = readFile(options.csv);
    if (!file) return tl::make_unexpected(file.error());
    const Interrupt interrupt;
    const auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(open.error());
    for (const std::string& column : file->unused_columns) {
        session.say(fmt::format("warning: the column {} is not used", inQuotes(column)));
    }
    Import import(session, options, *open);
    import.counts.read = file->rowsRead();
    for (const RejectedRow& row : file->rejected) import.reject(row);
    if (const auto taken = takeAll(import, *file, interrupt); !taken) {
        return tl::make_unexpected(taken.error());
    }
    answerCounts(session, import.counts);
    if (import.counts.rejected == 0) return ExitCode::Ok;
    session.say(fmt::format(
        "{} of {} could not be taken in; the others were",
        import.counts.rejected == 1 ? "a row" : grouped(import.counts.rejected) + " rows",
        inQuotes(options.csv)));
    return ExitCode::BadInput;
}

}  // namespace

void addPaymentImport(Subcommand& payment, Invocation& invocation) {
    auto [verb, options] = addVerb<ImportOptions>(
        payment, invocation,
        {"import", "Record every notice of a provider's file, in the file's order",
         "  plimsollctl payment import loans.plimsoll payments.csv\n"
         "The file has a header line with the columns payment, status and amount, and bid or "
         "loan,\n"
         "investor and key. Each row is recorded by itself. Rows that cannot be read are reported\n"
         "with their line and counted, do not stop the others, and make the exit code 2. The same\n"
         "file again changes nothing. On a working desk a file is by hand, too: a confirmation\n"
         "above the limits of its policy becomes a request, one for each row; a checker may "
         "approve\n"
         "many at once."},
        runImport);
    addDeskFile(*verb, options.file);
    verb->addOption("CSV", options.csv, "The notices")->required()->typeName("");
    addWhy(*verb, options.why, false);
    payment.excuse(*verb);
}

}  // namespace plimsoll::ctl
