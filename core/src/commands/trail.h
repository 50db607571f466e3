#pragma once
// The audit trail as it is written: every record of the open transaction is noted, every act closes
// a link, and the batch's bids close the last one. The links stand in the transaction that they
// describe (domain law 8). Thread: the writer's. Errors: EngineError from the store.

#include <string>
#include <string_view>

#include "audit/chain.h"
#include "commands/errand.h"
#include "commands/working_set.h"

namespace plimsoll::service {

class Trail {
public:
    Trail(store::WriteStore& store, WorkingSet& known, std::string place)
        : m_store(store), m_known(known), m_place(std::move(place)) {}

    /// From the last link on disk.
    void restart();
    [[nodiscard]] bool isEmpty() const { return m_chain.end().link == 0; }

    void note(const store::JournalRow& row);
    void note(const BidRecord& bid);
    void note(const store::StrayRow& stray) { m_chain.note(stray); }

    /// From here on, what changes is described in the link that closeAct() writes.
    void beginAct();
    void closeAct(const Errand& errand, std::string_view outcome, Timestamp at);
    /// Whether any record was written since beginAct().
    [[nodiscard]] bool wrote() const { return m_rows > 0; }
    /// The link of the bids and strays since the last one, when there are any.
    void closeBids(Timestamp at);
    /// A link of the chain itself.
    struct OwnLink {
        std::string object;
        std::string before{};
        std::string reason{};
    };
    void closeOwn(Act act, OwnLink facts, Timestamp at);

    void commit() { m_chain.commit(); }
    /// What was noted did not happen.
    void rollback();

    /// As it stands on disk.
    [[nodiscard]] const audit::ChainEnd& head() const { return m_chain.committed(); }

private:
    [[nodiscard]] std::string nameOf(const Subject& about);
    [[nodiscard]] AuditLink linkOf(Act act, Timestamp at) const;

    store::WriteStore& m_store;
    WorkingSet& m_known;
    const std::string m_place;
    audit::Chain m_chain;
    Subject m_found;  ///< what the last record of this act was about
    std::int64_t m_rows = 0;
    std::int64_t m_first_bid = 0;  ///< of the bids noted; zero: none
    std::int64_t m_last_bid = 0;
};

}  // namespace plimsoll::service
