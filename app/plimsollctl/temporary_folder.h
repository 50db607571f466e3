#pragma once
// A folder only its owner can enter (0700), removed with everything in it however the work ends.
// Whoever works in one holds a lock on it, so that what a killed process left is told from what a
// living one uses, and removed by the next one that looks in that place.

#include <filesystem>

#include "failure.h"

namespace plimsoll::ctl {

class TemporaryFolder {
public:
    /// A missing parent is made, as the core makes it for a desk. What was left behind there is
    /// removed.
    [[nodiscard]] static Answer<TemporaryFolder> create(const std::filesystem::path& parent);
    TemporaryFolder(TemporaryFolder&& other) noexcept;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    ~TemporaryFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    TemporaryFolder(std::filesystem::path path, int lock) : m_path(std::move(path)), m_lock(lock) {}

    std::filesystem::path m_path;
    int m_lock = -1;
};

/// Removes the temporary folders in `parent` that nobody works in any more.
void removeLeftBehind(const std::filesystem::path& parent);

}  // namespace plimsoll::ctl
