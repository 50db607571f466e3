#include "ui/control/money_control.h"

#include <algorithm>

#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>

#include "ui/dialogs/payment_dialog.h"
#include "ui/text/figures.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

/// Staff are asked why whenever money moves by their hand.
Question required(const QString& icon) {
    Question question;
    question.icon = icon;
    question.note = Question::Note::Required;
    return question;
}

QString nameOr(const std::string& code, const QString& other) {
    return code.empty() ? other : shownText(code);
}

RequestKey newBatch() {
    const QString name =
        u"batch-%1"_s.arg(QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss-zzz"_s));
    return RequestKey::parse(name.toStdString()).value_or(RequestKey::random());
}

}  // namespace

MoneyControl::MoneyControl(CommandRunner& commands, QWidget* window)
    : QObject(window), m_commands(commands), m_window(window) {}

void MoneyControl::setDesk(const std::optional<DeskView>& desk) {
    m_desk = desk;
    m_payments.reset();
    m_payouts.reset();
    m_queue.reset();
    emit deskChanged();
}

void MoneyControl::take(const Snapshot& snapshot) {
    if (snapshot.payments) m_payments = snapshot.payments;
    if (snapshot.payouts) m_payouts = snapshot.payouts;
    if (snapshot.queue) m_queue = snapshot.queue;
}

std::optional<PaymentCase> MoneyControl::caseOf(CaseId id) const {
    if (!m_payments) return {};
    for (const PaymentCase& one : m_payments->cases.rows) {
        if (one.id == id) return one;
    }
    return {};
}

std::optional<Payout> MoneyControl::payoutOf(PayoutId id) const {
    if (!m_payouts) return {};
    for (const Payout& one : m_payouts->payouts.rows) {
        if (one.id == id) return one;
    }
    return {};
}

std::optional<Hold> MoneyControl::holdOf(BidId bid, qint64 part) const {
    const auto in = [&](const std::vector<Hold>& holds) -> std::optional<Hold> {
        for (const Hold& hold : holds) {
            if (hold.bid == bid && hold.part == part) return hold;
        }
        return {};
    };
    auto found = m_payments ? in(m_payments->stuck.rows) : std::nullopt;
    if (!found && m_queue) found = in(m_queue->holds.rows);
    return found;
}

bool MoneyControl::allowed(Act act) {
    if (!m_desk || m_desk->read_only || m_desk->locked) return false;
    if (m_desk->may(act)) return true;
    const auto code = m_desk->access == Access::SetUp && ruleOf(act).money ? ErrorCode::SetUpFirst
                                                                           : ErrorCode::Forbidden;
    m_commands.sayFailed({code, std::string(codeOf(act))}, {});
    return false;
}

void MoneyControl::put(Act act, Question question, Decided decided) {
    if (!allowed(act)) return;
    if (m_desk->needsChecker(act)) question.asks = act;
    auto* dialog = new DecisionDialog(std::move(question), m_window);
    connect(dialog, &DecisionDialog::decided, this,
            [decided = std::move(decided)](const QString& note, int choice, const QString& reason) {
                decided(note.toStdString(), choice, reason);
            });
    connect(this, &MoneyControl::deskChanged, dialog, &QWidget::close);
    dialog->open();
}

template <class CommandOf, class Done>
void MoneyControl::ask(Question question, CommandOf commandOf, Done done) {
    using Wanted = std::invoke_result_t<CommandOf, int>;
    put(Wanted::kAct, std::move(question),
        [this, commandOf, done](const std::string& note, int choice, const QString& reason) {
            const Wanted command = commandOf(choice);
            if (!reason.isEmpty()) {
                m_commands.askFor(command, reason, note);
                return;
            }
            m_commands.run([command, note, key = RequestKey::random()](
                               Desk& desk) { return desk.run(command, note, key); },
                           [command, done](const auto&... made) { done(command, made...); });
        });
}

void MoneyControl::sayDone(const QString& icon, std::function<QString()> what) {
    m_commands.say(icon, [what = std::move(what)] { return MessageContent{what(), {}}; });
}

void MoneyControl::placeCase(CaseId id) {
    const auto one = caseOf(id);
    if (!one) return;
    Question question = required(u"landed"_s);
    question.title = [] { return tr("Place this payment into its loan?"); };
    question.confirm = [] { return tr("Place it"); };
    question.consequences = [one = *one] {
        return QStringList{
            tr("%1 of %2 go from suspense into %3, as paid.")
                .arg(Figures::money(one.amount), nameOr(one.investor_code, tr("an unknown payer")),
                     nameOr(one.loan_code, tr("its loan"))),
            tr("Only if it still fits at that moment, by the loan's rules. If not, it is refused "
               "with the reason and the money stays in suspense.")};
    };
    ask(
        std::move(question), [id](int) { return PlaceCase{.from_case = id}; },
        [this](const PlaceCase&) {
            sayDone(u"landed"_s, [] { return tr("The payment is placed."); });
        });
}

