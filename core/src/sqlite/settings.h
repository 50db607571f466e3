#pragma once
// Standing consents, claims, rule set and calendar in SQLite, for the writer and for readers.
// Thread and errors: as the connection's.

#include <vector>

#include "sqlite/connection.h"
#include "store/rows.h"
#include "store/settings_book.h"

namespace plimsoll::sqlite {

class SqliteSettingsBook final : public store::SettingsBook {
public:
    explicit SqliteSettingsBook(Connection& db) : m_db(db) {}

    std::optional<Designation> designation(InvestorId investor) override;
    std::optional<Claim> claim(Claimed what) override;
    Rules rules() override;
    void saveDesignation(const Designation& designation) override;
    void saveClaim(const Claim& claim) override;
    void removeClaim(Claimed what) override;
    void saveRules(const RuleSet& rules) override;
    void saveDay(const SpecialDay& day) override;

private:
    Connection& m_db;
};

/// The same tables, read, and what a placement is planned from.
class SettingsReader {
public:
    explicit SettingsReader(Connection& db) : m_db(db) {}

    /// By investor, after `after`; ended ones, too, when `all`.
    std::vector<Designation> designations(InvestorId after, int limit, bool all);
    std::vector<Claim> claims();
    Rules rules();
    /// What placements gave of one loan, and what is paid of it, as it stands.
    std::vector<store::PaidPart> placedParts(LoanId loan);
    std::vector<store::PaidPart> paidParts(LoanId loan);
    std::vector<store::JournalRow> handWork(LoanId loan);
    /// What placements gave since then, of every loan.
    std::vector<store::PaidPart> placedSince(Timestamp since);
    store::Position position(LoanId loan, InvestorId investor);
    std::optional<store::LoanState> loanState(LoanId id);
    std::int64_t countUnknownPayouts(LoanId loan);
    std::vector<ExcessLine> excess(const ExcessQuery& query);

private:
    Connection& m_db;
};

}  // namespace plimsoll::sqlite
