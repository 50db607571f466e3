#include "json_values.h"

#include <chrono>

#include "json_people.h"

namespace plimsoll::ctl {

void writeBalance(JsonWriter& json, const Balance& balance) {
    writeAmount(json, "available", balance.available);
    writeAmount(json, "frozen", balance.frozen);
    writeAmount(json, "lent", balance.lent);
}

void writeNotice(JsonWriter& json, const NoticeAnswer& notice) {
    json.key("outcome").text(codeOf(notice.outcome));
    writeId(json, "case", notice.opened);
    json.key("replayed").flag(notice.replayed);
}

void writeImported(JsonWriter& json, const ImportOutcome& outcome) {
    json.key("bids").number(outcome.bids);
    writeAmount(json, "accepted", outcome.accepted);
    json.key("excess").number(outcome.excess);
    writeAmount(json, "excess_amount", outcome.excess_amount);
}

void writeCapacity(JsonWriter& json, const Capacity& capacity) {
    writeAmount(json, "free", capacity.free);
    writeAmount(json, "reserved", capacity.reserved);
    writeAmount(json, "held", capacity.held);
    writeAmount(json, "paid", capacity.paid);
}

namespace {

std::int64_t inMicroseconds(std::chrono::nanoseconds time) {
    return std::chrono::duration_cast<std::chrono::microseconds>(time).count();
}

void writeRefused(JsonWriter& json, const ReasonCounts& refused) {
    json.key("refused").beginObject();
    for (std::size_t i = 1; i < refused.size(); ++i) {
        if (refused[i] > 0) json.key(codeOf(static_cast<Reason>(i))).number(refused[i]);
    }
    json.endObject();
}

void writeLatency(JsonWriter& json, const LatencyHistogram& latency) {
    json.key("latency_ms").beginObject();
    json.key("p50").decimal(inMicroseconds(latency.quantile(500)), 3);
    json.key("p99").decimal(inMicroseconds(latency.quantile(990)), 3);
    json.key("max").decimal(inMicroseconds(latency.max()), 3);
    json.endObject();
}

void writePayments(JsonWriter& json, const PaymentFigures& figures) {
    json.key("payments").beginObject();
    json.key("held").number(figures.held).key("paid").number(figures.paid);
    json.key("lapsed").number(figures.lapsed).key("failed").number(figures.failed);
    json.key("withdrawn").number(figures.withdrawn).key("late").number(figures.late);
    json.key("readmitted").number(figures.readmitted).key("promoted").number(figures.promoted);
    json.endObject();
}

}  // namespace

void writeAmount(JsonWriter& json, std::string_view name, Money amount) {
    json.key(name).number(amount.fen());
}

void writeTime(JsonWriter& json, std::string_view name, const std::optional<Timestamp>& time) {
    json.key(name);
    if (time) {
        json.text(time->toString());
    } else {
        json.null();
    }
}

void writeDesk(JsonWriter& json, const DeskInfo& desk) {
    json.beginObject();
    json.key("path").text(desk.path.string()).key("name").text(desk.name);
    json.key("kind").text(codeOf(desk.kind)).key("currency").text(desk.currency);
    writeTime(json, "created_at", desk.created);
    json.key("uid").text(desk.uid).key("public_key").textOrNull(desk.public_key);
    json.key("earlier_uids").beginArray();
    for (const EarlierName& name : desk.earlier) json.text(name.uid);
    json.endArray().endObject();
}

void writeLoan(JsonWriter& json, const LoanSummary& loan, const StandbyNow* standby,
               const LoanTally* tally) {
    json.beginObject();
    json.key("id").number(loan.id.value).key("code").text(loan.code);
    json.key("title").text(loan.title).key("phase").text(codeOf(loan.phase));
    json.key("audience").text(codeOf(loan.audience));
    writeAmount(json, "target", loan.terms.target);
    writeAmount(json, "min", loan.terms.min);
    writeAmount(json, "step", loan.terms.step);
    json.key("cap");
    if (loan.terms.cap) {
        json.number(loan.terms.cap->fen());
    } else {
        json.null();
    }
    writeCapacity(json, loan.capacity);
    json.key("bids").number(loan.bids).key("bidders").number(loan.bidders);
    writeTime(json, "created_at", loan.created);
    writeTime(json, "opened_at", loan.opened);
    writeTime(json, "filled_at", loan.filled);
    writeTime(json, "closed_at", loan.closed);
    writeTime(json, "finished_at", loan.finished);
    writeTime(json, "opens_at", loan.schedule.opens);
    writeTime(json, "closes_at", loan.schedule.closes);
    json.key("missed_opening").flag(loan.missed_opening);
    json.key("hold_window_s").number(std::int64_t{loan.hold_window.count()});
    writeAmount(json, "first_target", loan.first_target);
    if (standby != nullptr) {
        json.key("waiting_bids").number(standby->bids);
        writeAmount(json, "waiting", standby->amount);
    }
    if (tally != nullptr) {
        json.key("arrived").number(tally->arrived()).key("accepted").number(tally->accepted);
        json.key("standby").number(tally->standby).key("replayed").number(tally->replayed);
        writeRefused(json, tally->refused);
    }
    json.endObject();
}

void writeInvestor(JsonWriter& json, const InvestorSummary& investor) {
    json.beginObject();
    json.key("id").number(investor.id.value).key("code").text(investor.code);
    json.key("name").text(investor.name).key("status").text(codeOf(investor.status));
    writeBalance(json, investor.balance);
    json.key("accepted_bids").number(investor.accepted_bids);
    writeTime(json, "created_at", investor.created);
    json.key("phone").text(investor.personal.phone);
    json.key("id_number").text(investor.personal.id_number);
    json.endObject();
}

void writeStanding(JsonWriter& json, const BidStanding& standing) {
    const BidRecord& bid = standing.bid;
    json.beginObject();
    json.key("id").number(bid.id.value).key("loan").text(bid.loan_code);
    json.key("investor").text(bid.investor_code).key("key").text(bid.key);
    writeAmount(json, "asked", bid.asked);
    writeAmount(json, "accepted", bid.decision.accepted);
    json.key("outcome").text(codeOf(bid.decision.outcome));
    json.key("reason").textOrNull(codeOf(bid.decision.reason));
    writeAmount(json, "remainder_before", bid.decision.remainder_before);
    writeTime(json, "arrived_at", bid.decision.arrived);
    writeTime(json, "decided_at", bid.decision.decided);
    json.key("funding").text(codeOf(bid.funding)).key("standby").flag(bid.standby);
    writeAmount(json, "waiting", bid.decision.waiting);
    writeTime(json, "as_of", standing.as_of);
    json.key("loan_phase").text(codeOf(standing.phase));
    writeAmount(json, "promoted", standing.promoted);
    writeAmount(json, "readmitted", standing.readmitted);
    writeAmount(json, "held_now", standing.held);
    writeAmount(json, "paid_now", standing.paid);
    writeAmount(json, "released", standing.released);
    writeAmount(json, "voided", standing.voided);
    writeAmount(json, "waiting_now", standing.waiting);
    json.endObject();
}

void writeVerified(JsonWriter& json, const VerifyReport& report,
                   const std::optional<AuditHead>& outside) {
    json.beginObject();
    json.key("law_holds").flag(report.holds());
    json.key("loans").number(report.loans).key("investors").number(report.investors);
    json.key("bids").number(report.bids).key("commands").number(report.commands);
    json.key("first_violation");
    if (report.first_violation) {
        const Violation& violation = *report.first_violation;
        json.beginObject().key("law").text(codeOf(violation.law));
        json.key("where").text(violation.where).key("expected").text(violation.expected);
        json.key("found").text(violation.found).endObject();
    } else {
        json.null();
    }
    json.key("audit");
    writeAuditReport(json, report.audit, report.holds() ? outside : std::nullopt);
    json.endObject();
}

void writeRehearsal(JsonWriter& json, const RehearsalReport& report,
                    const std::optional<RowsRead>& rows) {
    json.beginObject();
    writeAmount(json, "target", report.terms.target);
    writeAmount(json, "free", report.capacity.free);
    writeAmount(json, "held", report.capacity.held);
    writeAmount(json, "paid", report.capacity.paid);
    json.key("arrived").number(report.arrived).key("accepted").number(report.accepted);
    json.key("standby").number(report.standby).key("replayed").number(report.replayed);
    writeRefused(json, report.refused);
    json.key("overloaded").number(report.overloaded);
    json.key("elapsed_s").decimal(inMicroseconds(report.elapsed), 6);
    json.key("decisions_per_s").number(report.decisionsPerSecond());
    writeLatency(json, report.latency);
    json.key("law_holds").flag(report.verified.holds());
    if (!rows) {
        writeAmount(json, "reserved", report.capacity.reserved);
        json.key("phase").text(codeOf(report.phase));
        writePayments(json, report.payments);
    } else {
        json.key("rows_read").number(rows->read).key("rows_rejected").number(rows->rejected);
    }
    json.endObject();
}

}  // namespace plimsoll::ctl
