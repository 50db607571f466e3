#include "ui/worker/payout_file.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <set>

#include <QFile>
#include <QSaveFile>

#include <plimsoll/csv.h>

namespace plimsoll::ui {

namespace {

constexpr int kPage = 500;
constexpr std::array<std::string_view, 3> kAnswerColumns{"id", "status", "note"};

/// "10000000.00": banks read no thousands separators.
std::string bareAmount(Money amount) {
    const std::string fen = std::to_string(amount.fen() % 100);
    return std::to_string(amount.fen() / 100) + (fen.size() < 2 ? ".0" : ".") + fen;
}

/// What the payment is for, as it will stand on the payee's statement.
std::string referenceOf(const Payout& payout) {
    std::string text = "payout " + payout.reference;
    if (!payout.loan_code.empty()) text += " loan " + payout.loan_code;
    if (payout.bid) text += " bid " + std::to_string(payout.bid.value);
    if (payout.from_case) text += " case " + std::to_string(payout.from_case.value);
    return text;
}

std::string lineOf(const Payout& payout, const std::string& currency) {
    return payout.reference + ',' + std::string(codeOf(payout.kind)) + ',' +
           csvField(payout.payee) + ',' + bareAmount(payout.amount) + ',' + currency + ',' +
           csvField(referenceOf(payout)) + '\n';
}

Result<std::vector<Payout>> readBatch(DeskReader& reader, const RequestKey& batch) {
    std::vector<Payout> all;
    PayoutQuery query;
    query.batch = batch.text();
    query.limit = kPage;
    for (;;) {
        auto page = reader.payouts(query);
        if (!page) return tl::make_unexpected(page.error());
        all.insert(all.end(), page->begin(), page->end());
        if (int(page->size()) < kPage) return all;
        query.beyond = page->back().id;
    }
}

bool writeFile(const QString& path, const std::vector<Payout>& payouts,
               const std::string& currency) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return false;
    std::string text = "id,kind,payee,amount,currency,reference\n";
    for (const Payout& payout : payouts) text += lineOf(payout, currency);
    file.write(text.data(), qint64(text.size()));
    return file.commit();
}

bool isRestored(const Payout& payout) {
    return payout.state == PayoutState::Restored;
}

struct BankAnswer {
    PayoutId id;
    PayoutState state{};
    std::string note;
};

tl::unexpected<Error> unusable(std::int64_t line, const std::string& why) {
    return fail(ErrorCode::InputInvalid, std::to_string(line) + ':' + why);
}

/// The payout that the bank means by this reference.
Result<PayoutId> payoutCalled(DeskReader& reader, const std::string& reference, std::int64_t line) {
    const auto number = payoutNumberIn(reference);
    if (!number) return unusable(line, "bad_payout");
    auto found = reader.findPayout(reference);
    if (found || found.error().code != ErrorCode::UnknownPayout) return found;
    return unusable(line, reader.payout(*number) ? "payout_other_reference" : "unknown_payout");
}

Result<BankAnswer> readAnswer(DeskReader& reader, const CsvRow& row, const CsvColumns& columns) {
    const auto field = [&](std::size_t column) {
        const auto at = columns.at[column];
        return at && *at < row.fields.size() ? row.fields[*at] : std::string();
    };
    const auto id = payoutCalled(reader, field(0), row.line);
    if (!id) return tl::make_unexpected(id.error());
    const auto state = payoutStateOf(field(1));
    if (!state || *state == PayoutState::Pending || *state == PayoutState::Sent) {
        return unusable(row.line, "bad_payout_status");
    }
    return BankAnswer{*id, *state, field(2)};
}

/// Whether the desk would take it: true, or false when it says nothing new.
Result<bool> isNews(DeskReader& reader, const BankAnswer& answer, std::int64_t line) {
    const auto payout = reader.payout(answer.id);
    if (!payout) return tl::make_unexpected(payout.error());
    if (payout->state == answer.state) return false;
    if (payout->state == PayoutState::Sent) return true;
    return unusable(line, "payout_" + std::string(codeOf(payout->state)));
}

/// Looks at every row before any is applied.
Result<std::vector<BankAnswer>> readAnswers(CsvReader& csv, DeskReader& reader,
                                            std::int64_t& unchanged) {
    const auto header = csv.next();
    if (!header || !*header) return fail(ErrorCode::InputInvalid, "missing_header");
    const auto columns = findColumns(**header, kAnswerColumns);
    if (!columns) return fail(ErrorCode::InputInvalid, "column_twice:" + columns.error());
    for (const std::size_t needed : {std::size_t(0), std::size_t(1)}) {
        if (columns->at[needed]) continue;
        return fail(ErrorCode::InputInvalid,
                    "missing_column:" + std::string(kAnswerColumns[needed]));
    }
    std::vector<BankAnswer> answers;
    std::set<PayoutId> seen;
    for (;;) {
        const auto row = csv.next();
        if (!row) return unusable(row.error().line, std::string(codeOf(row.error().code)));
        if (!*row) return answers;
        auto answer = readAnswer(reader, **row, *columns);
        if (!answer) return tl::make_unexpected(answer.error());
        if (!seen.insert(answer->id).second) return unusable((*row)->line, "payout_twice");
        const auto news = isNews(reader, *answer, (*row)->line);
        if (!news) return tl::make_unexpected(news.error());
        if (*news) {
            answers.push_back(std::move(*answer));
        } else {
            ++unchanged;
        }
    }
}

}  // namespace

Result<PayoutsSent> sendPayouts(Desk& desk, const QString& path, const RequestKey& batch) {
    auto reader = desk.reader();
    if (!reader) return tl::make_unexpected(reader.error());
    auto count = desk.sendPayouts(batch);
    if (!count) return tl::make_unexpected(count.error());
    PayoutsSent sent{.path = path, .batch = batch, .count = *count, .amount = {}, .written = false};
    auto payouts = readBatch(**reader, batch);
    if (!payouts) return tl::make_unexpected(payouts.error());
    // Of what may be at the bank already no second file is written.
    if (std::ranges::any_of(*payouts, isRestored)) {
        return fail(ErrorCode::PayoutDecided, std::string(codeOf(PayoutState::Restored)));
    }
    for (const Payout& payout : *payouts) sent.amount = cappedSum(sent.amount, payout.amount);
    sent.written = payouts->empty() || writeFile(path, *payouts, desk.info().currency);
    return sent;
}

Result<AnswersTaken> takeAnswers(Desk& desk, const QString& path) {
    std::ifstream file(std::filesystem::path(QFile::encodeName(path).toStdString()),
                       std::ios::binary);
    if (!file) return fail(ErrorCode::PathUnreadable, path.toStdString());
    auto reader = desk.reader();
    if (!reader) return tl::make_unexpected(reader.error());
    CsvReader csv(file);
    AnswersTaken taken;
    const auto answers = readAnswers(csv, **reader, taken.unchanged);
    if (!answers) return tl::make_unexpected(answers.error());
    if (file.bad()) return fail(ErrorCode::PathUnreadable, path.toStdString());
    for (const BankAnswer& answer : *answers) {
        if (auto done = desk.answerPayout(answer.id, answer.state, answer.note); !done) {
            return tl::make_unexpected(done.error());
        }
        ++(answer.state == PayoutState::Confirmed ? taken.confirmed
           : answer.state == PayoutState::Failed  ? taken.failed
                                                  : taken.unknown);
    }
    return taken;
}

}  // namespace plimsoll::ui
