#pragma once
// What staff do with money: payment cases, stuck holds, payouts and their files, the clock. Asks
// with the consequences first, runs the command, says what became of it. GUI thread.

#include <optional>

#include "ui/control/command_runner.h"
#include "ui/dialogs/decision_dialog.h"
#include "ui/worker/payout_file.h"

namespace plimsoll::ui {

class MoneyControl final : public QObject {
    Q_OBJECT

public:
    MoneyControl(CommandRunner& commands, QWidget* window);

    void setDesk(const std::optional<DeskView>& desk);
    /// Who sits at this desk, or what he may do, is not as it was.
    void follow(const DeskView& desk) { m_desk = desk; }
    /// Remembers the records that the screen shows, so that questions can name their figures.
    void take(const Snapshot& snapshot);

    void placeCase(CaseId id);
    void refundCase(CaseId id);
    void resolveHold(BidId bid, qint64 part);
    void withdrawBid(BidId bid);
    void notePayment();
    void resolvePayout(PayoutId id, PayoutState answer);
    void reissue(PayoutId id);
    void settlePayout(PayoutId id, bool was_sent);
    void exportPayouts();
    /// The file of a batch that was sent already, once more.
    void exportAgain(PayoutId id);
    void importAnswers();
    void confirmClock();
    /// To a file that was chosen.
    void exportTo(const QString& path, const RequestKey& batch);
    void importFrom(const QString& path);

signals:
    void deskChanged();

private:
    /// `reason` is empty when no second person is needed.
    using Decided = std::function<void(const std::string& note, int choice, const QString& reason)>;
    /// Puts the question, if whoever sits here may do it.
    void put(Act act, Question question, Decided decided);
    /// Puts the question and runs the command that `commandOf` makes of the choice, at once or as a
    /// request when it needs a second person here. `done` gets the command when it has run, and
    /// what it made.
    template <class CommandOf, class Done>
    void ask(Question question, CommandOf commandOf, Done done);
    /// Whether whoever sits here may; says why not.
    [[nodiscard]] bool allowed(Act act);
    void sayNoted(const NoticeAnswer& answer);
    void askToConfirm(const PaymentNotice& notice);
    void askToSend();
    void chooseFile(const RequestKey& batch);
    void sayDone(const QString& icon, std::function<QString()> what);
    void sayExported(const PayoutsSent& sent);
    void sayTaken(const AnswersTaken& taken);
    [[nodiscard]] std::optional<PaymentCase> caseOf(CaseId id) const;
    [[nodiscard]] std::optional<Payout> payoutOf(PayoutId id) const;
    [[nodiscard]] std::optional<Hold> holdOf(BidId bid, qint64 part) const;

    CommandRunner& m_commands;
    QWidget* m_window;
    std::optional<DeskView> m_desk;
    std::optional<PaymentNews> m_payments;
    std::optional<PayoutNews> m_payouts;
    std::optional<QueueNews> m_queue;
};

}  // namespace plimsoll::ui
