#pragma once
// Who acts. The login comes from --user, PLIMSOLL_USER or a prompt; the password from
// --password-file, PLIMSOLL_PASSWORD_FILE, PLIMSOLL_PASSWORD or a prompt that does not echo. Never
// from the command line, which everybody on the machine can read.

#include <memory>
#include <optional>
#include <string>

#include <plimsoll/desk.h>

#include "session.h"

namespace plimsoll::ctl {

struct Credentials {
    std::string login;
    std::string password;
};

/// The login that the line or the environment names; empty: none.
[[nodiscard]] std::string namedUser(const Session& session);
/// Without any, a failure says how to give them; on a demonstration desk it names its people.
[[nodiscard]] Answer<Credentials> credentialsFor(DeskReader& reader, const Session& session);

/// How one gets to a seat. Asked by a reader before the desk is taken: while a person thinks of a
/// password, others can write.
struct Entry {
    std::optional<Access> access = {};            ///< empty: the desk cannot be read
    std::optional<Credentials> credentials = {};  ///< where somebody has to sign in
};
[[nodiscard]] Answer<Entry> entryTo(DeskReader& reader, const Session& session);

/// A seat of one's own in place of nobody's, where the desk asks for it: a rehearsal desk does not.
[[nodiscard]] Answer<std::unique_ptr<Desk>> takeSeat(std::unique_ptr<Desk> nobodys, Entry entry,
                                                     Session& session);
[[nodiscard]] Answer<std::unique_ptr<Desk>> signIn(Desk& nobodys, DeskReader& reader,
                                                   const Credentials& credentials);

/// A new password: from the file, or typed twice.
[[nodiscard]] Answer<std::string> readNewPassword(const std::string& file,
                                                  const std::string& login);

}  // namespace plimsoll::ctl
