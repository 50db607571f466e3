#pragma once
// Where answers go: standard output, or a file that appears under its name only when it is
// complete. Errors: a failed write is remembered and told by finish(); nothing throws.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "failure.h"

namespace plimsoll::ctl {

/// Buffered bytes to a file descriptor it does not own.
class Output {
public:
    explicit Output(int fd) : m_fd(fd) {}

    void write(std::string_view bytes);
    /// Everything written so far is handed to the system; an answer only when that worked.
    [[nodiscard]] Answer<void> finish();
    /// False once anything could not be written: a long export stops here.
    [[nodiscard]] bool ok() const { return m_errno == 0; }

private:
    void drain();

    int m_fd;
    int m_errno = 0;
    std::string m_buffer;
};

/// A new file beside its final name, which it takes in commit(); dropped without commit() it is
/// removed. Never over an existing file: an export must not be able to replace a desk.
class NewFile {
public:
    [[nodiscard]] static Answer<NewFile> create(const std::filesystem::path& path);
    NewFile(NewFile&& other) noexcept;
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile();

    [[nodiscard]] Output& output() { return m_output; }
    [[nodiscard]] Answer<void> commit();

private:
    NewFile(std::filesystem::path path, std::string temporary, int fd);

    std::filesystem::path m_path;
    std::string m_temporary;
    int m_fd;
    Output m_output;
};

}  // namespace plimsoll::ctl
