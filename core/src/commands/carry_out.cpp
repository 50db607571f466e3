// Which function carries out which command, and what is looked at before one waits: a new command
// has its line here.

#include "commands/commands.h"

#include "domain/loan_life.h"
#include "values/law_broken.h"
#include "values/names.h"

namespace plimsoll::service {
namespace {

/// Those that move a loan along one arrow.
template <class C>
concept Step = requires { C::kMove; };
template <class C>
concept HasReference = requires(const C& own) { own.reference; };

/// A command's own answer as that of any.
template <class T>
Result<CommandAnswer> anyOf(Result<T> answer) {
    if (!answer) return tl::make_unexpected(std::move(answer.error()));
    if constexpr (std::is_void_v<T>)
        return CommandAnswer();
    else
        return CommandAnswer(*std::move(answer));
}

/// Whoever approves times approves the loan's.
Result<void> checkTimes(Scene& scene, LoanId id, const Schedule& times) {
    const LoanEntry* const loan = scene.known.loan(id);
    if (times == Schedule() || loan == nullptr || loan->now.schedule == times) return {};
    return fail(ErrorCode::ScheduleInvalid, "not_the_loans");
}

Result<RequestKey> batchNamed(const std::string& name) {
    const auto batch = RequestKey::parse(name);
    if (!batch) return fail(ErrorCode::InputInvalid, "batch " + name);
    return *batch;
}

class CarryOut {
public:
    CarryOut(Scene& scene, Commands& commands, const Carrying& how)
        : m_scene(scene), m_commands(commands), m_how(how), m_note(how.note), m_key(how.key) {}

    // ---- loans ----

    Result<LoanId> operator()(const CreateLoan& own) { return m_commands.createLoan(own, m_key); }
    Result<void> operator()(const ScheduleLoan& own) {
        return m_commands.loans.schedule(own.loan, own.schedule, m_key);
    }
    Result<Phase> operator()(const ApproveLoan& own) {
        if (auto checked = checkTimes(m_scene, own.loan, own.schedule); !checked)
            return tl::make_unexpected(checked.error());
        return m_commands.loans.move(own.loan, LoanMove::Approve, {}, m_note, m_key);
    }
    template <LoanMove Move, Act Is>
    Result<Phase> operator()(const LoanStep<Move, Is>& own) {
        return m_commands.loans.move(own.loan, Move, {}, m_note, m_key);
    }
    Result<Phase> operator()(const CancelLoan& own) {
        return m_commands.loans.move(own.loan, LoanMove::Cancel, own.reference, m_note, m_key);
    }
    Result<void> operator()(const ExtendLoan& own) {
        return m_commands.shorts.extend(own, m_note, m_key);
    }
    Result<void> operator()(const ReduceLoan& own) {
        return m_commands.shorts.reduce(own, m_note, m_key);
    }
    Result<void> operator()(const PlaceShortfall& own) {
        return m_commands.shorts.place(own, m_how.from, m_note, m_key);
    }
    Result<ImportOutcome> operator()(const ImportBids& own) {
        return m_commands.over.importBids(own.loan, own.bids, own.newcomers, m_key);
    }
    Result<void> operator()(const SpillExcess& own) {
        return m_commands.over.spill(own, m_how.from, m_note, m_key);
    }
    Result<void> operator()(const ReleaseExcess& own) {
        return m_commands.over.release(own, m_how.from, m_note, m_key);
    }

    // ---- investors, bids, payments, payouts ----

