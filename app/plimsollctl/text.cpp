#include "text.h"

#include <array>
#include <utility>

#include <fmt/format.h>
#include <plimsoll/visible_text.h>

#include "people_text.h"
#include "short_text.h"

namespace plimsoll::ctl {

std::string shown(std::string_view text) {
    return visibleText(text);
}

std::string inQuotes(std::string_view text) {
    return fmt::format("\"{}\"", shown(text));
}

std::string grouped(std::uint64_t number) {
    const std::string digits = std::to_string(number);
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) out += ',';
        out += digits[i];
    }
    return out;
}

std::string fixed(std::int64_t scaled, int decimals) {
    std::int64_t unit = 1;
    for (int i = 0; i < decimals; ++i) unit *= 10;
    return fmt::format("{}.{:0{}}", scaled / unit, scaled % unit, decimals);
}

std::string brief(std::chrono::seconds time) {
    const std::int64_t count = time.count();
    if (count % (24 * 3'600) == 0) return fmt::format("{}d", count / (24 * 3'600));
    if (count % 3'600 == 0) return fmt::format("{}h", count / 3'600);
    if (count % 60 == 0) return fmt::format("{}m", count / 60);
    return fmt::format("{}s", count);
}

namespace {

std::string scheduleSentence(std::string_view subject) {
    if (subject == "closes_before_opens") return "the sale would close before it opens";
    if (subject == "closes_in_the_past") return "the sale would close in the past";
    if (subject == "opens_in_the_past") return "the sale would open in the past";
    if (subject == "not_the_loans") return "the times that were named are not the loan's";
    if (subject == "closes_missing") return "an extended sale needs an end";
    if (subject == "hold_window") return "the hold window is too short or too long";
    return fmt::format("this schedule cannot be kept: {}", shown(subject));
}

std::string fitSentence(std::string_view subject) {
    const auto reason = reasonOf(subject);
    const std::string why = reason ? std::string(sentence(*reason)) : "it is " + shown(subject);
    return fmt::format("the loan cannot take this money now: {}", why);
}

std::string inputSentence(const std::string& subject) {
    if (subject == "phone") {
        return "the phone cannot be used: 5 to 24 digits, with '+' and '-' between";
    }
    if (subject == "id_number") return "the ID number cannot be used: 4 to 32 letters and digits";
    return fmt::format("the input cannot be used: {}", subject);
}

/// What a verb about payments, holds, payouts or times was refused for.
std::string lifeSentence(const Error& error, const std::string& subject, const std::string& name) {
    switch (error.code) {
        case ErrorCode::ScheduleInvalid:
            return scheduleSentence(error.subject);
        case ErrorCode::BalanceTooSmall:
            return fmt::format("the available balance is too small: it is {}", subject);
        case ErrorCode::UnknownBid:
            return fmt::format("there is no bid {}", name);
        case ErrorCode::NothingToWithdraw:
            return fmt::format(
                "nothing can be withdrawn: bid {} holds nothing and waits for nothing", subject);
        case ErrorCode::HoldNotStuck:
            return fmt::format(
                "only a hold that is stuck is resolved by hand, and bid {} has none such", subject);
        case ErrorCode::PaymentInvalid:
            return fmt::format(
                "{} is no payment's name: use 1 to 64 printable ASCII characters without blanks",
                name);
        case ErrorCode::UnknownPayout:
            return fmt::format("there is no payout {}", name);
        case ErrorCode::PayoutDecided:
            return fmt::format("the payout's state does not allow this: it is {}", subject);
        case ErrorCode::UnknownCase:
            return fmt::format("there is no payment case {}", name);
        case ErrorCode::CaseClosed:
            return fmt::format("the payment case is closed: it was {}", subject);
        case ErrorCode::DoesNotFit:
            return fitSentence(error.subject);
        case ErrorCode::NoteMissing:
            return "a note is missing: say why, for the records";
        case ErrorCode::NoteInvalid:
            return "the note cannot be used: up to 512 bytes of UTF-8 without control characters";
        default:
            return std::string(codeOf(error.code));
    }
}

/// Of opening, creating and copying; empty for what is about something else.
std::string fileSentence(const Error& error, const std::string& subject, const std::string& name) {
    switch (error.code) {
        case ErrorCode::DeskMissing:
            return fmt::format("there is no desk at {}", name);
        case ErrorCode::DeskExists:
            return fmt::format("{} exists already and is not overwritten", name);
        case ErrorCode::NotADesk:
            return fmt::format("{} is not a Plimsoll desk", name);
        case ErrorCode::NewerSchema:
            return fmt::format("the desk was written by a later version of Plimsoll ({})", subject);
        case ErrorCode::OlderSchema:
            return fmt::format(
                "{} was written by an earlier version of Plimsoll; \"plimsollctl desk upgrade\" "
                "brings it up to date",
                name);
        case ErrorCode::UnreleasedSchema:
            return fmt::format(
                "{} was made by a version of Plimsoll that was never released, and its tables "
                "cannot be brought up to date; make a new desk",
                name);
        case ErrorCode::DeskDamaged:
            return fmt::format("the desk is damaged and was not opened: {}", subject);
        case ErrorCode::DeskBusy:
            return subject.empty() ? "the desk is in use by another process"
                                   : "the desk is in use by another process: " + subject;
        case ErrorCode::HardLinked:
            return fmt::format(
                "the file has more than one name (hard links), so it cannot be locked safely: {}",
                subject);
        case ErrorCode::PathUnwritable:
            return fmt::format("{} cannot be written", name);
        case ErrorCode::PathUnreadable:
            return fmt::format("{} cannot be read", name);
        case ErrorCode::BackupUnverified:
            return fmt::format("the copy did not verify and was removed: {}", subject);
        default:
            return {};
    }
}

}  // namespace

