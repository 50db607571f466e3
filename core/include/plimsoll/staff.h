#pragma once
// The people of a desk, their roles, and who is signed in (domain, "Roles"). Plain values.
//
// A real or demonstration desk starts in set-up: its first administrator adds staff single-handed
// and nothing that moves money is allowed. Set-up ends for ever once there are two administrators,
// an operator and a checker. A rehearsal desk has no staff and needs no sign-in.

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include <plimsoll/commands/fields.h>
#include <plimsoll/ids.h>
#include <plimsoll/timestamp.h>

namespace plimsoll {

/// Stored numbers: each is one bit of Roles.
enum class Role : std::uint8_t {
    Operator = 1,         ///< maker: opens loans, moves money
    Checker = 2,          ///< approves what another one asked for
    CustomerService = 3,  ///< looks up, reveals personal data with a reason
    Auditor = 4,          ///< reads everything, changes nothing
    Administrator = 5,    ///< staff and settings; no money
};
inline constexpr int kRoleCount = 5;
[[nodiscard]] std::string_view codeOf(Role role);
[[nodiscard]] std::optional<Role> roleOf(std::string_view code);

class Roles {
public:
    constexpr Roles() = default;
    constexpr Roles(std::initializer_list<Role> roles) {
        for (const Role role : roles) m_bits |= bit(role);
    }
    [[nodiscard]] static constexpr Roles ofBits(std::uint8_t bits) {
        Roles roles;
        roles.m_bits = bits;
        return roles;
    }
    [[nodiscard]] constexpr std::uint8_t bits() const { return m_bits; }
    [[nodiscard]] constexpr bool has(Role role) const { return (m_bits & bit(role)) != 0; }
    [[nodiscard]] constexpr bool hasAny(Roles others) const {
        return (m_bits & others.m_bits) != 0;
    }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    constexpr bool operator==(const Roles&) const = default;

private:
    [[nodiscard]] static constexpr std::uint8_t bit(Role role) {
        return static_cast<std::uint8_t>(1U << (static_cast<unsigned>(role) - 1U));
    }
    std::uint8_t m_bits = 0;
};
/// "operator+checker"; empty for none.
[[nodiscard]] std::string codeOf(Roles roles);
/// The same back; empty when a word is no role.
[[nodiscard]] std::optional<Roles> rolesOf(std::string_view codes);
/// One or more, known ones, and an administrator is nothing that moves or checks money.
[[nodiscard]] bool areSoundRoles(Roles roles);

enum class StaffStatus : std::uint8_t { Active = 1, Disabled = 2 };
[[nodiscard]] std::string_view codeOf(StaffStatus status);

struct StaffMember {
    StaffId id;
    std::string login;  ///< a code; what one signs in with
    std::string name;   ///< as people call them; may be empty
    Roles roles;
    StaffStatus status = StaffStatus::Active;
    Timestamp created;
    int failures = 0;                    ///< sign-ins in a row that failed
    std::optional<Timestamp> locked;     ///< no sign-in before this, after too many failures
    std::optional<Timestamp> last_seen;  ///< last sign-in

    bool operator==(const StaffMember&) const = default;
};

struct NewStaff {
    std::string login;
    std::string name;
    Roles roles;
    std::string password;

    static constexpr auto fields() {
        return std::tuple{field("login", &NewStaff::login), optionalField("name", &NewStaff::name),
                          field("roles", &NewStaff::roles),
                          secretField("password", &NewStaff::password)};
    }
    bool operator==(const NewStaff&) const = default;
};

/// What an administrator changes of a member; empty: stays.
struct StaffChange {
    std::optional<Roles> roles;
    std::optional<StaffStatus> status;
    std::optional<std::string> password;  ///< a new first one, when the old is forgotten
};

/// Whether a desk asks who is there.
enum class Access : std::uint8_t {
    Open,     ///< a rehearsal: nobody signs in
    SetUp,    ///< staff are being added; see staffWanted()
    Working,  ///< everybody signs in
};
[[nodiscard]] std::string_view codeOf(Access access);

/// What set-up still lacks before a desk works.
struct StaffWanted {
    int administrators = 2;
    int operators = 1;
    int checkers = 1;

    [[nodiscard]] bool isComplete() const {
        return administrators <= 0 && operators <= 0 && checkers <= 0;
    }
};

/// Who acts through a Desk.
struct Seat {
    StaffId staff;      ///< zero: nobody has signed in
    std::string login;  ///< on a rehearsal desk, the user's login name
    std::string name;
    Roles roles;
    Timestamp since;
};

inline constexpr std::size_t kShortestPassword = 12;  ///< bytes
inline constexpr std::size_t kLongestPassword = 128;

/// Why a password will not do, as a code: "too_short", "too_long", "same_character",
/// "contains_login", "not_text"; empty: it will.
[[nodiscard]] std::string_view passwordFault(std::string_view password, std::string_view login);

}  // namespace plimsoll
