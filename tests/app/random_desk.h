#pragma once
// A desk that is worked on through the command line, and the account of it that is kept by hand:
// what a command answers is compared with what the account says, and so is what the desk lists.
// The first difference is kept with the command before it.

#include <memory>
#include <string>

#include "account_book.h"
#include "cli_room.h"

namespace plimsoll::test {

class RandomDesk {
protected:
    /// Types "VERB d.plimsoll REST" and compares the exit code and, when `member` is one, that
    /// member of the answer.
    CliRun tell(const char* verb, const std::string& rest, const BookAnswer& expected,
                const char* member = nullptr);
    /// Every investor and every loan of a desk.
    void compare(const std::string& desk);
    void comparePayouts();
    /// Backs the desk up, restores it and looks at the copy; work goes on with the first one.
    void compareRestored(const std::string& copy);
    void report(const std::string& what);

    std::unique_ptr<CliRoom> m_room = std::make_unique<CliRoom>();
    AccountBook m_book;
    std::string m_last;   ///< the last command, for a failure's sake
    std::string m_fault;  ///< the first difference

private:
    void compareInvestor(const QJsonObject& row);
    void compareLoan(const QJsonObject& row);
    void comparePayout(const QJsonObject& row);
};

}  // namespace plimsoll::test
