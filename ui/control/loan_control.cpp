#include "ui/control/loan_control.h"

#include "ui/text/codes.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

QString codeOf(const LoanSummary& loan) {
    return QString::fromStdString(loan.code);
}

/// "Pause the sale" as a menu entry: it asks before it does.
QString entryOf(LoanMove move, Phase phase) {
    return LoanMoves::title(move, phase) + u'…';
}

}  // namespace

LoanControl::LoanControl(DeskSession& session, CommandRunner& commands, MainActions& actions,
                         QSettings& settings, QWidget* window)
    : QObject(window),
      m_session(session),
      m_commands(commands),
      m_actions(actions),
      m_settings(settings),
      m_window(window) {
    for (std::size_t i = 0; i < LoanMoves::kAll.size(); ++i) {
        connect(m_actions.moves[i], &QAction::triggered, this,
                [this, move = LoanMoves::kAll[i]] { ask(move); });
    }
    connect(m_actions.new_loan, &QAction::triggered, this, &LoanControl::openWizard);
    connect(m_actions.schedule_loan, &QAction::triggered, this, &LoanControl::setTimes);
    enable();
}

void LoanControl::setDesk(const std::optional<DeskView>& desk) {
    m_desk = desk;
    m_row.reset();
    for (const auto& [person, wizard] : m_wizards) {
        if (wizard) wizard->close();
    }
    m_wizards.clear();
    emit deskChanged();
    enable();
}

void LoanControl::follow(const DeskView& desk) {
    m_desk = desk;
    enable();
}

QPointer<OpenLoanDialog>& LoanControl::wizard() {
    return m_wizards[m_desk ? m_desk->seat.staff : StaffId{}];
}

void LoanControl::setLoan(const std::optional<LoanRow>& row) {
    const bool same =
        m_row.has_value() == row.has_value() &&
        (!row || (row->loan.id == m_row->loan.id && row->loan.phase == m_row->loan.phase));
    m_row = row;
    if (!same) enable();
}

void LoanControl::enable() {
    const Phase phase = m_row ? m_row->loan.phase : Phase::Draft;
    for (std::size_t i = 0; i < LoanMoves::kAll.size(); ++i) {
        const LoanMove move = LoanMoves::kAll[i];
        QAction& action = *m_actions.moves[i];
        action.setProperty("namedIcon", LoanMoves::icon(move));
        action.setText(entryOf(move, phase));
        action.setEnabled(m_row && may(LoanMoves::actOf(move)) && LoanMoves::allows(phase, move));
        action.setStatusTip(Codes::phaseSentence(phase));
    }
    const bool looks = m_row.has_value() && m_desk && !m_desk->locked;
    m_actions.new_loan->setEnabled(may(Act::LoanCreate));
    m_actions.schedule_loan->setEnabled(m_row && may(Act::LoanSchedule) && phase == Phase::Draft);
    m_actions.standby->setEnabled(looks);
    m_actions.why_short->setEnabled(looks);
}

void LoanControl::retranslate() {
    enable();
}

void LoanControl::ask(LoanMove move) {
    const Act act = LoanMoves::actOf(move);
    if (!m_row || !may(act) || !LoanMoves::allows(m_row->loan.phase, move)) return;
    const LoanRow row = *m_row;
    const bool checked = asks(act);
    Question question;
    question.title = [row, move] {
        return tr("%1: %2?").arg(codeOf(row.loan), LoanMoves::title(move, row.loan.phase));
    };
    question.consequences = [row, move, checked] {
        return LoanMoves::consequences(row, move, checked);
    };
    question.confirm = [row, move] { return LoanMoves::title(move, row.loan.phase); };
    question.icon = LoanMoves::icon(move);
    question.note =
        LoanMoves::needsNote(move) ? Question::Note::Required : Question::Note::Optional;
    if (checked) question.asks = act;
    auto* dialog = new DecisionDialog(std::move(question), m_window);
    connect(dialog, &DecisionDialog::decided, this,
            [this, loan = row.loan, move](const QString& note, int, const QString& reason) {
                this->move(loan, move, note, reason);
            });
    connect(this, &LoanControl::deskChanged, dialog, &QWidget::close);
    dialog->open();
}

