#pragma once
// The second error channel: what a command or a query answers when it cannot do its work. A code
// and the facts, no prose: the sentences are the console's and the command line's, translated
// there.

#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace plimsoll {

enum class ErrorCode {
    // Opening, creating, copying
    DeskMissing,  ///< no file at that path
    DeskExists,   ///< a file already stands where one should be created
    NotADesk,     ///< a file, but not one of ours
    NewerSchema,  ///< written by a later version
    OlderSchema,  ///< written by an earlier version: opening it for writing brings it up to date
    UnreleasedSchema,  ///< written before the first release; such a desk is not brought up to date
    DeskDamaged,       ///< the file fails its checks; subject says which
    DeskBusy,          ///< another process writes it; subject says who, since when
    HardLinked,        ///< the file has more than one name, so its lock could be walked round
    PathUnwritable,    ///< folder or file cannot be written; subject is the path
    PathUnreadable,    ///< file cannot be read; subject is the path
    BackupUnverified,  ///< the copy did not verify and was removed; subject is the violation
    // The engine
    DiskFull,       ///< nothing was taken in
    StorageFailed,  ///< nothing was taken in; subject is the engine's word
    ResultUnknown,  ///< the engine died in COMMIT: ask again with the same key after reopening
    Stopped,        ///< intake has stopped; nothing was taken in
    Overloaded,     ///< the queue is full; nothing was taken in
    ClockInDoubt,   ///< nothing is recorded until somebody confirms the clock
    // Commands
    NotARehearsal,      ///< a real desk never invents investors or money
    UnknownLoan,        ///< subject is the code
    UnknownInvestor,    ///< subject is the code
    CodeTaken,          ///< subject is the code
    CodeInvalid,        ///< codes are 1 to 32 letters, digits, '-', '_' or '.'; subject is the text
    NameInvalid,        ///< names are at most 128 bytes of UTF-8 without control characters
    AmountInvalid,      ///< not a positive number of fen in range; subject is the text or amount
    TotalTooLarge,      ///< more money than one desk can add up; subject is what still fits
    TermsUnsound,       ///< the terms check found an error; subject names the finding
    WrongPhase,         ///< the loan's phase does not allow it; subject is the phase
    KeyReused,          ///< this command key, or payment, was used for something else
    ScheduleInvalid,    ///< subject: "closes_before_opens", "closes_in_the_past", "hold_window"
    BalanceTooSmall,    ///< subject is what is available
    UnknownBid,         ///< subject is the number
    NothingToWithdraw,  ///< the bid holds nothing and waits for nothing; subject is the bid
    HoldNotStuck,       ///< only a stuck hold is resolved by staff; subject is the bid
    PaymentInvalid,     ///< a payment's name is 1 to 64 printable characters without blanks
    UnknownPayout,      ///< subject is the number
    PayoutDecided,      ///< the payout's state does not allow it; subject is the state
    UnknownCase,        ///< subject is the number
    CaseClosed,         ///< placed or refunded already; subject is the state
    DoesNotFit,         ///< the loan cannot take this money now; subject is the reason's code
    NoteMissing,        ///< this verb wants to know why
    NoteInvalid,        ///< notes are at most 512 bytes of UTF-8 without control characters
    // The short loan
    ConsentMissing,    ///< the reference of a consent is wanted
    ReferenceInvalid,  ///< references are at most 128 bytes of UTF-8 without control characters
    SplitUnlawful,     ///< subject is the fault's code and the investor
    NothingPaid,       ///< a target cannot be reduced to nothing
    Reserved,          ///< a placement waits for its checker; subject is the request's number
    SaleTooLong,       ///< beyond the rule set's longest sale; subject is the latest end
    NothingToVoid,     ///< the bid has paid nothing, or it cannot be taken back any more
    UnknownExcess,     ///< subject is the number
    StrandsRemainder,  ///< it would leave a remainder that nobody may buy; subject is it
    ExcessResolved,    ///< spilled or released already; subject is the number
    ImportInvalid,     ///< subject says which line and what of it
    RulesInvalid,      ///< subject says what
    DateInvalid,       ///< no day of the calendar; subject is the text
    Claimed,           ///< somebody works on it; subject is the login
    NotClaimed,        ///< nobody does, or somebody else
    // People
    NotSignedIn,        ///< nobody has signed in here
    SignInFailed,       ///< wrong name or wrong password; which, is not said
    SignInLocked,       ///< too many failures; subject is until when
    PasswordInvalid,    ///< subject is passwordFault()
    Forbidden,          ///< these roles do not allow it; subject is the act
    NeedsChecker,       ///< a second person has to approve it: ask() for it; subject is the act
    SetUpFirst,         ///< the desk has not enough staff yet; subject is the act
    LoginInvalid,       ///< logins are codes; subject is the text
    LoginTaken,         ///< subject is the login
    RolesInvalid,       ///< none, or an administrator who moves or checks money
    UnknownStaff,       ///< subject is the login or number
    LastAdministrator,  ///< a desk keeps two administrators, an operator and a checker
    NoStaffHere,        ///< a rehearsal desk has none
    // Four eyes
    UnknownRequest,  ///< subject is the number
    RequestDecided,  ///< subject is the state
    OwnRequest,      ///< nobody approves what he asked for himself
    NotYourRequest,  ///< only its maker withdraws it
    WorldChanged,    ///< not as it was when looked at; subject is the world now
    ReasonMissing,   ///< a reason code of the list is wanted; subject is what was given
    RequestInvalid,  ///< this act is not asked for; subject is the act
    RequestAltered,  ///< not what the journal says was asked for; subject is the number
    CannotWait,      ///< no policy can be set for an act that cannot wait; subject is the act
    LimitsInvalid,   ///< a policy's limits; subject says what: "not_limited", "one_suffices", "sum"
    // Stops
    Halted,       ///< a halt stops it; subject is the halt's number
    UnknownHalt,  ///< subject is the number
    HaltEmpty,    ///< stops nothing
    HaltLifted,   ///< it does not stand any more; subject is the number
    // Audit
    ChainBroken,  ///< the audit chain does not extend a signed head; subject says which
    KeyMissing,   ///< the desk's signing key is not on this machine and cannot be made
    // Reading input
    InputInvalid,  ///< subject says what and where
    Cancelled,     ///< the caller asked to stop
};

struct Error {
    ErrorCode code{};
    std::string subject;  ///< the thing in question: a path, a code, an amount; never a sentence

    bool operator==(const Error&) const = default;
};

/// The stable name, e.g. "desk_busy".
[[nodiscard]] std::string_view codeOf(ErrorCode code);

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string subject = {}) {
    return tl::make_unexpected(Error{code, std::move(subject)});
}

}  // namespace plimsoll
