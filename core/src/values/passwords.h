#pragma once
// Passwords as they are kept: Argon2id with a salt of its own, in libsodium's text, which names its
// own costs. One strength everywhere: a switch for a weak one would be found by somebody. Each call
// takes a good tenth of a second and 64 MiB on purpose: never inside a transaction. Threads: any.
// Errors: std::bad_alloc when the memory is not there.

#include <string>
#include <string_view>

namespace plimsoll {

/// Another text each time.
[[nodiscard]] std::string hashPassword(std::string_view password);

/// False, too, when `hash` is no hash of this kind.
[[nodiscard]] bool fitsPassword(const std::string& hash, std::string_view password);

/// What fitsPassword() costs, for a login that does not exist: else the time would tell which do.
void wasteTheSameTime(std::string_view password);

/// Overwrites a secret that is not needed any more, with everything its memory still holds of it.
void wipe(std::string& secret);

}  // namespace plimsoll
