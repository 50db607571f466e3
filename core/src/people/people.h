#pragma once
// The people of a desk as the writer knows them: staff, policy, standing halts; and the gate that
// every act passes. Kept in memory because every bid asks about halts and every command about its
// seat; read again whenever the desk is. Thread: the writer's, but for SeatState.

#include <atomic>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <plimsoll/desk.h>

#include "store/people_book.h"

namespace plimsoll::service {

/// Somebody's seat, as the writer and the threads that use it share it.
struct SeatState {
    StaffId staff;  ///< zero: nobody's
    std::string login;
    std::string name;
    std::string place;
    Timestamp since;
    std::atomic<std::uint8_t> roles = 0;
    /// Whether bids may be queued without asking the writer, who learns of changes first.
    std::atomic<bool> may_bid = false;
    std::atomic<bool> has_left = false;
    std::optional<Claimed> looks_at;  ///< guarded by Seats

    [[nodiscard]] Roles rolesNow() const { return Roles::ofBits(roles.load()); }
};
using SeatPtr = std::shared_ptr<SeatState>;

class People {
public:
    explicit People(DeskKind kind) : m_kind(kind) {}

    void restart(store::PeopleBook& book);

    [[nodiscard]] Access access() const { return m_access; }
    [[nodiscard]] StaffWanted wanted() const;
    [[nodiscard]] bool needsChecker(Act act) const;
    /// Under which one person suffices although a checker is needed.
    [[nodiscard]] ActLimits limitsOf(Act act) const;
    [[nodiscard]] const std::map<StaffId, store::StaffRow>& staff() const { return m_staff; }
    [[nodiscard]] const store::StaffRow* find(StaffId id) const;
    [[nodiscard]] const store::StaffRow* find(std::string_view login) const;

    // The changes, as they are written.

    void put(const store::StaffRow& row);
    void put(const store::PolicyRow& row) { m_policy[row.act] = {row.four_eyes, row.limits}; }
    void put(const Halt& halt);

    /// Whether this seat may do it: NotSignedIn, Forbidden, SetUpFirst, NeedsChecker. An act that
    /// may have limits asks itself whether it needs a checker (commands/alone.h).
    [[nodiscard]] Result<void> allow(const SeatState& seat, Act act) const;
    /// The roles of a seat now; none when its member is disabled or has left.
    [[nodiscard]] Roles rolesOf(const SeatState& seat) const;
    [[nodiscard]] bool mayBid(const SeatState& seat) const;

    [[nodiscard]] const std::vector<Halt>& halts() const { return m_halts; }
    /// The halt that stops it; null: none.
    [[nodiscard]] const Halt* stopsBids(LoanId loan) const;
    [[nodiscard]] const Halt* stopsOpening(LoanId loan) const;
    [[nodiscard]] const Halt* stopsDisbursement(LoanId loan) const;

private:
    [[nodiscard]] const Halt* standing(LoanId loan, bool Stops::* what) const;
    [[nodiscard]] Result<void> allowInSetUp(const SeatState& seat, Act act) const;
    /// A demonstration is furnished before it has anybody.
    [[nodiscard]] bool isBeingFurnished() const { return m_kind == DeskKind::Demonstration; }

    DeskKind m_kind;
    Access m_access = Access::SetUp;
    std::map<StaffId, store::StaffRow> m_staff;
    std::map<std::string, ActPolicy, std::less<>> m_policy;  ///< by act, where not the default
    std::vector<Halt> m_halts;                               ///< those that stand
};

/// The same questions for a reader.
[[nodiscard]] Access accessOf(DeskKind kind, const StaffWanted& wanted);

}  // namespace plimsoll::service
