#include "audit/private_files.h"

#include <cerrno>
#include <cstdlib>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/engine_error.h"

namespace plimsoll::audit {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void failToWrite(const fs::path& path) {
    throw store::EngineError(ErrorCode::PathUnwritable, path.string());
}

/// The folder that an environment variable names; empty when it names none that can be meant.
fs::path folderIn(const char* variable) {
    const char* const text = std::getenv(variable);
    fs::path folder(text != nullptr ? text : "");
    return folder.is_absolute() ? folder : fs::path();
}

}  // namespace

Descriptor::~Descriptor() {
    if (isOpen()) ::close(m_number);
}

bool isOfGroup(const struct stat& folder) {
    constexpr mode_t kBits = S_ISGID | S_IRWXG | S_IRWXO;
    return S_ISDIR(folder.st_mode) && (folder.st_mode & kBits) == (S_ISGID | S_IRWXG);
}

void shareWithin(const fs::path& folder, const Descriptor& made, mode_t mode) {
    struct stat info{};
    if (::stat(folder.c_str(), &info) != 0 || !isOfGroup(info)) return;
    if (!made.isOpen() || ::fchmod(made.number(), mode) != 0) failToWrite(folder);
}

void makePrivateFolder(const fs::path& folder) {
    std::error_code error;
    if (fs::is_directory(folder, error)) return;
    const auto above = folder.has_parent_path() ? folder.parent_path() : fs::path(".");
    if (above == folder || folder.empty()) failToWrite(folder);
    makePrivateFolder(above);
    if (::mkdir(folder.c_str(), 0700) == 0) {
        shareWithin(above, Descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)),
                    02770);
        return syncFolder(above);
    }
    // Another process may have made it meanwhile.
    if (errno != EEXIST || !fs::is_directory(folder, error)) failToWrite(folder);
}

void syncFolder(const fs::path& folder) {
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened.isOpen() || ::fsync(opened.number()) != 0) failToWrite(folder);
}

void writeDurably(const Descriptor& file, std::string_view bytes, const fs::path& path) {
    while (!bytes.empty()) {
        const auto written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) failToWrite(path);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(file.number()) != 0) failToWrite(path);
}

fs::path stateFolder() {
    if (auto named = folderIn("PLIMSOLL_STATE"); !named.empty()) return named;
    if (const auto state = folderIn("XDG_STATE_HOME"); !state.empty()) return state / "plimsoll";
    const auto home = folderIn("HOME");
    return home.empty() ? home : home / ".local" / "state" / "plimsoll";
}

}  // namespace plimsoll::audit
