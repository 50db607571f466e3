#include "drivers/row_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "store/engine_error.h"

namespace plimsoll::service {
namespace {

/// What stays in memory: rows are mostly asked for again soon after they were written.
constexpr std::size_t kMostRecent = 2U << 20U;
/// Places count in these, so that 32 bits are enough for 32 GB.
constexpr std::size_t kUnit = 8;
/// Read in one go; a longer row takes a second read.
constexpr std::size_t kUsualRow = 248;

using Length = std::uint32_t;

[[noreturn]] void raise() {
    const bool is_full = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    throw store::EngineError(is_full ? ErrorCode::DiskFull : ErrorCode::StorageFailed,
                             std::string("a temporary file: ") + std::strerror(errno));
}

}  // namespace

RowFile::~RowFile() {
    if (m_file >= 0) ::close(m_file);
}

std::uint32_t RowFile::append(std::string_view row) {
    if (m_recent.size() >= kMostRecent) spill();
    const auto place = (m_spilled + m_recent.size()) / kUnit + 1;
    if (place > UINT32_MAX)
        throw store::EngineError(ErrorCode::StorageFailed, "a temporary file: too large");
    const auto length = static_cast<Length>(row.size());
    m_recent.append(reinterpret_cast<const char*>(&length), sizeof length);
    m_recent += row;
    m_recent.resize((m_recent.size() + kUnit - 1) / kUnit * kUnit);
    return static_cast<std::uint32_t>(place);
}

void RowFile::spill() {
    if (m_file < 0) {
        auto name = (std::filesystem::temp_directory_path() / "plimsoll-XXXXXX").string();
        m_file = ::mkostemp(name.data(), O_CLOEXEC);
        if (m_file < 0) raise();
        ::unlink(name.c_str());
    }
    for (std::size_t done = 0; done < m_recent.size();) {
        const auto written = ::write(m_file, m_recent.data() + done, m_recent.size() - done);
        if (written < 0 && errno != EINTR) raise();
        if (written > 0) done += static_cast<std::size_t>(written);
    }
    m_spilled += m_recent.size();
    m_recent.clear();
}

void RowFile::read(std::uint32_t place, std::string& row) const {
    const auto from = (std::uint64_t{place} - 1) * kUnit;
    const auto known = m_spilled + m_recent.size() - from;
    row.resize(std::min<std::uint64_t>(sizeof(Length) + kUsualRow, known));
    load(from, row.data(), row.size());
    Length length = 0;
    std::memcpy(&length, row.data(), sizeof length);
    const auto loaded = row.size();
    row.resize(sizeof length + length);
    if (row.size() > loaded) load(from + loaded, row.data() + loaded, row.size() - loaded);
    row.erase(0, sizeof length);
}

void RowFile::load(std::uint64_t from, char* to, std::size_t size) const {
    while (size > 0 && from < m_spilled) {
        const auto here = std::min<std::uint64_t>(size, m_spilled - from);
        const auto got = ::pread(m_file, to, here, static_cast<off_t>(from));
        if (got == 0) errno = EIO;
        if (got == 0 || (got < 0 && errno != EINTR)) raise();
        if (got < 0) continue;
        from += static_cast<std::uint64_t>(got);
        to += got;
        size -= static_cast<std::size_t>(got);
    }
    if (size > 0) std::memcpy(to, m_recent.data() + (from - m_spilled), size);
}

}  // namespace plimsoll::service
