#pragma once
// Extend, reduce, place (domain, "The short loan, by hand"); and voiding a bid, which may make a
// loan short again. Each inside the writer's transaction, each looking at the world as it is then.
// Thread: the writer's. Errors: refusals as Error, before anything is written; EngineError from the
// store.

#include <map>
#include <vector>

#include <plimsoll/desk.h>

#include "commands/sale.h"

namespace plimsoll::service {

class ShortCommands {
public:
    explicit ShortCommands(Scene& scene) : m_scene(scene), m_sale(scene) {}

    [[nodiscard]] Result<void> extend(const ExtendLoan& own, const std::string& note,
                                      const RequestKey& key);
    [[nodiscard]] Result<void> reduce(const ReduceLoan& own, const std::string& note,
                                      const RequestKey& key);
    /// `from`: the request that was approved; zero: none was needed.
    [[nodiscard]] Result<void> place(const PlaceShortfall& own, RequestId from,
                                     const std::string& note, const RequestKey& key);
    [[nodiscard]] Result<void> voidBid(BidId id, const std::string& reference,
                                       const std::string& note, const RequestKey& key);

    // Whether it could be carried out now; asked before it waits for a checker.

    [[nodiscard]] Result<void> check(const ExtendLoan& own);
    [[nodiscard]] Result<void> check(const ReduceLoan& own);
    [[nodiscard]] Result<void> check(const PlaceShortfall& own);
    [[nodiscard]] Result<void> check(const VoidBid& own);

    // While a placement waits, its sum is set aside (domain, "reserved").

    void reserve(const Turn& turn, const PlaceShortfall& own);
    /// `serves`: it is not going to be placed, so whoever waits comes first.
    void unreserve(const Turn& turn, const PlaceShortfall& own, bool serves);

    /// One bid that a placement makes; the replay makes them one by one as they are recorded.
    void placeBid(const Turn& turn, LoanId loan, const Split& split, int number);
    /// The request key of a bid that a placement made.
    [[nodiscard]] static std::string keyOf(std::int64_t command, int number);

private:
    [[nodiscard]] Result<LoanEntry*> loanIn(LoanId id, Phase phase);
    [[nodiscard]] Result<void> checkExtension(const LoanEntry& loan,
                                              std::optional<Timestamp> closes, Timestamp now);
    [[nodiscard]] Result<void> checkReduction(const LoanEntry& loan, const std::string& reference);
    [[nodiscard]] Result<void> checkPlacement(const LoanEntry& loan,
                                              const std::vector<Split>& splits);
    [[nodiscard]] bool wasPlaced(const store::JournalRow& done, const PlaceShortfall& own);
    [[nodiscard]] std::vector<Candidate> candidates(const LoanEntry& loan,
                                                    const std::vector<Split>& splits);
    [[nodiscard]] Result<std::vector<store::PaidPart>> voidable(const LoanEntry& loan, BidId id);
    void reopen(const Turn& turn, LoanEntry& loan);
    void endWaits(const Turn& turn, LoanId loan, InvestorId investor);

    Scene& m_scene;
    Sale m_sale;
};

/// A sale with an end ends by the clock; one without, when staff close it.
[[nodiscard]] bool isBeforeDeadline(const store::LoanState& loan, Timestamp now);
/// Zero when it is no amount.
[[nodiscard]] Money sumOf(const std::vector<Split>& splits);
/// Refused while a placement waits for its checker; what it would end may be just that.
[[nodiscard]] Result<void> checkNothingReserved(Scene& scene, const LoanEntry& loan);
/// Says where something is kept.
[[nodiscard]] Result<void> checkReference(const std::string& reference, bool is_wanted);

}  // namespace plimsoll::service
