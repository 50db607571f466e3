// The stable names of roles, of staff and of what they ask for.

#include <algorithm>
#include <array>

#include <plimsoll/requests.h>
#include <plimsoll/staff.h>

namespace plimsoll {
namespace {

/// By stored number, which begins at 1.
constexpr std::array<std::string_view, kRoleCount + 1> kRoles{
    "", "operator", "checker", "customer_service", "auditor", "administrator"};
constexpr std::array<std::string_view, 3> kStaffStatuses{"", "active", "disabled"};
constexpr std::array<std::string_view, 3> kAccesses{"open", "set_up", "working"};
constexpr std::array<std::string_view, 6> kRequestStates{"",         "waiting",   "approved",
                                                         "rejected", "withdrawn", "expired"};

constexpr std::array<ReasonCode, 6> kReasons{{{"R01", "as_agreed"},
                                              {"R02", "customer_request"},
                                              {"R03", "correction"},
                                              {"R04", "incident"},
                                              {"R05", "review_result"},
                                              {"R99", "other"}}};

template <class Enum, std::size_t N>
std::optional<Enum> valueIn(const std::array<std::string_view, N>& names, std::string_view code) {
    const auto* const found = std::find(names.begin() + 1, names.end(), code);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view codeOf(Role role) {
    return kRoles.at(static_cast<std::size_t>(role));
}

std::optional<Role> roleOf(std::string_view code) {
    return valueIn<Role>(kRoles, code);
}

std::string codeOf(Roles roles) {
    std::string codes;
    for (int number = 1; number <= kRoleCount; ++number) {
        const auto role = static_cast<Role>(number);
        if (!roles.has(role)) continue;
        if (!codes.empty()) codes += '+';
        codes += codeOf(role);
    }
    return codes;
}

std::optional<Roles> rolesOf(std::string_view codes) {
    if (codes.empty()) return Roles{};
    std::uint8_t bits = 0;
    while (true) {
        const auto end = codes.find('+');
        const auto role = roleOf(codes.substr(0, end));
        if (!role) return std::nullopt;
        bits |= Roles{*role}.bits();
        if (end == std::string_view::npos) return Roles::ofBits(bits);
        codes.remove_prefix(end + 1);
    }
}

std::string_view codeOf(StaffStatus status) {
    return kStaffStatuses.at(static_cast<std::size_t>(status));
}

std::string_view codeOf(Access access) {
    return kAccesses.at(static_cast<std::size_t>(access));
}

std::string_view codeOf(RequestState state) {
    return kRequestStates.at(static_cast<std::size_t>(state));
}

std::optional<RequestState> requestStateOf(std::string_view code) {
    return valueIn<RequestState>(kRequestStates, code);
}

std::span<const ReasonCode> reasonCodes() {
    return kReasons;
}

bool isReasonCode(std::string_view code) {
    return std::ranges::find(kReasons, code, &ReasonCode::code) != kReasons.end();
}

}  // namespace plimsoll
