#pragma once
// Files for our eyes only, or for those of a group whose folder says so, that have to be there
// after a crash. Errors: EngineError, ErrorCode::PathUnwritable with the path.

#include <filesystem>
#include <string_view>

#include <sys/stat.h>

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

/// Whether a folder is set up for a group: its set-group-ID bit is set, the group may do everything
/// in it, and nobody else may anything. What is made in it belongs to that group.
[[nodiscard]] bool isOfGroup(const struct stat& folder);
/// Lets the group of such a folder use a file or folder that was just made in it; anywhere else
/// nothing changes.
void shareWithin(const std::filesystem::path& folder, const Descriptor& made, mode_t mode);

/// Makes what is missing of it, 0700, or 2770 in a group's folder, and makes sure that it stays.
void makePrivateFolder(const std::filesystem::path& folder);
void syncFolder(const std::filesystem::path& folder);
/// Writes all of it and waits until it is on disk.
void writeDurably(const Descriptor& file, std::string_view bytes,
                  const std::filesystem::path& path);

/// $PLIMSOLL_STATE, as it is; else $XDG_STATE_HOME/plimsoll or ~/.local/state/plimsoll; empty when
/// there is no home either.
[[nodiscard]] std::filesystem::path stateFolder();

}  // namespace plimsoll::audit
