#include "asking.h"

#include <utility>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "people_text.h"

namespace plimsoll::ctl {

void addWhy(CLI::App& verb, Why& why, bool note_required) {
    verb.add_option("--reason", why.reason, "Why, as a code: " + everyReason())->type_name("CODE");
    verb.add_option("--note", why.note, "Why, for the records")
        ->required(note_required)
        ->type_name("TEXT");
}

Answer<Asking> askFor(Desk& desk, Session& session, Order order, const Why& why,
                      const RequestKey& key) {
    const Act act = order.act;
    const auto asked = answerOf(desk.ask(std::move(order), why.reason, why.note, key), key);
    if (!asked) return tl::make_unexpected(asked.error());
    if (!asked->isWaiting()) return Asking::Done;
    if (session.json) {
        session.writer()
            .beginObject()
            .key("request")
            .number(asked->request.value)
            .key("state")
            .text(codeOf(RequestState::Waiting))
            .endObject();
        return Asking::Waits;
    }
    const bool by_administrator = checkerOf(act) == Role::Administrator;
    session.out.write(fmt::format("request {} waits for {}\n", asked->request.value,
                                  by_administrator ? "another administrator" : "a checker"));
    return Asking::Waits;
}

Answer<void> checkWhy(const Why& why) {
    if (!isReasonCode(why.reason)) {
        return tl::make_unexpected(failureOf({ErrorCode::ReasonMissing, why.reason}));
    }
    if (why.note.empty()) return tl::make_unexpected(failureOf({ErrorCode::NoteMissing, {}}));
    return {};
}

}  // namespace plimsoll::ctl
