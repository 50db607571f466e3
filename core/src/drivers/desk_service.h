#pragma once
// The Desk over a store: fair queue, writer, watchers. Threads: as <plimsoll/desk.h> promises.

#include <functional>
#include <memory>

#include <plimsoll/desk.h>

#include "audit/head_file.h"
#include "store/read_store.h"
#include "store/write_store.h"

namespace plimsoll::service {

/// How the log stands but for `held_since`; who reads only when that is asked.
using LookAtLog = std::function<LogHealth(bool with_readers)>;
/// Opens further read connections to the same desk.
using OpenReader = std::function<std::unique_ptr<store::ReadStore>()>;
struct WriterParts;

/// Nobody's seat at it.
[[nodiscard]] std::unique_ptr<Desk> serveDesk(DeskInfo info, WriterParts parts,
                                              OpenReader open_reader, DeskOptions options);

/// Where the signed heads of this desk are found; null: nowhere.
using FindHeads = std::function<audit::KnownHeads()>;
/// `open_another`: for work that goes on beside, on another thread.
[[nodiscard]] std::unique_ptr<DeskReader> serveReader(std::unique_ptr<store::ReadStore> store,
                                                      OpenReader open_another,
                                                      FindHeads find_heads);

}  // namespace plimsoll::service