std::string sentence(const Error& error) {
    const std::string subject = shown(error.subject);
    const std::string name = inQuotes(error.subject);
    switch (error.code) {
        case ErrorCode::DiskFull:
            return "the disk is full; nothing was taken in";
        case ErrorCode::StorageFailed:
            return fmt::format("the storage failed and nothing was taken in: {}", subject);
        case ErrorCode::ResultUnknown:
            return "the storage failed while writing, so it is not known whether this was "
                   "recorded; look before asking again";
        case ErrorCode::Stopped:
            return "the desk has stopped after a storage failure; nothing was taken in";
        case ErrorCode::ClockInDoubt:
            return "the clock is in doubt: nothing was recorded; look at the clock, then confirm "
                   "it (plimsollctl desk confirm-clock)";
        case ErrorCode::Overloaded:
            return "the queue is full; nothing was taken in, try again";
        case ErrorCode::NotARehearsal:
            return "this is a real desk: only a rehearsal or demonstration desk may invent "
                   "investors and money";
        case ErrorCode::UnknownLoan:
            return fmt::format("there is no loan {}", name);
        case ErrorCode::UnknownInvestor:
            return fmt::format("there is no investor {}", name);
        case ErrorCode::CodeTaken:
            return fmt::format("the code {} is taken", name);
        case ErrorCode::CodeInvalid:
            return fmt::format("{} is no code: use 1 to 32 letters, digits, '-', '_' or '.'", name);
        case ErrorCode::NameInvalid:
            return fmt::format(
                "{} is no name: use up to 128 bytes of UTF-8 without control characters", name);
        case ErrorCode::AmountInvalid:
            return fmt::format("an amount must be more than zero and at most {}, not {}",
                               Money::largest().toString(), name);
        case ErrorCode::TotalTooLarge:
            return fmt::format(
                "a desk accounts for {} at most, and there is room for {} more: nothing was "
                "taken in",
                Money::mostOnADesk().toString(), subject);
        case ErrorCode::TermsUnsound:
            return fmt::format("these terms cannot be landed on exactly: {}", subject);
        case ErrorCode::WrongPhase:
            return fmt::format("the loan's phase does not allow this: it is {}", subject);
        case ErrorCode::KeyReused:
            return fmt::format("the key {} was used before for something else", name);
        case ErrorCode::ScheduleInvalid:
        case ErrorCode::BalanceTooSmall:
        case ErrorCode::UnknownBid:
        case ErrorCode::NothingToWithdraw:
        case ErrorCode::HoldNotStuck:
        case ErrorCode::PaymentInvalid:
        case ErrorCode::UnknownPayout:
        case ErrorCode::PayoutDecided:
        case ErrorCode::UnknownCase:
        case ErrorCode::CaseClosed:
        case ErrorCode::DoesNotFit:
        case ErrorCode::NoteMissing:
        case ErrorCode::NoteInvalid:
            return lifeSentence(error, subject, name);
        case ErrorCode::InputInvalid:
            return inputSentence(subject);
        case ErrorCode::Cancelled:
            return "cancelled";
        default:
            break;
    }
    std::string sentence = fileSentence(error, subject, name);
    if (sentence.empty()) sentence = peopleSentence(error);
    if (sentence.empty()) sentence = shortSentence(error);
    return sentence.empty() ? std::string(codeOf(error.code)) : sentence;
}

