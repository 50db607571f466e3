#pragma once
// Lets this process have little more memory than it has now. The whole process: only in a child.

#include <sys/resource.h>
#include <unistd.h>

#include <cstdint>
#include <fstream>
#include <stdexcept>

namespace plimsoll::test {

/// Bytes. Enough for a desk's own work, and half of what one hash of a password takes.
inline constexpr std::uint64_t kTooLittleForAHash = 32U << 20U;

class MemoryLimit {
public:
    explicit MemoryLimit(std::uint64_t bytes_more) {
        std::uint64_t pages = 0;
        std::ifstream("/proc/self/statm") >> pages;
        if (pages == 0 || getrlimit(RLIMIT_AS, &m_before) != 0)
            throw std::runtime_error("the memory in use is not known");
        rlimit limit = m_before;
        limit.rlim_cur = pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE)) + bytes_more;
        if (setrlimit(RLIMIT_AS, &limit) != 0) throw std::runtime_error("no memory limit");
    }
    ~MemoryLimit() { setrlimit(RLIMIT_AS, &m_before); }
    MemoryLimit(const MemoryLimit&) = delete;
    MemoryLimit& operator=(const MemoryLimit&) = delete;

private:
    rlimit m_before{};
};

}  // namespace plimsoll::test
