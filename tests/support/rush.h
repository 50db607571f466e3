#pragma once
// A rush made from a seed: bidders, odd amounts, duplicates sent again from other threads, and
// altered duplicates under the same key. Played by many threads at once; every answer is kept with
// the instants between which it was given.

#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include <plimsoll/desk.h>

namespace plimsoll::test {

/// Draws that are the same on every machine, which std's distributions are not.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_bits(seed) {}
    /// From `least` to `most`, both included.
    std::int64_t number(std::int64_t least, std::int64_t most) {
        const auto span = static_cast<std::uint64_t>(most - least) + 1;
        return least + static_cast<std::int64_t>(m_bits() % span);
    }
    bool chance(int percent) { return number(1, 100) <= percent; }

private:
    std::mt19937_64 m_bits;
};

/// Terms that pass the check, about `bids` average bids large.
[[nodiscard]] Terms drawTerms(Dice& dice, std::int64_t bids);
/// `count` arrivals in the order in which the threads will take them; about 8 % duplicates and 4 %
/// altered ones, which follow their originals closely. Keys begin with `prefix`.
[[nodiscard]] std::vector<BidRequest> drawRush(Dice& dice, LoanId loan, const Terms& terms,
                                               const std::vector<InvestorId>& investors,
                                               std::int64_t count, const std::string& prefix);

struct RushAnswer {
    BidRequest bid;
    BidAnswer answer;
    std::int64_t sent_ns = 0;  ///< steady clock, before submit
    std::int64_t answered_ns = 0;
};

/// Sends every bid from `threads` threads and waits for all answers. `told` is called on the
/// sending thread with each answer.
[[nodiscard]] std::vector<RushAnswer> playRush(
    Desk& desk, const std::vector<BidRequest>& bids, int threads,
    const std::function<void(const RushAnswer&)>& told = {});

/// What is wrong with the answers of a finished rush on one loan, compared with the desk's records;
/// empty when every answer is the stored decision, every key has one, real-time order is respected
/// and the tally counts what was sent.
[[nodiscard]] std::string checkRush(DeskReader& reader, LoanId loan,
                                    const std::vector<RushAnswer>& answers);

}  // namespace plimsoll::test
