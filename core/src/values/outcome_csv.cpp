// The outcome sheet as CSV. Codes and figures, no prose: a spreadsheet in any language reads it.

#include <initializer_list>

#include <plimsoll/csv.h>
#include <plimsoll/outcome.h>

namespace plimsoll {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class Sheet {
public:
    void line(std::initializer_list<std::string_view> fields) {
        bool is_first = true;
        for (const auto field : fields) {
            if (!is_first) m_text += ',';
            is_first = false;
            m_text += csvField(field);
        }
        m_text += "\r\n";
    }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    std::string m_text{kByteOrderMark};
};

std::string orEmpty(const std::optional<Timestamp>& at) {
    return at ? at->toString() : std::string();
}

void writeLoan(Sheet& sheet, const OutcomeRecord& record) {
    const LoanSummary& loan = record.loan;
    const auto fact = [&](std::string_view name, const std::string& value) {
        sheet.line({"loan", name, value});
    };
    fact("sheet", std::string(codeOf(record.kind)));
    fact("desk", record.desk_name);
    fact("desk_uid", record.desk_uid);
    fact("code", loan.code);
    fact("title", loan.title);
    fact("phase", std::string(codeOf(loan.phase)));
    fact("first_target", loan.first_target.toString());
    fact("target", loan.terms.target.toString());
    fact("min", loan.terms.min.toString());
    fact("step", loan.terms.step.toString());
    fact("cap", loan.terms.cap ? loan.terms.cap->toString() : std::string());
    fact("opened", orEmpty(loan.opened));
    fact("closes", orEmpty(loan.schedule.closes));
    fact("filled", orEmpty(loan.filled));
    fact("finished", orEmpty(loan.finished));
    fact("bidders", std::to_string(loan.bidders));
    fact("bids", std::to_string(loan.bids));
    fact("accepted_bids", std::to_string(record.tally.accepted));
    fact("refused_bids", std::to_string(record.tally.refusedTotal()));
    fact("as_of", record.made.toString());
}

void writeReport(Sheet& sheet, std::string_view section, const ShortReport& report) {
    const auto fact = [&](std::string_view name, const std::string& value) {
        sheet.line({section, name, value});
    };
    fact("at", report.at.toString());
    fact("target", report.target.toString());
    fact("free", report.capacity.free.toString());
    fact("reserved", report.capacity.reserved.toString());
    fact("held", report.capacity.held.toString());
    fact("paid", report.capacity.paid.toString());
    for (std::size_t i = 0; i < report.causes.size(); ++i) {
        const CauseFigures& cause = report.causes.at(i);
        sheet.line({section, codeOf(static_cast<ShortCause>(i)), cause.missing.toString(),
                    std::to_string(cause.count), cause.released.toString(), orEmpty(cause.first),
                    orEmpty(cause.last)});
    }
    fact("late", report.late.toString());
    fact("waiting", report.waiting.toString());
}

void writeDecisions(Sheet& sheet, const OutcomeRecord& record) {
    for (const OutcomeStep& step : record.steps)
        sheet.line({"step", step.act, step.amount.toString(), step.at.toString(), step.who,
                    step.note, step.reference, orEmpty(step.closes),
                    step.bid ? std::to_string(step.bid.value) : std::string()});
    for (const Request& request : record.decisions) {
        sheet.line({"decision", codeOf(request.act()), codeOf(request.state),
                    std::to_string(request.id.value), request.maker, request.made.toString(),
                    request.reason, request.note, request.reference(), request.world,
                    request.checker, orEmpty(request.decided), request.decision_note});
    }
}

}  // namespace

std::string outcomeCsv(const OutcomeRecord& record) {
    Sheet sheet;
    sheet.line({"section", "name", "value"});
    writeLoan(sheet, record);
    writeReport(sheet, "before", record.before);
    writeReport(sheet, "after", record.after);
    writeDecisions(sheet, record);
    for (const OutcomePart& part : record.parts)
        sheet.line({"investor", part.investor_code, part.amount.toString(),
                    std::to_string(part.bids), part.placed.toString()});
    for (const OutcomePart& part : record.given_back)
        sheet.line({"given_back", part.investor_code, part.amount.toString(),
                    std::to_string(part.bids), part.placed.toString()});
    sheet.line({"audit", "head", record.head ? lineOf(*record.head) : std::string()});
    return sheet.take();
}

}  // namespace plimsoll
