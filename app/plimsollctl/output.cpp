#include "output.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "text.h"

namespace plimsoll::ctl {

namespace {

constexpr std::size_t kBufferBytes = 64 * 1024;

Failure writeFailure(int error) {
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    return {ExitCode::StorageFailed,
            full ? "disk_full" : "output_failed",
            std::strerror(error),
            fmt::format("the output could not be written: {}", std::strerror(error)),
            {}};
}

Failure pathFailure(const std::filesystem::path& path, int error) {
    Failure failure = failureOf({ErrorCode::PathUnwritable, path.string()});
    failure.message += fmt::format(": {}", std::strerror(error));
    return failure;
}

}  // namespace

void Output::write(std::string_view bytes) {
    if (!ok()) return;
    m_buffer += bytes;
    if (m_buffer.size() >= kBufferBytes) drain();
}

Answer<void> Output::finish() {
    drain();
    if (!ok()) return tl::make_unexpected(writeFailure(m_errno));
    return {};
}

void Output::drain() {
    std::string_view rest = m_buffer;
    while (ok() && !rest.empty()) {
        const ssize_t written = ::write(m_fd, rest.data(), rest.size());
        if (written >= 0) {
            rest.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            m_errno = errno;
        }
    }
    m_buffer.clear();
}

Answer<NewFile> NewFile::create(const std::filesystem::path& path) {
    struct stat existing{};
    if (::lstat(path.c_str(), &existing) == 0) {
        return tl::make_unexpected(Failure{
            ExitCode::BadInput,
            "output_exists",
            path.string(),
            fmt::format("{} exists already and is not overwritten", inQuotes(path.string())),
            {}});
    }
    std::string temporary = path.string() + ".part-XXXXXX";
    const int fd = ::mkostemp(temporary.data(), O_CLOEXEC);
    if (fd < 0) return tl::make_unexpected(pathFailure(path, errno));
    return NewFile(path, std::move(temporary), fd);
}

NewFile::NewFile(std::filesystem::path path, std::string temporary, int fd)
    : m_path(std::move(path)), m_temporary(std::move(temporary)), m_fd(fd), m_output(fd) {}

NewFile::NewFile(NewFile&& other) noexcept
    : m_path(std::move(other.m_path)),
      m_temporary(std::exchange(other.m_temporary, {})),
      m_fd(std::exchange(other.m_fd, -1)),
      m_output(std::move(other.m_output)) {}

NewFile::~NewFile() {
    if (m_fd >= 0) ::close(m_fd);
    if (!m_temporary.empty()) ::unlink(m_temporary.c_str());
}

Answer<void> NewFile::commit() {
    if (auto written = m_output.finish(); !written) return written;
    if (::fsync(m_fd) != 0) return tl::make_unexpected(writeFailure(errno));
    // The exclusive rename closes the gap between looking for the name and taking it; a file system
    // that cannot do it gets the plain one.
    int renamed =
        ::renameat2(AT_FDCWD, m_temporary.c_str(), AT_FDCWD, m_path.c_str(), RENAME_NOREPLACE);
    if (renamed != 0 && errno == EINVAL) renamed = ::rename(m_temporary.c_str(), m_path.c_str());
    if (renamed != 0) return tl::make_unexpected(pathFailure(m_path, errno));
    m_temporary.clear();
    return {};
}

}  // namespace plimsoll::ctl
