#pragma once
// A folder only its owner can enter (0700), removed with everything in it however the work ends.

#include <filesystem>

#include "failure.h"

namespace plimsoll::ctl {

class TemporaryFolder {
public:
    /// A missing parent is made, as the core makes it for a desk.
    [[nodiscard]] static Answer<TemporaryFolder> create(const std::filesystem::path& parent);
    TemporaryFolder(TemporaryFolder&& other) noexcept;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    ~TemporaryFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    explicit TemporaryFolder(std::filesystem::path path) : m_path(std::move(path)) {}

    std::filesystem::path m_path;
};

}  // namespace plimsoll::ctl
