#pragma once
// A loan as an answer, the same for every verb that makes, moves or shows one.

#include <string>

#include <plimsoll/desk.h>

#include "json_values.h"
#include "session.h"

namespace plimsoll::ctl {

void printLoan(Output& out, const LoanSummary& loan);
/// Reads the loan as it is now and answers it.
[[nodiscard]] Answer<ExitCode> answerLoan(Session& session, DeskReader& reader, LoanId id);
/// Who waits for its capacity; asks nothing of loans that nobody can wait for.
[[nodiscard]] Answer<StandbyNow> standbyOf(DeskReader& reader, const LoanSummary& loan);
/// When the loan opens or closes by itself next; empty when it does not.
[[nodiscard]] std::string nextStep(const LoanSummary& loan);
/// "3 bids, 40,000.00"
[[nodiscard]] std::string textOf(const StandbyNow& standby);

}  // namespace plimsoll::ctl
