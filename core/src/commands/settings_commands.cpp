#include "commands/settings_commands.h"

#include "commands/short_commands.h"
#include "values/names.h"

namespace plimsoll::service {

Result<void> SettingsCommands::designate(InvestorId investor, Money limit,
                                         const std::string& reference, const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        const bool is_same = done->verb == store::Verb::Designated && done->investor == investor &&
                             done->amount == limit && done->reference == reference;
        if (is_same) return {};
        return fail(ErrorCode::KeyReused, key.text());
    }
    if (m_scene.known.investor(investor) == nullptr)
        return fail(ErrorCode::UnknownInvestor, std::to_string(investor.value));
    if (limit.isNegative() || limit > Money::largest())
        return fail(ErrorCode::AmountInvalid, limit.toString());
    if (auto checked = checkReference(reference, limit.isPositive()); !checked) return checked;
    auto row = m_scene.row(store::Verb::Designated, key);
    row.investor = investor;
    row.amount = limit;
    row.reference = reference;
    m_scene.record(row);
    Designation designation;
    designation.investor = investor;
    designation.limit = limit;
    designation.reference = reference;
    designation.since = row.decided;
    designation.by = row.actor;
    m_scene.store.settings().saveDesignation(designation);
    return {};
}

Result<void> SettingsCommands::checkClaimed(Claimed what) {
    if (what.kind == ClaimKind::Loan) {
        if (m_scene.known.loan(LoanId(what.object)) != nullptr) return {};
        return fail(ErrorCode::UnknownLoan, std::to_string(what.object));
    }
    if (m_scene.store.people().loadRequest(RequestId(what.object))) return {};
    return fail(ErrorCode::UnknownRequest, std::to_string(what.object));
}

Result<void> SettingsCommands::claim(StaffId staff, Claimed what, ClaimStep step,
                                     const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        const bool is_same = done->verb == store::Verb::ClaimSet &&
                             done->detail == static_cast<int>(what.kind) &&
                             done->object == what.object &&
                             done->outcome == static_cast<int>(step) && done->count == staff.value;
        if (is_same) return {};
        return fail(ErrorCode::KeyReused, key.text());
    }
    if (!staff) return fail(ErrorCode::NoStaffHere);
    if (auto checked = checkClaimed(what); !checked) return checked;
    const auto now = m_scene.store.settings().claim(what);
    const bool is_own = now && now->staff == staff;
    if (step == ClaimStep::Release && !is_own)
        return fail(ErrorCode::NotClaimed, now ? now->login : std::string());
    if (step == ClaimStep::Take && now && !is_own) return fail(ErrorCode::Claimed, now->login);
    if (step != ClaimStep::Release && is_own) return {};
    auto row = m_scene.row(store::Verb::ClaimSet, key);
    row.detail = static_cast<int>(what.kind);
    row.object = what.object;
    row.outcome = static_cast<int>(step);
    row.count = staff.value;
    if (what.kind == ClaimKind::Loan) row.loan = LoanId(what.object);
    m_scene.record(row);
    if (step == ClaimStep::Release)
        m_scene.store.settings().removeClaim(what);
    else
        m_scene.store.settings().saveClaim({what, staff, {}, row.decided});
    return {};
}

Result<void> SettingsCommands::setRules(const RuleSet& rules, const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        const bool is_same = done->verb == store::Verb::RulesSet &&
                             done->count == rules.most_sale_days && done->reference == rules.source;
        if (is_same) return {};
        return fail(ErrorCode::KeyReused, key.text());
    }
    if (rules.most_sale_days < 0 || rules.most_sale_days > kMostSaleDays)
        return fail(ErrorCode::RulesInvalid, "sale_days");
    // A limit that nobody can look up is a rumour.
    if (!isName(rules.source) || (rules.most_sale_days > 0 && rules.source.empty()))
        return fail(ErrorCode::RulesInvalid, "source");
    auto row = m_scene.row(store::Verb::RulesSet, key);
    row.count = rules.most_sale_days;
    row.reference = rules.source;
    m_scene.record(row);
    m_scene.store.settings().saveRules(rules);
    return {};
}

Result<void> SettingsCommands::markDay(const SpecialDay& day, const RequestKey& key) {
    const auto name = day.day.ok() ? toString(day.day) : std::string();
    if (const auto done = m_scene.store.findCommand(key.text())) {
        const bool is_same = done->verb == store::Verb::DayMarked && done->reference == name &&
                             done->note == day.name && done->outcome == (day.works ? 1 : 0);
        if (is_same) return {};
        return fail(ErrorCode::KeyReused, key.text());
    }
    if (!parseDay(name)) return fail(ErrorCode::DateInvalid, name);
    if (!isName(day.name)) return fail(ErrorCode::NameInvalid, day.name);
    auto row = m_scene.row(store::Verb::DayMarked, key);
    row.reference = name;
    row.note = day.name;
    row.outcome = day.works ? 1 : 0;
    m_scene.record(row);
    m_scene.store.settings().saveDay(day);
    return {};
}

}  // namespace plimsoll::service