void MoneyControl::refundCase(CaseId id) {
    const auto one = caseOf(id);
    if (!one) return;
    Question question = required(u"undo"_s);
    question.title = [] { return tr("Send this payment back?"); };
    question.confirm = [] { return tr("Refund it"); };
    question.consequences = [one = *one] {
        return QStringList{
            tr("%1 leave suspense as a payout instruction to %2.")
                .arg(Figures::money(one.amount), nameOr(one.investor_code, tr("the payer"))),
            tr("It goes out with the next payout file. The case is closed then.")};
    };
    ask(
        std::move(question), [id](int) { return RefundCase{.from_case = id}; },
        [this](const RefundCase&, PayoutId payout) {
            sayDone(u"payout"_s, [payout] {
                return tr("Refund made: payout %1 is pending.").arg(Figures::count(payout.value));
            });
        });
}

void MoneyControl::resolveHold(BidId bid, qint64 part) {
    const auto hold = holdOf(bid, part);
    Question question = required(u"clock"_s);
    question.title = [bid] {
        return tr("What became of the payment of bid %1?").arg(Figures::count(bid.value));
    };
    question.confirm = [] { return tr("Resolve the hold"); };
    question.choices = {[] { return tr("The money &arrived: the part is paid"); },
                        [] { return tr("There is &no money: the part is free again"); }};
    question.consequences = [hold] {
        QStringList lines;
        if (hold) {
            lines.append(tr("%1 of %2 are held on %3.")
                             .arg(Figures::money(hold->amount), shownText(hold->investor_code),
                                  shownText(hold->loan_code)));
        }
        lines.append(
            tr("Ask the payment provider before you say so: paid counts as money here, "
               "and a released part is sold again at once."));
        return lines;
    };
    ask(
        std::move(question),
        [bid, part](int choice) {
            return ResolveHold{.bid = bid,
                               .part = part,
                               .verdict = choice == 0 ? HoldVerdict::Paid : HoldVerdict::Released};
        },
        [this](const ResolveHold& resolved) {
            sayDone(u"check"_s, [verdict = resolved.verdict] {
                return verdict == HoldVerdict::Paid ? tr("The hold is paid.")
                                                    : tr("The hold is released.");
            });
        });
}

void MoneyControl::withdrawBid(BidId bid) {
    Question question = required(u"undo"_s);
    question.title = [bid] {
        return tr("Take bid %1 back for the customer?").arg(Figures::count(bid.value));
    };
    question.confirm = [] { return tr("Take it back"); };
    question.consequences = [] {
        return QStringList{
            tr("What the bid holds is free again, and it leaves the standby queue. Who waits is "
               "served in the same moment."),
            tr("What is paid stays paid. A payment that still arrives becomes a payment case.")};
    };
    ask(
        std::move(question), [bid](int) { return WithdrawBid{.bid = bid}; },
        [this](const WithdrawBid& withdrawn) {
            sayDone(u"undo"_s, [bid = withdrawn.bid] {
                return tr("Bid %1 is taken back.").arg(Figures::count(bid.value));
            });
        });
}

void MoneyControl::notePayment() {
    if (!allowed(Act::PaymentNote)) return;
    auto* dialog = new PaymentDialog(m_window);
    connect(dialog, &PaymentDialog::noted, this, [this](const PaymentNotice& notice) {
        // Only what says that money is here moves any.
        const bool waits =
            notice.status == PaymentStatus::Confirmed && m_desk->needsChecker(Act::PaymentNote);
        if (waits) {
            askToConfirm(notice);
            return;
        }
        m_commands.run([notice](Desk& desk) { return desk.notePayment(notice); },
                       [this](const NoticeAnswer& answer) { sayNoted(answer); });
    });
    connect(this, &MoneyControl::deskChanged, dialog, &QWidget::close);
    dialog->open();
}

void MoneyControl::sayNoted(const NoticeAnswer& answer) {
    sayDone(u"payment"_s, [answer] {
        const QString what = Codes::noticeOutcome(answer.outcome);
        return answer.replayed ? tr("Known already, nothing changed: %1.").arg(what)
                               : tr("Payment recorded: %1.").arg(what);
    });
}

