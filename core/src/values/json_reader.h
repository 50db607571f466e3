#pragma once
// Reads one JSON text strictly: a member that stands twice is a fault, numbers are whole and fit 64
// bits, and every value remembers where it began. The parser is Boost.JSON's, which this hides from
// everybody else; its own tree would keep the last of two members and know no places.
// Units: places are bytes from the beginning. Threads: plain values, a pure function.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <tl/expected.hpp>

namespace plimsoll {

struct JsonMember;

struct JsonValue {
    struct Null {};
    using Array = std::vector<JsonValue>;
    using Object = std::vector<JsonMember>;  ///< in the order of the text; no name twice

    std::variant<Null, bool, std::int64_t, std::string, Array, Object> value;
    std::size_t at = 0;  ///< where it ends, or for an object or array begins

    template <class T>
    [[nodiscard]] const T* as() const {
        return std::get_if<T>(&value);
    }
};

struct JsonMember {
    std::string name;
    JsonValue value;
    std::size_t at = 0;  ///< of the name
};

struct JsonFault {
    std::size_t at = 0;
    std::string_view code;  ///< "syntax", "doubled_member", "not_a_number", "trailing"
    std::string what;       ///< the member, where there is one
};

/// One whole value; blanks may stand around it.
[[nodiscard]] tl::expected<JsonValue, JsonFault> readJson(std::string_view text);
/// A text in quotes, escaped as JSON wants it.
[[nodiscard]] std::string quotedJson(std::string_view text);

}  // namespace plimsoll
