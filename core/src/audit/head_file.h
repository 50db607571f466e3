#pragma once
// Signed heads of the audit chain as lines of text, kept in two places outside the database: beside
// it, in <desk>.heads, and in <state folder>/heads/<uid>.heads. Lines are only ever added.
// Threads: plain values; one process appends at a time, as one owns the desk. Errors: EngineError,
// PathUnwritable with the path.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <plimsoll/audit.h>
#include <plimsoll/desk.h>

namespace plimsoll::audit {

/// Where a head was found.
enum class HeadPlace : std::uint8_t {
    BesideDesk,   ///< it or both
    StateFolder,  ///< only there
    Given,        ///< from outside, by whoever verifies
};
/// "file beside the desk", "file in the state folder", "given".
[[nodiscard]] std::string_view codeOf(HeadPlace place);

struct KnownHead {
    AuditHead head;
    HeadPlace place = HeadPlace::Given;

    bool operator==(const KnownHead&) const = default;
};

struct KnownHeads {
    std::vector<KnownHead> heads;    ///< by link, each once
    std::int64_t bad_lines = 0;      ///< no head, or a signature that does not fit
    std::int64_t foreign_lines = 0;  ///< of another desk
    std::int64_t unreadable_files = 0;
};

class HeadFiles {
public:
    /// DeskDamaged when `uid` is no desk's name. Without a state folder only the file beside the
    /// desk is used. Heads under an earlier name count up to the link where the desk gave it up;
    /// those after it are of the desk that the backup was made of.
    HeadFiles(const std::filesystem::path& desk, const std::filesystem::path& state_folder,
              std::string uid, std::vector<EarlierName> earlier = {});

    /// To both places, on disk when it returns. When one cannot be written the other one still is.
    void append(const AuditHead& head) const;
    /// Every head that is signed properly, whoever's key it was.
    [[nodiscard]] KnownHeads read() const;
    /// The one with the highest link, without checking the signatures of all the others.
    [[nodiscard]] std::optional<KnownHead> latest() const;

    [[nodiscard]] const std::filesystem::path& besideDesk() const { return m_beside; }
    /// Empty without a state folder.
    [[nodiscard]] const std::filesystem::path& inStateFolder() const { return m_state; }

private:
    /// Lines that look like heads of this desk, signed or not; the others are counted.
    [[nodiscard]] KnownHeads parse() const;
    [[nodiscard]] std::filesystem::path stateFile(std::string_view uid) const;
    void parseFile(const std::filesystem::path& path, HeadPlace place, KnownHeads& found) const;

    std::filesystem::path m_beside;
    std::filesystem::path m_state;
    std::filesystem::path m_state_folder;
    std::string m_uid;
    std::vector<EarlierName> m_earlier;
};

/// Heads that come from outside, in front of those that are kept here.
[[nodiscard]] std::vector<KnownHead> withGiven(std::vector<KnownHead> kept,
                                               const std::vector<AuditHead>& given);

}  // namespace plimsoll::audit
