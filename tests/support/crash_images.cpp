#include "crash_images.h"

#include <algorithm>

#include "temp_dir.h"

namespace plimsoll::test {
namespace {
constexpr std::size_t kSector = 512;
constexpr std::size_t kPage = 4'096;
}  // namespace

CrashImages::CrashImages(std::filesystem::path desk, std::function<void()> power_fails)
    : m_desk(std::filesystem::canonical(desk).string()), m_power_fails(std::move(power_fails)) {}

/// The shared memory file does not survive: SQLite makes it anew after a crash.
bool CrashImages::isOurs(const std::string& path) const {
    return path == m_desk || path == m_desk + "-wal";
}

void CrashImages::apply(std::string& content, const Change& change) {
    const auto at = static_cast<std::size_t>(change.at);
    if (change.truncates) {
        content.resize(at, '\0');
        return;
    }
    if (content.size() < at + change.bytes.size()) content.resize(at + change.bytes.size(), '\0');
    content.replace(at, change.bytes.size(), change.bytes);
}

/// `before` with some sectors of the write on it, and not others.
std::string CrashImages::tear(Dice& dice, const std::string& before, const Change& change) {
    auto content = before;
    for (std::size_t done = 0; done < change.bytes.size();) {
        const auto at = static_cast<std::size_t>(change.at) + done;
        const auto part = std::min(kSector - at % kSector, change.bytes.size() - done);
        if (dice.chance(50))
            apply(content, {static_cast<std::int64_t>(at), change.bytes.substr(done, part), false});
        done += part;
    }
    return content;
}

void CrashImages::writeImage(Dice& dice, const std::filesystem::path& to) const {
    // Some losses spare everything and some spare nothing; most are in between.
    const auto mood = dice.number(0, 4);
    for (const auto& [path, file] : m_files) {
        auto content = file.durable;
        for (const auto& change : file.pending) {
            const auto fate = mood == 0 ? 0 : mood == 1 ? 99 : dice.number(0, 99);
            if (fate < 50)
                apply(content, change);
            else if (fate < 70 && !change.truncates)
                content = tear(dice, content, change);
        }
        writeFile(to.string() + path.substr(m_desk.size()), content);
    }
}

void CrashImages::opened(const std::string& path) {
    if (isOurs(path) && !m_files.contains(path)) m_files[path].durable = contentOf(path);
}

/// However much is handed to the system at once, it keeps or loses each of its own pages alone.
void CrashImages::written(const std::string& path, std::int64_t at, std::string_view bytes) {
    if (!isOurs(path)) return;
    while (!bytes.empty()) {
        const auto part = bytes.substr(0, kPage - static_cast<std::size_t>(at) % kPage);
        m_files[path].pending.push_back({at, std::string(part), false});
        at += std::ssize(part);
        bytes.remove_prefix(part.size());
    }
}

void CrashImages::truncated(const std::string& path, std::int64_t size) {
    if (isOurs(path)) m_files[path].pending.push_back({size, {}, true});
}

void CrashImages::syncing(const std::string& path) {
    if (isOurs(path)) m_power_fails();
}

void CrashImages::synced(const std::string& path) {
    if (!isOurs(path)) return;
    auto& file = m_files[path];
    for (const auto& change : file.pending) apply(file.durable, change);
    file.pending.clear();
}

void CrashImages::removed(const std::string& path) {
    m_files.erase(path);
}

}  // namespace plimsoll::test
