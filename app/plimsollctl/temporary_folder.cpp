#include "temporary_folder.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <system_error>
#include <utility>

#include <sys/stat.h>

#include <fmt/format.h>

namespace plimsoll::ctl {

Answer<TemporaryFolder> TemporaryFolder::create(const std::filesystem::path& parent) {
    const ::mode_t before = ::umask(0077);
    std::error_code told_by_mkdtemp;
    std::filesystem::create_directories(parent, told_by_mkdtemp);
    ::umask(before);
    std::string name = (parent / "plimsoll-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        const int error = errno;
        Failure failure = failureOf({ErrorCode::PathUnwritable, parent.string()});
        failure.message += fmt::format(": {}", std::strerror(error));
        return tl::make_unexpected(std::move(failure));
    }
    return TemporaryFolder(std::filesystem::path(name));
}

TemporaryFolder::TemporaryFolder(TemporaryFolder&& other) noexcept
    : m_path(std::exchange(other.m_path, {})) {}

TemporaryFolder::~TemporaryFolder() {
    if (m_path.empty()) return;
    std::error_code ignored;  // nothing more can be done while leaving
    std::filesystem::remove_all(m_path, ignored);
}

}  // namespace plimsoll::ctl
