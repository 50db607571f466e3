#include "ui/control/import_control.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

#include "ui/text/codes.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

const QString kFolder = u"import/folder"_s;

/// Carries what cannot be opened through Result: that it cannot is an answer, too.
using Opened = tl::expected<ImportSource, ImportFault>;

}  // namespace

ImportControl::ImportControl(DeskSession& session, CommandRunner& commands, MainActions& actions,
                             QSettings& settings, QWidget* window)
    : QObject(window),
      m_session(session),
      m_commands(commands),
      m_actions(actions),
      m_settings(settings),
      m_window(window) {
    connect(m_actions.import_loans, &QAction::triggered, this, [this] { open(ImportKind::Loans); });
    connect(m_actions.import_bids, &QAction::triggered, this, [this] { open(ImportKind::Bids); });
    connect(m_actions.close_desk, &QAction::triggered, this, &ImportControl::stop);
    enable();
}

ImportControl::~ImportControl() {
    m_stop.request_stop();
}

void ImportControl::setDesk(const std::optional<DeskView>& desk) {
    m_desk = desk;
    m_stop.request_stop();
    emit deskChanged();
    enable();
}

void ImportControl::follow(const DeskView& desk) {
    const bool another = !m_desk || m_desk->seat.staff != desk.seat.staff;
    m_desk = desk;
    // What was chosen was chosen by somebody else.
    if (another) {
        m_stop.request_stop();
        emit deskChanged();
    }
    enable();
}

void ImportControl::enable() {
    const auto may = [this](Act act) { return m_desk && !m_desk->locked && m_desk->may(act); };
    m_actions.import_loans->setEnabled(may(Act::LoanCreate));
    m_actions.import_bids->setEnabled(may(Act::BidsImport));
}

void ImportControl::open(ImportKind kind) {
    if (!m_desk) return;
    if (ImportDialog* const there = m_dialog) {
        if (there->kind() == kind || there->isBusy()) {
            there->raise();
            there->activateWindow();
            return;
        }
        there->close();
    }
    auto* dialog = new ImportDialog(kind, m_window);
    m_dialog = dialog;
    connectDialog(dialog);
    if (kind == ImportKind::Bids) readDrafts();
    dialog->show();
    dialog->activateWindow();
}

void ImportControl::connectDialog(ImportDialog* dialog) {
    connect(dialog, &ImportDialog::browseWanted, this, &ImportControl::browse);
    connect(dialog, &ImportDialog::sourceWanted, this, &ImportControl::readSource);
    connect(dialog, &ImportDialog::planWanted, this, &ImportControl::readPlan);
    connect(dialog, &ImportDialog::importWanted, this, &ImportControl::run);
    connect(dialog, &ImportDialog::stopWanted, this, [this] { m_stop.request_stop(); });
    connect(dialog, &ImportDialog::loanWanted, this, [this, dialog](LoanId loan) {
        dialog->accept();
        emit loanWanted(loan);
    });
    connect(dialog, &ImportDialog::excessWanted, this, [this, dialog](LoanId loan) {
        dialog->accept();
        emit excessWanted(loan);
    });
    connect(this, &ImportControl::deskChanged, dialog, &QDialog::accept);
}

ImportDialog* ImportControl::dialog() const {
    return m_dialog;
}

void ImportControl::browse() {
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* chooser = new QFileDialog(m_dialog, tr("The file to import"),
                                    m_settings.value(kFolder, usual).toString(),
                                    tr("Tables as text (*.csv *.tsv *.txt);;All files (*)"));
    chooser->setObjectName(u"importFileChooser"_s);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_settings.setValue(kFolder, QFileInfo(path).absolutePath());
        if (ImportDialog* dialog = m_dialog.data()) dialog->setPath(path);
    });
    chooser->open();
}

std::stop_token ImportControl::begin() {
    m_stop = std::stop_source();
    return m_stop.get_token();
}

void ImportControl::readDrafts() {
    // Whoever asks is the context of the answer: it comes only while the dialog is there.
    ImportDialog* const dialog = m_dialog;
    m_session.ask(
        dialog, [](DeskReader& reader) { return reader.loans(); },
        [dialog](const Result<std::vector<LoanSummary>>& loans) {
            if (!loans) return;
            std::vector<LoanSummary> drafts = *loans;
            std::erase_if(drafts,
                          [](const LoanSummary& loan) { return loan.phase != Phase::Draft; });
            dialog->setDrafts(drafts, drafts.size() == 1 ? drafts.front().id : LoanId());
        });
}

void ImportControl::readSource(const QString& path, std::optional<TextEncoding> encoding) {
    ImportDialog* const dialog = m_dialog;
    const std::stop_token stop = begin();
    m_session.commandAside(
        dialog,
        [path, encoding, kind = dialog->kind()](Desk&) -> Result<Opened> {
            return openImport(path, kind, encoding);
        },
        [dialog, stop](const Result<Opened>& opened) {
            if (stop.stop_requested() || !opened) {
                const Error why = opened ? Error{ErrorCode::Cancelled, {}} : opened.error();
                dialog->takeSource(tl::make_unexpected(ImportFault(why)));
            } else {
                dialog->takeSource(*opened);
            }
        });
}

void ImportControl::readPlan(const ImportSource& source, const ColumnMap& map) {
    ImportDialog* const dialog = m_dialog;
    m_session.commandAside(
        dialog,
        [source, map, kind = dialog->kind(), stop = begin()](Desk& desk) -> Result<ImportPlan> {
            auto reader = desk.reader();
            if (!reader) return tl::make_unexpected(reader.error());
            return planImport(**reader, source, kind, map, stop);
        },
        [dialog](const Result<ImportPlan>& plan) { dialog->takePlan(plan); });
}

void ImportControl::run(const ImportOrder& order) {
    const auto tell = [this](std::int64_t done, std::int64_t all) {
        QMetaObject::invokeMethod(
            this,
            [this, done, all] {
                if (m_dialog) m_dialog->takeProgress(done, all);
            },
            Qt::QueuedConnection);
    };
    ImportDialog* const dialog = m_dialog;
    m_session.commandAside(
        dialog,
        [order, tell, stop = begin()](Desk& desk) { return runImport(desk, order, tell, stop); },
        [dialog](const Result<ImportDone>& done) { dialog->takeDone(done); });
}

}  // namespace plimsoll::ui
