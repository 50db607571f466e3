#pragma once
// The verifier recomputes every law of the domain from the records alone: it replays all bids and
// commands in decision order through the same pure decision function and compares.

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include <plimsoll/audit.h>

namespace plimsoll {

enum class Law {
    Capacity = 1,      ///< target = free + reserved + held + paid
    Full = 2,          ///< full if and only if paid == target
    Target = 3,        ///< never more than the target
    Conservation = 4,  ///< money is neither made nor lost
    OneDecision = 5,   ///< every arrival has one decision, and it is the one the rules give
    Order = 7,         ///< decision time strictly increases with decision order
    Records = 8,       ///< records are complete and unchanged; the file itself is sound
    Audit = 9,         ///< the audit chain is whole and extends every signed head that was found
};
/// "conservation"
[[nodiscard]] std::string_view codeOf(Law law);

struct Violation {
    Law law{};
    std::string where;     ///< "bid 812", "loan L-1042", "investor C-7", "file"
    std::string expected;  ///< figures, not prose
    std::string found;
};

struct VerifyReport {
    std::int64_t loans = 0;
    std::int64_t investors = 0;
    std::int64_t bids = 0;
    std::int64_t commands = 0;
    AuditReport audit;
    bool cancelled = false;
    std::optional<Violation> first_violation;

    [[nodiscard]] bool holds() const { return !cancelled && !first_violation; }
};

/// Called now and then with bids checked so far and in all; from the calling thread. A bid is
/// checked once it is replayed and its link of the audit chain is, each of which is half of it.
using VerifyProgress = std::function<void(std::int64_t done, std::int64_t all)>;

/// What a backup or a restore does, one after the other.
enum class CopyStage {
    Copying,    ///< counts pages of the file
    Verifying,  ///< the copy; counts bids
};
/// Called now and then; from the calling thread.
using CopyProgress = std::function<void(CopyStage stage, std::int64_t done, std::int64_t all)>;

}  // namespace plimsoll
