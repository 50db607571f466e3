#pragma once
// Fields as JSON and back, by the kind of each (plimsoll/commands/fields.h). Only command.cpp's
// neighbours need it: everybody else calls toJson() and commandFromJson().

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <plimsoll/commands/command.h>

#include "values/json_reader.h"

namespace plimsoll::json {

/// Enumerations that stand in commands: their last value, so that a code finds its value.
template <class E>
inline constexpr E kLast = E{};
template <>
inline constexpr Audience kLast<Audience> = Audience::Listed;
template <>
inline constexpr PaymentStatus kLast<PaymentStatus> = PaymentStatus::Unclear;
template <>
inline constexpr HoldVerdict kLast<HoldVerdict> = HoldVerdict::Released;
template <>
inline constexpr PayoutState kLast<PayoutState> = PayoutState::Restored;
template <>
inline constexpr StaffStatus kLast<StaffStatus> = StaffStatus::Disabled;
template <>
inline constexpr ClaimKind kLast<ClaimKind> = ClaimKind::Request;
template <>
inline constexpr ClaimStep kLast<ClaimStep> = ClaimStep::Release;
template <>
inline constexpr Role kLast<Role> = Role::Administrator;

template <class E>
[[nodiscard]] std::optional<E> enumOf(std::string_view code) {
    static_assert(kLast<E> != E{}, "an enumeration that commands do not know");
    for (auto number = std::uint8_t{1}; number <= static_cast<std::uint8_t>(kLast<E>); ++number)
        if (codeOf(static_cast<E>(number)) == code) return static_cast<E>(number);
    return std::nullopt;
}

// ---- kinds -------------------------------------------------------------------------------------
// One line for each type that a field may have: what it is called, how it is written, how it is
// read. `read` answers the code of what is wrong, empty when nothing is.

using Fault = std::string_view;

template <class T>
struct Kind;

/// Whole numbers.
template <class T>
    requires std::is_integral_v<T>
struct Kind<T> {
    static constexpr std::string_view kName = "number";
    static void write(std::string& out, T value) { out += std::to_string(value); }
    static Fault read(const JsonValue& from, T& to) {
        const auto* const number = from.as<std::int64_t>();
        if (number == nullptr || !std::in_range<T>(*number)) return "not_a_number";
        to = static_cast<T>(*number);
        return {};
    }
};

template <>
struct Kind<bool> {
    static constexpr std::string_view kName = "flag";
    static void write(std::string& out, bool value) { out += value ? "true" : "false"; }
    static Fault read(const JsonValue& from, bool& to) {
        const auto* const flag = from.as<bool>();
        if (flag == nullptr) return "not_a_flag";
        to = *flag;
        return {};
    }
};

template <>
struct Kind<std::string> {
    static constexpr std::string_view kName = "text";
    static void write(std::string& out, const std::string& value) { out += quotedJson(value); }
    static Fault read(const JsonValue& from, std::string& to) {
        const auto* const text = from.as<std::string>();
        if (text == nullptr) return "not_a_text";
        to = *text;
        return {};
    }
};

template <class Tag>
struct Kind<Id<Tag>> {
    static constexpr std::string_view kName = "id";
    static void write(std::string& out, Id<Tag> id) { out += std::to_string(id.value); }
    static Fault read(const JsonValue& from, Id<Tag>& to) {
        return Kind<std::int64_t>::read(from, to.value);
    }
};

template <>
struct Kind<Money> {
    static constexpr std::string_view kName = "money";
    static void write(std::string& out, Money money) { out += std::to_string(money.fen()); }
    static Fault read(const JsonValue& from, Money& to) {
        std::int64_t fen = 0;
        const Fault fault = Kind<std::int64_t>::read(from, fen);
        if (fault.empty()) to = Money::fen(fen);
        return fault;
    }
};

template <>
struct Kind<std::chrono::seconds> {
    static constexpr std::string_view kName = "seconds";
    static void write(std::string& out, std::chrono::seconds span) {
        out += std::to_string(span.count());
    }
    static Fault read(const JsonValue& from, std::chrono::seconds& to) {
        std::int64_t count = 0;
        const Fault fault = Kind<std::int64_t>::read(from, count);
        if (fault.empty()) to = std::chrono::seconds(count);
        return fault;
    }
};

template <>
struct Kind<Timestamp> {
    static constexpr std::string_view kName = "time";
    static void write(std::string& out, Timestamp time) { out += quotedJson(time.toString()); }
    static Fault read(const JsonValue& from, Timestamp& to) {
        const auto* const text = from.as<std::string>();
        if (text == nullptr) return "not_a_text";
        const auto time = Timestamp::parse(*text);
        if (!time) return "unknown_value";
        to = *time;
        return {};
    }
};

template <>
struct Kind<Day> {
    static constexpr std::string_view kName = "day";
    static void write(std::string& out, Day day) {
        out += quotedJson(day.ok() ? toString(day) : std::string());
    }
    static Fault read(const JsonValue& from, Day& to) {
        const auto* const text = from.as<std::string>();
        if (text == nullptr) return "not_a_text";
        const auto day = parseDay(*text);
        if (!day) return "unknown_value";
        to = *day;
        return {};
    }
};

template <>
struct Kind<Roles> {
    static constexpr std::string_view kName = "codes";
    static void write(std::string& out, Roles roles) {
        out += '[';
        for (int number = 1; number <= kRoleCount; ++number) {
            const auto role = static_cast<Role>(number);
            if (!roles.has(role)) continue;
            if (out.back() != '[') out += ',';
            out += quotedJson(codeOf(role));
        }
        out += ']';
    }
    static Fault read(const JsonValue& from, Roles& to) {
        const auto* const items = from.as<JsonValue::Array>();
        if (items == nullptr) return "not_an_array";
        to = Roles();
        for (const JsonValue& item : *items) {
            const auto* const text = item.as<std::string>();
            if (text == nullptr) return "not_a_text";
            const auto role = enumOf<Role>(*text);
            if (!role) return "unknown_value";
            to = Roles::ofBits(static_cast<std::uint8_t>(to.bits() | Roles{*role}.bits()));
        }
        return {};
    }
};

template <class E>
    requires std::is_enum_v<E>
struct Kind<E> {
    static constexpr std::string_view kName = "code";
    static void write(std::string& out, E value) {
        out += value == E{} ? std::string("\"\"") : quotedJson(codeOf(value));
    }
    static Fault read(const JsonValue& from, E& to) {
        const auto* const text = from.as<std::string>();
        if (text == nullptr) return "not_a_text";
        const auto value = enumOf<E>(*text);
        if (!value) return "unknown_value";
        to = *value;
        return {};
    }
};

}  // namespace plimsoll::json
