#include <plimsoll/ids.h>

#include <algorithm>
#include <array>

#include <sodium.h>

#include "values/law_broken.h"

namespace plimsoll {
namespace {
constexpr std::size_t kLongestKey = 64;
}

std::optional<RequestKey> RequestKey::parse(std::string_view text) {
    const auto printable = [](char c) { return c > ' ' && c < '\x7f'; };
    if (text.empty() || text.size() > kLongestKey) return std::nullopt;
    if (!std::all_of(text.begin(), text.end(), printable)) return std::nullopt;
    return RequestKey(std::string(text));
}

RequestKey RequestKey::random() {
    requireLaw(sodium_init() >= 0, "no source of randomness");
    std::array<unsigned char, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, 2 * bytes.size() + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
    return RequestKey(std::string(hex.data()));
}

}  // namespace plimsoll
