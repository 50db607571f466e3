#pragma once
// What a verb answers when it cannot do its work, and the exit codes scripts may rely on.

#include <string>
#include <utility>
#include <vector>

#include <plimsoll/errors.h>
#include <plimsoll/ids.h>
#include <tl/expected.hpp>

namespace plimsoll::ctl {

/// Documented in --help and in the manual page; the numbers never change.
enum class ExitCode : int {
    Ok = 0,
    Refused = 1,        ///< refused by a rule, or the law is violated
    BadInput = 2,       ///< usage, or input that cannot be used
    CannotOpen = 3,     ///< the desk cannot be opened
    StorageFailed = 4,  ///< disk full, unwritable folder, failed engine
    Busy = 5,           ///< another process owns the desk, or the queue is full
    Cancelled = 130,    ///< stopped by Ctrl-C
};

struct Failure {
    ExitCode exit = ExitCode::BadInput;
    std::string code;               ///< stable, for scripts
    std::string subject;            ///< the thing in question
    std::string message;            ///< one sentence
    std::vector<std::string> rows;  ///< rows of an input file that could not be used, one line each
};

template <class T>
using Answer = tl::expected<T, Failure>;

[[nodiscard]] ExitCode exitCodeOf(ErrorCode code);
/// A core error as a failure, its sentence included.
[[nodiscard]] Failure failureOf(const Error& error);
/// The same for work done under a key: when the result is unknown it names the key to ask again
/// with.
[[nodiscard]] Failure failureOf(const Error& error, const RequestKey& key);
[[nodiscard]] tl::unexpected<Failure> badInput(std::string code, std::string subject,
                                               std::string message);

/// Moves a core result into the command line's error channel.
template <class T>
[[nodiscard]] Answer<T> answerOf(Result<T> result) {
    return std::move(result).map_error([](const Error& error) { return failureOf(error); });
}
template <class T>
[[nodiscard]] Answer<T> answerOf(Result<T> result, const RequestKey& key) {
    return std::move(result).map_error(
        [&key](const Error& error) { return failureOf(error, key); });
}

}  // namespace plimsoll::ctl
