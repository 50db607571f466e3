#pragma once
// What a loss of power may leave behind. Watches every write through the faulty file system and
// keeps, for each file, the content at its last sync and the writes since. An image is made at the
// instant of a sync that never finishes: of every file, each unsynced write is kept, dropped, or
// torn at sector boundaries.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "faulty_vfs.h"
#include "rush.h"

namespace plimsoll::test {

class CrashImages final : public FaultyVfs::Watcher {
public:
    /// `desk` is the main file; its log is watched with it. `power_fails` is called at every sync,
    /// before it happens, on the thread that syncs.
    CrashImages(std::filesystem::path desk, std::function<void()> power_fails);

    /// Writes one image of the present instant; the log stands beside it.
    void writeImage(Dice& dice, const std::filesystem::path& to) const;

    void opened(const std::string& path) override;
    void written(const std::string& path, std::int64_t at, std::string_view bytes) override;
    void truncated(const std::string& path, std::int64_t size) override;
    void syncing(const std::string& path) override;
    void synced(const std::string& path) override;
    void removed(const std::string& path) override;

private:
    struct Change {
        std::int64_t at = 0;
        std::string bytes;
        bool truncates = false;
    };
    struct File {
        std::string durable;
        std::vector<Change> pending;
    };

    [[nodiscard]] bool isOurs(const std::string& path) const;
    static void apply(std::string& content, const Change& change);
    static std::string tear(Dice& dice, const std::string& before, const Change& change);

    std::string m_desk;
    std::function<void()> m_power_fails;
    std::map<std::string, File> m_files;
};

}  // namespace plimsoll::test
