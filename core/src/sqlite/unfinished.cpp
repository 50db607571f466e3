#include "sqlite/unfinished.h"

#include <cerrno>
#include <string>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "sqlite/desk_file.h"
#include "store/engine_error.h"

namespace plimsoll::sqlite {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kUnfinished = ".unfinished";
/// Beside the file and not on it: closing a descriptor of a file that SQLite has open drops
/// SQLite's own locks on it.
constexpr std::string_view kLock = "-lock";

fs::path lockOf(const fs::path& unfinished) {
    return unfinished.string() + std::string(kLock);
}

/// Opens and locks what stands there; -1 and EWOULDBLOCK when a living process holds it, or it was
/// just removed.
int lockLeft(const fs::path& lock, int extra_flags) {
    const int file = ::open(lock.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | extra_flags, 0600);
    if (file < 0) return -1;
    const bool is_ours = ::flock(file, LOCK_EX | LOCK_NB) == 0;
    const int error = is_ours ? EWOULDBLOCK : errno;
    struct stat held{};
    struct stat named{};
    if (is_ours && ::fstat(file, &held) == 0 && ::lstat(lock.c_str(), &named) == 0 &&
        S_ISREG(held.st_mode) && held.st_ino == named.st_ino && held.st_dev == named.st_dev)
        return file;
    ::close(file);
    errno = error;
    return -1;
}

/// The lock goes last: until then nobody else begins under this name.
void remove(const fs::path& unfinished, int lock) noexcept {
    discardDesk(unfinished);
    std::error_code ignored;
    fs::remove(lockOf(unfinished), ignored);
    ::close(lock);
}

std::vector<fs::path> leftIn(const fs::path& folder) {
    const auto ending = std::string(kUnfinished) + std::string(kLock);
    std::vector<fs::path> left;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        const auto name = entry->path().filename().string();
        if (!name.starts_with('.') || !name.ends_with(ending)) continue;
        left.push_back(folder / name.substr(0, name.size() - kLock.size()));
    }
    return left;
}

}  // namespace

void removeLeftBehind(const fs::path& folder) noexcept {
    try {
        for (const fs::path& unfinished : leftIn(folder))
            if (const int lock = lockLeft(lockOf(unfinished), O_NONBLOCK); lock >= 0)
                remove(unfinished, lock);
    } catch (const std::exception&) {
        // No memory for the names: the next one tries again.
    }
}

Unfinished::Unfinished(const fs::path& desk) {
    const auto folder = folderOf(desk);
    makeFolders(folder);
    removeLeftBehind(folder);
    const auto name = desk.filename().string();
    // A name is taken when another thread of this process makes the same desk.
    for (int number = 1;; ++number) {
        m_path = folder / fmt::format(".{}.{}.{}{}", name, ::getpid(), number, kUnfinished);
        m_lock = lockLeft(lockOf(m_path), O_CREAT | O_EXCL);
        if (m_lock >= 0) return;
        if (errno == EEXIST || errno == EWOULDBLOCK) continue;
        const auto code = errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::PathUnwritable;
        throw store::EngineError(code, folder.string());
    }
}

Unfinished::~Unfinished() {
    remove(m_path, m_lock);
}

}  // namespace plimsoll::sqlite
