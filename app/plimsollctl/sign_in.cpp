#include "sign_in.h"

#include <cstdlib>
#include <optional>

#include <fmt/format.h>
#include <plimsoll/rehearsal.h>

#include "password_file.h"
#include "people_text.h"
#include "terminal_question.h"
#include "text.h"

namespace plimsoll::ctl {

namespace {

std::optional<std::string> fromEnvironment(const char* name) {
    const char* value = std::getenv(name);
    if (value == nullptr) return {};
    return std::string(value);
}

/// On a demonstration desk, who may sign in: the password is no secret there.
std::string hint(DeskReader& reader) {
    const auto info = reader.info();
    if (!info || info->kind != DeskKind::Demonstration) return {};
    const auto staff = reader.staff();
    return staff ? demonstrationPeople(*staff, kDemonstrationPassword) : std::string();
}

tl::unexpected<Failure> notSignedIn(DeskReader& reader, const std::string& login,
                                    const std::string& sentence) {
    const std::string people = hint(reader);
    return tl::make_unexpected(Failure{ExitCode::Refused,
                                       std::string(codeOf(ErrorCode::NotSignedIn)),
                                       login,
                                       people.empty() ? sentence : sentence + "; " + people,
                                       {}});
}

Answer<std::string> readLogin(DeskReader& reader, const Session& session) {
    std::string named = namedUser(session);
    if (!named.empty()) return named;
    if (isTerminal()) return ask("User: ", Echo::On);
    return notSignedIn(reader, {}, sentence({ErrorCode::NotSignedIn, {}}));
}

Answer<std::string> readPassword(DeskReader& reader, const Session& session,
                                 const std::string& login) {
    if (!session.sign_in.password_file.empty()) {
        return readPasswordFile(session.sign_in.password_file);
    }
    if (const auto file = fromEnvironment("PLIMSOLL_PASSWORD_FILE"); file && !file->empty()) {
        return readPasswordFile(*file);
    }
    if (auto password = fromEnvironment("PLIMSOLL_PASSWORD")) return std::move(*password);
    if (isTerminal()) {
        return ask(fmt::format("Password of {}: ", shown(login)), Echo::Off);
    }
    return notSignedIn(
        reader, login,
        fmt::format("the password of {} is missing: give it with --password-file, or in "
                    "PLIMSOLL_PASSWORD_FILE or PLIMSOLL_PASSWORD",
                    inQuotes(login)));
}

/// Nobody can sign in yet, and only one thing can be done.
Failure noStaffYet(const DeskInfo& info) {
    return {ExitCode::Refused,
            std::string(codeOf(ErrorCode::SetUpFirst)),
            info.path.string(),
            "this desk is being set up and has no staff yet: add its first administrator with "
            "\"plimsollctl staff add\"",
            {}};
}

}  // namespace

std::string namedUser(const Session& session) {
    if (!session.sign_in.user.empty()) return session.sign_in.user;
    return fromEnvironment("PLIMSOLL_USER").value_or(std::string());
}

Answer<Credentials> credentialsFor(DeskReader& reader, const Session& session) {
    auto login = readLogin(reader, session);
    if (!login) return tl::make_unexpected(std::move(login.error()));
    auto password = readPassword(reader, session, *login);
    if (!password) return tl::make_unexpected(std::move(password.error()));
    return Credentials{std::move(*login), std::move(*password)};
}

Answer<std::unique_ptr<Desk>> signIn(Desk& nobodys, DeskReader& reader,
                                     const Credentials& credentials) {
    return nobodys.signIn(credentials.login, credentials.password)
        .map_error([&](const Error& error) {
            Failure failure = failureOf(error);
            const std::string people = error.code == ErrorCode::SignInFailed ? hint(reader) : "";
            if (!people.empty()) failure.message += "; " + people;
            return failure;
        });
}

Answer<Entry> entryTo(DeskReader& reader, const Session& session) {
    const auto access = answerOf(reader.access());
    if (!access) return tl::make_unexpected(access.error());
    if (*access == Access::Open) return Entry{*access, {}};
    const auto staff = answerOf(reader.staff());
    if (!staff) return tl::make_unexpected(staff.error());
    if (staff->empty()) return Entry{*access, {}};
    return credentialsFor(reader, session).map([&](Credentials credentials) {
        return Entry{*access, std::move(credentials)};
    });
}

Answer<std::unique_ptr<Desk>> takeSeat(std::unique_ptr<Desk> nobodys, Entry entry,
                                       Session& session) {
    auto reader = answerOf(nobodys->reader());
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    const auto access = answerOf((*reader)->access());
    if (!access) return tl::make_unexpected(access.error());
    if (*access == Access::Open) {
        if (!session.sign_in.user.empty()) {
            session.say("warning: nobody signs in on a rehearsal desk, so --user is not used");
        }
        return nobodys;
    }
    const auto staff = answerOf((*reader)->staff());
    if (!staff) return tl::make_unexpected(staff.error());
    if (staff->empty()) {
        // A demonstration desk without its people is still being furnished.
        const DeskInfo& info = nobodys->info();
        if (info.kind == DeskKind::Demonstration) return nobodys;
        return tl::make_unexpected(noStaffYet(info));
    }
    if (!entry.credentials) {
        // Its first people came between the question and the opening.
        auto credentials = credentialsFor(**reader, session);
        if (!credentials) return tl::make_unexpected(std::move(credentials.error()));
        entry.credentials = std::move(*credentials);
    }
    return signIn(*nobodys, **reader, *entry.credentials);
}

Answer<std::string> readNewPassword(const std::string& file, const std::string& login) {
    if (!file.empty()) return readPasswordFile(file);
    if (!isTerminal()) {
        return badInput("password_missing", login,
                        "the new password is missing: give it with --new-password-file");
    }
    auto first = ask(fmt::format("New password of {}: ", shown(login)), Echo::Off);
    if (!first) return first;
    const auto again = ask("The same again: ", Echo::Off);
    if (!again) return again;
    if (*first == *again) return first;
    return badInput("passwords_differ", login, "the two passwords are not the same");
}

}  // namespace plimsoll::ctl
