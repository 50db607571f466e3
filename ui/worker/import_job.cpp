#include "ui/worker/import_job.h"

#include <algorithm>
#include <set>

#include <QFile>

namespace plimsoll::ui {

namespace {

constexpr std::size_t kKeyDigits = 40;

Result<std::string> readAll(const QString& path) {
    QFile file(path);
    const auto unreadable = [&path] { return fail(ErrorCode::PathUnreadable, path.toStdString()); };
    if (!file.open(QIODevice::ReadOnly)) return unreadable();
    // One byte too many is enough to be refused as too large.
    const QByteArray bytes = file.read(qint64(kLargestImport) + 1);
    if (file.error() != QFileDevice::NoError) return unreadable();
    return bytes.toStdString();
}

/// "import-" and digits that the same import of the same file has again.
RequestKey keyOf(const ImportOrder& order, const std::string& object) {
    const std::string digits = importDigest(order.digest + "\n" + object).substr(0, kKeyDigits);
    return RequestKey::parse("import-" + digits).value_or(RequestKey());
}

class Planner {
public:
    Planner(DeskReader& reader, const ImportSource& source, const ColumnMap& map)
        : m_reader(reader), m_table(source.table), m_map(map) {}

    [[nodiscard]] Result<void> loans(const std::stop_token& stop) {
        auto read = readLoans(m_table, m_map, {});
        for (RowFault& fault : read.faults) note(std::move(fault));
        for (FileLoan& row : read.rows) {
            if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
            auto fault = faultOf(row);
            if (!fault) return tl::make_unexpected(fault.error());
            if (*fault) {
                note(std::move(**fault));
            } else {
                m_plan.loans.push_back(std::move(row));
            }
        }
        return {};
    }

    [[nodiscard]] Result<void> bids(const std::stop_token& stop) {
        ReadingOptions options;
        options.now = SystemClock().now();
        auto read = readBids(m_table, m_map, options);
        for (RowFault& fault : read.faults) note(std::move(fault));
        for (const ImportBidRow& row : read.rows) {
            if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
            if (auto found = find(row.investor); !found) {
                return tl::make_unexpected(found.error());
            } else if (!*found) {
                m_new.insert(row.line);
            }
        }
        m_plan.bids = std::move(read.rows);
        return {};
    }

    [[nodiscard]] ImportPlan take(ImportKind kind) {
        m_plan.kind = kind;
        for (const ImportField field : fieldsOf(kind)) {
            if (m_map.contains(field)) m_plan.fields.push_back(field);
        }
        for (const CsvRow& row : m_table.rows) addRow(row);
        // Records that are no rows have no cells, but they are not passed over.
        for (const RowFault& fault : m_table.faults) {
            m_plan.rows.push_back(
                {.line = fault.line, .cells = {}, .faults = {fault}, .is_new = false});
        }
        std::ranges::stable_sort(m_plan.rows, {}, &ImportRow::line);
        m_plan.faulty = std::size_t(std::ranges::count_if(
            m_plan.rows, [](const ImportRow& row) { return !row.faults.empty(); }));
        return std::move(m_plan);
    }

private:
    void note(RowFault fault) { m_faults[fault.line].push_back(std::move(fault)); }
    void addRow(const CsvRow& row) {
        ImportRow shown{.line = row.line, .cells = {}, .faults = {}, .is_new = false};
        for (const ImportField field : m_plan.fields) {
            shown.cells.push_back(row.fields.at(m_map.at(field)));
        }
        if (const auto found = m_faults.find(row.line); found != m_faults.end()) {
            shown.faults = std::move(found->second);
        }
        shown.is_new = m_new.contains(row.line);
        m_plan.rows.push_back(std::move(shown));
    }

    /// Nothing when nobody has the code.
    [[nodiscard]] Result<std::optional<InvestorId>> find(const std::string& code) {
        if (const auto known = m_plan.known.find(code); known != m_plan.known.end()) {
            return known->second ? std::optional(known->second) : std::nullopt;
        }
        const auto found = m_reader.findInvestor(code);
        if (!found && found.error().code != ErrorCode::UnknownInvestor) {
            return tl::make_unexpected(found.error());
        }
        m_plan.known.emplace(code, found ? found->id : InvestorId());
        return found ? std::optional(found->id) : std::nullopt;
    }

    [[nodiscard]] std::string titleOf(ImportField field) const {
        return m_table.titles.at(m_map.at(field));
    }

    /// What the desk has against a loan that reads well.
    [[nodiscard]] Result<std::optional<RowFault>> faultOf(FileLoan& row) {
        using Answer = Result<std::optional<RowFault>>;
        if (!row.borrower.empty()) {
            auto found = find(row.borrower);
            if (!found) return tl::make_unexpected(found.error());
            if (!*found) {
                return Answer(RowFault{row.line, titleOf(ImportField::Borrower),
                                       RowFault::Code::UnknownInvestor, row.borrower, 0});
            }
            row.loan.borrower = **found;
        }
        const auto standing = m_reader.findLoan(row.loan.code);
        if (!standing && standing.error().code != ErrorCode::UnknownLoan) {
            return tl::make_unexpected(standing.error());
        }
        // One that is there just as the row says may have come with this very file.
        if (!standing ||
            (standing->title == row.loan.title && standing->first_target == row.loan.terms.target &&
             standing->terms.min == row.loan.terms.min &&
             standing->terms.step == row.loan.terms.step &&
             standing->terms.cap == row.loan.terms.cap)) {
            return Answer(std::nullopt);
        }
        return Answer(RowFault{row.line, titleOf(ImportField::Code), RowFault::Code::CodeTaken,
                               row.loan.code, 0});
    }

