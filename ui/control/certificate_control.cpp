#include "ui/control/certificate_control.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

#include "ui/dialogs/decision_dialog.h"
#include "ui/print/outcome_sheet.h"
#include "ui/text/figures.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

const QString kFolder = u"certificate/folder"_s;

}  // namespace

CertificateControl::CertificateControl(DeskSession& session, CommandRunner& commands,
                                       MainActions& actions, QSettings& settings, QWidget* window)
    : QObject(window),
      m_session(session),
      m_commands(commands),
      m_actions(actions),
      m_settings(settings),
      m_window(window) {
    m_actions.certificate->setProperty("namedIcon", u"statement"_s);
    connect(m_actions.certificate, &QAction::triggered, this, &CertificateControl::askForFolder);
    enable();
}

void CertificateControl::setDesk(const std::optional<DeskView>& desk) {
    m_desk = desk;
    m_loan.reset();
    emit deskChanged();
    enable();
}

void CertificateControl::follow(const DeskView& desk) {
    m_desk = desk;
    enable();
}

void CertificateControl::setLoan(const std::optional<LoanRow>& row) {
    m_loan = row ? std::optional(row->loan) : std::nullopt;
    enable();
}

void CertificateControl::enable() {
    const bool may = m_desk && !m_desk->locked && (m_desk->read_only || m_desk->may(Act::Export));
    m_actions.certificate->setEnabled(may && m_loan && hasCertificate(m_loan->phase));
}

void CertificateControl::retranslate() {
    enable();
}

void CertificateControl::askForFolder() {
    if (!m_loan || !hasCertificate(m_loan->phase)) return;
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* chooser = new QFileDialog(m_window, tr("Folder for the certificate"),
                                    m_settings.value(kFolder, usual).toString());
    chooser->setObjectName(u"certificateFolderChooser"_s);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::Directory);
    chooser->setOption(QFileDialog::ShowDirsOnly);
    connect(chooser, &QFileDialog::fileSelected, this,
            [this, loan = *m_loan](const QString& folder) {
                m_settings.setValue(kFolder, folder);
                writeTo(loan, folder, false);
            });
    connect(this, &CertificateControl::deskChanged, chooser, &QWidget::close);
    chooser->open();
}

Result<CertificateControl::Found> CertificateControl::read(DeskReader& reader, LoanId loan,
                                                           const CertificateFiles& files,
                                                           bool replace) {
    Found found;
    if (!replace) found.existing = files.existing();
    if (!found.existing.isEmpty()) return found;
    auto record = reader.outcome(loan);
    if (!record) return tl::make_unexpected(record.error());
    found.record = std::move(*record);
    return found;
}

void CertificateControl::writeTo(const LoanSummary& loan, const QString& folder, bool replace) {
    const CertificateFiles files = CertificateFiles::in(folder, loan.code);
    const auto then = [this, loan, folder](const Result<Found>& what) {
        if (what) {
            found(loan, folder, *what);
        } else {
            sayFailed(what.error());
        }
    };
    if (m_desk && m_desk->read_only) {
        // Whoever only looks on cannot write that into the trail.
        m_session.ask(
            this,
            [id = loan.id, files, replace](DeskReader& reader) {
                return read(reader, id, files, replace);
            },
            then);
        return;
    }
    m_session.commandAside(
        this,
        [loan, files, replace](Desk& desk) -> Result<Found> {
            auto reader = desk.reader();
            if (!reader) return tl::make_unexpected(reader.error());
            auto found = read(**reader, loan.id, files, replace);
            if (!found || !found->record) return found;
            const auto noted = desk.noteLook(Act::Export, "certificate of " + loan.code, {});
            if (!noted) return tl::make_unexpected(noted.error());
            return found;
        },
        then);
}

void CertificateControl::found(const LoanSummary& loan, const QString& folder, const Found& what) {
    if (!what.record) {
        askToReplace(loan, folder, what.existing);
    } else {
        print(CertificateFiles::in(folder, loan.code), *what.record);
    }
}

void CertificateControl::askToReplace(const LoanSummary& loan, const QString& folder,
                                      const QStringList& existing) {
    Question question;
    question.icon = u"alert"_s;
    question.title = [code = loan.code] {
        return tr("Replace the certificate of %1?").arg(QString::fromStdString(code));
    };
    question.confirm = [] { return tr("Replace"); };
    question.consequences = [existing, folder] {
        QStringList names;
        for (const QString& path : existing) names.append(QFileInfo(path).fileName());
        return QStringList{tr("In %1 there is already: %2")
                               .arg(QDir::toNativeSeparators(folder), names.join(u", "_s)),
                           tr("What is written there now is lost. The records stay as they are.")};
    };
    auto* dialog = new DecisionDialog(std::move(question), m_window);
    connect(
        dialog, &DecisionDialog::decided, this,
        [this, loan, folder](const QString&, int, const QString&) { writeTo(loan, folder, true); });
    connect(this, &CertificateControl::deskChanged, dialog, &QWidget::close);
    dialog->open();
}

void CertificateControl::print(const CertificateFiles& files, const OutcomeRecord& record) {
    // Words are chosen here, in the language of now; pages are laid out and written elsewhere.
    m_printing.run([this, files, sheet = OutcomeSheet::of(record), csv = outcomeCsv(record),
                    kind = record.kind] {
        auto written = writeCertificate(files, sheet, csv);
        QMetaObject::invokeMethod(
            this,
            [this, written = std::move(written), kind] {
                if (written) {
                    sayWritten(*written, kind);
                } else {
                    sayFailed(written.error());
                }
            },
            Qt::QueuedConnection);
    });
}

void CertificateControl::sayWritten(const CertificateFiles& files, OutcomeRecord::Kind kind) {
    m_commands.say(
        u"statement"_s,
        [files, kind] {
            return MessageContent{
                tr("%1 written: %2", "a certificate and its file")
                    .arg(OutcomeSheet::kind(kind), QDir::toNativeSeparators(files.pdf)),
                tr("Pages: %1. The same figures for a spreadsheet: %2")
                    .arg(Figures::count(files.pages), QDir::toNativeSeparators(files.csv))};
        },
        {{[] { return tr("Open it"); },
          [path = files.pdf] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }}});
    emit ended(true);
}

void CertificateControl::sayFailed(const Error& error) {
    m_commands.sayFailed(error, {});
    emit ended(false);
}

}  // namespace plimsoll::ui
