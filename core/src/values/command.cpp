// What is derived from the fields of commands: JSON both ways, names, the list for the manual.

#include <plimsoll/commands/command.h>
#include <plimsoll/requests.h>

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "values/command_json.h"

namespace plimsoll {
namespace {

using json::Kind;

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsList : std::false_type {};
template <class T>
struct IsList<std::vector<T>> : std::true_type {};

// ---- writing -----------------------------------------------------------------------------------

template <class T>
void write(std::string& out, const T& value);

template <Described T>
void writeObject(std::string& out, const T& value) {
    const std::remove_cvref_t<T> begins{};
    out += '{';
    bool is_first = true;
    eachField(value, [&](const auto& field, const auto& member) {
        if (field.presence == Presence::NeverKept) return;
        if (field.presence == Presence::MayBeLeftOut && member == begins.*(field.member)) return;
        if (!is_first) out += ',';
        is_first = false;
        out += quotedJson(field.name);
        out += ':';
        write(out, member);
    });
    out += '}';
}

template <class T>
void write(std::string& out, const T& value) {
    if constexpr (IsOptional<T>::value) {
        if (value)
            write(out, *value);
        else
            out += "null";
    } else if constexpr (IsList<T>::value) {
        out += '[';
        for (const auto& item : value) {
            if (&item != &value.front()) out += ',';
            write(out, item);
        }
        out += ']';
    } else if constexpr (Described<T>) {
        writeObject(out, value);
    } else {
        Kind<T>::write(out, value);
    }
}

// ---- reading -----------------------------------------------------------------------------------

/// Reads one value and notes the first fault with its place.
class Reader {
public:
    template <class T>
    bool read(const JsonValue& from, T& to, const std::string& path) {
        if constexpr (IsOptional<T>::value) {
            if (from.as<JsonValue::Null>() == nullptr) return read(from, to.emplace(), path);
            to.reset();
            return true;
        } else if constexpr (IsList<T>::value) {
            return readList(from, to, path);
        } else if constexpr (Described<T>) {
            return readObject(from, to, path);
        } else {
            const auto fault = Kind<T>::read(from, to);
            return fault.empty() || refuse(from.at, fault, path);
        }
    }

    [[nodiscard]] Error fault() const { return {ErrorCode::InputInvalid, m_fault}; }
    bool refuse(std::size_t at, std::string_view code, const std::string& what) {
        if (m_fault.empty())
            m_fault = what.empty() ? fmt::format("{} {}", at, code)
                                   : fmt::format("{} {} {}", at, code, what);
        return false;
    }

private:
    template <class Item>
    bool readList(const JsonValue& from, std::vector<Item>& to, const std::string& path) {
        const auto* const items = from.as<JsonValue::Array>();
        if (items == nullptr) return refuse(from.at, "not_an_array", path);
        to.clear();
        return std::ranges::all_of(
            *items, [&](const JsonValue& item) { return read(item, to.emplace_back(), path); });
    }
    template <class T>
    bool readObject(const JsonValue& from, T& to, const std::string& path) {
        const auto* const members = from.as<JsonValue::Object>();
        if (members == nullptr) return refuse(from.at, "not_an_object", path);
        const auto pathOf = [&path](std::string_view name) {
            return path.empty() ? std::string(name) : fmt::format("{}.{}", path, name);
        };
        bool is_good = true;
        for (const JsonMember& member : *members) {
            bool is_known = false;
            eachField(to, [&](const auto& field, auto& value) {
                if (field.name != member.name) return;
                is_known = true;
                is_good = is_good && read(member.value, value, pathOf(field.name));
            });
            if (!is_known) return refuse(member.at, "unknown_member", pathOf(member.name));
            if (!is_good) return false;
        }
        eachField(to, [&](const auto& field, auto&) {
            const bool is_there =
                std::ranges::find(*members, field.name, &JsonMember::name) != members->end();
            if (!is_there && field.presence == Presence::Always)
                is_good = refuse(from.at, "missing_member", pathOf(field.name));
        });
        return is_good;
    }

