#pragma once
// Plans of a placement, and what is wrong with a split, in words. GUI thread (uses the installed
// translators).

#include <string_view>

#include <QCoreApplication>
#include <QString>

#include <plimsoll/desk.h>
#include <plimsoll/placement.h>

namespace plimsoll::ui {

class PlacementText {
    Q_DECLARE_TR_FUNCTIONS(PlacementText)

public:
    /// "Fewest investors"
    [[nodiscard]] static QString goal(PlanGoal goal);
    /// "Fewest investors: 3 investors, 10,000.00–40,000.00"
    [[nodiscard]] static QString plan(const Plan& plan);
    /// Why there is no plan, and what would make one possible.
    [[nodiscard]] static QString fault(const Placing& placing);
    /// "below the minimum"
    [[nodiscard]] static QString split(SplitFault::Code code);
    /// What the core says of a split ("off_step C-7") in words.
    [[nodiscard]] static QString refusal(std::string_view subject);
    /// The same with the figures that it is about.
    [[nodiscard]] static QString refusal(std::string_view subject, const Placing& placing,
                                         const std::vector<Split>& splits);

private:
    [[nodiscard]] static QString advice(const Placing& placing);
    [[nodiscard]] static QString ofInvestor(SplitFault::Code code, const QString& investor,
                                            const Candidate& candidate,
                                            const PlacementTerms& terms);
};

/// The code of a candidate; empty: he is none.
[[nodiscard]] QString codeOfCandidate(const Placing& placing, InvestorId investor);
/// -1: nobody of that code may take a part.
[[nodiscard]] int candidateOf(const Placing& placing, const QString& code);
[[nodiscard]] Money sumOf(const std::vector<Split>& splits);

}  // namespace plimsoll::ui
