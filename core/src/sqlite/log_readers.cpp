#include "sqlite/log_readers.h"

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <system_error>

#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <fmt/format.h>

namespace plimsoll::sqlite {
namespace {

// The bytes of the index that readers lock: one each for the file alone, and for four states of
// the log.
constexpr long long kFirstReadLock = 123;
constexpr long long kLastReadLock = 127;

/// How /proc/locks names a file: "fe:01:1234"; empty when there is none.
std::string fileName(const std::filesystem::path& path) {
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0) return {};
    return fmt::format("{:02x}:{:02x}:{}", ::major(status.st_dev), ::minor(status.st_dev),
                       status.st_ino);
}

/// Its program; of another user's process, the name that the system may tell of it.
std::string processName(std::int64_t process) {
    std::error_code error;
    const auto program = std::filesystem::read_symlink(fmt::format("/proc/{}/exe", process), error);
    if (!error) return program.filename().string();
    std::ifstream file(fmt::format("/proc/{}/comm", process));
    std::string name;
    std::getline(file, name);
    return name;
}

/// The process that holds a reader's lock on the file; zero when the line says anything else.
/// "12: POSIX  ADVISORY  READ 4711 fe:01:1234 124 124"
std::int64_t readerIn(const std::string& line, const std::string& file) {
    std::istringstream words(line);
    std::string number;
    std::string kind;
    std::string strength;
    std::string mode;
    std::string name;
    std::string end;
    std::int64_t process = 0;
    long long first = 0;
    words >> number >> kind >> strength >> mode >> process >> name >> first >> end;
    const bool is_reader = words && kind == "POSIX" && mode == "READ" && name == file &&
                           first >= kFirstReadLock && first <= kLastReadLock;
    return is_reader ? process : 0;
}

}  // namespace

std::int64_t logBytes(const std::filesystem::path& desk) {
    std::error_code error;
    const auto bytes = std::filesystem::file_size(desk.string() + "-wal", error);
    return error ? 0 : static_cast<std::int64_t>(bytes);
}

std::vector<LogReader> otherReaders(const std::filesystem::path& desk) {
    const auto file = fileName(desk.string() + "-shm");
    std::map<std::int64_t, LogReader> readers;
    std::ifstream locks("/proc/locks");
    for (std::string line; !file.empty() && std::getline(locks, line);) {
        const auto process = readerIn(line, file);
        if (process > 0 && process != ::getpid())
            readers[process] = {.process = process, .name = processName(process), .since = {}};
    }
    std::vector<LogReader> found;
    for (auto& [process, reader] : readers) found.push_back(std::move(reader));
    return found;
}

LogHealth lookAtLog(const std::filesystem::path& desk, const store::SnapshotBoard* board,
                    bool with_readers) {
    LogHealth log;
    log.bytes = logBytes(desk);
    if (!with_readers) return log;
    if (board != nullptr) log.readers = board->readers();
    for (auto& reader : otherReaders(desk)) log.readers.push_back(std::move(reader));
    return log;
}

}  // namespace plimsoll::sqlite
