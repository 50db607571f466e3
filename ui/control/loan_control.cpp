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
    if (m_wizard) m_wizard->close();
    emit deskChanged();
    enable();
}

void LoanControl::setLoan(const std::optional<LoanRow>& row) {
    const bool same =
        m_row.has_value() == row.has_value() &&
        (!row || (row->loan.id == m_row->loan.id && row->loan.phase == m_row->loan.phase));
    m_row = row;
    if (!same) enable();
}

void LoanControl::enable() {
    const bool may = mayWrite() && m_row.has_value();
    const Phase phase = m_row ? m_row->loan.phase : Phase::Draft;
    for (std::size_t i = 0; i < LoanMoves::kAll.size(); ++i) {
        const LoanMove move = LoanMoves::kAll[i];
        QAction& action = *m_actions.moves[i];
        action.setProperty("namedIcon", LoanMoves::icon(move));
        action.setText(entryOf(move, phase));
        action.setEnabled(may && LoanMoves::allows(phase, move));
        action.setStatusTip(Codes::phaseSentence(phase));
    }
    m_actions.new_loan->setEnabled(mayWrite());
    m_actions.schedule_loan->setEnabled(may && phase == Phase::Draft);
    m_actions.standby->setEnabled(m_row.has_value());
    m_actions.why_short->setEnabled(m_row.has_value());
}

void LoanControl::retranslate() {
    enable();
}

void LoanControl::ask(LoanMove move) {
    if (!m_row || !mayWrite() || !LoanMoves::allows(m_row->loan.phase, move)) return;
    const LoanRow row = *m_row;
    Question question;
    question.title = [row, move] {
        return tr("%1: %2?").arg(codeOf(row.loan), LoanMoves::title(move, row.loan.phase));
    };
    question.consequences = [row, move] { return LoanMoves::consequences(row, move); };
    question.confirm = [row, move] { return LoanMoves::title(move, row.loan.phase); };
    question.icon = LoanMoves::icon(move);
    question.note =
        LoanMoves::needsNote(move) ? Question::Note::Required : Question::Note::Optional;
    auto* dialog = new DecisionDialog(std::move(question), m_window);
    connect(dialog, &DecisionDialog::decided, this,
            [this, loan = row.loan, move](const QString& note) { this->move(loan, move, note); });
    connect(this, &LoanControl::deskChanged, dialog, &QWidget::close);
    dialog->open();
}

void LoanControl::move(const LoanSummary& loan, LoanMove move, const QString& note) {
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
    if (!m_row || !mayWrite() || m_row->loan.phase != Phase::Draft) return;
    if (m_wizard) m_wizard->close();
    LoanDraft draft = LoanDraft::fresh(QDateTime::currentDateTime());
    draft.take(m_row->loan);
    showWizard(draft);
}

void LoanControl::openWizard() {
    if (!mayWrite()) return;
    if (m_wizard) {
        m_wizard->raise();
        m_wizard->activateWindow();
        return;
    }
    showWizard(LoanDraft::load(m_settings, deskPath())
                   .value_or(LoanDraft::fresh(QDateTime::currentDateTime())));
}

void LoanControl::showWizard(const LoanDraft& draft) {
    m_wizard = new OpenLoanDialog(draft, m_desk->info.mayInvent(), m_window);
    connect(m_wizard, &OpenLoanDialog::draftChanged, this, [this](const LoanDraft& changed) {
        if (!changed.existing) changed.save(m_settings, deskPath());
    });
    connect(m_wizard, &OpenLoanDialog::discarded, this,
            [this] { LoanDraft::forget(m_settings, deskPath()); });
    connect(m_wizard, &OpenLoanDialog::submitted, this, &LoanControl::submit);
    connect(m_wizard, &OpenLoanDialog::codesAsked, this, &LoanControl::findInvestors);
    m_wizard->show();
    m_wizard->activateWindow();
    m_session.ask(m_wizard, &countEligible, [this](const Result<EligibleCount>& count) {
        if (count && m_wizard) m_wizard->setEligible(*count);
    });
}

void LoanControl::findInvestors(quint64 ticket, const QStringList& codes) {
    m_session.ask(
        m_wizard, [codes](DeskReader& reader) { return unknownInvestors(reader, codes); },
        [this, ticket](const Result<QStringList>& unknown) {
            if (m_wizard) m_wizard->takeUnknown(ticket, unknown.value_or(QStringList()));
        });
}

void LoanControl::submit(const LoanSubmission& submission) {
    m_session.command(
        this, [submission](Desk& desk) { return makeLoan(desk, submission); },
        [this](const Result<LoanMade>& made) { submitted(made); });
}

void LoanControl::submitted(const Result<LoanMade>& made) {
    if (made) LoanDraft::forget(m_settings, deskPath());
    const bool whole = made && !made->rest;
    if (m_wizard && !whole) {
        const Error error = made ? *made->rest : made.error();
        m_wizard->refused(error, made ? std::optional(made->loan) : std::nullopt);
    } else if (!whole) {
        // The window was closed meanwhile: what became of it is told all the same.
        m_commands.sayFailed(made ? *made->rest : made.error(), [this] { openWizard(); });
    }
    if (!made) return;
    if (whole && m_wizard) m_wizard->accept();
    if (whole) sayMade(made->loan);
    emit loanMade(made->loan.id);
}

void LoanControl::sayMade(const LoanSummary& loan) {
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

QString LoanControl::deskPath() const {
    return m_desk ? QString::fromStdString(m_desk->info.path.string()) : QString();
}

}  // namespace plimsoll::ui
