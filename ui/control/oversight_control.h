#pragma once
// What people decide about each other's work: approving, rejecting and withdrawing requests,
// halting and asking for it to be lifted, revealing personal data, signing and writing out the
// audit trail. Asks with the consequences first, runs the command, says what became of it. GUI
// thread.

#include <optional>

#include "ui/control/command_runner.h"
#include "ui/dialogs/decision_dialog.h"

namespace plimsoll::ui {

class OversightControl final : public QObject {
    Q_OBJECT

public:
    OversightControl(DeskSession& session, CommandRunner& commands, QWidget* window);

    void setDesk(const std::optional<DeskView>& desk);
    void follow(const DeskView& desk);
    /// Remembers the records that the screen shows, so that questions can name their facts.
    void take(const Snapshot& snapshot);

    void approve(const std::vector<RequestId>& ids);
    void reject(RequestId id);
    void withdraw(RequestId id);
    /// `loan`: the one that is looked at, which may be halted alone.
    void askHalt(const std::optional<LoanSummary>& loan);
    void askLift(HaltId id);
    void reveal(InvestorId investor, const QString& reason);
    void signHead();
    void exportEvidence();
    /// To a file that was chosen.
    void exportTo(const QString& path);
    /// Says where the evidence is, or why there is none.
    void sayExported(const VerifyOutcome& outcome);

signals:
    void deskChanged();
    void revealed(plimsoll::InvestorId investor, const plimsoll::PersonalData& data);
    void revealRefused();
    void headSigned(const plimsoll::AuditHead& head);
    /// Somebody wants to see what waits.
    void requestsWanted();

private:
    using Decided = std::function<void(const std::string& note, const std::string& reason)>;
    void ask(Question question, Decided decided);
    /// `again`: it changed while the note was written.
    void askApproval(const Request& request, const std::string& note, bool again);
    void askTogether(const std::vector<Request>& requests);
    void runApproval(const Request& request, const std::string& note, const RequestKey& key);
    void runTogether(const std::vector<Request>& requests, const std::string& note);
    void reread(RequestId id, const std::string& note);
    void runHalt(LoanId loan, const Stops& stops, const std::string& reason);
    void runLift(const Halt& halt, const std::string& reason, const std::string& note);
    void sayDone(const QString& icon, std::function<MessageContent()> what);
    [[nodiscard]] std::optional<Request> requestOf(RequestId id) const;
    [[nodiscard]] bool mayWrite() const { return m_desk && !m_desk->read_only; }

    DeskSession& m_session;
    CommandRunner& m_commands;
    QWidget* m_window;
    std::optional<DeskView> m_desk;
    std::optional<RequestNews> m_requests;
    std::optional<HaltNews> m_halts;
};

}  // namespace plimsoll::ui
