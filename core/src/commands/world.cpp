#include "commands/world.h"

#include <fmt/format.h>

#include "values/sha256.h"

namespace plimsoll::service {
namespace {

std::string timeOrNone(const std::optional<Timestamp>& time) {
    return time ? time->toString() : "none";
}

std::string worldOf(Phase phase, const Terms& terms, const Capacity& capacity,
                    const Schedule& schedule) {
    return fmt::format("phase={} target={} paid={} held={} reserved={} free={} opens={} closes={}",
                       codeOf(phase), terms.target.toString(), capacity.paid.toString(),
                       capacity.held.toString(), capacity.reserved.toString(),
                       capacity.free.toString(), timeOrNone(schedule.opens),
                       timeOrNone(schedule.closes));
}

std::string placingWorldOf(Phase phase, const Terms& terms, const Capacity& capacity) {
    return fmt::format("phase={} target={} paid={} held={} missing={}", codeOf(phase),
                       terms.target.toString(), capacity.paid.toString(), capacity.held.toString(),
                       (capacity.free + capacity.reserved).toString());
}

std::string bidWorldOf(const std::vector<store::PaidPart>& parts, BidId bid) {
    Money paid;
    for (const auto& part : parts)
        if (part.bid == bid) paid += part.amount;
    return fmt::format(" bid={}", paid.toString());
}

std::string excessWorldOf(const std::vector<ExcessLine>& lines) {
    Money sum;
    int open = 0;
    for (const ExcessLine& line : lines) {
        if (line.state != ExcessState::Open) continue;
        ++open;
        sum += line.amount;
    }
    return fmt::format("lines={} excess={}", open, sum.toString());
}

std::string roomWorldOf(Phase phase, const Capacity& capacity) {
    return fmt::format(" to={} free={}", codeOf(phase), capacity.free.toString());
}

std::string worldOf(InvestorStatus status, const Balance& balance) {
    return fmt::format("status={} available={} frozen={} lent={}", codeOf(status),
                       balance.available.toString(), balance.frozen.toString(),
                       balance.lent.toString());
}

std::string worldOf(const Hold& hold) {
    return fmt::format("hold={} amount={}", codeOf(hold.state), hold.amount.toString());
}

std::string worldOf(const PaymentCase& payment, std::string_view phase) {
    return fmt::format("case={} amount={} phase={}", codeOf(payment.state),
                       payment.amount.toString(), phase.empty() ? "none" : phase);
}

std::string worldOf(const Payout& payout, bool is_replaced) {
    return fmt::format("payout={} amount={} replaced={}", codeOf(payout.state),
                       payout.amount.toString(), is_replaced ? "yes" : "no");
}

std::string worldOf(const Halt& halt) {
    return fmt::format("halt={}", halt.lifted ? "lifted" : "stands");
}

std::string worldOf(const StaffMember& member) {
    return fmt::format("roles={} status={}", codeOf(member.roles), codeOf(member.status));
}

std::string worldOf(const ActPolicy& policy) {
    auto world = fmt::format("four_eyes={}", policy.four_eyes ? "yes" : "no");
    if (!policy.limits.isNone())
        world += fmt::format(" each={} day={}", policy.limits.each.toString(),
                             policy.limits.day.toString());
    return world;
}

std::string worldOf(const std::vector<Payout>& pending) {
    Money sum;
    for (const Payout& payout : pending) sum += payout.amount;
    const bool is_any = !pending.empty();
    return fmt::format("payouts={} amount={} first={} last={}", pending.size(), sum.toString(),
                       is_any ? pending.front().id.value : 0, is_any ? pending.back().id.value : 0);
}

std::string paymentWorldOf(bool is_noted, std::string_view phase, const std::vector<Hold>& holds) {
    auto world = fmt::format("payment={} phase={}", is_noted ? "noted" : "new",
                             phase.empty() ? "none" : phase);
    for (const Hold& hold : holds) world += fmt::format(";#{} {}", hold.part, worldOf(hold));
    return world;
}

template <class Tag>
tl::unexpected<Error> unknown(ErrorCode code, Id<Tag> id) {
    return fail(code, std::to_string(id.value));
}

/// What each command depends on; one that cannot wait depends on nothing that anybody looks at.
class World {
public:
    explicit World(Records& records) : m_records(records) {}

    Result<std::string> operator()(const ApproveLoan& own) { return ofLoan(own.loan); }
    Result<std::string> operator()(const OpenLoan& own) { return ofLoan(own.loan); }
    Result<std::string> operator()(const DisburseLoan& own) { return ofLoan(own.loan); }
    Result<std::string> operator()(const CancelLoan& own) { return ofLoan(own.loan); }
    Result<std::string> operator()(const ExtendLoan& own) { return ofLoan(own.loan); }
    Result<std::string> operator()(const ReduceLoan& own) { return ofLoan(own.loan); }
    Result<std::string> operator()(const PlaceShortfall& own) {
        const auto loan = m_records.loan(own.loan);
        if (!loan) return unknown(ErrorCode::UnknownLoan, own.loan);
        return placingWorldOf(loan->phase, loan->terms, loan->capacity);
    }
    Result<std::string> operator()(const VoidBid& own) {
        const auto loan = ofLoan(own.loan);
        if (!loan) return unknown(ErrorCode::UnknownBid, own.bid);
        return *loan + bidWorldOf(m_records.paidParts(own.loan), own.bid);
    }
    Result<std::string> operator()(const SpillExcess& own) {
        auto world = ofLines(own.lines);
        const auto to = m_records.loan(own.to_loan);
        if (world && to) *world += roomWorldOf(to->phase, to->capacity);
        return world;
    }
    Result<std::string> operator()(const ReleaseExcess& own) { return ofLines(own.lines); }