std::string_view sentence(Reason reason) {
    switch (reason) {
        case Reason::None:
            return "accepted";
        case Reason::KeyReused:
            return "this request key was used before with other contents";
        case Reason::InvalidAmount:
            return "the amount is not a positive whole number of fen in range";
        case Reason::UnknownLoan:
            return "there is no such loan";
        case Reason::UnknownInvestor:
            return "there is no such investor";
        case Reason::InvestorSuspended:
            return "the investor is suspended";
        case Reason::Halted:
            return "the desk is halted";
        case Reason::Paused:
            return "the sale is paused";
        case Reason::NotOpenYet:
            return "the sale is not open yet";
        case Reason::Closed:
            return "the sale is closed";
        case Reason::NotEligible:
            return "the investor may not buy this loan";
        case Reason::SelfLending:
            return "nobody lends to himself";
        case Reason::BelowMinimum:
            return "the amount is below the loan's minimum";
        case Reason::OffStep:
            return "the amount is not the minimum plus whole steps";
        case Reason::OverCap:
            return "the investor would hold more of this loan than its cap allows";
        case Reason::Full:
            return "the loan is full";
        case Reason::AllHeld:
            return "nothing is left for now: the rest is held or reserved";
        case Reason::ExceedsRemainder:
            return "the amount is more than what is left";
        case Reason::LeavesTail:
            return "the bid would leave a remainder smaller than the minimum bid";
        case Reason::InsufficientBalance:
            return "the investor's available balance is too small";
    }
    return codeOf(reason);
}

std::string_view sentence(NoticeOutcome outcome) {
    switch (outcome) {
        case NoticeOutcome::Paid:
            return "the hold is paid";
        case NoticeOutcome::Released:
            return "the payment failed; what was held is free again";
        case NoticeOutcome::Stuck:
            return "nobody can say whether this payment came: the hold does not lapse and waits "
                   "for "
                   "a person (plimsollctl hold resolve)";
        case NoticeOutcome::Readmitted:
            return "the payment came after its hold had ended, and still fitted";
        case NoticeOutcome::LateCase:
            return "the payment came after its hold had ended and does not fit now: the money is "
                   "in "
                   "suspense";
        case NoticeOutcome::WrongAmount:
            return "this is not the amount that was held: the money is in suspense and the hold "
                   "goes on";
        case NoticeOutcome::UnknownBid:
            return "there is no such bid: what came is in suspense";
        case NoticeOutcome::Surplus:
            return "nothing was waiting for this payment: the money is in suspense";
        case NoticeOutcome::OutOfOrder:
            return "this came after the fact: it is noted and changes nothing";
    }
    return codeOf(outcome);
}

std::string sentence(const ClockDoubt& doubt) {
    return fmt::format(
        "the clock says {} but the desk's latest record is of {}: nothing is recorded, and nothing "
        "opens, closes or lapses by itself, until somebody confirms the clock "
        "(plimsollctl desk confirm-clock)",
        doubt.now.toString(), doubt.last.toString());
}

std::string sentence(const TermsFinding& finding) {
    const std::string amount = finding.amount.toString();
    switch (finding.code) {
        case TermsFinding::Code::TargetInvalid:
            return fmt::format("the target must be more than zero and at most {}, not {}",
                               Money::largest().toString(), amount);
        case TermsFinding::Code::MinInvalid:
            return fmt::format("the minimum must be more than zero and at most {}, not {}",
                               Money::largest().toString(), amount);
        case TermsFinding::Code::StepInvalid:
            return fmt::format("the step must be more than zero and at most {}, not {}",
                               Money::largest().toString(), amount);
        case TermsFinding::Code::CapInvalid:
            return fmt::format("the cap must be more than zero and at most {}, not {}",
                               Money::largest().toString(), amount);
        case TermsFinding::Code::TargetBelowMin:
            return fmt::format("the target {} is below the minimum bid, so nobody could buy it",
                               amount);
        case TermsFinding::Code::CapBelowMin:
            return fmt::format("the cap {} is below the minimum bid, so nobody could buy anything",
                               amount);
        case TermsFinding::Code::StrandsRemainder:
            return fmt::format(
                "the target cannot be landed on exactly: a remainder of {} could be left that "
                "nobody may buy",
                amount);
        case TermsFinding::Code::TooFewInvestors:
            return fmt::format(
                "the eligible investors together may not reach the target {} under "
                "this cap",
                amount);
    }
    return std::string(codeOf(finding.code));
}

std::string sentence(const Violation& violation) {
    return fmt::format("law {} ({}) is violated at {}: expected {}, found {}",
                       static_cast<int>(violation.law), codeOf(violation.law),
                       shown(violation.where), shown(violation.expected), shown(violation.found));
}

