#pragma once
// Makes a loan as the wizard asked for it: created, scheduled, then its approval asked for, or
// opened when that was asked, each step under a key of its own, so that asking again changes
// nothing. Worker's thread.

#include <string>
#include <vector>

#include <QString>
#include <QStringList>

#include "ui/worker/values.h"

namespace plimsoll::ui {

struct LoanSubmission {
    LoanId existing;  ///< a draft that only gets its times; zero: a new loan
    NewLoan loan;     ///< without `listed` and `borrower`, which are named below
    std::vector<std::string> listed;
    std::string borrower;  ///< empty: no investor of this desk
    Schedule schedule;
    bool open_now = false;
    /// A second person decides: on its opening when it is to open at once, else on the loan.
    bool asks = false;
    std::string reason;  ///< a code of reasonCodes()
    std::string note;
    RequestKey create_key;
    RequestKey schedule_key;
    RequestKey open_key;
};

struct LoanMade {
    LoanSummary loan;
    Asked asked;  ///< what waits for a second person, if anything does
    Act asked_for = Act::LoanApprove;
    std::optional<Error> rest;  ///< it is there, but its times or its opening were refused
};

[[nodiscard]] Result<LoanMade> makeLoan(Desk& desk, const LoanSubmission& submission);

/// Who could buy, for the warning about doubtful terms; counts no further than twenty thousand.
struct EligibleCount {
    std::int64_t everyone = 0;
    std::int64_t new_customers = 0;
    bool complete = true;
};
[[nodiscard]] Result<EligibleCount> countEligible(DeskReader& reader);
/// Those of the codes that name no investor.
[[nodiscard]] Result<QStringList> unknownInvestors(DeskReader& reader, const QStringList& codes);

}  // namespace plimsoll::ui
