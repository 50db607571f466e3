#include "desk_room.h"

namespace plimsoll::test {

std::string toText(const Error& error) {
    return std::string(codeOf(error.code)) + ' ' + error.subject;
}

DeskRoom::DeskRoom(DeskKind kind) : m_path(m_folder / "test.plimsoll") {
    must(createDesk(m_path, {.name = "Test", .kind = kind}));
    m_clock->startNow();  // the desk's first record is of now
}

Desk& DeskRoom::open(DeskOptions options) {
    close();
    options.clock = m_clock;
    if (options.actor.empty()) options.actor = "tester";
    m_desk = must(openDesk(m_path, std::move(options)));
    return *m_desk;
}

Terms termsOf(std::int64_t target_fen, std::int64_t min_fen, std::int64_t step_fen) {
    return {.target = Money::fen(target_fen),
            .min = Money::fen(min_fen),
            .step = Money::fen(step_fen),
            .cap = std::nullopt};
}

LoanId sell(Desk& desk, const Terms& terms) {
    NewLoan loan;
    loan.terms = terms;
    const auto id = must(desk.createLoan(loan));
    must(desk.openLoan(id));
    return id;
}

std::vector<InvestorId> enrol(Desk& desk, int count, Money deposit) {
    NewInvestor investor;
    investor.deposit = deposit;
    return must(
        desk.addInvestors(std::vector<NewInvestor>(static_cast<std::size_t>(count), investor)));
}

BidRequest bidOf(LoanId loan, InvestorId investor, std::int64_t fen, const std::string& key,
                 bool partial) {
    BidRequest bid;
    bid.loan = loan;
    bid.investor = investor;
    if (!key.empty()) bid.key = RequestKey::parse(key).value();
    bid.asked = Money::fen(fen);
    bid.partial = partial;
    return bid;
}

void letTimersRun(Desk& desk) {
    // A command that only asks: when the first is answered the clock has not been read yet, when
    // the second is, what is due stands in the queue, and the third stands behind it.
    for (int i = 0; i < 3; ++i) (void)desk.withdrawBid(BidId(), {});
}

PaymentNotice noticeOf(const std::string& payment, BidId bid, std::int64_t fen,
                       PaymentStatus status) {
    PaymentNotice notice;
    notice.payment = payment;
    notice.status = status;
    notice.bid = bid;
    notice.amount = Money::fen(fen);
    return notice;
}

std::vector<BidRecord> allBids(DeskReader& reader) {
    std::vector<BidRecord> all;
    BidQuery query;
    query.limit = 5'000;
    for (;;) {
        const auto page = must(reader.bids(query));
        if (page.empty()) return all;
        all.insert(all.end(), page.begin(), page.end());
        query.beyond = page.back().id;
    }
}

std::vector<Hold> allHolds(DeskReader& reader) {
    HoldQuery query;
    query.open_only = false;
    query.limit = 5'000;
    return must(reader.holds(query));
}

std::vector<PaymentCase> allCases(DeskReader& reader) {
    CaseQuery query;
    query.open_only = false;
    query.limit = 5'000;
    return must(reader.cases(query));
}

std::string faultOf(DeskReader& reader) {
    const auto report = reader.verify();
    if (!report) return toText(report.error());
    if (report->holds()) return {};
    if (!report->first_violation) return "cancelled";
    const auto& violation = *report->first_violation;
    return std::string(codeOf(violation.law)) + ' ' + violation.where + ": expected " +
           violation.expected + ", found " + violation.found;
}

std::string faultOf(const std::filesystem::path& path) {
    const auto reader = attachDesk(path);
    return reader ? faultOf(**reader) : toText(reader.error());
}

}  // namespace plimsoll::test
