#include "sqlite/name_tables.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include <plimsoll/acts.h>
#include <plimsoll/claims.h>
#include <plimsoll/desk.h>
#include <plimsoll/holds.h>
#include <plimsoll/ledger.h>
#include <plimsoll/over.h>
#include <plimsoll/payouts.h>
#include <plimsoll/reasons.h>
#include <plimsoll/requests.h>

#include "store/engine_error.h"
#include "store/rows.h"

namespace plimsoll::sqlite {
namespace {

using Names = std::map<std::int64_t, std::string>;

struct NameTable {
    std::string_view table;
    Names names;
};

template <class Enum>
NameTable namesOf(std::string_view table, Enum first, Enum last) {
    NameTable made{table, {}};
    for (auto number = static_cast<int>(first); number <= static_cast<int>(last); ++number)
        made.names.emplace(number, codeOf(static_cast<Enum>(number)));
    return made;
}

constexpr auto kLastReason = static_cast<Reason>(kReasonCount - 1);

/// A tally counts refusals by their reason, and what was not refused.
NameTable endings() {
    auto made = namesOf("ending", Reason::KeyReused, kLastReason);
    made.names.emplace(store::TallyStep::kReplayed, "replayed");
    made.names.emplace(store::TallyStep::kAccepted, codeOf(Outcome::Accepted));
    made.names.emplace(store::TallyStep::kStandby, codeOf(Outcome::Standby));
    return made;
}

NameTable acts() {
    NameTable made{"act", {}};
    for (const ActRule& rule : actRules())
        made.names.emplace(static_cast<int>(rule.act), rule.code);
    return made;
}

const std::vector<NameTable>& nameTables() {
    static const std::vector<NameTable> tables{
        namesOf("reason", Reason::None, kLastReason),
        endings(),
        acts(),
        namesOf("command_name", store::Verb::DeskCreated, store::kLastVerb),
        namesOf("desk_kind", DeskKind::Real, DeskKind::Demonstration),
        namesOf("investor_status", InvestorStatus::Active, InvestorStatus::Suspended),
        namesOf("staff_status", StaffStatus::Active, StaffStatus::Disabled),
        namesOf("audience", Audience::Everyone, Audience::Listed),
        namesOf("phase", Phase::Draft, Phase::Over),
        namesOf("funding", Funding::Balance, Funding::Payment),
        namesOf("hold_state", HoldState::Held, HoldState::Returned),
        namesOf("waiting_state", WaitState::Waiting, WaitState::Expired),
        namesOf("bid_event_kind", BidEventKind::Promoted, BidEventKind::Voided),
        namesOf("case_kind", CaseKind::Late, CaseKind::Surplus),
        namesOf("case_state", CaseState::Open, CaseState::Refunded),
        namesOf("payout_kind", PayoutKind::Disbursement, PayoutKind::CashOut),
        namesOf("payout_state", PayoutState::Pending, PayoutState::Restored),
        namesOf("excess_state", ExcessState::Open, ExcessState::Released),
        namesOf("account", Account::Outside, Account::Payout),
        namesOf("request_state", RequestState::Waiting, RequestState::Expired),
        namesOf("claim_kind", ClaimKind::Loan, ClaimKind::Request),
    };
    return tables;
}

Names namesIn(Connection& connection, std::string_view table) {
    Statement rows(connection, fmt::format("SELECT id, code FROM {} ORDER BY id", table));
    Names found;
    while (rows.step()) found.emplace(rows.integer(0), rows.text(1));
    return found;
}

}  // namespace

void requireKnownNames(Connection& connection) {
    for (const auto& [table, names] : nameTables()) {
        for (const auto& [number, code] : namesIn(connection, table)) {
            const auto known = names.find(number);
            const auto found = fmt::format("{} {} is {}", table, number, code);
            if (known == names.end()) throw store::EngineError(ErrorCode::NewerSchema, found);
            if (known->second != code) throw store::EngineError(ErrorCode::DeskDamaged, found);
        }
    }
}

void addMissingNames(Connection& connection) {
    for (const auto& [table, names] : nameTables()) {
        const auto found = namesIn(connection, table);
        if (found.size() == names.size()) continue;
        Statement insert(connection, fmt::format("INSERT INTO {}(id, code) VALUES(?1, ?2)", table));
        for (const auto& [number, code] : names)
            if (!found.contains(number))
                insert.bind(1, number).bind(2, std::string_view(code)).run();
    }
}

}  // namespace plimsoll::sqlite
