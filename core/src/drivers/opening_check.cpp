#include "drivers/opening_check.h"

#include <utility>

#include "drivers/guarded.h"

namespace plimsoll::service {
namespace {

Result<void> lookAt(const FileToCheck& file, const std::stop_token& stop) {
    auto complaint = guarded([&] { return file.look(stop); });
    if (stop.stop_requested()) return fail(ErrorCode::Stopped);
    if (!complaint) return tl::make_unexpected(std::move(complaint.error()));
    if (!complaint->empty()) return fail(ErrorCode::DeskDamaged, std::move(*complaint));
    return {};
}

}  // namespace

OpeningCheck::OpeningCheck(FileToCheck file) : m_file(std::move(file)) {
    if (!m_file.look) return;
    std::promise<Result<void>> found;
    m_found = found.get_future();
    m_thread = std::jthread([this, found = std::move(found)](const std::stop_token& stop) mutable {
        found.set_value(lookAt(m_file, stop));
    });
}

Result<void> OpeningCheck::wait() {
    if (!isRunning()) return {};
    auto found = m_found.get();
    if (found && m_file.passed) m_file.passed();
    return found;
}

}  // namespace plimsoll::service
