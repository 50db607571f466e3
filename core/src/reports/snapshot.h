#pragma once
// One state of the desk, held still for several reads; short, because the writer's log cannot be
// emptied meanwhile. `purpose` tells people what for.

#include <string_view>

#include "store/read_store.h"

namespace plimsoll::service {

class Snapshot {
public:
    Snapshot(store::ReadStore& store, std::string_view purpose) : m_store(store) {
        m_store.beginSnapshot(purpose);
    }
    ~Snapshot() { m_store.endSnapshot(); }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    store::ReadStore& m_store;
};

}  // namespace plimsoll::service
