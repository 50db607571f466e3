#pragma once
// Where what somebody began to type is kept in the settings.

#include <QCryptographicHash>
#include <QString>

namespace plimsoll::ui {

/// Settings know no path as a key, so that `whose`, which holds one, becomes a hash.
[[nodiscard]] inline QString draftGroup(const QString& kind, const QString& whose) {
    const auto hash = QCryptographicHash::hash(whose.toUtf8(), QCryptographicHash::Sha1).toHex();
    return kind + u'/' + QString::fromLatin1(hash.left(16));
}

}  // namespace plimsoll::ui
