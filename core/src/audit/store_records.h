#pragma once
// A desk's records as the chain's verifier reads them.

#include <vector>

#include "audit/check.h"
#include "store/read_store.h"

namespace plimsoll::audit {

class StoreRecords final : public ChainRecords {
public:
    explicit StoreRecords(store::ReadStore& store) : m_store(store) {}
    ~StoreRecords() override {
        if (m_is_still) m_store.endSnapshot();
    }
    StoreRecords(const StoreRecords&) = delete;
    StoreRecords& operator=(const StoreRecords&) = delete;

    std::int64_t lastLink() override;
    std::vector<AuditLink> links(std::int64_t after, int limit) override {
        return m_store.auditLinks(after, limit);
    }
    std::vector<store::JournalRow> commands(std::int64_t after, int limit) override {
        return m_store.journal(after, limit);
    }
    std::vector<BidRecord> bids(std::int64_t after, int limit) override {
        return m_store.bidsAfter(BidId(after), limit);
    }
    std::vector<store::StrayRow> strays(std::int64_t after, int limit) override {
        return m_store.strays(after, limit);
    }
    void holdStill() override {
        m_store.beginSnapshot("audit verify");
        m_is_still = true;
    }

private:
    store::ReadStore& m_store;
    bool m_is_still = false;
};

[[nodiscard]] ChainOwner ownerOf(const DeskInfo& desk);

}  // namespace plimsoll::audit
