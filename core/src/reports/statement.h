#pragma once
// An investor's statement with its running balance, from the records alone: his entries of the
// ledger, and the bids whose own rows say that they were paid from his balance. Call inside a
// snapshot. Errors: EngineError; UnknownInvestor; DeskDamaged when the records do not end at his
// stored balance.

#include <vector>

#include <plimsoll/ledger.h>

#include "store/read_store.h"

namespace plimsoll::service {

[[nodiscard]] std::vector<StatementLine> statementOf(store::ReadStore& store, InvestorId id);

}  // namespace plimsoll::service
