#pragma once
// Schema 5: what attackers, clocks and long histories showed to be missing.

namespace plimsoll::sqlite {

inline constexpr const char* kVersion5 = R"sql(
)sql";

}  // namespace plimsoll::sqlite