void MoneyControl::askToConfirm(const PaymentNotice& notice) {
    Question question = required(u"payment"_s);
    question.title = [notice] {
        return tr("Confirm payment %1?").arg(QString::fromStdString(notice.payment));
    };
    question.confirm = [] { return tr("Ask for it"); };
    question.consequences = [notice] {
        return QStringList{
            tr("%1 for bid %2 count as money that is here.")
                .arg(Figures::money(notice.amount), Figures::count(notice.bid.value))};
    };
    ask(
        std::move(question), [notice](int) { return NotePayment{notice}; },
        [this](const NotePayment&, const NoticeAnswer& answer) { sayNoted(answer); });
}

void MoneyControl::resolvePayout(PayoutId id, PayoutState answer) {
    const auto one = payoutOf(id);
    if (!one) return;
    const bool paid = answer == PayoutState::Confirmed;
    Question question = required(paid ? u"check"_s : u"alert"_s);
    question.title = [id, paid] {
        return paid ? tr("Payout %1: did the money arrive?").arg(Figures::count(id.value))
                    : tr("Payout %1: did no money leave?").arg(Figures::count(id.value));
    };
    question.confirm = [paid] { return paid ? tr("It arrived") : tr("No money left"); };
    question.consequences = [one = *one, paid] {
        QStringList lines{
            tr("%1 to %2, %3.")
                .arg(Figures::money(one.amount), shownText(one.payee), Codes::payoutKind(one.kind)),
            tr("Say it only when the bank has said it: nothing is sent again by "
               "itself.")};
        if (!paid) {
            lines.append(one.kind == PayoutKind::Disbursement
                             ? tr("A failed disbursement can be sent anew as another instruction.")
                             : tr("The money goes back to the investor's available balance."));
        }
        return lines;
    };
    ask(
        std::move(question),
        [id, answer](int) { return AnswerPayout{.payout = id, .answer = answer}; },
        [this](const AnswerPayout& told) {
            sayDone(u"payout"_s, [told] {
                return tr("Payout %1 is now: %2.")
                    .arg(Figures::count(told.payout.value), Codes::payoutState(told.answer));
            });
        });
}

void MoneyControl::reissue(PayoutId id) {
    const auto one = payoutOf(id);
    if (!one) return;
    Question question = required(u"payout"_s);
    question.title = [id] {
        return tr("Make a new instruction for payout %1?").arg(Figures::count(id.value));
    };
    question.confirm = [] { return tr("Make it"); };
    question.consequences = [one = *one] {
        return QStringList{tr("%1 to %2 go out again, as another payout with its own number.")
                               .arg(Figures::money(one.amount), shownText(one.payee)),
                           tr("The failed one stays on record as it is.")};
    };
    ask(
        std::move(question), [id](int) { return ReissuePayout{.payout = id}; },
        [this](const ReissuePayout&, PayoutId made) {
            sayDone(u"payout"_s,
                    [made] { return tr("Payout %1 is pending.").arg(Figures::count(made.value)); });
        });
}

void MoneyControl::settlePayout(PayoutId id, bool was_sent) {
    const auto one = payoutOf(id);
    if (!one) return;
    const QString reference = QString::fromStdString(one->reference);
    Question question = required(was_sent ? u"send"_s : u"alert"_s);
    question.title = [reference, was_sent] {
        return was_sent ? tr("Payout %1: does the bank have it?").arg(reference)
                        : tr("Payout %1: did the bank never have it?").arg(reference);
    };
    question.confirm = [was_sent] {
        return was_sent ? tr("The bank has it") : tr("It was not sent");
    };
    question.consequences = [one = *one, was_sent] {
        return QStringList{
            tr("%1 to %2, %3.")
                .arg(Figures::money(one.amount), QString::fromStdString(one.payee),
                     Codes::payoutKind(one.kind)),
            was_sent ? tr("It counts as sent, and the bank's answer is awaited.")
                     : tr("It leaves with the next payout file under a new reference. If the bank "
                          "has the old one after all, it pays twice.")};
    };
    const auto settled = [this, was_sent, reference](const auto&) {
        sayDone(u"payout"_s, [was_sent, reference] {
            return (was_sent ? tr("The answer for payout %1 is awaited.")
                             : tr("Payout %1 may leave."))
                .arg(reference);
        });
    };
    if (was_sent) {
        ask(std::move(question), [id](int) { return MarkPayoutSent{.payout = id}; }, settled);
    } else {
        ask(std::move(question), [id](int) { return MarkPayoutNotSent{.payout = id}; }, settled);
    }
}

void MoneyControl::exportPayouts() {
    if (!allowed(Act::PayoutSend)) return;
    m_desk->needsChecker(Act::PayoutSend) ? askToSend() : chooseFile(newBatch());
}

