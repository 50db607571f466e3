#include "reports/people_view.h"

#include <fmt/format.h>

#include "commands/gist.h"
#include "commands/world.h"
#include "domain/staffing.h"
#include "reports/read_records.h"

namespace plimsoll::service {
namespace {

/// What people call the thing that a command is about: the first that it names.
class Called {
public:
    explicit Called(store::ReadStore& store) : m_store(store) {}

    void operator()(LoanId id) {
        const auto loan = m_store.loan(id);
        text = loan ? loan->code : std::string();
    }
    void operator()(InvestorId id) {
        const auto investor = m_store.investor(id);
        text = investor ? investor->code : std::string();
    }
    void operator()(PayoutId id) {
        const auto payout = m_store.payout(id);
        text = payout ? payout->reference : std::string();
    }
    void operator()(StaffId id) {
        const auto member = ReadRecords(m_store).staff(id);
        text = member ? member->login : std::string();
    }
    void operator()(BidId id) { text = fmt::format("#{}", id.value); }
    void operator()(CaseId id) { text = fmt::format("K-{}", id.value); }
    void operator()(HaltId id) { text = fmt::format("H-{}", id.value); }

    std::string text{};

private:
    store::ReadStore& m_store;
};

std::string subjectOf(store::ReadStore& store, const Command& command) {
    if (auto name = onceNameOf(command); !name.empty()) return name;
    // A loan or an investor says more than anything else that stands before it.
    const auto gist = gistOf(command);
    Called called(store);
    if (gist.loan) {
        called(gist.loan);
        return called.text;
    }
    return std::visit(
        [&called](const auto& own) -> std::string {
            if constexpr (requires { own.label(); }) {
                return own.label();
            } else {
                eachField(own, [&called](const auto&, const auto& value) {
                    if constexpr (requires { called(value); })
                        if (called.text.empty()) called(value);
                });
                return called.text;
            }
        },
        command);
}

}  // namespace

StaffWanted wantedAt(store::ReadStore& store) {
    std::vector<domain::Post> posts;
    for (const StaffMember& member : store.staff()) posts.push_back({member.roles, member.status});
    return domain::staffWanted(posts);
}

ActPolicy policyAt(store::ReadStore& store, Act act) {
    if (accessOf(store.info().kind, wantedAt(store)) != Access::Working) return {};
    for (const auto& row : store.policy())
        if (row.act == codeOf(act)) return {row.four_eyes, row.limits};
    return {ruleOf(act).four_eyes, {}};
}

void completeRequest(store::ReadStore& store, Request& request) {
    request.subject = subjectOf(store, request.command);
    if (request.state != RequestState::Waiting) return;
    ReadRecords records(store);
    request.world_now =
        worldOf(request.command, records).value_or(std::string()) + makerWorldOf(request, records);
}

}  // namespace plimsoll::service