    Result<std::string> operator()(const Deposit& own) { return ofInvestor(own.investor); }
    Result<std::string> operator()(const CashOut& own) { return ofInvestor(own.investor); }
    Result<std::string> operator()(const AdjustBalance& own) { return ofInvestor(own.investor); }
    Result<std::string> operator()(const NotePayment& own) {
        const auto bid = m_records.bid(own.bid);
        const auto loan = bid ? m_records.loan(bid->loan) : std::nullopt;
        return paymentWorldOf(m_records.isNoted(own.payment),
                              loan ? codeOf(loan->phase) : std::string_view(),
                              bid ? m_records.holds(own.bid) : std::vector<Hold>());
    }
    Result<std::string> operator()(const ResolveHold& own) {
        const auto holds = m_records.holds(own.bid);
        const auto at = static_cast<std::size_t>(own.part - 1);
        if (own.part < 1 || at >= holds.size()) return unknown(ErrorCode::HoldNotStuck, own.bid);
        return worldOf(holds[at]);
    }
    Result<std::string> operator()(const PlaceCase& own) { return ofCase(own.from_case); }
    Result<std::string> operator()(const RefundCase& own) { return ofCase(own.from_case); }
    Result<std::string> operator()(const SendPayouts&) {
        return worldOf(m_records.pendingPayouts());
    }
    Result<std::string> operator()(const ReissuePayout& own) { return ofPayout(own.payout); }
    Result<std::string> operator()(const MarkPayoutNotSent& own) { return ofPayout(own.payout); }
    Result<std::string> operator()(const MarkPayoutSent& own) { return ofPayout(own.payout); }

    Result<std::string> operator()(const LiftHalt& own) {
        const auto halt = m_records.halt(own.halt);
        if (!halt) return unknown(ErrorCode::UnknownHalt, own.halt);
        return worldOf(*halt);
    }
    Result<std::string> operator()(const AddStaff& own) {
        if (m_records.hasLogin(own.login)) return fail(ErrorCode::LoginTaken, own.login);
        return "login=free";
    }
    Result<std::string> operator()(const ChangeStaff& own) {
        const auto member = m_records.staff(own.staff);
        if (!member) return unknown(ErrorCode::UnknownStaff, own.staff);
        return worldOf(*member);
    }
    Result<std::string> operator()(const ChangePolicy& own) {
        const auto act = plimsoll::actOf(own.policy);
        if (!act) return fail(ErrorCode::RequestInvalid, own.policy);
        return worldOf(m_records.policy(*act));
    }
    template <class C>
    Result<std::string> operator()(const C&) {
        return fail(ErrorCode::RequestInvalid, std::string(codeOf(C::kAct)));
    }

private:
    Result<std::string> ofLoan(LoanId id) {
        const auto loan = m_records.loan(id);
        if (!loan) return unknown(ErrorCode::UnknownLoan, id);
        return worldOf(loan->phase, loan->terms, loan->capacity, loan->schedule);
    }
    Result<std::string> ofLines(const std::vector<ExcessId>& ids) {
        std::vector<ExcessLine> lines;
        for (const ExcessId id : ids) {
            const auto line = m_records.excess(id);
            if (!line) return unknown(ErrorCode::UnknownExcess, id);
            lines.push_back(*line);
        }
        return excessWorldOf(lines);
    }
    Result<std::string> ofInvestor(InvestorId id) {
        const auto funds = m_records.investor(id);
        if (!funds) return unknown(ErrorCode::UnknownInvestor, id);
        return worldOf(funds->status, funds->balance);
    }
    Result<std::string> ofCase(CaseId id) {
        const auto found = m_records.paymentCase(id);
        if (!found) return unknown(ErrorCode::UnknownCase, id);
        const auto loan = m_records.loan(found->loan);
        return worldOf(*found, loan ? codeOf(loan->phase) : std::string_view());
    }
    Result<std::string> ofPayout(PayoutId id) {
        const auto payout = m_records.payout(id);
        if (!payout) return unknown(ErrorCode::UnknownPayout, id);
        return worldOf(*payout, m_records.isReplaced(id));
    }

    Records& m_records;
};

}  // namespace

Result<std::string> worldOf(const Command& command, Records& records) {
    return std::visit(World(records), command);
}

std::string makerWorldOf(const Request& request, Records& records) {
    const auto maker = records.staff(request.maker_id);
    if (!maker || maker->status != StaffStatus::Active || maker->roles.isEmpty())
        return " maker=disabled";
    return isAllowed(maker->roles, request.act()) ? std::string()
                                                  : std::string(" maker=not_allowed");
}

}  // namespace plimsoll::service

std::string plimsoll::nameOfWorld(std::string_view world) {
    constexpr std::size_t kDigits = 16;
    return toHex(sha256(world)).substr(0, kDigits);
}
