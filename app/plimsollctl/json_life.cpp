// What happens to bids, payments and money after a decision, as JSON.
#include "json_values.h"

namespace plimsoll::ctl {

namespace {

void writeCause(JsonWriter& json, const CauseFigures& figures) {
    json.beginObject();
    json.key("count").number(figures.count);
    writeAmount(json, "released", figures.released);
    writeAmount(json, "missing", figures.missing);
    writeTime(json, "first_at", figures.first);
    writeTime(json, "last_at", figures.last);
    json.endObject();
}

}  // namespace

void writeHold(JsonWriter& json, const Hold& hold) {
    json.beginObject();
    json.key("bid").number(hold.bid.value).key("part").number(hold.part);
    json.key("loan").text(hold.loan_code).key("investor").text(hold.investor_code);
    writeAmount(json, "amount", hold.amount);
    json.key("state").text(codeOf(hold.state));
    writeTime(json, "since", hold.since);
    writeTime(json, "lapses_at", hold.lapses);
    json.key("payment").textOrNull(hold.payment);
    json.endObject();
}

void writeWait(JsonWriter& json, const Wait& wait) {
    json.beginObject();
    json.key("bid").number(wait.bid.value);
    json.key("loan").text(wait.loan_code).key("investor").text(wait.investor_code);
    writeAmount(json, "waiting", wait.waiting);
    json.key("partial").flag(wait.partial).key("funding").text(codeOf(wait.funding));
    json.key("state").text(codeOf(wait.state));
    json.endObject();
}

void writeBidLife(JsonWriter& json, const BidLife& life) {
    json.beginObject();
    json.key("bid").number(life.bid.id.value);
    json.key("loan").text(life.bid.loan_code).key("investor").text(life.bid.investor_code);
    writeAmount(json, "accepted", life.bid.decision.accepted);
    json.key("holds").beginArray();
    for (const Hold& hold : life.holds) writeHold(json, hold);
    json.endArray().key("standby");
    if (life.wait) {
        writeWait(json, *life.wait);
    } else {
        json.null();
    }
    json.endObject();
}

void writeCase(JsonWriter& json, const PaymentCase& payment_case) {
    json.beginObject();
    json.key("id").number(payment_case.id.value).key("kind").text(codeOf(payment_case.kind));
    json.key("state").text(codeOf(payment_case.state)).key("payment").text(payment_case.payment);
    writeId(json, "bid", payment_case.bid);
    json.key("loan").textOrNull(payment_case.loan_code);
    json.key("investor").textOrNull(payment_case.investor_code);
    writeAmount(json, "amount", payment_case.amount);
    json.key("as_received").textOrNull(payment_case.as_received);
    writeTime(json, "opened_at", payment_case.opened);
    writeTime(json, "closed_at", payment_case.closed);
    json.endObject();
}

void writePayout(JsonWriter& json, const Payout& payout) {
    json.beginObject();
    json.key("id").number(payout.id.value).key("reference").text(payout.reference);
    json.key("kind").text(codeOf(payout.kind));
    json.key("state").text(codeOf(payout.state));
    writeAmount(json, "amount", payout.amount);
    json.key("payee").text(payout.payee).key("loan").textOrNull(payout.loan_code);
    json.key("investor").textOrNull(payout.investor_code);
    writeId(json, "bid", payout.bid);
    writeId(json, "case", payout.from_case);
    writeId(json, "replaces", payout.replaces);
    json.key("batch").textOrNull(payout.batch);
    writeTime(json, "created_at", payout.created);
    writeTime(json, "changed_at", payout.changed);
    json.endObject();
}

void writeAlarms(JsonWriter& json, const Alarms& alarms) {
    json.beginObject();
    json.key("unknown_payouts").number(alarms.unknown_payouts);
    json.key("failed_disbursements").number(alarms.failed_disbursements);
    json.key("open_cases").number(alarms.open_cases);
    json.key("stuck_holds").number(alarms.stuck_holds);
    json.key("pending_payouts").number(alarms.pending_payouts);
    json.key("short_loans").number(alarms.short_loans);
    json.key("waiting_requests").number(alarms.waiting_requests);
    json.key("halts").number(alarms.halts);
    json.key("over_loans").number(alarms.over_loans);
    json.key("missed_openings").number(alarms.missed_openings);
    json.key("restored_payouts").number(alarms.restored_payouts);
    json.endObject();
}

void writeShortReport(JsonWriter& json, const LoanSummary& loan, const ShortReport& report) {
    json.beginObject();
    json.key("loan").text(loan.code).key("phase").text(codeOf(loan.phase));
    writeTime(json, "finished_at", loan.finished);
    writeTime(json, "at", report.at);
    json.key("before_cancellation").flag(isBeforeCancellation(loan, report));
    writeAmount(json, "target", report.target);
    writeAmount(json, "free", report.capacity.free);
    writeAmount(json, "reserved", report.capacity.reserved);
    writeAmount(json, "held", report.capacity.held);
    writeAmount(json, "paid", report.capacity.paid);
    json.key("causes").beginObject();
    for (std::size_t i = 0; i < report.causes.size(); ++i) {
        json.key(codeOf(static_cast<ShortCause>(i)));
        writeCause(json, report.causes[i]);
    }
    json.endObject();
    json.key("late_count").number(report.late_count);
    writeAmount(json, "late", report.late);
    writeAmount(json, "late_readmitted", report.late_readmitted);
    json.key("waiting_count").number(report.waiting_count);
    writeAmount(json, "waiting", report.waiting);
    json.endObject();
}

}  // namespace plimsoll::ctl
