#include "reports/outcome.h"

#include <algorithm>
#include <map>

#include "reports/people_view.h"
#include "reports/short_report.h"

namespace plimsoll::service {
namespace {

constexpr int kPage = 500;

Act actOf(store::Verb verb) {
    switch (verb) {
        case store::Verb::LoanExtended:
            return Act::LoanExtend;
        case store::Verb::LoanReduced:
            return Act::LoanReduce;
        case store::Verb::LoanPlaced:
            return Act::LoanPlace;
        case store::Verb::BidVoided:
            return Act::BidVoid;
        case store::Verb::BidsImported:
            return Act::BidsImport;
        case store::Verb::ExcessSpilled:
            return Act::ExcessSpill;
        default:
            return Act::ExcessRelease;
    }
}

std::vector<OutcomeStep> stepsOf(store::ReadStore& store, LoanId loan) {
    std::vector<OutcomeStep> steps;
    for (const auto& row : store.handWork(loan)) {
        OutcomeStep step;
        step.at = row.decided;
        step.act = codeOf(actOf(row.verb));
        step.amount = row.amount;
        step.closes = row.schedule.closes;
        if (row.verb == store::Verb::BidVoided) step.bid = row.bid;
        step.who = row.actor;
        step.note = row.note;
        step.reference = row.reference;
        steps.push_back(std::move(step));
    }
    return steps;
}

std::vector<Request> decisionsOf(store::ReadStore& store, LoanId loan) {
    std::vector<Request> decided;
    RequestQuery query;
    query.loan = loan;
    query.limit = kPage;
    for (;;) {
        auto page = store.requests(query);
        const bool is_last = std::ssize(page) < kPage;
        if (!page.empty()) query.beyond = page.back().id;
        for (Request& request : page) {
            if (!request.decided) continue;
            completeRequest(store, request);
            decided.push_back(std::move(request));
        }
        if (is_last) break;
    }
    std::ranges::stable_sort(decided, {}, [](const Request& request) { return *request.decided; });
    return decided;
}

/// Who has how much, by code.
std::vector<OutcomePart> partsOf(store::ReadStore& store, LoanId loan) {
    std::map<InvestorId, OutcomePart> parts;
    for (const auto& part : store.paidParts(loan)) {
        OutcomePart& his = parts[part.investor];
        if (part.part <= 1) ++his.bids;
        his.amount += part.amount;
    }
    for (const auto& part : store.placedParts(loan)) {
        Money& placed = parts[part.investor].placed;
        placed = cappedSum(placed, part.amount);
    }
    std::vector<OutcomePart> found;
    for (auto& [investor, part] : parts) {
        const auto known = store.investor(investor);
        if (known) part.investor_code = known->code;
        found.push_back(std::move(part));
    }
    std::ranges::sort(found, {}, &OutcomePart::investor_code);
    return found;
}

Timestamp justBefore(Timestamp at) {
    return Timestamp::us(at.us() - 1);
}

/// The latest record that the sheet counts: bids that were refused after the end, too.
Timestamp latestOf(store::ReadStore& store, const OutcomeRecord& record) {
    Timestamp latest = std::max(record.after.at, record.loan.finished.value_or(Timestamp()));
    for (const OutcomeStep& step : record.steps) latest = std::max(latest, step.at);
    for (const Request& request : record.decisions) latest = std::max(latest, *request.decided);
    BidQuery newest;
    newest.loan = record.loan.id;
    newest.newest_first = true;
    newest.limit = 1;
    for (const BidRecord& bid : store.bids(newest)) latest = std::max(latest, bid.decision.decided);
    return latest;
}

}  // namespace

Result<OutcomeRecord> outcomeOf(store::ReadStore& store, LoanId id, std::optional<AuditHead> head) {
    auto loan = store.loan(id);
    if (!loan) return fail(ErrorCode::UnknownLoan, std::to_string(id.value));
    const bool is_cancelled = loan->phase == Phase::Cancelled;
    if (!isFilled(loan->phase) && !is_cancelled)
        return fail(ErrorCode::WrongPhase, std::string(codeOf(loan->phase)));
    OutcomeRecord record;
    const auto info = store.info();
    record.desk_name = info.name;
    record.desk_uid = info.uid;
    record.loan = std::move(*loan);
    record.tally = store.tally(id);
    record.steps = stepsOf(store, id);
    record.decisions = decisionsOf(store, id);
    record.kind = record.steps.empty() && !is_cancelled ? OutcomeRecord::Kind::FillCertificate
                                                        : OutcomeRecord::Kind::Resolution;
    record.after = shortReportOf(store, id, {});
    record.made = latestOf(store, record);
    // Before and after of a cancelled loan are the same: the last instant at which it had anything.
    const bool has_moved = !record.steps.empty() && !is_cancelled;
    record.before =
        has_moved ? shortReportOf(store, id, justBefore(record.steps.back().at)) : record.after;
    (is_cancelled ? record.given_back : record.parts) = partsOf(store, id);
    record.head = std::move(head);
    return record;
}

}  // namespace plimsoll::service
