#pragma once
// Bids taken in elsewhere, with their money, and what becomes of those beyond the target (domain,
// "The over-filled loan"). Each inside the writer's transaction. Thread: the writer's. Errors:
// refusals as Error, before anything is written; EngineError from the store.

#include <vector>

#include <plimsoll/desk.h>

#include "commands/sale.h"

namespace plimsoll::service {

class Commands;

class OverCommands {
public:
    OverCommands(Scene& scene, Commands& commands)
        : m_scene(scene), m_sale(scene), m_commands(commands) {}

    /// What another system took in is history: it is not asked about domain rules 5 to 7 and 10.
    [[nodiscard]] Result<ImportOutcome> importBids(LoanId id, std::vector<ImportedBid> bids,
                                                   const std::vector<NewInvestor>& newcomers,
                                                   const RequestKey& key);
    /// `from`: the request that was approved; zero: none was needed.
    [[nodiscard]] Result<void> spill(const SpillExcess& own, RequestId from,
                                     const std::string& note, const RequestKey& key);
    [[nodiscard]] Result<void> release(const ReleaseExcess& own, RequestId from,
                                       const std::string& note, const RequestKey& key);

    // Whether it could be carried out now; asked before it waits for a checker.

    [[nodiscard]] Result<void> check(const SpillExcess& own);
    [[nodiscard]] Result<void> check(const ReleaseExcess& own);

    // Bids that a command makes stand behind it in the records, one by one; the replay makes them
    // in the same way.

    void importOne(const Turn& turn, LoanId loan, const ImportedBid& bid);
    void finishImport(const Turn& turn, LoanId loan);
    void spillOne(const Turn& turn, const ExcessLine& line, LoanId to);
    /// Once no line of it is open any more, the loan is full.
    void finish(const Turn& turn, LoanId loan);
    void releaseOne(const Turn& turn, const ExcessLine& line, const std::string& consent);
    /// Carries the recorded spill's words to its lines.
    void speak(std::string consent, std::string borrower_consent) {
        m_consent = std::move(consent);
        m_borrower_consent = std::move(borrower_consent);
    }

    /// The request key of a bid that came without one, and of one that was spilled.
    [[nodiscard]] static std::string keyOf(const ImportedBid& bid);
    [[nodiscard]] static std::string keyOf(const ExcessLine& line);

private:
    [[nodiscard]] Result<void> addNewcomers(const std::vector<NewInvestor>& newcomers,
                                            std::vector<ImportedBid>& bids);
    [[nodiscard]] Result<void> checkImport(const std::vector<ImportedBid>& bids, Timestamp now);
    [[nodiscard]] Result<std::vector<ExcessLine>> openLines(LoanId id,
                                                            const std::vector<ExcessId>& ids);
    [[nodiscard]] Result<void> checkSpill(const SpillExcess& own,
                                          const std::vector<ExcessLine>& lines);
    [[nodiscard]] Result<void> checkRoom(const LoanEntry& to, const std::vector<ExcessLine>& lines);
    [[nodiscard]] Result<LoanId> newLoanFor(const SpillExcess& own,
                                            const std::vector<ExcessLine>& lines);
    BidRecord record(const Turn& turn, LoanEntry& loan, BidRecord bid, Account money_from);

    Scene& m_scene;
    Sale m_sale;
    Commands& m_commands;
    std::string m_consent;  ///< of the spill under way
    std::string m_borrower_consent;
};

[[nodiscard]] Money sumOf(const std::vector<ExcessLine>& lines);

}  // namespace plimsoll::service
