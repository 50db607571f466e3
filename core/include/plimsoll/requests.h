#pragma once
// Four eyes: a request carries what will be done, on which state of the world, by whom and why; a
// second person decides it (domain, "maker / checker"). Its maker never approves it, whatever the
// roles. Units: fen and UTC microseconds in the types. Plain values.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <plimsoll/acts.h>
#include <plimsoll/ids.h>
#include <plimsoll/loans.h>
#include <plimsoll/money.h>
#include <plimsoll/payments.h>
#include <plimsoll/placement.h>
#include <plimsoll/staff.h>
#include <plimsoll/timestamp.h>

namespace plimsoll {

/// One act with all that it needs; which facts mean something depends on the act:
///   LoanOpen, LoanDisburse, LoanCancel   loan
///   LoanApprove                          loan, schedule: made by scheduleLoan()
///   LoanExtend                           loan, schedule.closes
///   LoanReduce                           loan, reference: the borrower's consent
///   LoanPlace                            loan, splits; while it waits their sum is reserved
///   BidVoid                              bid
///   ExcessSpill                          loan, lines, to_loan or to_new, reference: the investors'
///                                        consent; for a new loan borrower_reference
///   ExcessRelease                        loan, lines, reference: the investors' consent
///   Adjust                               investor, amount (signed)
///   Deposit, CashOut                     investor, amount
///   PaymentNote                          bid or as_received, amount, reference: the payment's
///                                        name; always a confirmation
///   PayoutSend                           reference: the batch's name
///   HoldResolve                          bid, part, verdict
///   CasePlace, CaseRefund                from_case
///   PayoutReissue                        payout
///   PayoutNotSent, PayoutWasSent         payout
///   HaltLift                             halt
///   StaffAdd                             login, name, roles, password
///   StaffChange                          staff and what changes
///   PolicyChange                         policy, four_eyes, limits
struct Order {
    Act act{};
    LoanId loan{};
    InvestorId investor{};
    BidId bid{};
    std::int64_t part = 0;
    CaseId from_case{};
    PayoutId payout{};
    HaltId halt{};
    StaffId staff{};
    Money amount{};
    HoldVerdict verdict{};
    Schedule schedule{};
    std::string login{};
    std::string name{};
    std::optional<Roles> roles{};
    std::optional<StaffStatus> status{};
    std::string password{};  ///< only on its way in; a request read back never has it
    std::string policy{};    ///< the code of the act whose policy changes
    bool four_eyes = true;
    std::vector<Split> splits{};
    std::string reference{};  ///< of a consent or of evidence, kept elsewhere; at most 128 bytes
    std::vector<ExcessId> lines{};
    LoanId to_loan{};
    bool to_new = false;  ///< to a new loan of the same borrower, of just this size
    std::string borrower_reference{};
    ActLimits limits{};
    std::string as_received{};  ///< PaymentNotice::as_received

    bool operator==(const Order&) const = default;
};

enum class RequestState : std::uint8_t {
    Waiting = 1,
    Approved = 2,  ///< and carried out in the same transaction
    Rejected = 3,
    Withdrawn = 4,  ///< by its maker
    Expired = 5,
};
[[nodiscard]] std::string_view codeOf(RequestState state);
[[nodiscard]] std::optional<RequestState> requestStateOf(std::string_view code);

/// Why something is asked for: a code from a kept list, and a note in words.
struct ReasonCode {
    std::string_view code;  ///< "R01"
    std::string_view name;  ///< "as_agreed"; translated by whoever shows it
};
[[nodiscard]] std::span<const ReasonCode> reasonCodes();
[[nodiscard]] bool isReasonCode(std::string_view code);

struct Request {
    RequestId id;
    Order order;
    RequestState state = RequestState::Waiting;
    std::string maker;  ///< login
    StaffId maker_id;
    std::string reason;  ///< a code of reasonCodes()
    std::string note;
    Timestamp made;
    Timestamp expires;
    std::string world;      ///< what the act depends on, as it stood when the request was made
    std::string world_now;  ///< as it stands now; filled by queries while the request waits
    std::string checker;    ///< login of who decided; empty: nobody yet
    std::string decision_note;
    std::optional<Timestamp> decided;
    std::string subject;  ///< what it is about, by code: "L-1001", "C-7"; filled by queries

    /// Something that matters is not as it was.
    [[nodiscard]] bool hasChanged() const {
        return state == RequestState::Waiting && world != world_now;
    }
    bool operator==(const Request&) const = default;
};

/// A short name for a world, the same for the same text: 16 hexadecimal digits. What a checker has
/// seen may be named by it.
[[nodiscard]] std::string nameOfWorld(std::string_view world);

struct RequestQuery {
    std::optional<RequestState> state;
    StaffId maker;     ///< zero: everybody's
    LoanId loan;       ///< zero: about anything
    RequestId beyond;  ///< start after this one (before it, when newest first)
    bool newest_first = false;
    int limit = 500;
};

/// What becomes of an act: done at once, or waiting for its checker.
struct Asked {
    RequestId request;                     ///< zero: no second person was needed, it is done
    PayoutId payout{};                     ///< that a cash-out made at once; zero: none
    std::optional<NoticeAnswer> notice{};  ///< what became of a payment that was noted at once
    [[nodiscard]] bool isWaiting() const { return static_cast<bool>(request); }
};

inline constexpr std::chrono::hours kRequestLife{72};

}  // namespace plimsoll
