#pragma once
// A small desk with its clerks, and what its reader answers as one line of text per list.

#include <initializer_list>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <QTest>

#include "desk_room.h"

namespace plimsoll::test {

inline constexpr auto kWindow = std::chrono::seconds(900);

inline Money fen(std::int64_t amount) {
    return Money::fen(amount);
}

/// A desk with five investors who have 50.00 each, and the verbs of its clerks in short.
struct Clerks {
    Clerks() : desk(room.open()), people(enrol(desk, 5, fen(5'000))), reader(must(desk.reader())) {}

    LoanId sell(std::int64_t target, std::int64_t min = 100) {
        return plimsoll::test::sell(desk, termsOf(target, min, 100));
    }
    /// Accepted or waiting; refused is a mistake of the test.
    BidId bid(LoanId loan, int who, std::int64_t amount, Funding funding = Funding::Balance,
              bool standby = false, bool partial = false) {
        auto bid = bidOf(loan, people.at(static_cast<std::size_t>(who)), amount, {}, partial);
        bid.funding = funding;
        bid.standby = standby;
        const auto answer = desk.bid(bid);
        if (!answer.isDecision() || answer.decision.outcome == Outcome::Refused)
            throw std::runtime_error("refused: " + std::string(codeOf(answer.decision.reason)));
        return answer.decision.id;
    }
    BidId hold(LoanId loan, int who, std::int64_t amount) {
        return bid(loan, who, amount, Funding::Payment);
    }
    NoticeAnswer pay(BidId bid, std::int64_t amount,
                     PaymentStatus status = PaymentStatus::Confirmed) {
        return must(desk.notePayment({.payment = "p" + std::to_string(++payments),
                                      .status = status,
                                      .bid = bid,
                                      .amount = fen(amount),
                                      .as_received = {}}));
    }
    void move(LoanId loan, std::initializer_list<LoanMove> moves) {
        for (const auto move : moves) (void)must(desk.moveLoan(loan, move, "a note"));
    }
    /// Lets every hold lapse that is open now.
    void lapseAll() {
        room.clock().advance(std::chrono::microseconds(kWindow).count() + 1);
        QTRY_VERIFY_WITH_TIMEOUT(isNothingHeld(), 20'000);
    }
    [[nodiscard]] bool isNothingHeld() const {
        for (const auto& hold : must(reader->holds({})))
            if (hold.state == HoldState::Held) return false;
        return true;
    }
    [[nodiscard]] InvestorId person(int who) const {
        return people.at(static_cast<std::size_t>(who));
    }

    DeskRoom room;
    Desk& desk;
    std::vector<InvestorId> people;
    std::unique_ptr<DeskReader> reader;
    int payments = 0;
};

inline QString text(std::string_view code) {
    return QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
}

template <class Rows, class Describe>
QString describeAll(const Rows& rows, Describe describe) {
    QStringList words;
    for (const auto& row : rows) words.append(describe(row));
    return words.join(u' ');
}

/// "3.1:held:400" for part 1 of bid 3.
inline QString describe(const std::vector<Hold>& holds) {
    return describeAll(holds, [](const Hold& hold) {
        return QStringLiteral("%1.%2:%3:%4")
            .arg(hold.bid.value)
            .arg(hold.part)
            .arg(text(codeOf(hold.state)))
            .arg(hold.amount.fen());
    });
}

inline QString describe(const std::vector<Wait>& waits) {
    return describeAll(waits, [](const Wait& wait) {
        return QStringLiteral("%1:%2:%3")
            .arg(wait.bid.value)
            .arg(text(codeOf(wait.state)))
            .arg(wait.waiting.fen());
    });
}

inline QString describe(const std::vector<BidEvent>& events) {
    return describeAll(events, [](const BidEvent& event) {
        return QStringLiteral("%1:%2").arg(text(codeOf(event.kind))).arg(event.amount.fen());
    });
}

inline QString describe(const std::vector<StatementLine>& lines) {
    return describeAll(lines, [](const StatementLine& line) {
        return QStringLiteral("%1:%2").arg(text(codeOf(line.kind))).arg(line.amount.fen());
    });
}

inline QString describe(const std::vector<PaymentCase>& cases) {
    return describeAll(cases, [](const PaymentCase& payment) {
        return QStringLiteral("%1:%2:%3")
            .arg(text(codeOf(payment.kind)))
            .arg(text(codeOf(payment.state)))
            .arg(payment.amount.fen());
    });
}

inline QString describe(const std::vector<Payout>& payouts) {
    return describeAll(payouts, [](const Payout& payout) {
        return QStringLiteral("%1:%2:%3:%4")
            .arg(payout.id.value)
            .arg(text(codeOf(payout.kind)))
            .arg(text(codeOf(payout.state)))
            .arg(payout.amount.fen());
    });
}

/// "free 70 held 0 paid 30 | 70 0 0 0 0": what is missing never taken, lapsed, failed, withdrawn,
/// voided; and what is reserved when anything is.
inline QString describe(const ShortReport& report) {
    QString all = QStringLiteral("free %1 held %2 paid %3 |")
                      .arg(report.capacity.free.fen())
                      .arg(report.capacity.held.fen())
                      .arg(report.capacity.paid.fen());
    if (report.capacity.reserved.isPositive())
        all.prepend(QStringLiteral("reserved %1 ").arg(report.capacity.reserved.fen()));
    for (const CauseFigures& cause : report.causes)
        all += u' ' + QString::number(cause.missing.fen());
    return all;
}

/// Reads page after page of one row at least; `page` reads what lies beyond the last one.
template <class Row, class Key, class Read, class KeyOf>
std::vector<Row> allPages(Key beyond, Read read, KeyOf key_of) {
    std::vector<Row> all;
    for (;;) {
        const auto page = must(read(beyond));
        if (page.empty()) return all;
        all.insert(all.end(), page.begin(), page.end());
        beyond = key_of(page.back());
    }
}

inline RequestKey key(const char* text) {
    return RequestKey::parse(text).value();
}

}  // namespace plimsoll::test
