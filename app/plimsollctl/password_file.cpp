#include "password_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "text.h"

namespace plimsoll::ctl {

namespace {

constexpr std::size_t kMostRead = 4'096;

class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor() {
        if (m_fd >= 0) ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

tl::unexpected<Failure> unreadable(const std::string& file, int error) {
    return badInput("password_file_unreadable", file,
                    fmt::format("the password file {} cannot be read: {}", inQuotes(file),
                                std::strerror(error)));
}

tl::unexpected<Failure> unsafe(const std::string& file, std::string_view why) {
    return tl::make_unexpected(
        Failure{ExitCode::Refused,
                "password_file_unsafe",
                file,
                fmt::format("the password file {} {}, so it is not used; \"chmod 600\" keeps it to "
                            "yourself",
                            inQuotes(file), why),
                {}});
}

Answer<void> checkKeptSecret(const std::string& file, int fd) {
    struct stat found{};
    if (::fstat(fd, &found) != 0) return unreadable(file, errno);
    if (S_ISDIR(found.st_mode)) return unreadable(file, EISDIR);
    if (found.st_uid != ::geteuid() && found.st_uid != 0) {
        return unsafe(file, "belongs to somebody else");
    }
    if ((found.st_mode & (S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH)) != 0) {
        return unsafe(file, "can be read or changed by others");
    }
    return {};
}

}  // namespace

Answer<std::string> readPasswordFile(const std::string& file) {
    const Descriptor input(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (input.get() < 0) return unreadable(file, errno);
    if (const auto secret = checkKeptSecret(file, input.get()); !secret) {
        return tl::make_unexpected(secret.error());
    }
    std::string text;
    std::array<char, 512> piece{};
    while (text.size() < kMostRead && text.find('\n') == std::string::npos) {
        const ssize_t got = ::read(input.get(), piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return unreadable(file, errno);
        if (got == 0) break;
        text.append(piece.data(), static_cast<std::size_t>(got));
    }
    text.resize(std::min(text.find('\n'), text.size()));
    if (text.ends_with('\r')) text.pop_back();
    return text;
}

}  // namespace plimsoll::ctl
