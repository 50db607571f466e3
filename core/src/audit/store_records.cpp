#include "audit/store_records.h"

namespace plimsoll::audit {

std::int64_t StoreRecords::lastLink() {
    AuditQuery newest;
    newest.limit = 1;
    const auto last = m_store.audit(newest);
    return last.empty() ? 0 : last.front().id;
}

ChainOwner ownerOf(const DeskInfo& desk) {
    return {desk.uid, desk.public_key, desk.earlier};
}

}  // namespace plimsoll::audit
