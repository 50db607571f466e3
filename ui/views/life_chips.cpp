#include "ui/views/life_chips.h"

#include "ui/text/codes.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

Chip chipFor(HoldState state) {
    const QString text = Codes::holdState(state);
    switch (state) {
        case HoldState::Held:
            return {u"clock"_s, text, Chip::Tone::Calm};
        case HoldState::Stuck:
            return {u"alert"_s, text, Chip::Tone::Attention};
        case HoldState::Paid:
            return {u"check"_s, text, Chip::Tone::Neutral};
        case HoldState::Lapsed:
            return {u"hourglass"_s, text, Chip::Tone::Neutral};
        case HoldState::Failed:
            return {u"cross"_s, text, Chip::Tone::Neutral};
        case HoldState::Withdrawn:
        case HoldState::Voided:
        case HoldState::Returned:
            return {u"undo"_s, text, Chip::Tone::Neutral};
    }
    return {u"info"_s, text, Chip::Tone::Neutral};
}

Chip chipFor(CaseKind kind) {
    const QString text = Codes::caseKind(kind);
    switch (kind) {
        case CaseKind::Late:
            return {u"hourglass"_s, text, Chip::Tone::Neutral};
        case CaseKind::WrongAmount:
            return {u"unequal"_s, text, Chip::Tone::Neutral};
        case CaseKind::UnknownBid:
            return {u"help"_s, text, Chip::Tone::Neutral};
        case CaseKind::Surplus:
            return {u"plus"_s, text, Chip::Tone::Neutral};
    }
    return {u"info"_s, text, Chip::Tone::Neutral};
}

Chip chipFor(CaseState state) {
    const QString text = Codes::caseState(state);
    switch (state) {
        case CaseState::Open:
            return {u"clock"_s, text, Chip::Tone::Calm};
        case CaseState::Placed:
            return {u"check"_s, text, Chip::Tone::Neutral};
        case CaseState::Refunded:
            return {u"undo"_s, text, Chip::Tone::Neutral};
    }
    return {u"info"_s, text, Chip::Tone::Neutral};
}

Chip chipFor(PayoutState state) {
    const QString text = Codes::payoutState(state);
    switch (state) {
        case PayoutState::Pending:
            return {u"clock"_s, text, Chip::Tone::Neutral};
        case PayoutState::Sent:
            return {u"send"_s, text, Chip::Tone::Calm};
        case PayoutState::Confirmed:
            return {u"check"_s, text, Chip::Tone::Neutral};
        case PayoutState::Failed:
            return {u"cross"_s, text, Chip::Tone::Attention};
        case PayoutState::Unknown:
            return {u"help"_s, text, Chip::Tone::Attention};
        case PayoutState::Restored:
            return {u"hourglass"_s, text, Chip::Tone::Attention};
    }
    return {u"info"_s, text, Chip::Tone::Neutral};
}

}  // namespace plimsoll::ui
