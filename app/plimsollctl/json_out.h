#pragma once
// Writes JSON piece by piece, so that an export of any size needs no memory. Numbers are written
// from integers: the JSON library's own number type would take money through floating point.

#include <cstdint>
#include <string_view>
#include <vector>

#include "output.h"

namespace plimsoll::ctl {

///   JsonWriter json(session.out);
///   json.beginObject().key("target").number(target.fen()).endObject();
///
/// Elements of an outermost array stand on lines of their own.
class JsonWriter {
public:
    explicit JsonWriter(Output& out) : m_out(out) {}

    JsonWriter& beginObject();
    JsonWriter& endObject();
    JsonWriter& beginArray();
    JsonWriter& endArray();
    JsonWriter& key(std::string_view name);

    JsonWriter& text(std::string_view value);
    /// An empty text as null.
    JsonWriter& textOrNull(std::string_view value);
    JsonWriter& number(std::int64_t value);
    JsonWriter& number(std::uint64_t value);
    /// `scaled` / 10^decimals, as "12.345".
    JsonWriter& decimal(std::int64_t scaled, int decimals);
    JsonWriter& flag(bool value);
    JsonWriter& null();
    /// Writes JSON that is whole already.
    JsonWriter& json(std::string_view whole);

private:
    struct Level {
        bool is_array = false;
        bool has_elements = false;
    };
    void separate();
    JsonWriter& raw(std::string_view text);
    void open(char bracket, bool is_array);
    void close(char bracket);

    Output& m_out;
    std::vector<Level> m_levels;
    bool m_after_key = false;
};

}  // namespace plimsoll::ctl
