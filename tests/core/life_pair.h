#pragma once
// A desk on disk and the model of its whole life side by side: one drawn command after another is
// played on both, and after each the answers, what stands and the laws must agree. For RapidCheck.

#include <cstdint>
#include <map>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include <rapidcheck.h>

#include "desk_room.h"
#include "life_model.h"
#include "raw_database.h"

namespace plimsoll::test {

enum class LifeVerb {
    Bid,
    Pay,
    Withdraw,
    Resolve,
    Pass,
    Move,
    CreateLoan,
    Place,
    Refund,
    Deposit,
    CashOut,
    Adjust,
    Send,
    Answer,
    Reissue,
    Status,
    Extend,
    Reduce,
    PlaceRest,
    Void,
    Designate,
    Reopen
};
/// One drawn command. Which numbers mean something depends on the verb.
struct LifeCommand {
    LifeVerb verb{};
    std::int64_t loan = 0;
    std::int64_t investor = 0;
    std::int64_t object = 0;  ///< a bid, case or payout
    std::int64_t amount = 0;
    std::int64_t extra = 0;
    bool flag = false;
    bool other_flag = false;
};

void showValue(const LifeCommand& command, std::ostream& os);
[[nodiscard]] rc::Gen<LifeCommand> anyLifeCommand();

/// What a run met, so that it can show that it met everything.
using LifeMet = std::map<std::string, std::int64_t>;

/// A desk and its model side by side.
class LifePair {
public:
    explicit LifePair(LifeMet& met);
    void play(const LifeCommand& drawn);
    /// For a test that tells it something else than the desk knows.
    [[nodiscard]] LifeModel& model() { return m_model; }
    void finish();

private:
    std::string expect(const LifeCommand& command);
    std::string run(const LifeCommand& command);
    std::string expectShort(const LifeCommand& command);
    std::string runShort(const LifeCommand& command);
    [[nodiscard]] std::vector<Split> splitsIn(const LifeCommand& command) const;
    [[nodiscard]] LifeCommand shortOr(LifeCommand command) const;
    [[nodiscard]] static std::int64_t endIn(const LifeCommand& command, std::int64_t now);
    [[nodiscard]] BidRequest bidIn(const LifeCommand& command) const;
    [[nodiscard]] BidRequest retryOf(std::size_t number) const;
    [[nodiscard]] PaymentNotice noticeIn(const LifeCommand& command) const;
    [[nodiscard]] Terms termsIn(const LifeCommand& command) const;
    [[nodiscard]] std::int64_t passIn(const LifeCommand& command) const;
    void attach();
    void compare(const LifeCommand& command);
    [[nodiscard]] std::int64_t loanOf(const LifeCommand& command) const;
    [[nodiscard]] std::int64_t bidIn(std::int64_t drawn, bool any) const;
    [[nodiscard]] LoanMove moveIn(const LifeCommand& command) const;
    [[nodiscard]] LifeCommand stuckOr(LifeCommand command) const;
    [[nodiscard]] std::string describeLoan(std::int64_t id);
    [[nodiscard]] std::string describeMoney();
    [[nodiscard]] std::string describeCases();
    [[nodiscard]] std::string describePayouts();

    LifeMet& m_met;
    DeskRoom m_room;
    std::unique_ptr<DeskReader> m_reader;
    std::unique_ptr<RawDatabase> m_raw;
    LifeModel m_model;
    std::int64_t m_payments = 0;
    int m_compared = 0;
    bool m_money_moved = false;
};

}  // namespace plimsoll::test