    DeskReader& m_reader;
    const ImportTable& m_table;
    const ColumnMap& m_map;
    ImportPlan m_plan;
    std::map<std::int64_t, std::vector<RowFault>> m_faults;
    std::set<std::int64_t> m_new;
};

Result<ImportDone> runLoans(Desk& desk, const ImportOrder& order, const ImportProgress& progress,
                            const std::stop_token& stop) {
    ImportDone done;
    const std::string base = keyOf(order, "loans").text();
    auto reader = desk.reader();
    if (!reader) return tl::make_unexpected(reader.error());
    for (const FileLoan& row : order.loans) {
        const bool was_there = (*reader)->findLoan(row.loan.code).has_value();
        const auto key = RequestKey::parse(base + "-" + std::to_string(row.line));
        const auto made = stop.stop_requested() ? Result<LoanId>(fail(ErrorCode::Cancelled))
                                                : desk.createLoan(row.loan, *key);
        if (!made) {
            done.rest = made.error();
            done.stopped_line = row.line;
            return done;
        }
        ++(was_there ? done.there : done.made);
        if (progress) progress(done.made + done.there, std::ssize(order.loans));
    }
    return done;
}

/// Codes that the rows name and nobody has, each once, with its place.
std::map<std::string, std::size_t> unknownOf(const ImportOrder& order) {
    std::map<std::string, std::size_t> codes;
    for (const ImportBidRow& row : order.bids) {
        const auto known = order.known.find(row.investor);
        if (known == order.known.end() || !known->second) codes.emplace(row.investor, 0);
    }
    std::size_t place = 0;
    for (auto& code : codes) code.second = place++;
    return codes;
}

std::vector<ImportedBid> importedBids(const ImportOrder& order,
                                      const std::map<std::string, std::size_t>& unknown) {
    std::vector<ImportedBid> bids;
    bids.reserve(order.bids.size());
    for (const ImportBidRow& row : order.bids) {
        const auto newcomer = unknown.find(row.investor);
        const bool is_known = newcomer == unknown.end();
        bids.push_back({.line = row.line,
                        .investor = is_known ? order.known.at(row.investor) : InvestorId(),
                        .amount = row.amount,
                        .arrived = row.arrived,
                        .key = row.key,
                        .newcomer = is_known ? 0 : newcomer->second});
    }
    return bids;
}

Result<ImportDone> runBids(Desk& desk, const ImportOrder& order) {
    ImportDone done;
    auto reader = desk.reader();
    if (!reader) return tl::make_unexpected(reader.error());
    const auto before = (*reader)->loan(order.into);
    if (!before) return tl::make_unexpected(before.error());
    const auto unknown = unknownOf(order);
    std::vector<NewInvestor> newcomers;
    for (const auto& [code, place] : unknown)
        newcomers.push_back({.code = code, .name = {}, .deposit = {}});
    const auto outcome =
        desk.importBids(order.into, importedBids(order, unknown),
                        keyOf(order, before->code + "\n" + order.chosen), std::move(newcomers));
    if (!outcome) return tl::make_unexpected(outcome.error());
    done.investors = std::ssize(unknown);
    done.outcome = *outcome;
    const auto after = (*reader)->loan(order.into);
    if (!after) return tl::make_unexpected(after.error());
    done.loan = *after;
    return done;
}

}  // namespace

tl::expected<ImportSource, ImportFault> openImport(const QString& path, ImportKind kind,
                                                   std::optional<TextEncoding> encoding) {
    const auto bytes = readAll(path);
    if (!bytes) return tl::make_unexpected(ImportFault(bytes.error()));
    const auto text = decodeText(*bytes, encoding);
    if (!text) return tl::make_unexpected(ImportFault(text.error()));
    auto table = readTable(text->text);
    if (!table) return tl::make_unexpected(ImportFault(table.error()));
    ImportSource source{.path = path,
                        .digest = importDigest(*bytes),
                        .encoding = text->encoding,
                        .table = std::move(*table),
                        .map = {}};
    source.map = mapColumns(source.table, kind).map;
    return source;
}

std::vector<MapFault> checkColumns(const ImportTable& table, ImportKind kind,
                                   const ColumnMap& map) {
    std::vector<std::string> given;
    for (const ImportField field : fieldsOf(kind)) {
        std::string said = std::string(codeOf(field)) + "=";
        const auto column = map.find(field);
        if (column != map.end()) said.append("#").append(std::to_string(column->second + 1));
        given.push_back(std::move(said));
    }
    return mapColumns(table, kind, given).faults;
}

Result<ImportPlan> planImport(DeskReader& reader, const ImportSource& source, ImportKind kind,
                              const ColumnMap& map, const std::stop_token& stop) {
    Planner planner(reader, source, map);
    const auto read = kind == ImportKind::Loans ? planner.loans(stop) : planner.bids(stop);
    if (!read) return tl::make_unexpected(read.error());
    return planner.take(kind);
}

Result<ImportDone> runImport(Desk& desk, const ImportOrder& order, const ImportProgress& progress,
                             const std::stop_token& stop) {
    if (order.kind == ImportKind::Bids) return runBids(desk, order);
    return runLoans(desk, order, progress, stop);
}

}  // namespace plimsoll::ui