    Result<std::vector<InvestorId>> operator()(const AddInvestors& own) {
        return m_commands.addInvestors(own.investors, m_key);
    }
    template <InvestorStatus To, Act Is>
    Result<void> operator()(const InvestorStep<To, Is>& own) {
        return m_commands.setInvestorStatus(own.investor, To, m_key);
    }
    Result<void> operator()(const DesignateInvestor& own) {
        return m_commands.settings.designate(own.investor, own.limit, own.reference, m_key);
    }
    Result<Balance> operator()(const Deposit& own) {
        return m_commands.deposit(own.investor, own.amount, m_key);
    }
    Result<PayoutId> operator()(const CashOut& own) {
        return m_commands.payouts.cashOut(own.investor, own.amount, m_key);
    }
    Result<Balance> operator()(const AdjustBalance& own) {
        return m_commands.payouts.adjust(own.investor, own.amount, m_note, m_key);
    }
    Result<void> operator()(const WithdrawBid& own) {
        return m_commands.payments.withdraw(own.bid, m_note, m_key);
    }
    Result<void> operator()(const VoidBid& own) {
        return m_commands.shorts.voidBid(own.bid, own.reference, m_note, m_key);
    }
    Result<NoticeAnswer> operator()(const NotePayment& own) {
        return m_commands.payments.note(own);
    }
    Result<void> operator()(const ResolveHold& own) {
        return m_commands.payments.resolve(own.bid, own.part, own.verdict, m_note, m_key);
    }
    Result<void> operator()(const PlaceCase& own) {
        return m_commands.payments.placeCase(own.from_case, m_note, m_key);
    }
    Result<PayoutId> operator()(const RefundCase& own) {
        return m_commands.payments.refundCase(own.from_case, m_note, m_key);
    }
    Result<std::int64_t> operator()(const SendPayouts& own) {
        return batchNamed(own.batch).and_then(
            [this](const RequestKey& batch) { return m_commands.payouts.send(batch); });
    }
    Result<void> operator()(const AnswerPayout& own) {
        return m_commands.payouts.answer(own.payout, own.answer, m_note, m_key);
    }
    Result<PayoutId> operator()(const ReissuePayout& own) {
        return m_commands.payouts.reissue(own.payout, m_note, m_key);
    }
    template <bool WasSent, Act Is>
    Result<void> operator()(const PayoutStep<WasSent, Is>& own) {
        return m_commands.payouts.settle(own.payout, WasSent, m_note, m_key);
    }

    // ---- people, settings, halts, the clock ----

    Result<StaffId> operator()(const AddStaff& own) {
        return m_commands.staff.add(own, m_how.secret, m_key);
    }
    Result<void> operator()(const ChangeStaff& own) {
        return m_commands.staff.change(own.staff, {own.roles, own.status, m_how.secret}, m_key);
    }
    Result<void> operator()(const ChangePolicy& own) {
        return m_commands.staff.setPolicy(own.policy, {own.four_eyes, own.limits}, m_key);
    }
    Result<void> operator()(const ApproveRequest& own) {
        return m_commands.requests.approve(own.request, own.seen, m_note, m_key);
    }
    Result<void> operator()(const RejectRequest& own) {
        return m_commands.requests.reject(own.request, m_note, m_key);
    }
    Result<void> operator()(const WithdrawRequest& own) {
        return m_commands.requests.withdraw(own.request, m_key);
    }
    Result<void> operator()(const ClaimWork& own) {
        requireLaw(m_scene.seat != nullptr, "nobody claims work");
        return m_commands.settings.claim(m_scene.seat->staff, own.what, own.step, m_key);
    }
    Result<void> operator()(const SetRules& own) {
        return m_commands.settings.setRules(own, m_key);
    }
    Result<void> operator()(const MarkDay& own) { return m_commands.settings.markDay(own, m_key); }
    Result<HaltId> operator()(const SetHalt& own) {
        return m_commands.halts.set(own.loan, own.stops, m_note, m_key);
    }
    Result<void> operator()(const LiftHalt& own) {
        return m_commands.halts.lift(own.halt, m_note, m_key);
    }
    Result<void> operator()(const ConfirmClock&) {
        return m_commands.confirmClock(m_note, {}, m_key);
    }

private:
    Scene& m_scene;
    Commands& m_commands;
    const Carrying& m_how;
    const std::string& m_note;
    const RequestKey& m_key;
};

/// What is looked at before a command waits; most need nothing but their words.
class Check {
public:
    Check(Scene& scene, Commands& commands) : m_scene(scene), m_commands(commands) {}

