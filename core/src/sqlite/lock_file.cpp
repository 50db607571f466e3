#include "sqlite/lock_file.h"

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include <plimsoll/timestamp.h>

#include "store/engine_error.h"

namespace plimsoll::sqlite {
namespace {

std::string programName() {
    std::array<char, 64> name{};
    const int file = ::open("/proc/self/comm", O_RDONLY | O_CLOEXEC);
    if (file < 0) return "plimsoll";
    const auto length = ::read(file, name.data(), name.size());
    ::close(file);
    std::string text(name.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

std::string readHolder(int descriptor) {
    std::array<char, 256> text{};
    const auto length = ::pread(descriptor, text.data(), text.size(), 0);
    return {text.data(), length > 0 ? static_cast<std::size_t>(length) : 0};
}

}  // namespace

LockFile::LockFile(const std::filesystem::path& desk) {
    struct stat info{};
    if (::stat(desk.c_str(), &info) == 0 && info.st_nlink > 1)
        throw store::EngineError(ErrorCode::HardLinked, desk.string());

    const std::string path = desk.string() + ".lock";
    m_descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_descriptor < 0) throw store::EngineError(ErrorCode::PathUnwritable, path);
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        const bool busy = errno == EWOULDBLOCK;
        const std::string holder = readHolder(m_descriptor);
        ::close(m_descriptor);
        throw store::EngineError(busy ? ErrorCode::DeskBusy : ErrorCode::PathUnwritable,
                                 busy ? holder : path);
    }
    const std::string holder = fmt::format("{} (process {}) since {}", programName(), ::getpid(),
                                           SystemClock().now().toString());
    if (::ftruncate(m_descriptor, 0) != 0 ||
        ::pwrite(m_descriptor, holder.data(), holder.size(), 0) < 0) {
        // Only the name of the holder is lost; the lock stands.
        return;
    }
}

LockFile::~LockFile() {
    // Emptied, so that nobody is named who is gone; closing gives the lock back.
    if (::ftruncate(m_descriptor, 0) != 0) { /* the lock is given back all the same */
    }
    ::close(m_descriptor);
}

}  // namespace plimsoll::sqlite
