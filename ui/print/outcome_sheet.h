#pragma once
// The fill certificate of a loan that filled by itself, and the resolution sheet of one that people
// decided about, in the language of now. GUI thread (uses the installed translators).

#include <QCoreApplication>

#include <plimsoll/outcome.h>

#include "ui/print/sheet.h"

namespace plimsoll::ui {

class OutcomeSheet {
    Q_DECLARE_TR_FUNCTIONS(OutcomeSheet)

public:
    [[nodiscard]] static Sheet of(const OutcomeRecord& record);
    /// "Fill certificate", "Resolution sheet"
    [[nodiscard]] static QString kind(OutcomeRecord::Kind kind);
    /// What it says, in a sentence.
    [[nodiscard]] static QString verdict(const OutcomeRecord& record);

private:
    static void addFacts(Sheet& sheet, const OutcomeRecord& record);
    [[nodiscard]] static SheetTable capacity(const OutcomeRecord& record);
    [[nodiscard]] static SheetTable steps(const OutcomeRecord& record);
    [[nodiscard]] static SheetTable decisions(const OutcomeRecord& record);
    [[nodiscard]] static SheetTable parts(const OutcomeRecord& record);
    static void addProof(Sheet& sheet, const OutcomeRecord& record);
};

}  // namespace plimsoll::ui
