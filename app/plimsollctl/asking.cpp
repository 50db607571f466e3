#include "asking.h"

#include <utility>

#include <fmt/format.h>

#include "options.h"
#include "people_text.h"

namespace plimsoll::ctl {

void addWhy(Subcommand& verb, Why& why, bool note_required) {
    verb.addOption("--reason", why.reason, "Why, as a code: " + everyReason())->typeName("CODE");
    verb.addOption("--note", why.note, "Why, for the records")
        ->required(note_required)
        ->typeName("TEXT");
}

Answer<Asked> askDesk(Desk& desk, Command command, const Why& why, const RequestKey& key) {
    return answerOf(desk.ask(std::move(command), why.reason, why.note, key), key);
}

Answer<void> answerAsked(Desk& desk, Session& session, RequestId id) {
    const auto reader = answerOf(desk.reader());
    if (!reader) return tl::make_unexpected(reader.error());
    const auto request = answerOf((*reader)->request(id));
    if (!request) return tl::make_unexpected(request.error());
    if (session.json) {
        session.writer()
            .beginObject()
            .key("request")
            .number(id.value)
            .key("state")
            .text(codeOf(request->state))
            .endObject();
        return {};
    }
    const bool waits = request->state == RequestState::Waiting;
    const bool by_administrator = checkerOf(request->act()) == Role::Administrator;
    session.out.write(waits ? fmt::format("request {} waits for {}\n", id.value,
                                          by_administrator ? "another administrator" : "a checker")
                            : fmt::format("request {} was asked for before: it is {}\n", id.value,
                                          codeOf(request->state)));
    return {};
}

Answer<Asking> askFor(Desk& desk, Session& session, Command command, const Why& why,
                      const RequestKey& key) {
    const auto asked = askDesk(desk, std::move(command), why, key);
    if (!asked) return tl::make_unexpected(asked.error());
    if (!asked->isWaiting()) return Asking::Done;
    return answerAsked(desk, session, asked->request).map([] { return Asking::Waits; });
}

Answer<void> checkWhy(const Why& why) {
    if (!isReasonCode(why.reason)) {
        return tl::make_unexpected(failureOf({ErrorCode::ReasonMissing, why.reason}));
    }
    if (why.note.empty()) return tl::make_unexpected(failureOf({ErrorCode::NoteMissing, {}}));
    return {};
}

}  // namespace plimsoll::ctl
