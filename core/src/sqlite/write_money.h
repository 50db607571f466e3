#pragma once
// The ledger, payouts and payments in suspense, as the writer's connection loads and saves them.
// Part of the SQLite WriteStore; see store/write_store.h for what each call promises.

#include "sqlite/connection.h"
#include "store/write_store.h"

namespace plimsoll::sqlite {

class SqliteMoneyBook final : public store::MoneyBook {
public:
    explicit SqliteMoneyBook(Connection& db);

    std::int64_t lastCase() override;
    std::int64_t lastPayout() override;
    std::optional<PaymentCase> loadCase(CaseId id) override;
    std::optional<Payout> loadPayout(PayoutId id) override;
    bool isReplaced(PayoutId id) override;
    std::vector<Payout> pendingPayouts() override;
    std::vector<Payout> payoutsUnderWay() override;
    std::vector<store::JournalRow> findNotices(std::string_view payment) override;

    Money total() override;
    std::int64_t lastExcess() override;
    std::optional<ExcessLine> loadExcess(ExcessId id) override;
    bool hasOpenExcess(LoanId loan) override;
    void insertExcess(const ExcessLine& line) override;
    void saveExcess(const ExcessLine& before, const ExcessLine& after) override;
    void insertEntry(const LedgerEntry& entry) override;
    void insertCase(const PaymentCase& payment) override;
    void saveCase(const PaymentCase& before, const PaymentCase& after) override;
    void insertPayout(const Payout& payout) override;
    void savePayout(const Payout& before, const Payout& after) override;

private:
    Connection& m_db;
    Statement m_last_case;
    Statement m_last_payout;
    Statement m_load_case;
    Statement m_load_payout;
    Statement m_is_replaced;
    Statement m_pending;
    Statement m_notices;
    Statement m_total;
    Statement m_insert_entry;
    Statement m_insert_case;
    Statement m_save_case;
    Statement m_insert_payout;
    Statement m_save_payout;
};

}  // namespace plimsoll::sqlite
