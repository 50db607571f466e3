#include "ui/views/oversight_chips.h"

#include <QCoreApplication>

#include "ui/text/oversight_text.h"
#include "ui/text/people_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

Chip chipFor(const Request& request) {
    if (request.hasChanged()) {
        return {u"alert"_s, OversightText::tr("changed since"), Chip::Tone::Attention};
    }
    const QString text = requestStateName(request.state);
    switch (request.state) {
        case RequestState::Waiting:
            return {u"hourglass"_s, text, Chip::Tone::Calm};
        case RequestState::Approved:
            return {u"stamp"_s, text, Chip::Tone::Neutral};
        case RequestState::Rejected:
            return {u"cross"_s, text, Chip::Tone::Neutral};
        case RequestState::Withdrawn:
            return {u"undo"_s, text, Chip::Tone::Neutral};
        case RequestState::Expired:
            return {u"clock"_s, text, Chip::Tone::Neutral};
    }
    return {u"info"_s, text, Chip::Tone::Neutral};
}

Chip chipFor(const AuditLink& link) {
    const QString text = OversightText::outcome(link.outcome);
    if (!OversightText::isFailure(link.outcome)) return {u"check"_s, text, Chip::Tone::Neutral};
    return {u"ban"_s, text, Chip::Tone::Attention};
}

}  // namespace plimsoll::ui
