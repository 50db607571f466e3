#pragma once
// Values that may be missing, bound as NULL.

#include <optional>

#include <plimsoll/ids.h>

#include "sqlite/connection.h"

namespace plimsoll::sqlite {

template <class Tag>
void bindId(Statement& statement, int index, Id<Tag> id) {
    id ? statement.bind(index, id.value) : statement.bindNull(index);
}

inline void bindTime(Statement& statement, int index, const std::optional<Timestamp>& time) {
    time ? statement.bind(index, *time) : statement.bindNull(index);
}

}  // namespace plimsoll::sqlite
