#include "values/passwords.h"

#include <array>
#include <cerrno>
#include <new>

#include <sodium.h>

#include "values/law_broken.h"

namespace plimsoll {
namespace {

constexpr auto kPasses = crypto_pwhash_OPSLIMIT_INTERACTIVE;
constexpr auto kMemory = crypto_pwhash_MEMLIMIT_INTERACTIVE;

void startSodium() {
    requireLaw(sodium_init() >= 0, "no source of randomness");
}

/// A hash that costs what every other does and that no known password has: all its bits are zero.
std::string nobodysHash() {
    constexpr std::size_t kSaltLetters = 22;
    constexpr std::size_t kHashLetters = 43;
    return "$argon2id$v=19$m=" + std::to_string(kMemory / 1024) + ",t=" + std::to_string(kPasses) +
           ",p=1$" + std::string(kSaltLetters, 'A') + '$' + std::string(kHashLetters, 'A');
}

}  // namespace

std::string hashPassword(std::string_view password) {
    startSodium();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), kPasses, kMemory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();
    return hash.data();
}

bool fitsPassword(const std::string& hash, std::string_view password) {
    startSodium();
    errno = 0;
    if (crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0) return true;
    // A machine without memory must not count as a wrong password: it would lock people out.
    if (errno == ENOMEM) throw std::bad_alloc();
    return false;
}

void wasteTheSameTime(std::string_view password) {
    (void)fitsPassword(nobodysHash(), password);
}

void wipe(std::string& secret) {
    secret.resize(secret.capacity());
    sodium_memzero(secret.data(), secret.size());
    secret.clear();
}

}  // namespace plimsoll
