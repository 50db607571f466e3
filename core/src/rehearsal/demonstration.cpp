#include <array>
#include <string>

#include <fmt/format.h>

#include <plimsoll/rehearsal.h>

#include "rehearsal/finish.h"

namespace plimsoll {
namespace {

constexpr std::array kFamilyNames{"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴",
                                  "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗"};
constexpr std::array kGivenNames{"伟",   "芳",   "娜",   "敏",   "静",   "强",   "磊",
                                 "洋",   "艳",   "杰",   "秀英", "丽华", "建国", "晓明",
                                 "志强", "玉兰", "海燕", "文博", "雨桐", "子涵"};
constexpr int kInvestors = 240;

struct DemoLoan {
    const char* title;
    Terms terms;
    bool open;
    int sold_per_mille;  ///< stop selling here
};

std::vector<NewInvestor> inventInvestors() {
    std::vector<NewInvestor> investors;
    for (std::size_t i = 0; i < kInvestors; ++i) {
        NewInvestor investor;
        investor.name = std::string(kFamilyNames[i * 7 % kFamilyNames.size()]) +
                        kGivenNames[(i * 3 + i / kFamilyNames.size()) % kGivenNames.size()];
        investor.deposit = Money::yuan(20'000 + static_cast<std::int64_t>(i * 37 % 60) * 1'000);
        investors.push_back(std::move(investor));
    }
    return investors;
}

/// Sells a loan bid by bid; everyone in turn asks for what differs a little from the last one.
void sell(Desk& desk, LoanId loan, const DemoLoan& demo, const std::vector<InvestorId>& investors,
          std::size_t offset) {
    Money paid;
    const Money enough = Money::fen(demo.terms.target.fen() / 1'000 * demo.sold_per_mille);
    for (std::size_t i = 0; i < 4 * investors.size() && paid < enough; ++i) {
        const auto who = (offset + i * 11) % investors.size();
        const auto steps = static_cast<std::int64_t>((i * 29 + offset) % 40);
        BidRequest bid;
        bid.loan = loan;
        bid.investor = investors[who];
        bid.key = *RequestKey::parse(fmt::format("demo-{}-{}", offset, i));
        bid.asked = demo.terms.min + Money::fen(steps * demo.terms.step.fen());
        bid.partial = i % 3 != 0;
        const auto answer = desk.bid(std::move(bid));
        if (answer.isAccepted()) paid += answer.decision.accepted;
    }
}

}  // namespace

Result<void> furnishDemonstration(Desk& desk) {
    if (!desk.info().mayInvent()) return fail(ErrorCode::NotARehearsal, desk.info().name);
    const auto investors = desk.addInvestors(inventInvestors());
    if (!investors) return tl::make_unexpected(investors.error());

    const auto terms = [](std::int64_t target, std::int64_t min, std::int64_t step,
                          std::int64_t cap) {
        return Terms{Money::yuan(target), Money::yuan(min), Money::yuan(step), Money::yuan(cap)};
    };
    const std::array loans{
        DemoLoan{"流动资金 · Working capital", terms(500'000, 1'000, 100, 50'000), true, 1'000},
        DemoLoan{"设备更新 · New machines", terms(1'200'000, 1'000, 500, 80'000), true, 1'000},
        DemoLoan{"门店扩张 · A second shop", terms(800'000, 1'000, 100, 40'000), true, 620},
        DemoLoan{"新仓库 · Warehouse", terms(10'000'000, 100, 1, 500'000), false, 0},
    };
    std::size_t offset = 0;
    for (const DemoLoan& demo : loans) {
        NewLoan loan;
        loan.title = demo.title;
        loan.terms = demo.terms;
        const auto id = desk.createLoan(loan);
        if (!id) return tl::make_unexpected(id.error());
        if (!demo.open) continue;
        if (auto opened = desk.openLoan(*id); !opened) return opened;
        sell(desk, *id, demo, *investors, offset += 17);
    }
    return {};
}

}  // namespace plimsoll
