#include "values/passwords.h"

#include <array>
#include <charconv>
#include <new>
#include <optional>
#include <system_error>

#include <sodium.h>

#include "values/law_broken.h"

namespace plimsoll {
namespace {

constexpr auto kPasses = crypto_pwhash_OPSLIMIT_INTERACTIVE;
constexpr auto kMemory = crypto_pwhash_MEMLIMIT_INTERACTIVE;

void startSodium() {
    requireLaw(sodium_init() >= 0, "no source of randomness");
}

constexpr std::string_view kKind = "$argon2id$v=19$m=";
constexpr std::size_t kHashBytes = 32;

/// Taken apart as libsodium writes it: kind, KiB of memory, passes, one lane, salt, hash.
struct Hash {
    unsigned long long kib = 0;
    unsigned long long passes = 0;
    std::array<unsigned char, crypto_pwhash_SALTBYTES> salt{};
    std::array<unsigned char, kHashBytes> bytes{};
};

bool skip(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

bool readNumber(std::string_view& text, unsigned long long& number) {
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc()) return false;
    text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
    return true;
}

template <std::size_t kSize>
bool readBase64(std::string_view text, std::array<unsigned char, kSize>& bytes) {
    std::size_t size = 0;
    const char* end = nullptr;
    return sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size,
                             &end, sodium_base64_VARIANT_ORIGINAL_NO_PADDING) == 0 &&
           size == kSize && end == text.data() + text.size();
}

bool isInRange(const Hash& hash) {
    return hash.kib >= crypto_pwhash_argon2id_MEMLIMIT_MIN / 1'024 &&
           hash.kib <= crypto_pwhash_argon2id_MEMLIMIT_MAX / 1'024 &&
           hash.passes >= crypto_pwhash_argon2id_OPSLIMIT_MIN &&
           hash.passes <= crypto_pwhash_argon2id_OPSLIMIT_MAX;
}

std::optional<Hash> parse(std::string_view text) {
    Hash hash;
    const bool has_costs = skip(text, kKind) && readNumber(text, hash.kib) && skip(text, ",t=") &&
                           readNumber(text, hash.passes) && skip(text, ",p=1$");
    const auto end = text.find('$');
    if (!has_costs || end == std::string_view::npos || !isInRange(hash) ||
        !readBase64(text.substr(0, end), hash.salt) ||
        !readBase64(text.substr(end + 1), hash.bytes))
        return std::nullopt;
    return hash;
}

class NoMemoryForHash final : public std::bad_alloc {
public:
    [[nodiscard]] const char* what() const noexcept override {
        return "too little memory for the hash of a password";
    }
};

/// A hash that costs what every other does and that no known password has: all its bits are zero.
std::string nobodysHash() {
    constexpr std::size_t kSaltLetters = 22;
    constexpr std::size_t kHashLetters = 43;
    return std::string(kKind) + std::to_string(kMemory / 1'024) + ",t=" + std::to_string(kPasses) +
           ",p=1$" + std::string(kSaltLetters, 'A') + '$' + std::string(kHashLetters, 'A');
}

}  // namespace

std::string hashPassword(std::string_view password) {
    startSodium();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), kPasses, kMemory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw NoMemoryForHash();
    return hash.data();
}

/// Not libsodium's own comparison, which says of a machine without memory what it says of a wrong
/// password: that would lock people out.
bool fitsPassword(const std::string& hash, std::string_view password) {
    startSodium();
    const auto known = parse(hash);
    if (!known || password.size() > crypto_pwhash_argon2id_PASSWD_MAX) return false;
    std::array<unsigned char, kHashBytes> bytes{};
    if (crypto_pwhash(bytes.data(), bytes.size(), password.data(), password.size(),
                      known->salt.data(), known->passes,
                      static_cast<std::size_t>(known->kib) * 1'024,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw NoMemoryForHash();
    return sodium_memcmp(bytes.data(), known->bytes.data(), bytes.size()) == 0;
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
