// plimsollctl payment: what a payment provider says of one payment. Its words are in
// payment_cases.cpp and payment_import.cpp.
#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/desk_access.h"
#include "plimsollctl/json_values.h"
#include "plimsollctl/notice_answer.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/table.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct PaymentOptions {
    std::string file;
    std::string payment;
    std::string status;
    std::string amount;
    BidName bid;
    Why why;
};

Answer<PaymentStatus> readStatus(const std::string& text) {
    if (const auto status = paymentStatusOf(text)) return *status;
    return badInput(
        "status_invalid", text,
        fmt::format("the status must be confirmed, failed or unclear, not {}", inQuotes(text)));
}

void writeAnswer(Session& session, const PaymentNotice& notice, const NoticeAnswer& answer) {
    JsonWriter json = session.writer();
    json.beginObject();
    json.key("payment").text(notice.payment).key("status").text(codeOf(notice.status));
    writeAmount(json, "amount", notice.amount);
    writeId(json, "bid", notice.bid);
    writeNotice(json, answer);
    json.endObject();
}

void printAnswer(Session& session, const PaymentNotice& notice, const NoticeAnswer& answer) {
    Facts facts{{"payment", notice.payment},
                {"status", std::string(codeOf(notice.status))},
                {"amount", notice.amount.toString()},
                {"bid", notice.bid ? std::to_string(notice.bid.value) : "unknown"},
                {"outcome", std::string(codeOf(answer.outcome))}};
    if (answer.opened) facts.emplace_back("case", std::to_string(answer.opened.value));
    if (answer.replayed) facts.emplace_back("replayed", "yes: this notice had come before");
    printFacts(session.out, facts);
}

Answer<ExitCode> runPayment(const PaymentOptions& options, Session& session) {
    const auto status = readStatus(options.status);
    if (!status) return tl::make_unexpected(status.error());
    const auto amount = readAmount("the amount", options.amount);
    if (!amount) return tl::make_unexpected(amount.error());
    const auto named = checkBidName(options.bid);
    if (!named) return tl::make_unexpected(named.error());

    auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(std::move(open.error()));
    const auto notice = noticeFor(*open->reader, options.payment, *status, *amount, options.bid);
    if (!notice) return tl::make_unexpected(notice.error());
    const auto asked = answerOf(noteOrAsk(*open->desk, *notice, options.why));
    if (!asked) return tl::make_unexpected(asked.error());
    if (asked->isWaiting())
        return answerAsked(*open->desk, session, asked->request).map([] { return ExitCode::Ok; });

    const NoticeAnswer answer = std::get<NoticeAnswer>(asked->made);
    if (session.json) {
        writeAnswer(session, *notice, answer);
    } else {
        printAnswer(session, *notice, answer);
    }
    if (needsAttention(answer)) session.say(sentence(answer.outcome));
    return ExitCode::Ok;
}

}  // namespace

void addPayment(Subcommand& app, Invocation& invocation) {
    auto [verb, options] = addVerb<PaymentOptions>(
        app, invocation,
        {"payment", "Record what a payment provider says of one payment",
         "  plimsollctl payment loans.plimsoll --payment alipay-77 --status confirmed \\\n"
         "      --amount 5,000 --bid 4711\n"
         "  plimsollctl payment loans.plimsoll --payment alipay-78 --status failed \\\n"
         "      --amount 5,000 --loan L-1001 --investor C-00001 --key web-7f3a\n"
         "The same notice twice changes nothing. A payment that fits nowhere is never lost: its\n"
         "money is in suspense as a case (payment cases). A working desk wants a checker for a\n"
         "confirmation above its policy's limits (policy list), which are zero at first: then it\n"
         "waits as a request, and wants a --reason and a --note. Without --amount, the words "
         "below\n"
         "act on many payments, and on cases."},
        runPayment);
    addDeskFile(*verb, options.file);
    verb->addOption("--payment", options.payment, "The provider's name for the payment")
        ->required()
        ->typeName("NAME");
    verb->addOption("--status", options.status, "confirmed, failed or unclear")
        ->required()
        ->typeName("STATUS");
    verb->addOption("--amount", options.amount, "In yuan, such as 5,000.00")
        ->required()
        ->typeName("AMOUNT");
    verb->addOption("--bid", options.bid.number, "The bid's number")->typeName("N");
    addBidByKey(*verb, options.bid);
    addWhy(*verb, options.why, false);
    addPaymentImport(*verb, invocation);
    addPaymentCases(*verb, invocation);
}

}  // namespace plimsoll::ctl
