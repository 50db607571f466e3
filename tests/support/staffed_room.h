#pragma once
// A desk that works: staff of every role, a few investors, a clock that the test moves, and a state
// folder of its own. The desk is made once in a program and copied, because every password costs a
// tenth of a second; who is needed signs in when he is first asked for. Amounts are fen.

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "desk_room.h"

namespace plimsoll::test {

struct StaffPerson {
    const char* login;
    const char* name;
    Roles roles;
};

[[nodiscard]] ChangePolicy policyFor(Act act, const ActPolicy& policy);

/// Hires StaffedRoom::people() at a desk that has nobody yet, and so ends its set-up. One person
/// suffices there for money that comes in and goes out, so that a test about something else needs
/// no second one for it; StaffedRoom::tighten() ends that.
void hireStaff(Desk& nobody);

class StaffedRoom {
public:
    static constexpr std::int64_t kSecond = 1'000'000;
    static constexpr std::int64_t kHour = 3'600 * kSecond;
    static constexpr std::int64_t kTarget = 1'000;     ///< of its loans
    static constexpr std::int64_t kDeposit = 100'000;  ///< of each of its seven investors
    static constexpr auto kAdmin = "admin.chen";
    static constexpr auto kOtherAdmin = "admin.wu";
    static constexpr auto kOperator = "op.zhang";
    static constexpr auto kChecker = "check.li";
    static constexpr auto kService = "cs.wang";
    static constexpr auto kAuditor = "audit.zhao";

    /// Real or demonstration; open.
    explicit StaffedRoom(DeskKind kind = DeskKind::Real);

    /// Two administrators, two operators, two checkers, one who is both, one in customer service,
    /// one auditor.
    [[nodiscard]] static const std::vector<StaffPerson>& people();
    /// Each has another one.
    [[nodiscard]] static std::string passwordOf(std::string_view login);

    [[nodiscard]] Desk& nobody() { return *m_nobody; }
    [[nodiscard]] Desk& seat(const std::string& login);
    [[nodiscard]] Desk& operatorSeat() { return seat(kOperator); }
    [[nodiscard]] Desk& checkerSeat() { return seat(kChecker); }
    [[nodiscard]] std::unique_ptr<Desk> signIn(const std::string& login);
    [[nodiscard]] StaffId staffId(const std::string& login);
    [[nodiscard]] StaffMember member(const std::string& login);

    [[nodiscard]] DeskReader& reader() { return *m_reader; }
    [[nodiscard]] std::unique_ptr<DeskReader> attach() const {
        return must(attachDesk(m_path, stateFolder()));
    }
    [[nodiscard]] ManualClock& clock() { return *m_clock; }
    [[nodiscard]] const TempDir& folder() const { return m_folder; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] std::filesystem::path stateFolder() const { return m_folder / "state"; }
    [[nodiscard]] DeskOptions options() const;
    [[nodiscard]] static InvestorId person(int who) { return InvestorId(who + 1); }
    /// Everybody is signed out by it.
    void close();
    void open();
    void reopen(const std::function<void(ManualClock&)>& meanwhile = {});
    /// Time goes on, and everything that is due by then happens.
    void pass(std::int64_t microseconds);

    /// By the operator, with a reason and a note; waits for its checker.
    RequestId ask(const Command& command, const std::string& maker = kOperator);
    [[nodiscard]] Request request(RequestId id) { return must(m_reader->request(id)); }
    /// With the world as it is now.
    Result<void> approve(RequestId id, const std::string& checker = kChecker);
    /// Asked for and approved; staff and policy by the administrators.
    void carryOut(const Command& command);

    /// From here on it takes two again, above these limits.
    void tighten(Act act, ActLimits limits = {});

    /// A draft with minimum and step of 100.
    LoanId draft();
    /// A new loan that was brought into this phase by two people.
    LoanId loanIn(Phase phase);
    void move(LoanId loan, LoanMove move);
    [[nodiscard]] Phase phaseOf(LoanId loan) { return must(m_reader->loan(loan)).phase; }
    [[nodiscard]] std::int64_t availableOf(int who) {
        return must(m_reader->investor(person(who))).balance.available.fen();
    }
    /// Entered by the operator, whatever it comes to.
    BidAnswer bid(LoanId loan, int who, std::int64_t fen, Funding funding = Funding::Balance,
                  bool standby = false);
    NoticeAnswer pay(BidId bid, std::int64_t fen, PaymentStatus status = PaymentStatus::Confirmed);
    /// Empty when every law holds.
    [[nodiscard]] std::string fault() { return faultOf(*m_reader); }

private:
    TempDir m_folder;
    std::filesystem::path m_path;
    std::shared_ptr<ManualClock> m_clock = std::make_shared<ManualClock>();
    std::unique_ptr<Desk> m_nobody;
    std::unique_ptr<DeskReader> m_reader;
    std::map<std::string, std::unique_ptr<Desk>> m_seats;
    int m_payments = 0;
};

/// An error's code, or "ok".
template <class T>
std::string wordOf(const Result<T>& result) {
    return result ? std::string("ok") : std::string(codeOf(result.error().code));
}
/// "waiting" or "done", or an error's code.
inline std::string wordOf(const Result<Asked>& asked) {
    if (!asked) return std::string(codeOf(asked.error().code));
    return asked->isWaiting() ? "waiting" : "done";
}

}  // namespace plimsoll::test