    std::string m_fault;
};

// ---- the list ----------------------------------------------------------------------------------

template <class C>
constexpr std::string_view nameOfKind() {
    if constexpr (requires { C::kName; }) {
        return C::kName;
    } else {
        return {};
    }
}

template <class T>
constexpr std::string_view kindOf() {
    if constexpr (IsOptional<T>::value) {
        return kindOf<typename T::value_type>();
    } else if constexpr (IsList<T>::value) {
        return "list";
    } else {
        return Kind<T>::kName;
    }
}

template <class T>
void listFields(const std::string& before, Presence presence, std::vector<CommandField>& fields);

/// What stands in each item of a list.
template <class Item>
void listItems(const std::vector<Item>&, const std::string& before,
               std::vector<CommandField>& fields) {
    if constexpr (Described<Item>) listFields<Item>(before, Presence::Always, fields);
}

template <class T>
void listFields(const std::string& before, Presence presence, std::vector<CommandField>& fields) {
    T begins{};
    eachField(begins, [&](const auto& field, const auto& member) {
        using Member = std::remove_cvref_t<decltype(member)>;
        const auto name = before + std::string(field.name);
        const auto here = presence == Presence::Always ? field.presence : presence;
        if constexpr (Described<Member>) {
            listFields<Member>(name + ".", here, fields);
        } else {
            fields.push_back({name, std::string(kindOf<Member>()), here});
            if constexpr (IsList<Member>::value) listItems(Member(), name + ".", fields);
        }
    });
}

template <class C>
CommandKind kindOfCommand() {
    const auto own = nameOfKind<C>();
    CommandKind kind{own.empty() ? codeOf(C::kAct) : own, C::kAct, {}};
    listFields<C>({}, Presence::Always, kind.fields);
    return kind;
}

template <std::size_t... I>
std::vector<CommandKind> allKinds(std::index_sequence<I...>) {
    return {kindOfCommand<std::variant_alternative_t<I, Command>>()...};
}

/// Each command that is an arrow of a loan's life says which one.
template <class... Commands>
Command stepOf(LoanMove move, LoanId loan, std::type_identity<std::variant<Commands...>>) {
    Command found = ApproveLoan{.loan = loan};
    const auto look = [&]<class C>(C step) {
        if constexpr (requires { C::kMove; }) {
            step.loan = loan;
            if (C::kMove == move) found = std::move(step);
        }
    };
    (look(Commands()), ...);
    return found;
}

template <std::size_t I = 0>
Command makeAt(std::size_t index) {
    if constexpr (I + 1 < std::variant_size_v<Command>) {
        if (index != I) return makeAt<I + 1>(index);
    }
    return Command(std::in_place_index<I>);
}

}  // namespace

const std::vector<CommandKind>& commandKinds() {
    static const auto kinds = allKinds(std::make_index_sequence<std::variant_size_v<Command>>());
    return kinds;
}

Act actOf(const Command& command) {
    return std::visit([]<class C>(const C&) { return C::kAct; }, command);
}

Command commandOf(LoanMove move, LoanId loan) {
    return stepOf(move, loan, std::type_identity<Command>());
}

std::string_view nameOf(const Command& command) {
    return commandKinds()[command.index()].name;
}

std::string toJson(const Command& command) {
    std::string text;
    std::visit([&text](const auto& own) { writeObject(text, own); }, command);
    return text;
}

Result<Command> commandFromJson(std::string_view name, std::string_view text) {
    const auto& kinds = commandKinds();
    const auto found = std::ranges::find(kinds, name, &CommandKind::name);
    Reader reader;
    if (found == kinds.end()) {
        reader.refuse(0, "unknown_command", std::string(name));
        return tl::make_unexpected(reader.fault());
    }
    const auto tree = readJson(text);
    if (!tree) {
        reader.refuse(tree.error().at, tree.error().code, tree.error().what);
        return tl::make_unexpected(reader.fault());
    }
    Command command = makeAt(static_cast<std::size_t>(found - kinds.begin()));
    if (!std::visit([&](auto& own) { return reader.read(*tree, own, {}); }, command))
        return tl::make_unexpected(reader.fault());
    return command;
}

std::string Request::reference() const {
    return std::visit(
        [](const auto& own) -> std::string {
            if constexpr (requires { own.reference; }) {
                return own.reference;
            } else {
                return {};
            }
        },
        command);
}

}  // namespace plimsoll
