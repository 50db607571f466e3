#include "loan_answer.h"

#include <fmt/format.h>

#include "pages.h"
#include "table.h"
#include "text.h"

namespace plimsoll::ctl {

namespace {

/// Nobody waits before the sale or once the loan is disbursed, cancelled or withdrawn.
bool mayBeWaitedFor(const LoanSummary& loan) {
    return loan.opened && !loan.finished;
}

constexpr auto kMissed = "missed its opening: open it or withdraw it";

void addTime(Facts& facts, const char* label, const std::optional<Timestamp>& time) {
    if (time) facts.emplace_back(label, time->toString());
}

}  // namespace

void printLoan(Output& out, const LoanSummary& loan) {
    Facts facts{{"loan", loan.code}};
    if (!loan.title.empty()) facts.emplace_back("title", loan.title);
    facts.emplace_back("phase", codeOf(loan.phase));
    facts.emplace_back("audience", codeOf(loan.audience));
    facts.emplace_back("target", loan.terms.target.toString());
    if (loan.first_target > loan.terms.target) {
        facts.emplace_back("first", loan.first_target.toString() + ", before it was reduced");
    }
    facts.emplace_back("minimum", loan.terms.min.toString());
    facts.emplace_back("step", loan.terms.step.toString());
    facts.emplace_back("cap", loan.terms.cap ? loan.terms.cap->toString() : "none");
    facts.emplace_back("paid", loan.capacity.paid.toString());
    facts.emplace_back("held", loan.capacity.held.toString());
    facts.emplace_back("reserved", loan.capacity.reserved.toString());
    facts.emplace_back("free", loan.capacity.free.toString());
    facts.emplace_back("held for", brief(loan.hold_window) + " at most");
    addTime(facts, "created", loan.created);
    addTime(facts, "opens", loan.opened ? std::nullopt : loan.schedule.opens);
    if (loan.missed_opening) facts.emplace_back("opening", kMissed);
    addTime(facts, "opened", loan.opened);
    addTime(facts, "closes", loan.closed ? std::nullopt : loan.schedule.closes);
    addTime(facts, "closed", loan.closed);
    addTime(facts, "filled", loan.filled);
    addTime(facts, "finished", loan.finished);
    printFacts(out, facts);
}

Answer<ExitCode> answerLoan(Session& session, DeskReader& reader, LoanId id) {
    const auto loan = answerOf(reader.loan(id));
    if (!loan) return tl::make_unexpected(loan.error());
    if (session.json) {
        JsonWriter json = session.writer();
        writeLoan(json, *loan);
    } else {
        printLoan(session.out, *loan);
    }
    return ExitCode::Ok;
}

Answer<StandbyNow> standbyOf(DeskReader& reader, const LoanSummary& loan) {
    StandbyNow standby;
    if (!mayBeWaitedFor(loan)) return standby;
    return forEachWait(reader, loan.id,
                       [&](const Wait& wait) {
                           ++standby.bids;
                           standby.amount = cappedSum(standby.amount, wait.waiting);
                           return true;
                       })
        .map([&] { return standby; });
}

std::string nextStep(const LoanSummary& loan) {
    const Schedule& schedule = loan.schedule;
    if (loan.missed_opening) return kMissed;
    if (loan.phase == Phase::Scheduled && schedule.opens) {
        return fmt::format("opens {}", schedule.opens->toString());
    }
    const bool selling = loan.phase == Phase::Open || loan.phase == Phase::Paused;
    if (selling && schedule.closes) return fmt::format("closes {}", schedule.closes->toString());
    return {};
}

std::string textOf(const StandbyNow& standby) {
    return fmt::format("{} {}, {}", grouped(static_cast<std::uint64_t>(standby.bids)),
                       standby.bids == 1 ? "bid" : "bids", standby.amount.toString());
}

}  // namespace plimsoll::ctl
