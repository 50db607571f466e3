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

/// The fault counts in what is left of a consent for this loan; people raise the consent itself.
Answer<Advice> adviceOf(DeskReader& reader, const Placing& placing, const PlanFault& fault) {
    if (!fault.raise) return Advice{};
    Advice advice{codeOfCandidate(placing, fault.raise), fault.raise_to};
    const auto page = answerOf(reader.designations(InvestorId(fault.raise.value - 1), 1));
    if (!page) return tl::make_unexpected(page.error());
    if (!page->empty() && page->front().investor == fault.raise) {
        advice.consent = std::max(advice.consent, page->front().limit + fault.raise_by);
    }
    return advice;
}

/// Where two goals give everybody the same, only the first of them has a plan in the list. With one
/// plan there it stands for all goals, and before the second goal there is only the first.
const Plan* planFor(const Placing& placing, PlanGoal goal) {
    const auto& plans = placing.plans;
    const auto named = std::ranges::find(plans, goal, &Plan::goal);
    if (named != plans.end()) return &*named;
    const bool stands_for_all = plans.size() == 1;
    const bool is_first = !plans.empty() && goal == PlanGoal::MostEven;
    return stands_for_all || is_first ? &plans.front() : nullptr;
}

/// Why there is no plan, or which plans are the same as the one for the goal that was asked for.
Answer<std::string> faultSentence(DeskReader& reader, const Placing& placing) {
    if (!placing.fault) {
        std::string others;
        for (const Plan& plan : placing.plans) {
            others += fmt::format("{}{}", others.empty() ? "" : " or ", codeOf(plan.goal));
        }
        return "this goal gives everybody the same as another one: name " + others;
    }
    return adviceOf(reader, placing, *placing.fault).map([&](const Advice& advice) {
        return sentence(*placing.fault, advice);
    });
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
        writeAmount(json, "room", std::max(candidate.room(), Money()));
        json.endObject();
    }
    json.endArray();
}

void writePlan(JsonWriter& json, const Placing& placing, const Plan& plan) {
    json.beginObject().key("goal").text(codeOf(plan.goal)).key("splits").beginArray();
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
    session.out.write(fmt::format("\nplan {}: {}, {} {}\n", codeOf(plan.goal), nameOf(plan.goal),
                                  plan.splits.size(),
                                  plan.splits.size() == 1 ? "investor" : "investors"));
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
    const Plan* const only = goal ? planFor(*placing, *goal) : nullptr;
    const bool exists = goal ? only != nullptr : !placing->plans.empty();
    std::string why;
    if (!exists) {
        const auto fault = faultSentence(reader, *placing);
        if (!fault) return tl::make_unexpected(fault.error());
        why = *fault;
    }
    if (only != nullptr) placing->plans = {Plan{*goal, only->splits}};
    if (session.json) {
        JsonWriter json = session.writer();
        writePlacing(json, loan, *placing, why);
    } else {
        printPlacing(session, loan, *placing);
    }
    if (exists) return ExitCode::Ok;
    session.say(why);
    return ExitCode::Refused;
}

Answer<std::vector<Split>> planned(DeskReader& reader, const LoanSummary& loan, PlanGoal goal) {
    const auto placing = answerOf(reader.placing(loan.id));
    if (!placing) return tl::make_unexpected(placing.error());
    if (const Plan* const plan = planFor(*placing, goal)) return plan->splits;
    const auto why = faultSentence(reader, *placing);
    if (!why) return tl::make_unexpected(why.error());
    return tl::make_unexpected(
        Failure{ExitCode::Refused,
                "no_plan",
                std::string(placing->fault ? codeOf(placing->fault->code) : std::string_view()),
                *why,
                {}});
}

}  // namespace plimsoll::ctl
