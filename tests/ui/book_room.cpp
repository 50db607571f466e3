#include "tests/ui/book_room.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace plimsoll::ui::test {

namespace {

constexpr int kLongestWaitMs = 60'000;

Result<LoanId> makeDraft(Desk& desk, const std::string& code, std::int64_t yuan,
                         InvestorId borrower = {}) {
    NewLoan loan;
    loan.code = code;
    loan.title = "流动资金 Working capital";
    loan.borrower = borrower;
    loan.terms = {.target = Money::yuan(yuan),
                  .min = Money::yuan(1'000),
                  .step = Money::yuan(1'000),
                  .cap = std::nullopt};
    return desk.createLoan(loan);
}

bool buy(Desk& desk, LoanId loan, InvestorId investor, std::int64_t yuan) {
    BidRequest bid;
    bid.loan = loan;
    bid.investor = investor;
    bid.asked = Money::yuan(yuan);
    const BidAnswer answer = desk.bid(bid);
    return answer.decision.outcome == Outcome::Accepted;
}

bool makeFull(Desk& desk, const std::vector<InvestorId>& people) {
    const auto loan = makeDraft(desk, "L-FULL", 100'000);
    return loan && desk.openLoan(*loan) && buy(desk, *loan, people[0], 60'000) &&
           buy(desk, *loan, people[1], 30'000) && buy(desk, *loan, people[1], 10'000);
}

bool makeCut(Desk& desk, const std::vector<InvestorId>& people) {
    const auto loan = makeDraft(desk, "L-CUT", 100'000);
    if (!loan || !desk.openLoan(*loan) || !buy(desk, *loan, people[2], 80'000)) return false;
    if (!desk.moveLoan(*loan, LoanMove::Close)) return false;
    const ReduceLoan reduces{.loan = *loan, .reference = "CONSENT-17"};
    return desk.ask(reduces, "R01", "the borrower is content with it").has_value();
}

bool makeOver(Desk& desk, const std::vector<InvestorId>& people) {
    const auto loan = makeDraft(desk, "L-OVER", 100'000, people[7]);
    if (!loan) return false;
    std::vector<ImportedBid> bids;
    for (std::size_t i = 0; i < 6; ++i) {
        bids.push_back({.line = std::int64_t(i) + 2,
                        .investor = people[i],
                        .amount = Money::yuan(35'000),
                        .arrived = secondsIn(std::int64_t(i) - 90'000),
                        .key = {}});
    }
    const auto outcome = desk.importBids(*loan, bids);
    return outcome && outcome->excess == 4;
}

/// Where keys go: the focus, or the window when nothing in it has one.
QWidget* inFront() {
    QWidget* focus = QApplication::focusWidget();
    return focus ? focus : QApplication::activeWindow();
}

}  // namespace

bool furnishBook(Desk& desk) {
    std::vector<NewInvestor> investors;
    for (int i = 1; i <= 8; ++i) {
        investors.push_back({.code = "C-" + std::to_string(i),
                             .name = "投资人" + std::to_string(i),
                             .deposit = Money::yuan(1'000'000)});
    }
    const auto people = desk.addInvestors(investors);
    if (!people || !makeFull(desk, *people) || !makeCut(desk, *people) ||
        !makeOver(desk, *people)) {
        return false;
    }
    const auto room = makeDraft(desk, "L-ROOM", 500'000);
    return room && desk.openLoan(*room) && makeDraft(desk, "L-DRAFT", 100'000);
}

BookRoom::BookRoom() {
    const std::string path = deskPath().toStdString();
    if (!createDesk(path, {.name = "Test desk", .kind = DeskKind::Rehearsal})) return;
    if (auto desk = plimsoll::openDesk(path)) (void)furnishBook(**desk);
}

bool BookRoom::open() {
    window->openDesk(deskPath());
    return QTest::qWaitFor([this] { return last && last->board && last->board->size() == 5; },
                           kLongestWaitMs);
}

LoanSummary BookRoom::loan(const char* code) const {
    const auto found = reader()->findLoan(code);
    return found.value_or(LoanSummary{});
}

std::unique_ptr<DeskReader> BookRoom::reader() const {
    auto attached = attachDesk(deskPath().toStdString());
    return attached ? std::move(*attached) : nullptr;
}

void BookRoom::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(inFront(), key, modifiers);
}

void BookRoom::type(const QString& text) {
    QTest::keyClicks(inFront(), text);
}

bool writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

}  // namespace plimsoll::ui::test
