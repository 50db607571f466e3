#pragma once
// One writer per desk, across processes, by two advisory locks: one on "<desk>.lock", which is
// never unlinked, so that two processes cannot hold locks on two files of one name; and one on the
// desk's own file, which goes with it when it is moved. The lock file says who holds it, and
// whether the write-ahead log is in use, so that a log that somebody took away after a crash is
// missed. Thread: one at a time. Errors: EngineError DeskBusy (subject: holder), HardLinked,
// PathUnwritable.

#include <filesystem>
#include <memory>
#include <string>

namespace plimsoll::sqlite {

class LockFile {
public:
    /// How the last owner left.
    enum class Last { InOrder, Died, DiedWithLog };

    /// The desk need not exist yet.
    explicit LockFile(const std::filesystem::path& desk);
    ~LockFile();
    LockFile(const LockFile&) = delete;
    LockFile& operator=(const LockFile&) = delete;

    [[nodiscard]] Last last() const { return m_last; }
    /// Tells whoever comes after a crash that there must be a log.
    void markLog(bool in_use) noexcept;
    /// The desk's own file, which every reader of this process must keep open: closing it drops all
    /// locks that the engine holds on it in this process.
    [[nodiscard]] std::shared_ptr<const int> deskFile() const { return m_desk; }

private:
    void lockDesk(const std::filesystem::path& desk);
    void write(const std::string& text) noexcept;

    int m_descriptor = -1;
    std::shared_ptr<const int> m_desk;
    std::string m_holder;
    Last m_last = Last::InOrder;
};

/// Says from the first commit on, as long as it lives, that the log holds something.
class LogMark {
public:
    explicit LogMark(std::shared_ptr<LockFile> lock) : m_lock(std::move(lock)) {}
    ~LogMark() {
        if (m_set) m_lock->markLog(false);
    }
    LogMark(const LogMark&) = delete;
    LogMark& operator=(const LogMark&) = delete;

    void set() {
        if (m_set) return;
        m_lock->markLog(true);
        m_set = true;
    }

private:
    std::shared_ptr<LockFile> m_lock;
    bool m_set = false;
};

}  // namespace plimsoll::sqlite
