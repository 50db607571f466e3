#include "sqlite/file_check.h"

#include "sqlite/connection.h"
#include "sqlite/desk_file.h"
#include "sqlite/stoppable_vfs.h"

namespace plimsoll::sqlite {

std::string checkFile(const std::filesystem::path& desk, Depth depth, const std::stop_token& stop,
                      const std::shared_ptr<const void>& /*keep*/) {
    const StoppableVfs vfs(stop);
    Connection db(desk, Connection::Role::Reader, vfs.name());
    return complaintOf(db, depth);
}

}  // namespace plimsoll::sqlite
