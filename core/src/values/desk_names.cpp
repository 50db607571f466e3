#include "values/desk_names.h"

#include <utility>

namespace plimsoll {
namespace {

constexpr std::string_view kDesk = "desk ";
constexpr std::string_view kKey = " key ";

/// UID and key; both empty for anything else.
std::pair<std::string, std::string> nameIn(std::string_view text) {
    if (!text.starts_with(kDesk)) return {};
    text.remove_prefix(kDesk.size());
    const auto key = text.find(kKey);
    if (key == std::string_view::npos) return {std::string(text), {}};
    return {std::string(text.substr(0, key)), std::string(text.substr(key + kKey.size()))};
}

}  // namespace

std::string describeName(std::string_view uid, std::string_view public_key) {
    auto text = std::string(kDesk).append(uid);
    if (!public_key.empty()) text.append(kKey).append(public_key);
    return text;
}

std::optional<NameTaken> nameTakenIn(const AuditLink& link) {
    if (link.act != codeOf(Act::ChainBegun)) return std::nullopt;
    auto [uid, own_key] = nameIn(link.object);
    if (uid.empty() || !own_key.empty()) return std::nullopt;
    auto [uid_before, key_before] = nameIn(link.before);
    return NameTaken{std::move(uid), std::move(uid_before), std::move(key_before)};
}

std::vector<EarlierName> earlierNames(const std::vector<AuditLink>& namings) {
    std::vector<EarlierName> names;
    for (const AuditLink& link : namings) {
        auto taken = nameTakenIn(link);
        if (!taken || taken->uid_before.empty()) continue;
        names.push_back({std::move(taken->uid_before), std::move(taken->key_before), link.id});
    }
    return names;
}

}  // namespace plimsoll
