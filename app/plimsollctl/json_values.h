#pragma once
// The core's values as JSON objects; amounts in minor units, times in UTC. One shape each,
// whichever verb prints it.

#include <optional>
#include <string_view>

#include <plimsoll/desk.h>
#include <plimsoll/rehearsal.h>

#include "json_out.h"

namespace plimsoll::ctl {

void writeDesk(JsonWriter& json, const DeskInfo& desk);
/// Who waits for capacity of a loan now.
struct StandbyNow {
    std::int64_t bids = 0;
    Money amount;
};
/// With the standby queue and the tally when they are known.
void writeLoan(JsonWriter& json, const LoanSummary& loan, const StandbyNow* standby = nullptr,
               const LoanTally* tally = nullptr);
/// Phone and ID number as they stand in `investor`: masked, as queries give them.
void writeInvestor(JsonWriter& json, const InvestorSummary& investor);
/// What was decided of a bid, and who owns what of it now.
void writeStanding(JsonWriter& json, const BidStanding& standing);
void writeHold(JsonWriter& json, const Hold& hold);
void writeWait(JsonWriter& json, const Wait& wait);
/// Where the parts of a bid stand: its holds and its place in the standby queue.
void writeBidLife(JsonWriter& json, const BidLife& life);
void writeCase(JsonWriter& json, const PaymentCase& payment_case);
void writePayout(JsonWriter& json, const Payout& payout);
void writeAlarms(JsonWriter& json, const Alarms& alarms);
void writeShortReport(JsonWriter& json, const LoanSummary& loan, const ShortReport& report);
/// `outside`: the latest signed head that was brought from outside.
void writeVerified(JsonWriter& json, const VerifyReport& report,
                   const std::optional<AuditHead>& outside = {});

// As members of the object that is being written.

void writeBalance(JsonWriter& json, const Balance& balance);
/// What became of a payment's notice.
void writeNotice(JsonWriter& json, const NoticeAnswer& notice);
/// What became of a file of bids.
void writeImported(JsonWriter& json, const ImportOutcome& outcome);
/// Its four parts.
void writeCapacity(JsonWriter& json, const Capacity& capacity);
void writeAmount(JsonWriter& json, std::string_view name, Money amount);
/// Null when there is none.
void writeTime(JsonWriter& json, std::string_view name, const std::optional<Timestamp>& time);
/// A number, or null when the thing has none.
template <class Tag>
void writeId(JsonWriter& json, std::string_view name, Id<Tag> id) {
    json.key(name);
    if (id) {
        json.number(id.value);
    } else {
        json.null();
    }
}

/// Rows of the recorded file, only for replays.
struct RowsRead {
    std::int64_t read = 0;
    std::int64_t rejected = 0;
};
void writeRehearsal(JsonWriter& json, const RehearsalReport& report,
                    const std::optional<RowsRead>& rows = {});

}  // namespace plimsoll::ctl
