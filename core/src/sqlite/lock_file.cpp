#include "sqlite/lock_file.h"

#include <algorithm>
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

std::string readText(int descriptor) {
    std::array<char, 256> text{};
    const auto length = ::pread(descriptor, text.data(), text.size(), 0);
    return {text.data(), length > 0 ? static_cast<std::size_t>(length) : 0};
}

constexpr std::string_view kLogInUse = "\nlog in use\n";
constexpr std::string_view kDoubted = "\nnot checked yet\n";

bool has(const std::string& text, std::string_view word) {
    return text.find(word) != std::string::npos;
}

bool exists(const std::filesystem::path& path) {
    std::error_code error;
    return std::filesystem::exists(std::filesystem::symlink_status(path, error));
}

/// Opens and locks the file that `path` names now; one that was replaced meanwhile is no lock.
int lockNamed(const std::string& path) {
    for (;;) {
        const int descriptor =
            ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (descriptor < 0) throw store::EngineError(ErrorCode::PathUnwritable, path);
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const bool busy = errno == EWOULDBLOCK;
            auto holder = readText(descriptor);
            holder.resize(std::min(holder.find('\n'), holder.size()));
            ::close(descriptor);
            throw store::EngineError(busy ? ErrorCode::DeskBusy : ErrorCode::PathUnwritable,
                                     busy ? holder : path);
        }
        struct stat locked{};
        struct stat named{};
        if (::fstat(descriptor, &locked) == 0 && ::stat(path.c_str(), &named) == 0 &&
            locked.st_ino == named.st_ino && locked.st_dev == named.st_dev)
            return descriptor;
        ::close(descriptor);
    }
}

}  // namespace

LockFile::LockFile(const std::filesystem::path& desk)
    : m_is_new(!exists(desk.string() + ".lock")), m_descriptor(lockNamed(desk.string() + ".lock")) {
    try {
        lockDesk(desk);
    } catch (...) {
        ::close(m_descriptor);
        throw;
    }
    m_found = readText(m_descriptor);
    m_doubted = has(m_found, kDoubted);
    if (has(m_found, kLogInUse))
        m_last = Last::DiedWithLog;
    else if (!m_found.empty() && m_found != kDoubted)
        m_last = Last::Died;
    m_holder = fmt::format("{} (process {}) since {}", programName(), ::getpid(),
                           SystemClock().now().toString());
    rewrite();
}

bool LockFile::hasLog(const std::filesystem::path& desk) {
    std::error_code error;
    const auto size = std::filesystem::file_size(desk.string() + "-wal", error);
    return !error && size > 0;
}

bool LockFile::missesLog(const std::filesystem::path& desk) {
    const auto text = [name = desk.string() + ".lock"] {
        const int file = ::open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
        if (file < 0) return std::string();
        auto found = readText(file);
        ::close(file);
        return found;
    };
    // An owner that leaves in order says so before the log goes; it names its own opening.
    const auto before = text();
    return has(before, kLogInUse) && !hasLog(desk) && text() == before;
}

void LockFile::lockDesk(const std::filesystem::path& desk) {
    const int descriptor = ::open(desk.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return;  // there is none yet, or opening it will say why not
    m_desk = std::shared_ptr<const int>(new int(descriptor), [](const int* file) {
        ::close(*file);
        delete file;
    });
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        throw store::EngineError(ErrorCode::DeskBusy, "a process that knows it by another name");
    struct stat info{};
    if (::fstat(descriptor, &info) == 0 && info.st_nlink > 1)
        throw store::EngineError(ErrorCode::HardLinked, desk.string());
}

void LockFile::write(const std::string& text) noexcept {
    // When it cannot be written only the holder's name is lost; the locks stand.
    if (::ftruncate(m_descriptor, 0) == 0)
        (void)!::pwrite(m_descriptor, text.data(), text.size(), 0);
}

void LockFile::rewrite() noexcept {
    auto text = m_holder;
    if (m_log_in_use) text += kLogInUse;
    if (m_doubted) text += kDoubted;
    write(text);
}

void LockFile::markLog(bool in_use) noexcept {
    m_log_in_use = in_use;
    rewrite();
}

void LockFile::markDoubt(bool doubted) noexcept {
    m_doubted = doubted;
    rewrite();
}

LockFile::~LockFile() {
    // Emptied, so that nobody is named who is gone; closing gives the lock back.
    if (!m_accepted && !m_found.empty())
        write(m_found);
    else
        write(m_doubted ? std::string(kDoubted) : std::string());
    if (m_desk) ::flock(*m_desk, LOCK_UN);
    ::close(m_descriptor);
}

}  // namespace plimsoll::sqlite
