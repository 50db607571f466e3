#include "rehearsal_run.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "table.h"
#include "text.h"

namespace plimsoll::ctl {

namespace {

std::string milliseconds(std::chrono::nanoseconds time) {
    const auto us = std::chrono::duration_cast<std::chrono::microseconds>(time).count();
    return fixed(us, 3) + " ms";
}

std::string seconds(std::chrono::nanoseconds time) {
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
    return fixed(ms, 3) + " s";
}

std::string progressLine(const RehearsalProgress& progress) {
    const Capacity& capacity = progress.capacity;
    const auto ms = std::max<std::int64_t>(
        1, std::chrono::duration_cast<std::chrono::milliseconds>(progress.elapsed).count());
    const std::string held =
        capacity.held.isZero() ? "" : fmt::format(", {} held", capacity.held.toString());
    return fmt::format("{} {} of {} paid{}, {} of {} answered, {}/s, {}",
                       progressBar(capacity.paid.fen(), capacity.total().fen()),
                       capacity.paid.toString(), capacity.total().toString(), held,
                       grouped(progress.answered), grouped(progress.expected),
                       grouped(progress.answered * 1'000 / static_cast<std::uint64_t>(ms)),
                       seconds(progress.elapsed));
}

std::string lawText(const VerifyReport& verified) {
    if (verified.holds()) return "holds (checked)";
    if (verified.first_violation) return "VIOLATED";
    return "not checked";
}

/// What a drill has and a replay has not.
void addPayments(Facts& facts, const PaymentFigures& figures) {
    facts.emplace_back("payments", "");
    facts.emplace_back("  held", grouped(figures.held));
    facts.emplace_back("  paid", grouped(figures.paid));
    facts.emplace_back("  lapsed", grouped(figures.lapsed));
    facts.emplace_back("  failed", grouped(figures.failed));
    facts.emplace_back("  withdrawn", grouped(figures.withdrawn));
    facts.emplace_back("  late", grouped(figures.late));
    facts.emplace_back("  readmitted", grouped(figures.readmitted));
    facts.emplace_back("  promoted", grouped(figures.promoted));
}

Facts factsOf(const RehearsalReport& report, const std::optional<RowsRead>& rows) {
    Facts facts{{"loan", report.loan_code},
                {"target", report.terms.target.toString()},
                {"paid", report.capacity.paid.toString()},
                {"held", report.capacity.held.toString()},
                {"free", report.capacity.free.toString()}};
    if (!rows) {
        facts.emplace_back("reserved", report.capacity.reserved.toString());
        facts.emplace_back("phase", codeOf(report.phase));
    } else {
        facts.emplace_back("rows read", grouped(static_cast<std::uint64_t>(rows->read)));
        facts.emplace_back("rows rejected", grouped(static_cast<std::uint64_t>(rows->rejected)));
    }
    facts.emplace_back("arrived", grouped(report.arrived));
    facts.emplace_back("accepted", grouped(report.accepted));
    facts.emplace_back("standby", grouped(report.standby));
    facts.emplace_back("replayed", grouped(report.replayed));
    facts.emplace_back("refused", grouped(report.refusedTotal()));
    for (std::size_t i = 1; i < report.refused.size(); ++i) {
        if (report.refused[i] == 0) continue;
        facts.emplace_back(fmt::format("  {}", codeOf(static_cast<Reason>(i))),
                           grouped(report.refused[i]));
    }
    if (!rows) addPayments(facts, report.payments);
    facts.emplace_back("overloaded", grouped(report.overloaded));
    if (report.not_taken > 0) facts.emplace_back("not taken in", grouped(report.not_taken));
    facts.emplace_back("elapsed", seconds(report.elapsed));
    facts.emplace_back("decisions", grouped(report.decisionsPerSecond()) + " per second");
    facts.emplace_back("latency p50", milliseconds(report.latency.quantile(500)));
    facts.emplace_back("latency p99", milliseconds(report.latency.quantile(990)));
    facts.emplace_back("latency max", milliseconds(report.latency.max()));
    facts.emplace_back("law", lawText(report.verified));
    return facts;
}

}  // namespace

OnProgress liveLine(TerminalProgress& line) {
    return [&line](const RehearsalProgress& progress) {
        if (line.wants()) line.show(progressLine(progress));
    };
}

Answer<ExitCode> answerRehearsal(Session& session, const RehearsalReport& report,
                                 const std::optional<RowsRead>& rows) {
    const bool violated = report.verified.first_violation.has_value();
    const bool cancelled = report.cancelled || report.verified.cancelled;
    if (!session.json) {
        printFacts(session.out, factsOf(report, rows));
    } else if (violated || !cancelled) {
        JsonWriter json = session.writer();
        writeRehearsal(json, report, rows);
    }
    if (violated) {
        session.say(sentence(*report.verified.first_violation));
        return ExitCode::Refused;
    }
    if (cancelled) {
        return tl::make_unexpected(
            Failure{ExitCode::Cancelled,
                    std::string(codeOf(ErrorCode::Cancelled)),
                    report.loan_code,
                    fmt::format("cancelled after {} answers", grouped(report.arrived)),
                    {}});
    }
    if (report.not_taken > 0) {
        session.say(fmt::format("the storage failed and {} bids were not taken in",
                                grouped(report.not_taken)));
        return ExitCode::StorageFailed;
    }
    return ExitCode::Ok;
}

}  // namespace plimsoll::ctl
