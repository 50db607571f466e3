#pragma once
// How a loan ended, as files to hand on: the sheet as PDF and the same figures as CSV. Both or
// neither. Any thread.

#include <QString>

#include "ui/print/sheet.h"
#include "ui/worker/values.h"

namespace plimsoll::ui {

struct CertificateFiles {
    QString pdf;
    QString csv;  ///< empty: none is wanted
    int pages = 0;

    /// In this folder, named after the loan.
    [[nodiscard]] static CertificateFiles in(const QString& folder, const std::string& loan);
    /// Of those that are there already; empty: none is.
    [[nodiscard]] QStringList existing() const;
};

/// Those that end: full, under review, disbursed, cancelled or over.
[[nodiscard]] bool hasCertificate(Phase phase);

/// Over what is there; whoever may not do that asks existing() before. PathUnwritable names the
/// file.
[[nodiscard]] Result<CertificateFiles> writeCertificate(CertificateFiles files, const Sheet& sheet,
                                                        const std::string& csv);

}  // namespace plimsoll::ui
