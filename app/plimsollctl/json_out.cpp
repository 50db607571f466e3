#include "json_out.h"

#include <string>

#include <plimsoll/visible_text.h>
#include <boost/json/serialize.hpp>
#include <boost/json/string_view.hpp>

#include "text.h"

namespace plimsoll::ctl {

void JsonWriter::separate() {
    if (m_after_key) {
        m_after_key = false;
        return;
    }
    if (m_levels.empty()) return;
    Level& level = m_levels.back();
    const bool own_line = m_levels.size() == 1 && level.is_array;
    if (level.has_elements) m_out.write(own_line ? "," : ", ");
    level.has_elements = true;
    if (own_line) m_out.write("\n");
}

JsonWriter& JsonWriter::raw(std::string_view text) {
    separate();
    m_out.write(text);
    return *this;
}

void JsonWriter::open(char bracket, bool is_array) {
    separate();
    m_out.write({&bracket, 1});
    m_levels.push_back({.is_array = is_array});
}

void JsonWriter::close(char bracket) {
    const Level level = m_levels.back();
    m_levels.pop_back();
    const bool outermost = m_levels.empty();
    if (outermost && level.is_array && level.has_elements) m_out.write("\n");
    m_out.write({&bracket, 1});
    if (outermost) m_out.write("\n");
}

JsonWriter& JsonWriter::beginObject() {
    open('{', false);
    return *this;
}

JsonWriter& JsonWriter::endObject() {
    close('}');
    return *this;
}

JsonWriter& JsonWriter::beginArray() {
    open('[', true);
    return *this;
}

JsonWriter& JsonWriter::endArray() {
    close(']');
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    text(name);
    m_out.write(": ");
    m_after_key = true;
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
    return raw(boost::json::serialize(boost::json::string_view(validUtf8(value))));
}

JsonWriter& JsonWriter::textOrNull(std::string_view value) {
    return value.empty() ? null() : text(value);
}

JsonWriter& JsonWriter::number(std::int64_t value) {
    return raw(std::to_string(value));
}

JsonWriter& JsonWriter::number(std::uint64_t value) {
    return raw(std::to_string(value));
}

JsonWriter& JsonWriter::decimal(std::int64_t scaled, int decimals) {
    return raw(fixed(scaled, decimals));
}

JsonWriter& JsonWriter::flag(bool value) {
    return raw(value ? "true" : "false");
}

JsonWriter& JsonWriter::null() {
    return raw("null");
}

JsonWriter& JsonWriter::json(std::string_view whole) {
    return raw(validUtf8(whole));
}

}  // namespace plimsoll::ctl
