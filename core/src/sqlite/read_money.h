#pragma once
// Money that moves outside of bids, as the reader's connection finds it: payments in suspense,
// payouts, the ledger. Part of the SQLite ReadStore, which says what each query answers.

#include <optional>
#include <string_view>
#include <vector>

#include <plimsoll/desk.h>

#include "sqlite/connection.h"
#include "store/rows.h"

namespace plimsoll::sqlite {

class MoneyReader {
public:
    explicit MoneyReader(Connection& db);

    std::vector<PaymentCase> cases(const CaseQuery& query);
    std::vector<Payout> payouts(const PayoutQuery& query);
    std::optional<Payout> payout(PayoutId id);
    std::optional<PayoutId> findPayout(std::string_view reference);
    std::vector<store::LedgerLine> ledgerOf(InvestorId investor);
    Alarms alarms();

    std::vector<LedgerEntry> ledger(std::int64_t after, int limit);
    Money moneyTotal();
    std::vector<PaymentCase> allCases(CaseId after, int limit);
    std::vector<Payout> allPayouts(PayoutId after, int limit);

private:
    Statement m_cases;
    Statement m_open_cases;
    Statement m_payouts;
    Statement m_undecided_payouts;
    Statement m_loan_payouts;
    Statement m_payout;
    Statement m_find_payout;
    Statement m_ledger_of;
    Statement m_alarms;
    Statement m_ledger;
    Statement m_total;
    Statement m_all_cases;
    Statement m_all_payouts;
};

}  // namespace plimsoll::sqlite
