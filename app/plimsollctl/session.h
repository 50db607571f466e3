#pragma once
// What a running verb speaks through: answers on standard output, for people or as JSON, and
// sentences on standard error.

#include <string>
#include <string_view>

#include "failure.h"
#include "json_out.h"
#include "output.h"

namespace plimsoll::ctl {

/// How the line says who acts; empty: the environment or a prompt says it (sign_in.h).
struct SignInOptions {
    std::string user;
    std::string password_file;
};

struct Session {
    bool json = false;
    Output out;
    Output err;
    SignInOptions sign_in = {};

    [[nodiscard]] JsonWriter writer() { return JsonWriter(out); }
    /// One line on standard error, at once.
    void say(std::string_view line);
    /// The sentence on standard error and, for scripts, the error object on standard output.
    void report(const Failure& failure);
};

}  // namespace plimsoll::ctl
