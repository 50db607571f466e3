#include "session.h"

#include <fmt/format.h>

#include "text.h"

namespace plimsoll::ctl {

void Session::say(std::string_view line) {
    err.write(fmt::format("plimsollctl: {}\n", shown(line)));
    // There is nowhere left to tell of a standard error that cannot be written.
    [[maybe_unused]] const auto ignored = err.finish();
}

void Session::report(const Failure& failure) {
    for (const std::string& row : failure.rows) say(row);
    say(failure.message);
    if (!json) return;
    JsonWriter object = writer();
    object.beginObject().key("error").beginObject();
    object.key("code").text(failure.code).key("subject").text(failure.subject);
    object.key("message").text(failure.message);
    if (!failure.rows.empty()) {
        object.key("rows").beginArray();
        for (const std::string& row : failure.rows) object.text(row);
        object.endArray();
    }
    object.endObject().endObject();
}

}  // namespace plimsoll::ctl
