#include <algorithm>

#include <plimsoll/investors.h>

namespace plimsoll {
namespace {
constexpr std::string_view kMask = "****";  // of one length, so that it does not tell another
constexpr std::size_t kFront = 3;
constexpr std::size_t kBack = 4;
}  // namespace

std::string masked(std::string_view text) {
    if (text.empty()) return {};
    // What is hidden must not be shorter than what hides it; and a cut character is no text.
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (text.size() < kFront + kMask.size() + kBack || !std::ranges::all_of(text, is_ascii))
        return std::string(kMask);
    return std::string(text.substr(0, kFront))
        .append(kMask)
        .append(text.substr(text.size() - kBack));
}

}  // namespace plimsoll
