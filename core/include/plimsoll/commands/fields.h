#pragma once
// What a struct is made of, said once: the name and the member of each field. JSON both ways, the
// digest that a checker approves, the list in the manual and what a command is about are derived
// from it; nobody writes a second list. Plain values and templates.

#include <cstdint>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace plimsoll {

/// When a field stands in JSON.
enum class Presence : std::uint8_t {
    Always,
    MayBeLeftOut,  ///< then it has the value that the struct begins with
    NeverKept,     ///< only on its way in, such as a password; may be left out
};

template <class Struct, class Value>
struct Field {
    std::string_view name;
    Value Struct::* member;
    Presence presence;
};

template <class Struct, class Value>
[[nodiscard]] constexpr Field<Struct, Value> field(std::string_view name, Value Struct::* member) {
    return {name, member, Presence::Always};
}
template <class Struct, class Value>
[[nodiscard]] constexpr Field<Struct, Value> optionalField(std::string_view name,
                                                           Value Struct::* member) {
    return {name, member, Presence::MayBeLeftOut};
}
template <class Struct, class Value>
[[nodiscard]] constexpr Field<Struct, Value> secretField(std::string_view name,
                                                         Value Struct::* member) {
    return {name, member, Presence::NeverKept};
}

/// A struct that lists its fields: `static constexpr auto fields()` answers a tuple of Field.
template <class T>
concept Described = requires { std::remove_cv_t<T>::fields(); };

/// Calls `visit(field, value)` for each field, in their order.
template <Described T, class Visit>
constexpr void eachField(T& value, Visit&& visit) {
    std::apply([&](const auto&... fields) { (visit(fields, value.*(fields.member)), ...); },
               std::remove_cv_t<T>::fields());
}

}  // namespace plimsoll
