#pragma once
// Bids that a command makes: a placement's, an import's, a spill's. In the records they stand
// behind their command, one by one; the replay makes them again in the same way, through the
// services that wrote them. What would break the law is a finding here, never the end of the
// verifier. Thread: one. Errors: EngineError from the desk's own store.

#include <map>
#include <vector>

#include "commands/commands.h"
#include "drivers/replay_store.h"

namespace plimsoll::service {

class MadeBids {
public:
    MadeBids(store::ReadStore& desk, ReplayStore& store, Scene& scene, Commands& commands)
        : m_desk(desk), m_store(store), m_scene(scene), m_commands(commands) {}

    // False when it cannot have been so.

    [[nodiscard]] bool beginPlacement(const store::JournalRow& row);
    [[nodiscard]] bool beginImport(const store::JournalRow& row);
    [[nodiscard]] bool beginSpill(const store::JournalRow& row);
    /// Makes no bids, but resolves lines in the same way.
    [[nodiscard]] bool release(const store::JournalRow& row);

    [[nodiscard]] bool isUnderWay() const { return m_done < m_row.count; }
    [[nodiscard]] bool next(const BidRecord& bid);

private:
    enum class Kind { Placement, Import, Spill };

    [[nodiscard]] bool isNext(const store::JournalRow& row) const;
    void begin(Kind kind, const store::JournalRow& row);
    [[nodiscard]] bool place(const BidRecord& bid);
    [[nodiscard]] bool import(const BidRecord& bid);
    [[nodiscard]] bool spill(const BidRecord& bid);
    /// The desk's lines that this command resolved, as the replay has them.
    [[nodiscard]] std::optional<std::vector<ExcessLine>> resolvedBy(const store::JournalRow& row,
                                                                    ExcessState state);

    store::ReadStore& m_desk;
    ReplayStore& m_store;
    Scene& m_scene;
    Commands& m_commands;
    Kind m_kind{};
    store::JournalRow m_row;
    Turn m_turn;
    std::int64_t m_done = 0;
    std::vector<Split> m_splits;  ///< that were approved; empty: no request was needed
    std::map<BidId, std::int64_t> m_file_lines;
    Money m_imported;
    std::vector<ExcessLine> m_lines;
};

}  // namespace plimsoll::service