void MoneyControl::askToSend() {
    const RequestKey batch = newBatch();
    Question question = required(u"payout"_s);
    question.title = [] { return tr("Send everything pending to the bank?"); };
    question.confirm = [] { return tr("Ask for it"); };
    question.consequences = [batch] {
        return QStringList{
            tr("The payouts that are pending then leave as batch %1.")
                .arg(QString::fromStdString(batch.text())),
            tr("No file is written yet. Once it is approved, choose one of its payouts and write "
               "the file of its batch.")};
    };
    put(Act::PayoutSend, std::move(question),
        [this, batch](const std::string& note, int, const QString& reason) {
            m_commands.askFor(SendPayouts{.batch = batch.text()}, reason, note);
        });
}

void MoneyControl::exportAgain(PayoutId id) {
    const auto one = payoutOf(id);
    const auto batch = one ? RequestKey::parse(one->batch) : std::nullopt;
    if (batch && allowed(Act::PayoutSend)) chooseFile(*batch);
}

void MoneyControl::chooseFile(const RequestKey& batch) {
    auto* chooser = new QFileDialog(m_window, tr("Where to write the payout file"),
                                    QString::fromStdString(batch.text()) + u".csv"_s,
                                    tr("Payout files (*.csv)"));
    chooser->setObjectName(u"payoutFileChooser"_s);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(u"csv"_s);
    connect(chooser, &QFileDialog::fileSelected, this,
            [this, batch](const QString& path) { exportTo(path, batch); });
    connect(this, &MoneyControl::deskChanged, chooser, &QWidget::close);
    chooser->open();
}

void MoneyControl::exportTo(const QString& path, const RequestKey& batch) {
    m_commands.run([path, batch](Desk& desk) { return sendPayouts(desk, path, batch); },
                   [this](const PayoutsSent& sent) { sayExported(sent); });
}

void MoneyControl::sayExported(const PayoutsSent& sent) {
    if (sent.written || sent.count == 0) {
        m_commands.say(u"payout"_s, [sent] {
            if (sent.count == 0) {
                return MessageContent{tr("Nothing is pending, so no file was written."), {}};
            }
            return MessageContent{tr("Payouts written: %1, together %2.")
                                      .arg(Figures::count(sent.count), Figures::money(sent.amount)),
                                  tr("They are marked as sent in batch %1: %2")
                                      .arg(QString::fromStdString(sent.batch.text()), sent.path)};
        });
        return;
    }
    m_commands.say(
        u"alert"_s,
        [sent] {
            return MessageContent{
                tr("The payouts are marked as sent, but %1 cannot be written.").arg(sent.path),
                tr("Nothing has gone to the bank. Write the same batch again; it stays the same.")};
        },
        {{[] { return tr("Write it again"); }, [this, sent] { exportTo(sent.path, sent.batch); }}});
}

void MoneyControl::importAnswers() {
    if (!allowed(Act::PayoutAnswer)) return;
    auto* chooser = new QFileDialog(m_window, tr("The bank's answers"), QString(),
                                    tr("Answer files (*.csv);;All files (*)"));
    chooser->setObjectName(u"answerFileChooser"_s);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, &MoneyControl::importFrom);
    connect(this, &MoneyControl::deskChanged, chooser, &QWidget::close);
    chooser->open();
}

void MoneyControl::importFrom(const QString& path) {
    m_commands.run([path](Desk& desk) { return takeAnswers(desk, path); },
                   [this](const AnswersTaken& taken) { sayTaken(taken); });
}

void MoneyControl::sayTaken(const AnswersTaken& taken) {
    m_commands.say(taken.unknown > 0 ? u"alert"_s : u"check"_s, [taken] {
        return MessageContent{
            tr("The bank's answers are taken in: confirmed %1, failed %2, unknown %3.")
                .arg(Figures::count(taken.confirmed), Figures::count(taken.failed),
                     Figures::count(taken.unknown)),
            taken.unchanged == 0
                ? QString()
                : tr("Said before, nothing changed: %1.").arg(Figures::count(taken.unchanged))};
    });
}

void MoneyControl::confirmClock() {
    Question question = required(u"clock"_s);
    question.title = [] { return tr("Is this machine's clock right?"); };
    question.confirm = [] { return tr("The clock is right"); };
    question.consequences = [] {
        const auto now = QDateTime::currentDateTime();
        return QStringList{
            tr("It says %1.").arg(now.toString(u"yyyy-MM-dd HH:mm:ss"_s)),
            tr("The desk goes by it from now on, also when it is opened again."),
            tr("Timers run again: sales whose time is up close, and holds whose window has "
               "passed lapse, at once. A loan whose opening was missed waits for you.")};
    };
    ask(
        std::move(question), [](int) { return ConfirmClock{}; },
        [this](const ConfirmClock&) {
            sayDone(u"clock"_s, [] { return tr("The desk works again."); });
        });
}

}  // namespace plimsoll::ui
