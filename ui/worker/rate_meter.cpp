#include "ui/worker/rate_meter.h"

namespace plimsoll::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto kWindow = 2s;
/// Below this a rate would be noise.
constexpr auto kShortest = 20ms;

}  // namespace

LoanRow RateMeter::measure(const LoanSummary& loan, SteadyTime at, Timestamp as_of) {
    LoanRow row{.loan = loan, .rate_per_s = {}, .eta = {}};
    if (loan.phase != Phase::Open) {
        m_samples.erase(loan.id);
        return row;
    }
    const Money taken = loan.terms.target - loan.capacity.free;
    auto& samples = m_samples[loan.id];
    if (samples.empty() && loan.opened) {
        const auto age = std::chrono::microseconds(as_of.us() - loan.opened->us());
        if (age > 0us && age < kWindow) samples.push_back({at - age, Money{}});
    }
    samples.push_back({at, taken});
    while (samples.size() > 2 && samples.front().at < at - kWindow) samples.pop_front();

    const auto length =
        std::chrono::duration_cast<std::chrono::milliseconds>(at - samples.front().at);
    const std::int64_t gained = (taken - samples.front().taken).fen();
    if (length < kShortest || gained <= 0) return row;
    // Targets stay below 10^15 fen, so a thousandfold still fits into 64 bits.
    const std::int64_t per_s = gained * 1'000 / length.count();
    if (per_s <= 0) return row;
    row.rate_per_s = Money::fen(per_s);
    row.eta = std::chrono::milliseconds(loan.capacity.free.fen() / per_s * 1'000 +
                                        loan.capacity.free.fen() % per_s * 1'000 / per_s);
    return row;
}

}  // namespace plimsoll::ui
