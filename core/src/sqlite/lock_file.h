#pragma once
// One writer per desk, across processes: an advisory lock on "<desk>.lock", which is never
// unlinked, so that two processes cannot hold locks on two files of one name. The file says who
// holds it. Errors: EngineError DeskBusy (subject: holder), HardLinked, PathUnwritable.

#include <filesystem>

namespace plimsoll::sqlite {

class LockFile {
public:
    explicit LockFile(const std::filesystem::path& desk);
    ~LockFile();
    LockFile(const LockFile&) = delete;
    LockFile& operator=(const LockFile&) = delete;

private:
    int m_descriptor = -1;
};

}  // namespace plimsoll::sqlite
