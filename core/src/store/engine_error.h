#pragma once
// Engine failures inside the core are exceptions; the service edge turns each into one ErrorCode.

#include <stdexcept>
#include <string>

#include <plimsoll/errors.h>

namespace plimsoll::store {

class EngineError : public std::runtime_error {
public:
    EngineError(ErrorCode code, const std::string& subject)
        : std::runtime_error(std::string(codeOf(code)) + ": " + subject), m_error{code, subject} {}
    [[nodiscard]] const Error& error() const { return m_error; }

private:
    Error m_error;
};

/// COMMIT answered with an error: whether the transaction is on disk can only be learned by
/// reopening (domain law 6).
class CommitUnknown final : public EngineError {
public:
    explicit CommitUnknown(const std::string& subject)
        : EngineError(ErrorCode::ResultUnknown, subject) {}
};

}  // namespace plimsoll::store
