#pragma once
// A desk in the making beside the name that it is to get. Whoever makes it holds a lock beside it,
// so that what a killed process left there is told from what a living one still writes, and removed
// by the next one that makes or opens a desk in that folder.

#include <filesystem>

namespace plimsoll::sqlite {

class Unfinished {
public:
    /// Takes a name beside `desk` that nobody else uses, and makes the folders that are missing
    /// above it. Nothing stands there yet. EngineError PathUnwritable, DiskFull.
    explicit Unfinished(const std::filesystem::path& desk);
    /// Removes whatever stands there.
    ~Unfinished();
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
    int m_lock = -1;
};

/// Removes the desks in the making that nobody makes any more. What cannot be removed stays.
void removeLeftBehind(const std::filesystem::path& folder) noexcept;

}  // namespace plimsoll::sqlite
