#include "commands/gist.h"

#include <fmt/format.h>

namespace plimsoll::service {
namespace {

template <class T, class Value>
void takeFirst(T& first, const Value& value) {
    if constexpr (std::is_same_v<T, Value>)
        if (first == T{}) first = value;
}

/// "payout 7"
struct Words {
    template <class Value>
    void operator()(const Value& value) {
        const auto number = [this](std::string_view what, auto id) {
            if (text.empty() && id) text = fmt::format("{} {}", what, id.value);
        };
        if constexpr (std::is_same_v<Value, PayoutId>) number("payout", value);
        if constexpr (std::is_same_v<Value, CaseId>) number("case", value);
        if constexpr (std::is_same_v<Value, HaltId>) number("halt", value);
        if constexpr (std::is_same_v<Value, StaffId>) number("staff", value);
        if constexpr (std::is_same_v<Value, RequestId>) number("request", value);
    }
    std::string text{};
};

}  // namespace

Gist gistOf(const Command& command) {
    Gist gist;
    std::visit(
        [&gist](const auto& own) {
            eachField(own, [&gist](const auto&, const auto& value) {
                takeFirst(gist.loan, value);
                takeFirst(gist.investor, value);
                takeFirst(gist.bid, value);
                takeFirst(gist.amount, value);
            });
        },
        command);
    return gist;
}

Subject subjectOf(const Command& command) {
    return std::visit(
        []<class C>(const C& own) -> Subject {
            if constexpr (requires { own.about(); }) {
                return {.words = own.about()};
            } else {
                const Gist gist = gistOf(own);
                Words words;
                eachField(own, [&words](const auto&, const auto& value) { words(value); });
                return {gist.loan, gist.investor, gist.bid, words.text};
            }
        },
        command);
}

std::string whyOf(const Command& command) {
    return std::visit(
        [](const auto& own) -> std::string {
            if constexpr (requires { own.why(); }) {
                return own.why();
            } else {
                return {};
            }
        },
        command);
}

std::string onceNameOf(const Command& command) {
    return std::visit(
        [](const auto& own) -> std::string {
            if constexpr (requires { own.onceName(); }) {
                return own.onceName();
            } else {
                return {};
            }
        },
        command);
}

Command withoutSecrets(Command command) {
    std::visit(
        [](auto& own) {
            eachField(own, [](const auto& field, auto& value) {
                if (field.presence == Presence::NeverKept) value = {};
            });
        },
        command);
    return command;
}

}  // namespace plimsoll::service
