#include "preview_answer.h"

#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "json_values.h"
#include "short_text.h"
#include "table.h"
#include "text.h"

namespace plimsoll::ctl {

namespace {

/// A preview with the names that it is shown under.
struct Shown {
    const SeenCommand& seen;
    std::string loan;
    Calendar calendar;
};

std::string count(std::int64_t number) {
    return grouped(static_cast<std::uint64_t>(number));
}

std::string change(std::string_view before, std::string_view after) {
    return before == after ? std::string(before) : fmt::format("{} -> {}", before, after);
}

std::string change(Money before, Money after) {
    return change(before.toString(), after.toString());
}

void writeLines(JsonWriter& json, const Preview& preview) {
    json.key("lines").beginArray();
    for (const PreviewLine& line : preview.lines) {
        json.beginObject().key("kind").text(codeOf(line.kind));
        json.key("investor").text(line.investor_code);
        writeId(json, "bid", line.bid);
        writeAmount(json, "amount", line.amount);
        writeAmount(json, "available_before", line.available_before);
        writeAmount(json, "available_after", line.available_after);
        json.endObject();
    }
    json.endArray();
}

void writeEnd(JsonWriter& json, const Shown& shown_preview) {
    const Preview& preview = shown_preview.seen.preview;
    writeTime(json, "closes_at", preview.closes);
    json.key("working_days");
    if (!preview.closes) {
        json.null().key("closes_on_working_day").null();
        return;
    }
    json.number(std::int64_t{preview.working_days});
    json.key("closes_on_working_day").flag(shown_preview.calendar.works(dayOf(*preview.closes)));
}

void write(JsonWriter& json, const Shown& shown_preview) {
    const auto& [act, preview, refusal] = shown_preview.seen;
    json.beginObject().key("act").text(codeOf(act)).key("loan").text(shown_preview.loan);
    json.key("phase_before").text(codeOf(preview.phase_before));
    json.key("phase_after").text(codeOf(preview.phase_after));
    writeAmount(json, "target_before", preview.target_before);
    writeAmount(json, "target_after", preview.target_after);
    json.key("before").beginObject();
    writeCapacity(json, preview.before);
    json.endObject().key("after").beginObject();
    writeCapacity(json, preview.after);
    json.endObject();
    writeEnd(json, shown_preview);
    writeLines(json, preview);
    json.key("told").number(preview.told).key("refunds").number(preview.refunds);
    json.key("unknown_payouts").number(preview.unknown).key("undo").text(codeOf(preview.undo));
    json.key("refusal");
    if (refusal) {
        json.beginObject().key("code").text(refusal->code);
        json.key("subject").text(refusal->subject).key("message").text(refusal->message);
        json.endObject();
    } else {
        json.null();
    }
    json.endObject();
}

void printLines(Session& session, const Preview& preview) {
    if (preview.lines.empty()) return;
    session.out.write("\n");
    Table table({{"investor"},
                 {"what"},
                 {"bid", Align::Right},
                 {"amount", Align::Right},
                 {"available", Align::Right},
                 {"then", Align::Right}});
    for (const PreviewLine& line : preview.lines) {
        table.add({line.investor_code, std::string(nameOf(line.kind)),
                   line.bid ? std::to_string(line.bid.value) : "new", line.amount.toString(),
                   line.available_before.toString(), line.available_after.toString()});
    }
    table.flush(session.out);
}

void print(Session& session, const Shown& shown_preview) {
    const Preview& preview = shown_preview.seen.preview;
    const Capacity& before = preview.before;
    const Capacity& after = preview.after;
    Facts facts{{"loan", shown_preview.loan},
                {"does", std::string(codeOf(shown_preview.seen.act)) + ", nothing has changed yet"},
                {"phase", change(codeOf(preview.phase_before), codeOf(preview.phase_after))},
                {"target", change(preview.target_before, preview.target_after)},
                {"paid", change(before.paid, after.paid)},
                {"held", change(before.held, after.held)},
                {"reserved", change(before.reserved, after.reserved)},
                {"free", change(before.free, after.free)}};
    if (preview.closes) {
        const Day day = dayOf(*preview.closes);
        facts.emplace_back("ends", preview.closes->toString());
        facts.emplace_back(
            "", fmt::format("{}, {}", toString(day), dayText(shown_preview.calendar, day)));
        facts.emplace_back("working days", fmt::format("{} from opening", preview.working_days));
    }
    facts.emplace_back("to be told", count(preview.told));
    facts.emplace_back("refund payouts", count(preview.refunds));
    facts.emplace_back("payouts unknown", count(preview.unknown));
    facts.emplace_back("can be undone", std::string(nameOf(preview.undo)));
    printFacts(session.out, facts);
    printLines(session, preview);
}

}  // namespace

Answer<void> answerPreview(Session& session, DeskReader& reader, const SeenCommand& seen) {
    const auto loan = answerOf(reader.loan(seen.preview.loan));
    if (!loan) return tl::make_unexpected(loan.error());
    auto rules = answerOf(reader.rules());
    if (!rules) return tl::make_unexpected(rules.error());
    const Shown shown_preview{seen, loan->code, std::move(rules->calendar)};
    if (session.json) {
        JsonWriter json = session.writer();
        write(json, shown_preview);
    } else {
        print(session, shown_preview);
    }
    return {};
}

}  // namespace plimsoll::ctl