std::string sentence(MoneyFault fault, std::string_view what, std::string_view text) {
    switch (fault) {
        case MoneyFault::Empty:
            return fmt::format("{} is empty; give an amount in yuan, such as 10,000.00", what);
        case MoneyFault::NotANumber:
            return fmt::format("{} must be an amount in yuan, such as 10,000.00, not {}", what,
                               inQuotes(text));
        case MoneyFault::TooManyDecimals:
            return fmt::format("{} must not be finer than one fen (two decimals): {}", what,
                               inQuotes(text));
        case MoneyFault::OutOfRange:
            return fmt::format("{} must be at most {}, not {}", what, Money::largest().toString(),
                               inQuotes(text));
    }
    return std::string(codeOf(fault));
}

std::string_view codeOf(MoneyFault fault) {
    switch (fault) {
        case MoneyFault::Empty:
            return "empty";
        case MoneyFault::NotANumber:
            return "not_a_number";
        case MoneyFault::TooManyDecimals:
            return "too_many_decimals";
        case MoneyFault::OutOfRange:
            return "out_of_range";
    }
    return "invalid";
}

std::string headerSentence(std::string_view code) {
    const auto colon = code.find(':');
    const std::string_view kind = code.substr(0, colon);
    const std::string title =
        colon == std::string_view::npos ? std::string() : inQuotes(code.substr(colon + 1));
    if (kind == "missing_column") return "the header line names no column " + title;
    if (kind == "column_twice")
        return fmt::format("the column {} stands twice in the header", title);
    return "the file has no header line naming its columns";
}

std::string sentence(const RejectedRow& row) {
    using Phrase = std::pair<std::string_view, std::string_view>;
    static constexpr std::array kPhrases{
        Phrase{"bad_time", "the time is not ISO 8601 in UTC"},
        Phrase{"bad_amount:empty", "the amount is empty"},
        Phrase{"bad_amount:not_a_number", "the amount is not a number"},
        Phrase{"bad_amount:too_many_decimals", "the amount is finer than one fen"},
        Phrase{"bad_amount:out_of_range", "the amount is out of range"},
        Phrase{"bad_amount:not_positive", "the amount must be more than zero"},
        Phrase{"missing_investor", "the investor is missing"},
        Phrase{"bad_investor", "the investor is no code"},
        Phrase{"bad_key", "the key is no request key"},
        Phrase{"bad_payment", "the payment has no usable name"},
        Phrase{"payment_reused", "this payment was noted before for something else"},
        Phrase{"bad_payment_status", "the status is not confirmed, failed or unclear"},
        Phrase{"bad_payout_status", "the status is not confirmed, failed or unknown"},
        Phrase{"bad_payout", "the id is no payout's reference"},
        Phrase{"payout_twice", "the payout stands twice in this file"},
        Phrase{"unknown_payout", "there is no such payout"},
        Phrase{"payout_pending", "the payout has not been sent"},
        Phrase{"payout_other_reference",
               "the payout of this number has another reference here: it is another one, or was "
               "said not to have been sent before the restore"},
        Phrase{"payout_restored",
               "the desk was restored and nobody has said yet whether the payout was sent (payouts "
               "settle)"},
        Phrase{"payout_confirmed", "the payout is confirmed already"},
        Phrase{"payout_failed", "the payout has failed already"},
        Phrase{"payout_unknown", "the payout is unknown: a person decides it (payouts resolve)"},
        Phrase{"bad_note", "the note is too long or has control characters"},
        Phrase{"bad_code", "the code is not 1 to 32 letters, digits, '-', '_' or '.'"},
        Phrase{"bad_name", "the name is too long or has control characters"},
        Phrase{"bad_phone", "the phone is not 5 to 24 digits, '+' and '-'"},
        Phrase{"bad_id_number", "the ID number is not 4 to 32 letters and digits"},
        Phrase{"code_taken", "the code is taken"},
        Phrase{"code_twice", "the code stands twice in this file"},
        Phrase{"ragged", "the row has another number of fields than the header"},
        Phrase{"unclosed_quote", "the file ends inside quotes"},
        Phrase{"stray_quote", "a quote stands where none may stand"},
        Phrase{"too_long", "the record is too long"},
    };
    std::string_view phrase = row.reason;
    for (const auto& [code, words] : kPhrases) {
        if (code == row.reason) phrase = words;
    }
    if (row.text.empty()) return fmt::format("line {}: {}", row.line, phrase);
    return fmt::format("line {}: {} ({})", row.line, phrase, inQuotes(row.text));
}

}  // namespace plimsoll::ctl
