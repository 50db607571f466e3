#include "notice_answer.h"

#include <utility>

namespace plimsoll::ctl {

Answer<PaymentNotice> noticeFor(DeskReader& reader, std::string payment, PaymentStatus status,
                                Money amount, const BidName& name) {
    const auto bid = lookForBid(reader, name);
    if (!bid) return tl::make_unexpected(bid.error());
    PaymentNotice notice;
    notice.payment = std::move(payment);
    notice.status = status;
    notice.amount = amount;
    if (*bid) {
        notice.bid = **bid;
    } else {
        notice.as_received = name.text();
    }
    return notice;
}

Result<Asked> noteOrAsk(Desk& desk, const PaymentNotice& notice, const Why& why) {
    if (notice.status != PaymentStatus::Confirmed)
        return desk.notePayment(notice).map(
            [](const NoticeAnswer& answer) { return Asked{.request = {}, .made = answer}; });
    return desk.ask(NotePayment{notice}, why.reason, why.note);
}

bool needsAttention(const NoticeAnswer& answer) {
    return answer.opened || answer.outcome == NoticeOutcome::Stuck ||
           answer.outcome == NoticeOutcome::OutOfOrder;
}

Answer<PaymentCase> findCase(DeskReader& reader, CaseId id) {
    CaseQuery query;
    query.open_only = false;
    query.beyond = CaseId(id.value - 1);
    query.limit = 1;
    const auto found = answerOf(reader.cases(query));
    if (!found) return tl::make_unexpected(found.error());
    if (!found->empty() && found->front().id == id) return found->front();
    return tl::make_unexpected(failureOf({ErrorCode::UnknownCase, std::to_string(id.value)}));
}

}  // namespace plimsoll::ctl
