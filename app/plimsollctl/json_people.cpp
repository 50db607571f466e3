#include "json_people.h"

#include <algorithm>

#include "json_values.h"
#include "people_text.h"

namespace plimsoll::ctl {

namespace {

void writeRoles(JsonWriter& json, Roles roles) {
    json.beginArray();
    for (const Role role : {Role::Operator, Role::Checker, Role::CustomerService, Role::Auditor,
                            Role::Administrator}) {
        if (roles.has(role)) json.text(codeOf(role));
    }
    json.endArray();
}

}  // namespace

void writeStaff(JsonWriter& json, const StaffMember& member) {
    json.beginObject();
    json.key("id").number(member.id.value).key("login").text(member.login);
    json.key("name").text(member.name).key("roles");
    writeRoles(json, member.roles);
    json.key("status").text(codeOf(member.status));
    json.key("failures").number(std::int64_t{member.failures});
    writeTime(json, "created_at", member.created);
    writeTime(json, "locked_until", member.locked);
    writeTime(json, "last_seen_at", member.last_seen);
    json.endObject();
}

void writeWanted(JsonWriter& json, const StaffWanted& wanted) {
    json.beginObject();
    json.key("administrators").number(std::int64_t{std::max(0, wanted.administrators)});
    json.key("operators").number(std::int64_t{std::max(0, wanted.operators)});
    json.key("checkers").number(std::int64_t{std::max(0, wanted.checkers)});
    json.endObject();
}

void writeRequest(JsonWriter& json, const ShownRequest& request) {
    const bool waits = request.state == RequestState::Waiting;
    json.beginObject();
    json.key("id").number(request.id.value).key("act").text(codeOf(request.act()));
    json.key("does").text(describe(request)).key("subject").textOrNull(request.subject);
    json.key("command").json(toJson(request.command));
    if (!request.investors.empty()) {
        json.key("investors").beginArray();
        for (const std::string& code : request.investors) json.text(code);
        json.endArray();
    }
    if (!request.to_loan.empty()) json.key("to_loan").text(request.to_loan);
    json.key("state").text(codeOf(request.state)).key("maker").text(request.maker);
    json.key("reason").text(request.reason).key("note").text(request.note);
    writeTime(json, "made_at", request.made);
    writeTime(json, "expires_at", request.expires);
    json.key("world").text(request.world);
    json.key("world_now").textOrNull(waits ? request.world_now : std::string());
    json.key("seen").textOrNull(waits ? nameOfWorld(request.world_now) : std::string());
    json.key("changed").flag(request.hasChanged());
    json.key("low_risk").flag(ruleOf(request.act()).low_risk);
    json.key("claimed_by").textOrNull(request.claimed_by);
    json.key("checker").textOrNull(request.checker);
    json.key("decision_note").textOrNull(request.decision_note);
    writeTime(json, "decided_at", request.decided);
    json.endObject();
}

void writeHalt(JsonWriter& json, const Halt& halt) {
    json.beginObject();
    json.key("id").number(halt.id.value).key("loan").textOrNull(halt.loan_code);
    json.key("stops").beginArray();
    if (halt.stops.bids) json.text("bids");
    if (halt.stops.openings) json.text("openings");
    if (halt.stops.disbursements) json.text("disbursements");
    json.endArray();
    json.key("reason").text(halt.reason).key("set_by").text(halt.set_by);
    writeTime(json, "set_at", halt.set);
    json.key("lifted_by").textOrNull(halt.lifted_by);
    writeTime(json, "lifted_at", halt.lifted);
    json.endObject();
}

void writeLink(JsonWriter& json, const AuditLink& link) {
    json.beginObject();
    json.key("id").number(link.id);
    writeTime(json, "at", link.at);
    json.key("who").text(link.who).key("roles").text(link.roles).key("place").text(link.place);
    json.key("act").text(link.act).key("object").text(link.object).key("reason").text(link.reason);
    json.key("before").text(link.before).key("after").text(link.after).key("key").text(link.key);
    json.key("outcome").text(link.outcome);
    json.key("last_command").number(link.last_command).key("last_bid").number(link.last_bid);
    json.key("last_stray").number(link.last_stray);
    json.key("rows").text(toHex(link.rows)).key("hash").text(toHex(link.hash));
    json.endObject();
}

void writeHead(JsonWriter& json, const AuditHead& head) {
    json.beginObject();
    json.key("desk").text(head.desk).key("link").number(head.link);
    json.key("hash").text(toHex(head.hash));
    writeTime(json, "at", head.at);
    json.key("public_key").text(head.public_key).key("signature").text(head.signature);
    json.key("line").text(lineOf(head));
    json.endObject();
}

void writeAuditReport(JsonWriter& json, const AuditReport& report,
                      const std::optional<AuditHead>& outside) {
    json.beginObject();
    json.key("links").number(report.links).key("last_good").number(report.last_good);
    json.key("head").text(toHex(report.head)).key("heads_compared").number(report.anchors);
    json.key("anchor");
    if (report.anchor) {
        writeHead(json, *report.anchor);
    } else {
        json.null();
    }
    json.key("not_proved").text(notProvedText(outside));
    json.endObject();
}

}  // namespace plimsoll::ctl