    template <Step C>
    Result<void> operator()(const C& own) {
        const LoanEntry* const loan = m_scene.known.loan(own.loan);
        if (loan == nullptr) return fail(ErrorCode::UnknownLoan, std::to_string(own.loan.value));
        if (!domain::afterMove(loan->now.phase, C::kMove, loan->now.capacity))
            return fail(ErrorCode::WrongPhase, std::string(codeOf(loan->now.phase)));
        if constexpr (std::is_same_v<C, ApproveLoan>)
            return checkTimes(m_scene, own.loan, own.schedule);
        return {};
    }
    Result<void> operator()(const ExtendLoan& own) { return m_commands.shorts.check(own); }
    Result<void> operator()(const ReduceLoan& own) { return m_commands.shorts.check(own); }
    Result<void> operator()(const PlaceShortfall& own) { return m_commands.shorts.check(own); }
    Result<void> operator()(const VoidBid& own) { return m_commands.shorts.check(own); }
    Result<void> operator()(const SpillExcess& own) { return m_commands.over.check(own); }
    Result<void> operator()(const ReleaseExcess& own) { return m_commands.over.check(own); }
    /// A failure or a doubt moves no money, so it never waits.
    Result<void> operator()(const NotePayment& own) {
        if (own.status == PaymentStatus::Confirmed) return {};
        return fail(ErrorCode::RequestInvalid, std::string(codeOf(Act::PaymentNote)));
    }
    template <bool WasSent, Act Is>
    Result<void> operator()(const PayoutStep<WasSent, Is>& own) {
        const auto payout = m_scene.store.money().loadPayout(own.payout);
        if (!payout || payout->state == PayoutState::Restored) return {};
        return fail(ErrorCode::PayoutDecided, std::string(codeOf(payout->state)));
    }
    Result<void> operator()(const ChangePolicy& own) {
        return StaffCommands::checkPolicy(own.policy, {own.four_eyes, own.limits});
    }
    Result<void> operator()(const AddStaff& own) {
        if (!isCode(own.login)) return fail(ErrorCode::LoginInvalid, own.login);
        if (!isName(own.name)) return fail(ErrorCode::NameInvalid, own.name);
        return checkRoles(own.roles);
    }
    Result<void> operator()(const ChangeStaff& own) {
        return own.roles ? checkRoles(*own.roles) : Result<void>();
    }
    template <class C>
    Result<void> operator()(const C&) {
        return {};
    }

private:
    static Result<void> checkRoles(Roles roles) {
        if (areSoundRoles(roles)) return {};
        return fail(ErrorCode::RolesInvalid, codeOf(roles));
    }

    Scene& m_scene;
    Commands& m_commands;
};

/// A payment's name and a batch's are keys; a reference says where something is kept.
struct CheckWords {
    Result<void> operator()(const NotePayment& own) {
        if (RequestKey::parse(own.payment)) return {};
        return fail(ErrorCode::PaymentInvalid, own.payment);
    }
    Result<void> operator()(const SendPayouts& own) {
        return batchNamed(own.batch).map([](const RequestKey&) {});
    }
    template <class C>
    Result<void> operator()(const C& own) {
        if constexpr (HasReference<C>) return checkReference(own.reference, false);
        return {};
    }
};

}  // namespace

Result<CommandAnswer> Commands::carryOut(const Command& command, const Carrying& how) {
    CarryOut run(m_scene, *this, how);
    return std::visit([&run](const auto& own) { return anyOf(run(own)); }, command);
}

Result<void> Commands::check(const Command& command) {
    if (auto checked = checkWords(command); !checked) return checked;
    return std::visit(Check(m_scene, *this), command);
}

Result<void> Commands::checkWords(const Command& command) {
    return std::visit(CheckWords(), command);
}

}  // namespace plimsoll::service