void LoanControl::move(const LoanSummary& loan, LoanMove move, const QString& note,
                       const QString& reason) {
    if (!reason.isEmpty()) {
        m_commands.askFor(commandOf(move, loan.id), reason, note.toStdString());
        return;
    }
    m_commands.run(
        [id = loan.id, move, note = note.toStdString(), key = RequestKey::random()](Desk& desk) {
            return desk.moveLoan(id, move, note, key);
        },
        [this, code = codeOf(loan), move](Phase phase) {
            m_commands.say(LoanMoves::icon(move), [code, phase] {
                return MessageContent{LoanMoves::done(code, phase), LoanMoves::next(phase)};
            });
        });
}

void LoanControl::setTimes() {
    if (!m_row || !may(Act::LoanSchedule) || m_row->loan.phase != Phase::Draft) return;
    if (wizard()) wizard()->close();
    LoanDraft draft = LoanDraft::fresh(QDateTime::currentDateTime());
    draft.take(m_row->loan);
    showWizard(draft);
}

void LoanControl::openWizard() {
    if (!may(Act::LoanCreate)) return;
    if (wizard()) {
        wizard()->raise();
        wizard()->activateWindow();
        return;
    }
    showWizard(LoanDraft::load(m_settings, draftKey())
                   .value_or(LoanDraft::fresh(QDateTime::currentDateTime())));
}

void LoanControl::showWizard(const LoanDraft& draft) {
    auto* dialog = new OpenLoanDialog(draft, may(Act::LoanOpen), m_window);
    wizard() = dialog;
    dialog->setAsks(asks(Act::LoanApprove), asks(Act::LoanOpen));
    connect(dialog, &OpenLoanDialog::draftChanged, this,
            [this, key = draftKey()](const LoanDraft& changed) {
                if (!changed.existing) changed.save(m_settings, key);
            });
    connect(dialog, &OpenLoanDialog::discarded, this,
            [this, key = draftKey()] { LoanDraft::forget(m_settings, key); });
    connect(dialog, &OpenLoanDialog::submitted, this, &LoanControl::submit);
    connect(dialog, &OpenLoanDialog::codesAsked, this, &LoanControl::findInvestors);
    dialog->show();
    dialog->activateWindow();
    m_session.ask(dialog, &countEligible, [dialog](const Result<EligibleCount>& count) {
        if (count) dialog->setEligible(*count);
    });
}

void LoanControl::findInvestors(quint64 ticket, const QStringList& codes) {
    OpenLoanDialog* asking = wizard();
    m_session.ask(
        asking, [codes](DeskReader& reader) { return unknownInvestors(reader, codes); },
        [asking, ticket](const Result<QStringList>& unknown) {
            asking->takeUnknown(ticket, unknown.value_or(QStringList()));
        });
}

void LoanControl::submit(const LoanSubmission& submission) {
    m_session.command(
        this, [submission](Desk& desk) { return makeLoan(desk, submission); },
        [this](const Result<LoanMade>& made) { submitted(made); });
}

void LoanControl::submitted(const Result<LoanMade>& made) {
    if (made) LoanDraft::forget(m_settings, draftKey());
    const bool whole = made && !made->rest;
    if (wizard() && !whole) {
        const Error error = made ? *made->rest : made.error();
        wizard()->refused(error, made ? std::optional(made->loan) : std::nullopt);
    } else if (!whole) {
        // The window was closed meanwhile: what became of it is told all the same.
        m_commands.sayFailed(made ? *made->rest : made.error(), [this] { openWizard(); });
    }
    if (!made) return;
    if (whole && wizard()) wizard()->accept();
    if (whole) sayMade(*made);
    emit loanMade(made->loan.id);
}

void LoanControl::sayMade(const LoanMade& made) {
    const LoanSummary& loan = made.loan;
    if (made.asked.isWaiting()) {
        m_commands.sayAsked(made.asked, made.asked_for);
        return;
    }
    const bool open = loan.phase == Phase::Open;
    m_commands.say(
        open ? u"wave"_s : u"hourglass"_s,
        [code = codeOf(loan), open] {
            if (open) return MessageContent{tr("%1: the sale is open.").arg(code), {}};
            return MessageContent{
                tr("%1: waiting for checker.").arg(code),
                tr("Nothing is sold yet. It opens after somebody else has approved it.")};
        },
        {{[] { return tr("Show it"); }, [this, id = loan.id] { emit loanWanted(id); }}});
}

QString LoanControl::draftKey() const {
    return m_desk ? m_desk->whose() : QString();
}

}  // namespace plimsoll::ui
