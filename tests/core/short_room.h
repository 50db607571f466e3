#pragma once
// The short loan by hand where nobody signs in, so that what is asked for is done at once: each
// command in one word, and where a loan stands as one. Amounts are fen.

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "faulty_vfs.h"
#include "life_room.h"
#include "short_commands.h"

namespace plimsoll::test {

class ShortRoom : public LifeRoom {
public:
    /// "done", or the error with its subject.
    std::string run(const Command& command, const std::string& note = "as agreed",
                    const RequestKey& key = {}) {
        const auto asked = desk().ask(command, "R01", note, key);
        return asked ? std::string("done") : toText(asked.error());
    }
    /// The same without the subject.
    std::string code(const Command& command) {
        const auto asked = desk().ask(command, "R01", "as agreed");
        return asked ? std::string("done") : std::string(codeOf(asked.error().code));
    }
    void consent(int who, std::int64_t fen) {
        must(desk().designate(person(who), Money::fen(fen), fen > 0 ? "letter 12" : ""));
    }
    [[nodiscard]] Split split(int who, std::int64_t fen) const {
        return {person(who), Money::fen(fen)};
    }
    /// "short 700+0+0+300": what is free, reserved, held and paid.
    [[nodiscard]] std::string standOf(LoanId loan) { return describe(must(reader().loan(loan))); }
    [[nodiscard]] std::int64_t availableOf(int who) {
        return must(reader().investor(person(who))).balance.available.fen();
    }
    [[nodiscard]] std::int64_t frozenOf(int who) {
        return must(reader().investor(person(who))).balance.frozen.fen();
    }
    [[nodiscard]] Timestamp in(std::int64_t seconds) {
        return Timestamp::us(clock().now().us() + seconds * kSecond);
    }
    [[nodiscard]] Result<Preview> preview(const Command& command) {
        return reader().preview(command, clock().now());
    }
    HaltId halt(Stops stops) { return must(desk().setHalt({}, stops, "an incident")); }
    void lift(HaltId id) { (void)must(desk().ask(LiftHalt{id}, "R01", "it is over")); }
    /// Empty when every law holds, after all that was recorded is carried out again.
    [[nodiscard]] std::string fault() { return faultOf(reader()); }
    /// A sale of 1,000 that ends by itself after so many seconds.
    [[nodiscard]] LoanId timedSale(std::int64_t seconds) {
        const auto loan = draft();
        must(desk().scheduleLoan(loan, {{}, in(seconds)}));
        move(loan, {LoanMove::Approve, LoanMove::Open});
        return loan;
    }

private:
    FaultyVfs m_vfs;  // fails nothing here, but spares the syncs
};

}  // namespace plimsoll::test
