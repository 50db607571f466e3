#include "app/console/certificate_run.h"

#include <cstdio>

#include <QFile>
#include <QFileInfo>

#include <plimsoll/desk.h>

#include "ui/print/outcome_sheet.h"
#include "ui/text/codes.h"
#include "ui/worker/certificate_file.h"

using namespace Qt::StringLiterals;

namespace plimsoll::console {

namespace {

// The numbers of plimsollctl, which scripts rely on.
constexpr int kOk = 0;
constexpr int kRefused = 1;
constexpr int kBadInput = 2;
constexpr int kCannotOpen = 3;
constexpr int kStorageFailed = 4;

int exitCodeOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::WrongPhase:
            return kRefused;
        case ErrorCode::UnknownLoan:
        case ErrorCode::CodeInvalid:
        case ErrorCode::DeskExists:
            return kBadInput;
        case ErrorCode::PathUnwritable:
        case ErrorCode::DiskFull:
        case ErrorCode::StorageFailed:
            return kStorageFailed;
        default:
            return kCannotOpen;
    }
}

int refuse(const Error& error) {
    const ui::ErrorText words = ui::Codes::error(error);
    fprintf(stderr, "plimsoll: %s %s\n", qPrintable(words.what), qPrintable(words.next));
    return exitCodeOf(error.code);
}

Result<OutcomeRecord> read(const CertificateOrder& order) {
    auto reader = attachDesk(QFile::encodeName(order.desk).toStdString());
    if (!reader) return tl::make_unexpected(reader.error());
    const auto loan = (*reader)->findLoan(order.loan.toStdString());
    if (!loan) return tl::make_unexpected(loan.error());
    return (*reader)->outcome(loan->id);
}

}  // namespace

int writeCertificate(const CertificateOrder& order) {
    if (QFileInfo::exists(order.to)) return refuse({ErrorCode::DeskExists, order.to.toStdString()});
    const auto record = read(order);
    if (!record) return refuse(record.error());
    const auto written =
        ui::writeCertificate({.pdf = order.to, .csv = {}}, ui::OutcomeSheet::of(*record), {});
    if (!written) return refuse(written.error());
    printf("%s\n", qPrintable(written->pdf));
    return kOk;
}

}  // namespace plimsoll::console
