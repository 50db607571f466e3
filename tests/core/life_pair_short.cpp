// The short loan by hand, on a desk and on its model: see life_pair.h.

#include <algorithm>

#include "life_pair.h"
#include "short_commands.h"

namespace plimsoll::test {
namespace {

/// Beyond all that a sequence of commands lets pass.
constexpr std::int64_t kFarAhead = std::int64_t{90} * 24 * 3'600 * 1'000'000;

std::string wordOf(const Result<Asked>& asked) {
    return asked ? "done" : std::string(codeOf(asked.error().code));
}

}  // namespace

/// The same command for the first short loan, if there is any.
LifeCommand LifePair::shortOr(LifeCommand command) const {
    const bool is_way = command.verb == LifeVerb::Extend || command.verb == LifeVerb::Reduce ||
                        command.verb == LifeVerb::PlaceRest;
    const auto found = std::ranges::find(m_model.loans, Phase::Short, &LifeModel::Loan::phase);
    if (is_way && found != m_model.loans.end()) command.loan = found - m_model.loans.begin();
    return command;
}

std::int64_t LifePair::endIn(const LifeCommand& command, std::int64_t now) {
    return command.extra % 10 == 0 ? now - command.amount : now + kFarAhead;
}

/// Mostly what is free, to one or two; sometimes a fen beside it, or to nobody.
std::vector<Split> LifePair::splitsIn(const LifeCommand& command) const {
    const bool is_known = command.loan > 0 && command.loan < std::ssize(m_model.loans);
    if (!is_known || command.extra == 98) return {};
    const auto free = m_model.capacityOf(command.loan).free;
    const auto& terms = m_model.loans[static_cast<std::size_t>(command.loan)].terms;
    const Money off = command.extra % 10 == 9 ? Money::fen(1) : Money();
    const InvestorId one(command.investor);
    const InvestorId other(1 + (command.investor + command.extra) % 6);
    if (command.flag) return {{one, free + off}};
    const auto first = terms.min + Money::fen(terms.step.fen() * (command.amount % 12));
    return {{one, first}, {other, free - first + off}};
}

std::string LifePair::runShort(const LifeCommand& command) {
    auto& desk = m_room.desk();
    const LoanId loan(command.loan);
    const auto ask = [&](const Command& asked) { return wordOf(desk.ask(asked, "R01", "a note")); };
    m_money_moved = true;
    switch (command.verb) {
        case LifeVerb::Extend:
            return ask(extending(loan, Timestamp::us(endIn(command, m_model.now))));
        case LifeVerb::Reduce:
            return ask(reducing(loan));
        case LifeVerb::PlaceRest:
            return ask(placing(loan, splitsIn(command)));
        case LifeVerb::Void:
            return ask(voiding(BidId(command.object)));
        default: {
            const auto fen = Money::fen(10 * command.amount);
            const auto designated = desk.designate(InvestorId(command.investor), fen, "letter 12");
            return designated ? "done" : std::string(codeOf(designated.error().code));
        }
    }
}

std::string LifePair::expectShort(const LifeCommand& command) {
    auto& model = m_model;
    switch (command.verb) {
        case LifeVerb::Extend:
            return model.extend(command.loan, endIn(command, model.now));
        case LifeVerb::Reduce:
            return model.reduce(command.loan);
        case LifeVerb::PlaceRest:
            return model.placeRest(command.loan, splitsIn(command));
        case LifeVerb::Void:
            return model.voidBid(command.object);
        default:
            return model.designate(command.investor, 10 * command.amount);
    }
}

}  // namespace plimsoll::test
