#pragma once
// How a loan ended, on one sheet, from the records alone: the fill certificate of a loan that
// filled by itself, the resolution sheet of one that people decided about. Units: fen. Plain
// values.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <plimsoll/audit.h>
#include <plimsoll/loans.h>
#include <plimsoll/requests.h>
#include <plimsoll/shortfall.h>

namespace plimsoll {

/// What one investor has of it.
struct OutcomePart {
    std::string investor_code;
    std::int64_t bids = 0;
    Money amount;
    Money placed;  ///< of it, by placement
};

/// One thing that people did about its capacity, from the journal.
struct OutcomeStep {
    Timestamp at;
    std::string act;  ///< an act's code
    Money amount;     ///< placed, voided, spilled, released; a reduced loan's new target
    std::optional<Timestamp> closes;  ///< an extended sale's new end
    BidId bid;
    std::string who;  ///< login of who carried it out
    std::string note;
    std::string reference;
};

struct OutcomeRecord {
    enum class Kind : std::uint8_t {
        FillCertificate,  ///< full, and nobody had to decide anything about its capacity
        Resolution,
    };
    Kind kind{};
    std::string desk_name;
    std::string desk_uid;
    /// The latest record that it speaks of: what the loan's own figures, the tally and the parts
    /// are as of. `before` and `after` name their own instants.
    Timestamp made;
    LoanSummary loan;
    LoanTally tally;
    /// Just before the last decision; for a certificate, at the end. Of a cancelled loan both are
    /// of one instant, just before everything was given back.
    ShortReport before;
    ShortReport after;
    std::vector<OutcomeStep> steps;       ///< in order of time; none: the loan filled by itself
    std::vector<Request> decisions;       ///< about this loan, decided, in order of time
    std::vector<OutcomePart> parts;       ///< by investor's code; none of a cancelled loan
    std::vector<OutcomePart> given_back;  ///< of a cancelled one
    std::optional<AuditHead> head;        ///< the latest signed one that is known here
};
[[nodiscard]] std::string_view codeOf(OutcomeRecord::Kind kind);

/// The sheet as CSV with a byte-order mark: section, name, value, and what else a line has.
[[nodiscard]] std::string outcomeCsv(const OutcomeRecord& record);

}  // namespace plimsoll
