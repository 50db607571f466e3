#include "domain/loan_life.h"

namespace plimsoll::domain {
namespace {

template <class... Phases>
bool isOneOf(Phase phase, Phases... phases) {
    return ((phase == phases) || ...);
}

std::optional<Phase> when(bool allowed, Phase to) {
    return allowed ? std::optional(to) : std::nullopt;
}

bool isUndecided(const Capacity& capacity) {
    return (capacity.held + capacity.reserved).isPositive();
}

}  // namespace

std::optional<Phase> afterMove(Phase from, LoanMove move, const Capacity& capacity) {
    switch (move) {
        case LoanMove::Approve:
            return when(from == Phase::Waiting, Phase::Scheduled);
        case LoanMove::Withdraw:
            return when(isOneOf(from, Phase::Draft, Phase::Waiting, Phase::Scheduled),
                        Phase::Withdrawn);
        case LoanMove::Open:
            return when(isOneOf(from, Phase::Draft, Phase::Waiting, Phase::Scheduled), Phase::Open);
        case LoanMove::Pause:
            return when(from == Phase::Open, Phase::Paused);
        case LoanMove::Resume:
            return when(from == Phase::Paused, Phase::Open);
        case LoanMove::Close:
            return when(isOneOf(from, Phase::Open, Phase::Paused),
                        isUndecided(capacity) ? Phase::Settling : Phase::Short);
        case LoanMove::Review:
            return when(from == Phase::Full, Phase::UnderReview);
        case LoanMove::Disburse:
            return when(from == Phase::UnderReview, Phase::Disbursed);
        case LoanMove::Cancel:
            return when(isOneOf(from, Phase::Short, Phase::Full, Phase::UnderReview),
                        Phase::Cancelled);
    }
    return std::nullopt;
}

Phase afterChange(Phase phase, const Capacity& capacity) {
    if (isSelling(phase) || phase == Phase::Short) {
        if (capacity.paid == capacity.total()) return Phase::Full;
        if (phase == Phase::Settling && !isUndecided(capacity)) return Phase::Short;
    }
    return phase;
}

bool mayPlace(Phase phase) {
    return isSelling(phase) || phase == Phase::Short;
}

bool mayVoid(Phase phase) {
    return mayPlace(phase) || phase == Phase::Full || phase == Phase::UnderReview;
}

Phase afterVoid(Phase phase, bool before_deadline) {
    if (phase != Phase::Full && phase != Phase::UnderReview) return phase;
    return before_deadline ? Phase::Open : Phase::Short;
}

bool wantsNote(LoanMove move) {
    return move == LoanMove::Withdraw || move == LoanMove::Cancel;
}

}  // namespace plimsoll::domain
