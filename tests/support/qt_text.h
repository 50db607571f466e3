#pragma once
// Lets QCOMPARE say what it found in a std::string.

#include <optional>
#include <string>

#include <QTest>

namespace QTest {

template <>
inline char* toString(const std::string& text) {
    return qstrdup(text.c_str());
}

template <>
inline char* toString(const std::optional<std::string>& text) {
    return qstrdup(text ? text->c_str() : "(none)");
}

}  // namespace QTest
