#include "values/json_reader.h"

#include <algorithm>
#include <utility>

// Boost.JSON without its shared library: compiled here and in no other file of the core.
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>

namespace plimsoll {
namespace {

namespace json = boost::json;

/// Builds the tree while the parser goes through the text.
struct TreeBuilder {
    // Members are looked for one by one, and no command has a tenth of these.
    static constexpr std::size_t max_object_size = 256;
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = 1'024;
    static constexpr std::size_t max_string_size = 1 << 20;

    struct Level {
        JsonValue value;
        std::string name;  ///< of the member that is read next
        std::size_t name_at = 0;
    };

    explicit TreeBuilder(const std::size_t& here) : at(here) {}

    bool refuse(std::string_view code, std::string what, json::error_code& ec) {
        if (fault.code.empty()) fault = {at, code, std::move(what)};
        ec = json::error::syntax;
        return false;
    }
    void put(JsonValue value) {
        if (levels.empty()) {
            root = std::move(value);
            return;
        }
        Level& level = levels.back();
        if (auto* const items = std::get_if<JsonValue::Array>(&level.value.value))
            items->push_back(std::move(value));
        else
            std::get<JsonValue::Object>(level.value.value)
                .push_back({std::move(level.name), std::move(value), level.name_at});
    }
    template <class T>
    bool put(T value) {
        put(JsonValue{std::move(value), at});
        return true;
    }
    template <class Kind>
    bool open() {
        levels.push_back({JsonValue{Kind{}, at}, {}, 0});
        return true;
    }
    bool close() {
        JsonValue value = std::move(levels.back().value);
        levels.pop_back();
        put(std::move(value));
        return true;
    }

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }
    bool on_object_begin(json::error_code&) { return open<JsonValue::Object>(); }
    bool on_object_end(std::size_t, json::error_code&) { return close(); }
    bool on_array_begin(json::error_code&) { return open<JsonValue::Array>(); }
    bool on_array_end(std::size_t, json::error_code&) { return close(); }
    bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
        text.append(part);
        return true;
    }
    bool on_key(json::string_view part, std::size_t, json::error_code& ec) {
        text.append(part);
        std::string name = std::exchange(text, {});
        const auto& members = std::get<JsonValue::Object>(levels.back().value.value);
        const bool is_doubled =
            std::ranges::find(members, name, &JsonMember::name) != members.end();
        levels.back().name = std::move(name);
        levels.back().name_at = at;
        return !is_doubled || refuse("doubled_member", memberName(), ec);
    }
    bool on_string_part(json::string_view part, std::size_t, json::error_code&) {
        text.append(part);
        return true;
    }
    bool on_string(json::string_view part, std::size_t, json::error_code&) {
        text.append(part);
        return put(std::exchange(text, {}));
    }
    bool on_number_part(json::string_view, json::error_code&) { return true; }
    bool on_int64(std::int64_t number, json::string_view, json::error_code&) { return put(number); }
    bool on_uint64(std::uint64_t, json::string_view, json::error_code& ec) {
        return refuse("not_a_number", memberName(), ec);
    }
    // What is written as 1e2 or 1.0 may not be exact.
    template <class Inexact>
    bool on_double(Inexact, json::string_view, json::error_code& ec) {
        return refuse("not_a_number", memberName(), ec);
    }
    bool on_bool(bool flag, json::error_code&) { return put(flag); }
    bool on_null(json::error_code&) { return put(JsonValue::Null{}); }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }

    /// "limits.each": of the member that is read; the item of a list is called as its list.
    [[nodiscard]] std::string memberName() const {
        std::string path;
        for (const Level& level : levels) {
            if (level.name.empty()) continue;
            if (!path.empty()) path += '.';
            path += level.name;
        }
        return path;
    }

    const std::size_t& at;  ///< where the parser is
    std::vector<Level> levels{};
    std::string text{};
    JsonValue root{};
    JsonFault fault{};
};

}  // namespace

tl::expected<JsonValue, JsonFault> readJson(std::string_view text) {
    std::size_t at = 0;
    json::parse_options options;
    options.max_depth = 8;
    json::basic_parser<TreeBuilder> parser(options, at);
    TreeBuilder& builder = parser.handler();
    const auto faulty = [&](std::string_view code) {
        return tl::make_unexpected(builder.fault.code.empty() ? JsonFault{at, code, {}}
                                                              : builder.fault);
    };
    // A byte at a time, so that the builder knows where it is.
    for (; at < text.size(); ++at) {
        json::error_code ec;
        const auto taken = parser.write_some(at + 1 < text.size(), text.data() + at, 1, ec);
        if (ec) return faulty("syntax");
        if (taken == 0) return faulty("trailing");
    }
    if (!parser.done()) return faulty("syntax");
    return std::move(builder.root);
}

std::string quotedJson(std::string_view text) {
    return json::serialize(json::string_view(text));
}

}  // namespace plimsoll
