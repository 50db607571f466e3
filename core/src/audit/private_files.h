#pragma once
// Files for our eyes only that have to be there after a crash. Errors: EngineError,
// ErrorCode::PathUnwritable with the path.

#include <filesystem>
#include <string_view>

namespace plimsoll::audit {

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor();
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

/// Makes what is missing of it, 0700, and makes sure that it stays.
void makePrivateFolder(const std::filesystem::path& folder);
void syncFolder(const std::filesystem::path& folder);
/// Writes all of it and waits until it is on disk.
void writeDurably(const Descriptor& file, std::string_view bytes,
                  const std::filesystem::path& path);

/// $XDG_STATE_HOME/plimsoll or ~/.local/state/plimsoll; empty when there is no home either.
[[nodiscard]] std::filesystem::path stateFolder();

}  // namespace plimsoll::audit
