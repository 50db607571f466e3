// The words for what can go wrong when a short loan is worked on by hand.

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/placement_text.h"
#include "ui/text/shown_text.h"

namespace plimsoll::ui {

QString Codes::shortFailure(const Error& error) {
    const QString subject = shownText(error.subject);
    switch (error.code) {
        case ErrorCode::ConsentMissing:
            return tr("The reference of the consent is missing.");
        case ErrorCode::ReferenceInvalid:
            return tr("This cannot be a reference: at most 128 bytes without control characters.");
        case ErrorCode::SplitUnlawful:
            return tr("The split cannot be placed: %1.").arg(PlacementText::refusal(error.subject));
        case ErrorCode::NothingPaid:
            return tr("Nothing is paid, so there is nothing to reduce the target to.");
        case ErrorCode::Reserved:
            return error.subject.empty()
                       ? tr("A placement of this loan waits for its checker.")
                       : tr("A placement waits for its checker: request %1.").arg(subject);
        case ErrorCode::SaleTooLong: {
            const auto latest = Timestamp::parse(error.subject);
            return tr("The rule set allows no longer sale than until %1.")
                .arg(latest ? Figures::moment(*latest) : subject);
        }
        case ErrorCode::NothingToVoid:
            return tr("Bid %1 has nothing paid that could be taken back.").arg(subject);
        case ErrorCode::UnknownExcess:
            return tr("There is no excess line %1.").arg(subject);
        case ErrorCode::StrandsRemainder:
            return tr("A remainder of %1 could be left there that nobody may buy.").arg(subject);
        case ErrorCode::ExcessResolved:
            return tr("Excess line %1 is resolved already.").arg(subject);
        case ErrorCode::ImportInvalid:
            return tr("The import was refused as a whole: %1.").arg(subject);
        case ErrorCode::RulesInvalid:
            return tr("These rules cannot be: %1.").arg(subject);
        case ErrorCode::DateInvalid:
            return tr("\"%1\" is no day of the calendar.").arg(subject);
        case ErrorCode::Claimed:
            return tr("%1 works on it.").arg(subject);
        case ErrorCode::NotClaimed:
            return tr("You have not claimed it.");
        default:
            return {};
    }
}

QString Codes::shortNext(ErrorCode code) {
    switch (code) {
        case ErrorCode::SplitUnlawful:
            return tr("Choose a plan again, or change the split.");
        case ErrorCode::NothingPaid:
            return tr("Extend the sale or cancel the loan.");
        case ErrorCode::Reserved:
            return tr("Have that request decided, or withdraw it.");
        case ErrorCode::SaleTooLong:
            return tr("Choose an earlier end.");
        case ErrorCode::StrandsRemainder:
            return tr("Choose other lines or another loan, or release the lines.");
        case ErrorCode::NothingToVoid:
        case ErrorCode::ExcessResolved:
        case ErrorCode::NotClaimed:
            return tr("Somebody else may have been quicker: look at it again.");
        case ErrorCode::Claimed:
            return tr("Ask that person, or take it over.");
        default:
            return {};
    }
}

}  // namespace plimsoll::ui
