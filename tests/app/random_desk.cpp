#include "random_desk.h"

#include <fmt/format.h>

using namespace Qt::StringLiterals;

namespace plimsoll::test {

void RandomDesk::report(const std::string& what) {
    if (m_fault.empty()) m_fault = fmt::format("{}\n  after: plimsollctl {}", what, m_last);
}

CliRun RandomDesk::tell(const char* verb, const std::string& rest, const BookAnswer& expected,
                        const char* member) {
    m_last = fmt::format("{} d.plimsoll {} --json", verb, rest);
    CliRun run = m_room->run(words(m_last.c_str()));
    if (run.exit != expected.exit)
        report(fmt::format("exit {}, the account says {} {}; {}", run.exit, expected.exit,
                           expected.word, run.err.toStdString()));
    if (member == nullptr || run.exit != 0) return run;
    if (const auto found = run.text(member).toStdString(); found != expected.word)
        report(fmt::format("{} is {}, the account says {}", member, found, expected.word));
    return run;
}

void RandomDesk::compareInvestor(const QJsonObject& row) {
    const auto code = row[u"code"_s].toString().toStdString();
    const BookInvestor& own = m_book.investors[code];
    const auto theirs =
        fmt::format("{} available {} frozen {} lent {}", row[u"status"_s].toString().toStdString(),
                    row[u"available"_s].toInteger(-1), row[u"frozen"_s].toInteger(-1),
                    row[u"lent"_s].toInteger(-1));
    const auto ours =
        fmt::format("{} available {} frozen {} lent {}", own.active ? "active" : "suspended",
                    own.available, own.frozen, own.lent);
    if (theirs != ours) report(fmt::format("{} is {}, the account says {}", code, theirs, ours));
}

void RandomDesk::compareLoan(const QJsonObject& row) {
    const auto code = row[u"code"_s].toString().toStdString();
    const BookLoan& own = m_book.loans[code];
    const auto theirs = fmt::format("{} target {} free {} held {} paid {}",
                                    row[u"phase"_s].toString().toStdString(),
                                    row[u"target"_s].toInteger(-1), row[u"free"_s].toInteger(-1),
                                    row[u"held"_s].toInteger(-1), row[u"paid"_s].toInteger(-1));
    const auto ours = fmt::format("{} target {} free {} held {} paid {}", own.phase, own.target,
                                  own.free(), own.held, own.paid);
    if (theirs != ours) report(fmt::format("{} is {}, the account says {}", code, theirs, ours));
}

void RandomDesk::comparePayout(const QJsonObject& row) {
    const int number = row[u"id"_s].toInt();
    const BookPayout& own = m_book.payouts[number];
    const auto theirs =
        fmt::format("{} {} {} {}", row[u"kind"_s].toString().toStdString(),
                    row[u"state"_s].toString().toStdString(), row[u"amount"_s].toInteger(-1),
                    row[u"investor"_s].toString().toStdString());
    const auto ours = fmt::format("{} {} {} {}", own.kind, own.state, own.amount, own.investor);
    if (theirs != ours)
        report(fmt::format("payout {} is {}, the account says {}", number, theirs, ours));
}

void RandomDesk::compare(const std::string& desk) {
    if (const auto missing = m_book.whereMoneyIsMissing(); !missing.empty())
        report("the account itself does not add up: " + missing);
    const auto rowsOf = [&](const char* list) {
        return m_room->run(words(fmt::format("{} list {} --json", list, desk).c_str())).array();
    };
    const auto people = rowsOf("investor");
    const auto loans = rowsOf("loan");
    if (people.size() != std::ssize(m_book.investors) || loans.size() != std::ssize(m_book.loans))
        return report("investors or loans are missing");
    for (const auto& row : people) compareInvestor(row.toObject());
    for (const auto& row : loans) compareLoan(row.toObject());
}

void RandomDesk::comparePayouts() {
    const auto rows = m_room->run(words("payouts list d.plimsoll --json")).array();
    if (rows.size() != std::ssize(m_book.payouts)) return report("payouts are missing");
    for (const auto& row : rows) comparePayout(row.toObject());
}

/// The copy holds the same money.
void RandomDesk::compareRestored(const std::string& copy) {
    tell("backup", copy + ".backup", {});
    const auto run = [&](const std::string& line) {
        m_last = line;
        if (const auto done = m_room->run(words(line.c_str())); done.exit != 0)
            report(done.err.toStdString());
    };
    run(fmt::format("restore {0}.backup {0}.plimsoll", copy));
    run(fmt::format("verify {}.plimsoll", copy));
    compare(copy + ".plimsoll");
}

}  // namespace plimsoll::test
