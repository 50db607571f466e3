#pragma once
// One writer per desk, across processes, by two advisory locks: one on "<desk>.lock", which is
// never unlinked, so that two processes cannot hold locks on two files of one name; and one on the
// desk's own file, which goes with it when it is moved. The lock file says who holds it, whether
// the write-ahead log is in use, so that a log that somebody took away after a crash is missed
// (the desk's file says so itself, too: log_state.h), and whether the desk was left before a doubt
// about it was cleared. Thread: one at a time. Errors: EngineError DeskBusy (subject: holder),
// HardLinked, PathUnwritable.

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
    /// There was none beside the desk.
    [[nodiscard]] bool isNew() const { return m_is_new; }
    /// The desk is not trusted until everything in it was looked at. Left standing, the doubt is
    /// handed on to whoever comes next.
    [[nodiscard]] bool isDoubted() const { return m_doubted; }
    void markDoubt(bool doubted) noexcept;
    /// The desk was found in order, so what the last owner left is settled. Without it the lock
    /// file is left as it was found.
    void accept() noexcept { m_accepted = true; }
    /// Tells whoever comes after a crash that there must be a log.
    void markLog(bool in_use) noexcept;
    /// The desk's own file, which every reader of this process must keep open: closing it drops all
    /// locks that the engine holds on it in this process.
    [[nodiscard]] std::shared_ptr<const int> deskFile() const { return m_desk; }

    /// Whether a log that holds something stands beside the desk.
    [[nodiscard]] static bool hasLog(const std::filesystem::path& desk);
    /// Whether the lock file says that there is a log, and there is none. Takes no lock.
    [[nodiscard]] static bool missesLog(const std::filesystem::path& desk);

private:
    void lockDesk(const std::filesystem::path& desk);
    void write(const std::string& text) noexcept;
    void rewrite() noexcept;

    const bool m_is_new;
    int m_descriptor = -1;
    std::shared_ptr<const int> m_desk;
    std::string m_holder;
    std::string m_found;
    Last m_last = Last::InOrder;
    bool m_log_in_use = false;
    bool m_doubted = false;
    bool m_accepted = false;
};

}  // namespace plimsoll::sqlite
