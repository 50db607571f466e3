#include "ui/worker/certificate_file.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include "ui/print/sheet_layout.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

/// A file that gets its name once both are written.
bool fill(QSaveFile& file, const QByteArray& bytes) {
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

tl::unexpected<Error> unwritable(const QString& path) {
    return fail(ErrorCode::PathUnwritable, path.toStdString());
}

}  // namespace

CertificateFiles CertificateFiles::in(const QString& folder, const std::string& loan) {
    const QString name = QString::fromStdString(loan) + u"-certificate"_s;
    const QDir place(folder);
    return {.pdf = place.filePath(name + u".pdf"_s), .csv = place.filePath(name + u".csv"_s)};
}

QStringList CertificateFiles::existing() const {
    QStringList found;
    for (const QString& path : {pdf, csv}) {
        if (!path.isEmpty() && QFileInfo::exists(path)) found.append(path);
    }
    return found;
}

bool hasCertificate(Phase phase) {
    return isFilled(phase) || phase == Phase::Cancelled;
}

Result<CertificateFiles> writeCertificate(CertificateFiles files, const Sheet& sheet,
                                          const std::string& csv) {
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    files.pages = printSheet(sheet, pdf);
    QSaveFile pdf_file(files.pdf);
    if (files.pages == 0 || !fill(pdf_file, pdf.data())) return unwritable(files.pdf);
    if (files.csv.isEmpty()) {
        if (!pdf_file.commit()) return unwritable(files.pdf);
        return files;
    }
    QSaveFile csv_file(files.csv);
    if (!fill(csv_file, QByteArray::fromStdString(csv)) || !csv_file.commit()) {
        return unwritable(files.csv);
    }
    if (!pdf_file.commit()) return unwritable(files.pdf);
    return files;
}

}  // namespace plimsoll::ui
