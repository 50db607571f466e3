#include <array>
#include <chrono>
#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>

#include <plimsoll/rehearsal.h>

#include "rehearsal/demonstration_short.h"
#include "rehearsal/finish.h"

namespace plimsoll {
namespace {

constexpr std::array kFamilyNames{"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴",
                                  "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗"};
constexpr std::array kGivenNames{"伟",   "芳",   "娜",   "敏",   "静",   "强",   "磊",
                                 "洋",   "艳",   "杰",   "秀英", "丽华", "建国", "晓明",
                                 "志强", "玉兰", "海燕", "文博", "雨桐", "子涵"};
constexpr int kInvestors = 240;

/// How far a demonstration loan has come.
enum class Stage { Draft, Scheduled, Selling, Short, Full, Disbursed };

struct DemoLoan {
    const char* title;
    Terms terms;
    Stage stage;
    int sold_per_mille;  ///< stop selling here
};

/// Long enough that the held bids of the demonstration are still held when somebody looks.
constexpr std::chrono::seconds kDemoHoldWindow{14 * 24 * 3600};
constexpr std::chrono::minutes kOpensIn{10};
constexpr std::chrono::hours kOpenFor{2};

constexpr std::array kStaff{
    DemonstrationPerson{"admin.chen", "陈静", {Role::Administrator}},
    DemonstrationPerson{"admin.wu", "吴磊", {Role::Administrator}},
    DemonstrationPerson{"op.zhang", "张伟", {Role::Operator}},
    DemonstrationPerson{"op.liu", "刘洋", {Role::Operator}},
    DemonstrationPerson{"cs.wang", "王芳", {Role::CustomerService}},
    DemonstrationPerson{"audit.zhao", "赵敏", {Role::Auditor}},
    // The last one: with a checker the desk works, and everybody has to sign in.
    DemonstrationPerson{"check.li", "李娜", {Role::Checker}},
};

/// What one operator starts a rush with: invented bidders with money, an open sale, their payments.
constexpr std::array kDoneAlone{Act::LoanOpen, Act::Deposit, Act::PaymentNote};

std::vector<NewInvestor> inventInvestors() {
    std::vector<NewInvestor> investors;
    for (std::size_t i = 0; i < kInvestors; ++i) {
        NewInvestor investor;
        investor.name = std::string(kFamilyNames[i * 7 % kFamilyNames.size()]) +
                        kGivenNames[(i * 3 + i / kFamilyNames.size()) % kGivenNames.size()];
        investor.phone = fmt::format("138{:08}", 10'000'000 + i * 73'421 % 89'999'999);
        investor.id_number = fmt::format("11010119{:02}0101{:04}", 60 + i % 40, i);
        investor.deposit = Money::yuan(20'000 + static_cast<std::int64_t>(i * 37 % 60) * 1'000);
        investors.push_back(std::move(investor));
    }
    return investors;
}

/// Sells a loan bid by bid; everyone in turn asks for what differs a little from the last one, and
/// every fourth pays by payment. The bids that are still held.
std::vector<Decision> sell(Desk& desk, LoanId loan, const DemoLoan& demo,
                           const std::vector<InvestorId>& investors, std::size_t offset) {
    std::vector<Decision> held;
    Money taken;
    const Money enough = Money::fen(demo.terms.target.fen() / 1'000 * demo.sold_per_mille);
    for (std::size_t i = 0; i < 4 * investors.size() && taken < enough; ++i) {
        const auto who = (offset + i * 11) % investors.size();
        const auto steps = static_cast<std::int64_t>((i * 29 + offset) % 40);
        BidRequest bid;
        bid.loan = loan;
        bid.investor = investors[who];
        bid.key = *RequestKey::parse(fmt::format("demo-{}-{}", offset, i));
        bid.asked = demo.terms.min + Money::fen(steps * demo.terms.step.fen());
        bid.partial = i % 3 != 0;
        if (i % 4 == 3) bid.funding = Funding::Payment;
        const auto answer = desk.bid(std::move(bid));
        if (!answer.isAccepted()) continue;
        taken += answer.decision.accepted;
        if (i % 4 == 3) held.push_back(answer.decision);
    }
    return held;
}

Result<void> payFor(Desk& desk, const Decision& held, PaymentStatus status) {
    PaymentNotice notice;
    notice.payment = fmt::format("demo-payment-{}", held.id.value);
    notice.status = status;
    notice.bid = held.id;
    notice.amount = held.accepted;
    return desk.notePayment(std::move(notice)).map([](const NoticeAnswer&) {});
}

/// Payments come for all of them; for a loan that shall be short one in three fails, and one comes
/// twice, so that there is money that waits for staff.
Result<void> settle(Desk& desk, const std::vector<Decision>& held, bool some_fail) {
    for (std::size_t i = 0; i < held.size(); ++i) {
        const bool fails = some_fail && i % 3 == 1;
        const auto status = fails ? PaymentStatus::Failed : PaymentStatus::Confirmed;
        if (auto paid = payFor(desk, held[i], status); !paid) return paid;
    }
    if (!some_fail || held.empty()) return {};
    PaymentNotice twice;
    twice.payment = fmt::format("demo-payment-{}-again", held.front().id.value);
    twice.bid = held.front().id;
    twice.amount = held.front().accepted;
    return desk.notePayment(std::move(twice)).map([](const NoticeAnswer&) {});
}

/// Disbursed, and the bank did not say whether the money arrived.
Result<void> disburse(Desk& desk, LoanId loan) {
    for (const LoanMove move : {LoanMove::Review, LoanMove::Disburse})
        if (auto moved = desk.moveLoan(loan, move); !moved)
            return tl::make_unexpected(moved.error());
    if (auto sent = desk.sendPayouts(*RequestKey::parse("demo-payouts-1")); !sent)
        return tl::make_unexpected(sent.error());
    return desk.answerPayout(PayoutId(1), PayoutState::Unknown, {});
}

Result<void> bringTo(Desk& desk, LoanId loan, const DemoLoan& demo,
                     const std::vector<InvestorId>& investors, std::size_t offset) {
    if (demo.stage == Stage::Draft) return {};
    if (demo.stage == Stage::Scheduled) {
        const auto opens = SystemClock().now().us() + std::chrono::microseconds(kOpensIn).count();
        const auto closes = opens + std::chrono::microseconds(kOpenFor).count();
        return desk.scheduleLoan(loan, {Timestamp::us(opens), Timestamp::us(closes)})
            .and_then([&] { return desk.moveLoan(loan, LoanMove::Approve); })
            .map([](Phase) {});
    }
    if (auto opened = desk.openLoan(loan); !opened) return opened;
    const auto held = sell(desk, loan, demo, investors, offset);
    if (demo.stage == Stage::Selling) return {};
    if (auto settled = settle(desk, held, demo.stage == Stage::Short); !settled) return settled;
    if (demo.stage == Stage::Short) return desk.moveLoan(loan, LoanMove::Close).map([](Phase) {});
    return demo.stage == Stage::Disbursed ? disburse(desk, loan) : Result<void>{};
}

/// Last, because from then on everybody signs in. The first of the operators asks for the short
/// loan to be cancelled, so that there is something to approve.
Result<void> employ(Desk& desk) {
    for (const Act act : kDoneAlone) {
        const ChangePolicy alone{
            .policy = std::string(codeOf(act)), .four_eyes = false, .limits = {}};
        if (auto set = desk.ask(alone, {}, {}); !set) return tl::make_unexpected(set.error());
    }
    for (const auto& person : kStaff) {
        const auto added = desk.addStaff({std::string(person.login), std::string(person.name),
                                          person.roles, std::string(kDemonstrationPassword)});
        if (!added) return tl::make_unexpected(added.error());
    }
    const auto maker = desk.signIn("op.zhang", kDemonstrationPassword);
    if (!maker) return tl::make_unexpected(maker.error());
    constexpr LoanId kShortLoan(3);
    const auto asked = (*maker)->ask(CancelLoan{.loan = kShortLoan}, "R05",
                                     "借款人同意流标 · the borrower agrees");
    (*maker)->signOut();
    return asked ? Result<void>() : tl::make_unexpected(asked.error());
}

}  // namespace

std::span<const DemonstrationPerson> demonstrationStaff() {
    return kStaff;
}

Result<void> furnishDemonstration(Desk& desk) {
    if (!desk.info().mayInvent()) return fail(ErrorCode::NotARehearsal, desk.info().name);
    const auto investors = desk.addInvestors(inventInvestors());
    if (!investors) return tl::make_unexpected(investors.error());

    const auto terms = [](std::int64_t target, std::int64_t min, std::int64_t step,
                          std::int64_t cap) {
        return Terms{Money::yuan(target), Money::yuan(min), Money::yuan(step), Money::yuan(cap)};
    };
    const std::array loans{
        DemoLoan{"流动资金 · Working capital", terms(500'000, 1'000, 100, 50'000), Stage::Disbursed,
                 1'000},
        DemoLoan{"设备更新 · New machines", terms(1'200'000, 1'000, 500, 80'000), Stage::Full,
                 1'000},
        DemoLoan{"冷链物流 · Cold chain", terms(900'000, 1'000, 100, 60'000), Stage::Short, 940},
        DemoLoan{"门店扩张 · A second shop", terms(800'000, 1'000, 100, 40'000), Stage::Selling,
                 620},
        DemoLoan{"春耕备货 · Spring stock", terms(300'000, 500, 100, 30'000), Stage::Scheduled, 0},
        DemoLoan{"新仓库 · Warehouse", terms(10'000'000, 100, 1, 500'000), Stage::Draft, 0},
        // Misses more than all who take remainders have agreed to.
        DemoLoan{"光伏电站 · Solar roofs", terms(1'500'000, 5'000, 1'000, 400'000), Stage::Short,
                 700},
    };
    std::size_t offset = 0;
    for (const DemoLoan& demo : loans) {
        NewLoan loan;
        loan.title = demo.title;
        loan.terms = demo.terms;
        loan.hold_window = kDemoHoldWindow;
        const auto id = desk.createLoan(loan);
        if (!id) return tl::make_unexpected(id.error());
        if (auto brought = bringTo(desk, *id, demo, *investors, offset += 17); !brought)
            return brought;
    }
    if (auto furnished = rehearsal::furnishShortDesk(desk, *investors); !furnished)
        return furnished;
    return employ(desk);
}

}  // namespace plimsoll
