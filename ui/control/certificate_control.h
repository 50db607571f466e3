#pragma once
// The certificate of a loan that has come to an end: asks where to, never overwrites without
// asking, reads and writes off this thread, says where the files are. GUI thread.

#include <optional>

#include "ui/control/command_runner.h"
#include "ui/main_actions.h"
#include "ui/worker/aside_runner.h"
#include "ui/worker/certificate_file.h"

namespace plimsoll::ui {

class CertificateControl final : public QObject {
    Q_OBJECT

public:
    CertificateControl(DeskSession& session, CommandRunner& commands, MainActions& actions,
                       QSettings& settings, QWidget* window);

    void setDesk(const std::optional<DeskView>& desk);
    void follow(const DeskView& desk);
    /// The loan that the menu and the live view mean; none: there is none.
    void setLoan(const std::optional<LoanRow>& row);
    /// Into a folder that was chosen. `replace`: what stands there may go.
    void writeTo(const LoanSummary& loan, const QString& folder, bool replace);
    void retranslate();

signals:
    void deskChanged();
    /// The files are there, or could not be made.
    void ended(bool written);

private:
    struct Found {
        QStringList existing;
        std::optional<OutcomeRecord> record;
    };

    void enable();
    void askForFolder();
    void found(const LoanSummary& loan, const QString& folder, const Found& what);
    void askToReplace(const LoanSummary& loan, const QString& folder, const QStringList& existing);
    void print(const CertificateFiles& files, const OutcomeRecord& record);
    void sayWritten(const CertificateFiles& files, OutcomeRecord::Kind kind);
    void sayFailed(const Error& error);
    [[nodiscard]] static Result<Found> read(DeskReader& reader, LoanId loan,
                                            const CertificateFiles& files, bool replace);

    DeskSession& m_session;
    CommandRunner& m_commands;
    MainActions& m_actions;
    QSettings& m_settings;
    QWidget* m_window;
    AsideRunner m_printing;
    std::optional<DeskView> m_desk;
    std::optional<LoanSummary> m_loan;
};

}  // namespace plimsoll::ui
