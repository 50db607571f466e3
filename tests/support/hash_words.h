#pragma once
// Hashes taken out of a text, so that a verdict can be written down in a table.

#include <string>

#include <QRegularExpression>
#include <QString>

namespace plimsoll::test {

/// Every SHA-256 in it, as 64 hexadecimal digits, becomes "#".
inline std::string withoutHashes(const std::string& text) {
    static const QRegularExpression hashes(QStringLiteral("[0-9a-f]{64}"));
    return QString::fromStdString(text).replace(hashes, QStringLiteral("#")).toStdString();
}

}  // namespace plimsoll::test
