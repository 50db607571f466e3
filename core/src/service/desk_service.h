#pragma once
// The Desk over a store: fair queue, writer, watchers. Threads: as <plimsoll/desk.h> promises.

#include <functional>
#include <memory>

#include <plimsoll/desk.h>

#include "store/read_store.h"
#include "store/write_store.h"

namespace plimsoll::service {

/// Opens further read connections to the same desk.
using OpenReader = std::function<std::unique_ptr<store::ReadStore>()>;

[[nodiscard]] std::unique_ptr<Desk> serveDesk(DeskInfo info,
                                              std::unique_ptr<store::WriteStore> store,
                                              OpenReader open_reader, DeskOptions options);

[[nodiscard]] std::unique_ptr<DeskReader> serveReader(std::unique_ptr<store::ReadStore> store);

}  // namespace plimsoll::service
