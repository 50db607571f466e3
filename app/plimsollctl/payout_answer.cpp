#include "payout_answer.h"

#include <fmt/format.h>

#include "json_values.h"
#include "option_values.h"
#include "pages.h"
#include "table.h"
#include "text.h"

namespace plimsoll::ctl {

namespace {

void addId(Facts& facts, const char* label, std::int64_t id) {
    if (id != 0) facts.emplace_back(label, std::to_string(id));
}

void addText(Facts& facts, const char* label, const std::string& text) {
    if (!text.empty()) facts.emplace_back(label, text);
}

void printPayout(Output& out, const Payout& payout) {
    Facts facts{
        {"payout", std::to_string(payout.id.value)}, {"reference", payout.reference},
        {"kind", std::string(codeOf(payout.kind))},  {"state", std::string(codeOf(payout.state))},
        {"amount", payout.amount.toString()},        {"payee", payout.payee}};
    addText(facts, "loan", payout.loan_code);
    addText(facts, "investor", payout.investor_code);
    addId(facts, "bid", payout.bid.value);
    addId(facts, "case", payout.from_case.value);
    addId(facts, "replaces", payout.replaces.value);
    addText(facts, "batch", payout.batch);
    facts.emplace_back("created", payout.created.toString());
    facts.emplace_back("changed", payout.changed.toString());
    printFacts(out, facts);
}

std::string many(std::int64_t count, std::string_view one, std::string_view more) {
    return fmt::format("{} {}", grouped(static_cast<std::uint64_t>(count)),
                       count == 1 ? one : more);
}

}  // namespace

Listing<Payout> payoutListing() {
    return {{{"payout", Align::Right},
             {"reference"},
             {"kind"},
             {"state"},
             {"amount", Align::Right},
             {"payee"},
             {"loan"},
             {"investor"},
             {"batch"},
             {"changed"}},
            [](const Payout& payout) {
                return std::vector<std::string>{std::to_string(payout.id.value),
                                                payout.reference,
                                                std::string(codeOf(payout.kind)),
                                                std::string(codeOf(payout.state)),
                                                payout.amount.toString(),
                                                payout.payee,
                                                payout.loan_code,
                                                payout.investor_code,
                                                payout.batch,
                                                payout.changed.toString()};
            },
            writePayout};
}

Answer<PayoutId> readPayout(DeskReader& reader, const std::string& text) {
    if (text.find('-') != std::string::npos && payoutNumberIn(text))
        return answerOf(reader.findPayout(text));
    return readNumber("the payout", text).map([](std::int64_t number) { return PayoutId(number); });
}

Answer<ExitCode> answerPayout(Session& session, DeskReader& reader, PayoutId id) {
    const auto payout = answerOf(reader.payout(id));
    if (!payout) return tl::make_unexpected(payout.error());
    if (session.json) {
        JsonWriter json = session.writer();
        writePayout(json, *payout);
    } else {
        printPayout(session.out, *payout);
    }
    return ExitCode::Ok;
}

Answer<ExitCode> answerPayoutThat(Session& session, DeskReader& reader,
                                  const std::function<bool(const Payout&)>& fits) {
    PayoutId found;
    const auto walked = forEachPayout(reader, {}, [&](const Payout& payout) {
        if (fits(payout)) found = payout.id;
        return !found;
    });
    if (!walked) return tl::make_unexpected(walked.error());
    return answerPayout(session, reader, found);
}

Answer<void> sayPayoutAlarms(Session& session, DeskReader& reader) {
    const auto alarms = answerOf(reader.alarms());
    if (!alarms) return tl::make_unexpected(alarms.error());
    if (alarms->unknown_payouts > 0) {
        session.say(fmt::format(
            "alarm: {} unknown: ask the bank, then decide with \"payouts resolve\"; nothing is "
            "sent again by itself",
            many(alarms->unknown_payouts, "payout is", "payouts are")));
    }
    if (alarms->restored_payouts > 0) {
        session.say(fmt::format(
            "alarm: {} under way in the backup that the desk was restored from: ask the bank, then "
            "say of each whether it was sent with \"payouts settle\"; none leaves before that",
            many(alarms->restored_payouts, "payout was", "payouts were")));
    }
    if (alarms->failed_disbursements > 0) {
        session.say(fmt::format(
            "alarm: {} for a new one in its place (payouts reissue)",
            many(alarms->failed_disbursements, "failed payout waits", "failed payouts wait")));
    }
    return {};
}

}  // namespace plimsoll::ctl
