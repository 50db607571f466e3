#pragma once
// The core's values as JSON objects; amounts in minor units, times in UTC. One shape each,
// whichever verb prints it.

#include <optional>

#include <plimsoll/desk.h>
#include <plimsoll/rehearsal.h>

#include "json_out.h"

namespace plimsoll::ctl {

void writeDesk(JsonWriter& json, const DeskInfo& desk);
/// With the tally when there is one.
void writeLoan(JsonWriter& json, const LoanSummary& loan, const LoanTally* tally = nullptr);
void writeInvestor(JsonWriter& json, const InvestorSummary& investor);
void writeBid(JsonWriter& json, const BidRecord& bid);
void writeVerified(JsonWriter& json, const VerifyReport& report);

/// Rows of the recorded file, only for replays.
struct RowsRead {
    std::int64_t read = 0;
    std::int64_t rejected = 0;
};
void writeRehearsal(JsonWriter& json, const RehearsalReport& report,
                    const std::optional<RowsRead>& rows = {});

}  // namespace plimsoll::ctl
