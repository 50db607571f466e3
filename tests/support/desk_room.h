#pragma once
// A desk of its own for one test, with a clock that the test moves, and the few verbs that every
// test of a desk repeats.

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <plimsoll/desk.h>

#include "manual_clock.h"
#include "temp_dir.h"

namespace plimsoll::test {

/// "desk_busy tst_desk (process 7)"
[[nodiscard]] std::string toText(const Error& error);

/// The value, or an exception that says what was answered instead.
template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(toText(result.error()));
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

/// The code of the error; empty when there is none.
template <class T>
std::string codeOfError(const Result<T>& result) {
    return result ? std::string() : std::string(codeOf(result.error().code));
}

class DeskRoom {
public:
    /// Creates the desk, closed.
    explicit DeskRoom(DeskKind kind = DeskKind::Rehearsal);

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] const TempDir& folder() const { return m_folder; }
    [[nodiscard]] ManualClock& clock() { return *m_clock; }

    /// Opens it, closing it first when it is open. The clock is the room's.
    Desk& open(DeskOptions options = {});
    void close() { m_desk.reset(); }
    [[nodiscard]] Desk& desk() { return *m_desk; }
    [[nodiscard]] std::unique_ptr<DeskReader> attach() const { return must(attachDesk(m_path)); }

private:
    TempDir m_folder;
    std::filesystem::path m_path;
    std::shared_ptr<ManualClock> m_clock = std::make_shared<ManualClock>();
    std::unique_ptr<Desk> m_desk;
};

[[nodiscard]] Terms termsOf(std::int64_t target_fen, std::int64_t min_fen = 1,
                            std::int64_t step_fen = 1);
/// Creates a loan and opens its sale.
[[nodiscard]] LoanId sell(Desk& desk, const Terms& terms);
/// Adds investors with the same first deposit; zero for none.
[[nodiscard]] std::vector<InvestorId> enrol(Desk& desk, int count, Money deposit);
[[nodiscard]] BidRequest bidOf(LoanId loan, InvestorId investor, std::int64_t fen,
                               const std::string& key = {}, bool partial = false);

/// Returns when everything that was due before the call has been carried out, for a desk whose
/// clock only the test moves.
void letTimersRun(Desk& desk);
/// A hold's payment: "payment" names it, the amount in fen.
[[nodiscard]] PaymentNotice noticeOf(const std::string& payment, BidId bid, std::int64_t fen,
                                     PaymentStatus status = PaymentStatus::Confirmed);

/// Every bid of the desk in decision order.
[[nodiscard]] std::vector<BidRecord> allBids(DeskReader& reader);
/// Every hold, ended ones too, and every case, closed ones too.
[[nodiscard]] std::vector<Hold> allHolds(DeskReader& reader);
[[nodiscard]] std::vector<PaymentCase> allCases(DeskReader& reader);
/// Verifies the desk at `path`: empty when every law holds, else "law where: expected, found", or
/// the error.
[[nodiscard]] std::string faultOf(const std::filesystem::path& path);
[[nodiscard]] std::string faultOf(DeskReader& reader);

}  // namespace plimsoll::test
