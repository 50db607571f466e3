#include "placing_answer.h"

#include <algorithm>

#include <fmt/format.h>

#include "json_values.h"
#include "short_text.h"
#include "table.h"
#include "text.h"

namespace plimsoll::ctl {

namespace {

const Candidate& candidateOf(const Placing& placing, InvestorId investor) {
    return *std::ranges::find(placing.candidates, investor, &Candidate::investor);
}

const std::string& codeOfCandidate(const Placing& placing, InvestorId investor) {
    const auto found = std::ranges::find(placing.candidates, investor, &Candidate::investor);
    return placing.codes[static_cast<std::size_t>(found - placing.candidates.begin())];
}

/// Why there is no plan.
std::string faultSentence(const Placing& placing) {
    const InvestorId raised = placing.fault->raise;
    return sentence(*placing.fault, raised ? codeOfCandidate(placing, raised) : std::string());
}

void writeCandidates(JsonWriter& json, const Placing& placing) {
    json.key("candidates").beginArray();
    for (std::size_t i = 0; i < placing.candidates.size(); ++i) {
        const Candidate& candidate = placing.candidates[i];
        json.beginObject().key("investor").text(placing.codes[i]);
        writeAmount(json, "limit", candidate.limit);
        writeAmount(json, "available", candidate.available);
        json.key("cap_room");
        if (candidate.cap_room) {
            json.number(candidate.cap_room->fen());
        } else {
            json.null();
        }
        writeAmount(json, "standby", candidate.standby);
        writeAmount(json, "recent", candidate.recent);
        writeAmount(json, "placed", candidate.placed);
        writeAmount(json, "room", std::max(candidate.room(), Money()));
        json.endObject();
    }
    json.endArray();
}

void writePlan(JsonWriter& json, const Placing& placing, const Plan& plan) {
    json.beginObject().key("goal").text(codeOf(plan.goal)).key("also").beginArray();
    for (const PlanGoal goal : plan.also) json.text(codeOf(goal));
    json.endArray().key("splits").beginArray();
    for (const Split& split : plan.splits) {
        json.beginObject().key("investor").text(codeOfCandidate(placing, split.investor));
        writeAmount(json, "amount", split.amount);
        json.endObject();
    }
    json.endArray().endObject();
}

void writeFault(JsonWriter& json, const Placing& placing, const std::string& why) {
    json.key("fault");
    if (!placing.fault) {
        json.null();
        return;
    }
    const PlanFault& fault = *placing.fault;
    json.beginObject().key("code").text(codeOf(fault.code));
    writeAmount(json, "left", fault.left);
    json.key("raise").textOrNull(fault.raise ? codeOfCandidate(placing, fault.raise)
                                             : std::string());
    writeAmount(json, "raise_to", fault.raise_to);
    writeAmount(json, "raise_by", fault.raise_by);
    writeAmount(json, "consent", fault.consent);
    json.key("message").text(why).endObject();
}

void writePlacing(JsonWriter& json, const LoanSummary& loan, const Placing& placing,
                  const std::string& why) {
    json.beginObject().key("loan").text(loan.code).key("phase").text(codeOf(loan.phase));
    writeAmount(json, "shortfall", placing.terms.shortfall);
    writeAmount(json, "min", placing.terms.min);
    writeAmount(json, "step", placing.terms.step);
    writeCandidates(json, placing);
    json.key("plans").beginArray();
    for (const Plan& plan : placing.plans) writePlan(json, placing, plan);
    json.endArray();
    writeFault(json, placing, why);
    json.endObject();
}

void printPlan(Session& session, const Placing& placing, const Plan& plan) {
    std::string same;
    for (const PlanGoal goal : plan.also)
        same += fmt::format("{}{}", same.empty() ? "; the same for " : ", ", codeOf(goal));
    session.out.write(fmt::format("\nplan {}: {}, {} {}{}\n", codeOf(plan.goal), nameOf(plan.goal),
                                  plan.splits.size(),
                                  plan.splits.size() == 1 ? "investor" : "investors", same));
    Table table({{"investor"},
                 {"amount", Align::Right},
                 {"available", Align::Right},
                 {"may take", Align::Right},
                 {"waits for", Align::Right},
                 {"placed lately", Align::Right}});
    for (const Split& split : plan.splits) {
        const Candidate& candidate = candidateOf(placing, split.investor);
        table.add({codeOfCandidate(placing, split.investor), split.amount.toString(),
                   candidate.available.toString(), candidate.room().toString(),
                   candidate.standby.toString(), candidate.recent.toString()});
    }
    table.flush(session.out);
}

void printPlacing(Session& session, const LoanSummary& loan, const Placing& placing) {
    printFacts(session.out, {{"loan", loan.code},
                             {"phase", std::string(codeOf(loan.phase))},
                             {"to be placed", placing.terms.shortfall.toString()},
                             {"minimum", placing.terms.min.toString()},
                             {"step", placing.terms.step.toString()},
                             {"may be asked", grouped(placing.candidates.size())}});
    for (const Plan& plan : placing.plans) printPlan(session, placing, plan);
}

}  // namespace

Answer<PlanGoal> readGoal(const std::string& text) {
    if (const auto goal = planGoalOf(text)) return *goal;
    return badInput("goal_invalid", text,
                    fmt::format("the goal must be one of {}, not {}", everyGoal(), inQuotes(text)));
}

Answer<ExitCode> answerPlacing(Session& session, DeskReader& reader, const LoanSummary& loan,
                               std::optional<PlanGoal> goal) {
    auto placing = answerOf(reader.placing(loan.id));
    if (!placing) return tl::make_unexpected(placing.error());
    const Plan* const only = goal ? planFor(placing->plans, *goal) : nullptr;
    const std::string why = placing->fault ? faultSentence(*placing) : std::string();
    if (only != nullptr) placing->plans = {Plan{*goal, only->splits, {}}};
    if (session.json) {
        JsonWriter json = session.writer();
        writePlacing(json, loan, *placing, why);
    } else {
        printPlacing(session, loan, *placing);
    }
    if (!placing->fault) return ExitCode::Ok;
    session.say(why);
    return ExitCode::Refused;
}

Answer<std::vector<Split>> planned(DeskReader& reader, const LoanSummary& loan, PlanGoal goal) {
    const auto placing = answerOf(reader.placing(loan.id));
    if (!placing) return tl::make_unexpected(placing.error());
    if (const Plan* const plan = planFor(placing->plans, goal)) return plan->splits;
    return tl::make_unexpected(Failure{ExitCode::Refused,
                                       "no_plan",
                                       std::string(codeOf(placing->fault->code)),
                                       faultSentence(*placing),
                                       {}});
}

}  // namespace plimsoll::ctl
