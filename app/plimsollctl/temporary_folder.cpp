#include "temporary_folder.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

namespace plimsoll::ctl {

namespace {

constexpr std::string_view kPrefix = "plimsollctl-";
constexpr std::string_view kPlaces = "XXXXXX";
constexpr int kAttempts = 16;

/// -1 when a living process works there, or it is not ours, or no folder.
int lock(const std::filesystem::path& folder) {
    const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0) return -1;
    struct stat held{};
    struct stat named{};
    if (::flock(file, LOCK_EX | LOCK_NB) == 0 && ::fstat(file, &held) == 0 &&
        ::lstat(folder.c_str(), &named) == 0 && held.st_ino == named.st_ino &&
        held.st_dev == named.st_dev && held.st_uid == ::geteuid()) {
        return file;
    }
    ::close(file);
    return -1;
}

bool isOurs(const std::string& name) {
    return name.starts_with(kPrefix) && name.size() == kPrefix.size() + kPlaces.size();
}

/// A new folder and its lock; empty and errno when none can be made.
std::pair<std::filesystem::path, int> makeLocked(const std::filesystem::path& parent) {
    // Whoever cleans up may take a folder that is not locked yet.
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        std::string name = (parent / fmt::format("{}{}", kPrefix, kPlaces)).string();
        if (::mkdtemp(name.data()) == nullptr) return {};
        if (const int held = lock(name); held >= 0) return {name, held};
        std::error_code ignored;
        std::filesystem::remove(name, ignored);
    }
    return {};
}

}  // namespace

void removeLeftBehind(const std::filesystem::path& parent) {
    std::error_code error;
    for (std::filesystem::directory_iterator entry(parent, error), end; !error && entry != end;
         entry.increment(error)) {
        if (!isOurs(entry->path().filename().string())) continue;
        const int held = lock(entry->path());
        if (held < 0) continue;
        std::error_code ignored;  // the next one tries again
        std::filesystem::remove_all(entry->path(), ignored);
        ::close(held);
    }
}

Answer<TemporaryFolder> TemporaryFolder::create(const std::filesystem::path& parent) {
    const ::mode_t before = ::umask(0077);
    std::error_code told_by_mkdtemp;
    std::filesystem::create_directories(parent, told_by_mkdtemp);
    ::umask(before);
    removeLeftBehind(parent);
    auto [made, held] = makeLocked(parent);
    if (made.empty()) {
        const int error = errno;
        Failure failure = failureOf({ErrorCode::PathUnwritable, parent.string()});
        failure.message += fmt::format(": {}", std::strerror(error));
        return tl::make_unexpected(std::move(failure));
    }
    return TemporaryFolder(std::move(made), held);
}

TemporaryFolder::TemporaryFolder(TemporaryFolder&& other) noexcept
    : m_path(std::exchange(other.m_path, {})), m_lock(std::exchange(other.m_lock, -1)) {}

TemporaryFolder::~TemporaryFolder() {
    if (m_path.empty()) return;
    std::error_code ignored;  // nothing more can be done while leaving
    std::filesystem::remove_all(m_path, ignored);
    ::close(m_lock);
}

}  // namespace plimsoll::ctl
