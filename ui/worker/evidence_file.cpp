#include "ui/worker/evidence_file.h"

#include <QFile>
#include <QSaveFile>

#include <plimsoll/audit.h>

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kPage = 2'000;

VerifyOutcome outcomeOf(Result<VerifyReport> report) {
    VerifyOutcome outcome;
    if (report) {
        outcome.report = std::move(*report);
    } else {
        outcome.error = report.error();
    }
    return outcome;
}

Error unwritable(const QString& path) {
    return {ErrorCode::PathUnwritable, path.toStdString()};
}

bool append(QSaveFile& file, const std::string& text) {
    return file.write(text.data(), qint64(text.size())) == qint64(text.size());
}

/// Every link up to the head, oldest first.
Result<std::int64_t> writeLinks(DeskReader& reader, QSaveFile& file, std::int64_t last,
                                const VerifyProgress& progress, const std::stop_token& stop) {
    AuditQuery query;
    query.newest_first = false;
    query.limit = kPage;
    std::int64_t written = 0;
    while (written < last) {
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
        auto links = reader.audit(query);
        if (!links) return tl::make_unexpected(links.error());
        if (links->empty()) break;
        std::string text;
        for (const AuditLink& link : *links) {
            if (link.id > last) break;
            text += auditCsvLine(link);
            ++written;
        }
        if (!append(file, text)) return tl::make_unexpected(unwritable(file.fileName()));
        if (progress) progress(written, last);
        query.beyond = links->back().id;
    }
    return written;
}

}  // namespace

VerifyOutcome verifyAllOf(DeskReader& reader, const VerifyProgress& progress,
                          std::stop_token stop) {
    return outcomeOf(reader.verify(progress, std::move(stop)));
}

VerifyOutcome verifyAuditOf(DeskReader& reader, const VerifyProgress& progress,
                            std::stop_token stop) {
    return outcomeOf(reader.verifyAudit(progress, std::move(stop)));
}

VerifyOutcome writeEvidenceOf(DeskReader& reader, const EvidenceOrder& order,
                              const VerifyProgress& progress, const std::stop_token& stop) {
    VerifyOutcome outcome;
    QSaveFile file(order.path);
    if (!file.open(QIODevice::WriteOnly) || !append(file, auditCsvHeader())) {
        outcome.error = unwritable(order.path);
        return outcome;
    }
    const auto written = writeLinks(reader, file, order.head.link, progress, stop);
    if (!written) {
        outcome.error = written.error();
        return outcome;
    }
    const QString head_path = order.path + u".head"_s;
    QSaveFile head(head_path);
    if (!head.open(QIODevice::WriteOnly) || !append(head, lineOf(order.head) + '\n') ||
        !head.commit()) {
        outcome.error = unwritable(head_path);
        return outcome;
    }
    if (!file.commit()) {
        // A head without its trail would look like evidence.
        QFile::remove(head_path);
        outcome.error = unwritable(order.path);
        return outcome;
    }
    outcome.evidence = EvidenceWritten{
        .path = order.path, .head_path = head_path, .head = order.head, .links = *written};
    return outcome;
}

}  // namespace plimsoll::ui
