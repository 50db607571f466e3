#include "ui/main_actions.h"

#include <array>

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

QAction* makeAction(const QString& name, const QList<QKeySequence>& keys, QObject* parent) {
    auto* action = new QAction(parent);
    action->setObjectName(name);
    action->setShortcuts(keys);
    return action;
}

/// A single key and a combination alike.
template <class Keys>
QKeySequence key(Keys keys) {
    return QKeySequence(keys);
}

std::array<QAction*, LoanMoves::kAll.size()> makeMoves(QObject* parent) {
    std::array<QAction*, LoanMoves::kAll.size()> actions{};
    for (std::size_t i = 0; i < actions.size(); ++i) {
        const auto code = codeOf(LoanMoves::kAll[i]);
        actions[i] = makeAction(u"loan_"_s + QString::fromUtf8(code.data(), qsizetype(code.size())),
                                {}, parent);
    }
    return actions;
}

}  // namespace

MainActions::MainActions(QMenuBar& bar, Appearance& appearance, QObject* parent)
    : QObject(parent),
      new_rehearsal(makeAction(u"newRehearsal"_s, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}, this)),
      new_real(makeAction(u"newReal"_s, {}, this)),
      demonstration(makeAction(u"demonstration"_s, {}, this)),
      open(makeAction(u"open"_s, {key(Qt::CTRL | Qt::Key_O)}, this)),
      verify(makeAction(u"verify"_s, {key(Qt::Key_F7)}, this)),
      cancel_verify(makeAction(u"cancelVerify"_s, {}, this)),
      close_desk(makeAction(u"closeDesk"_s, {key(Qt::CTRL | Qt::Key_W)}, this)),
      quit(makeAction(u"quit"_s, {key(Qt::CTRL | Qt::Key_Q)}, this)),
      new_loan(makeAction(u"newLoan"_s, QKeySequence::keyBindings(QKeySequence::New), this)),
      schedule_loan(makeAction(u"scheduleLoan"_s, {}, this)),
      standby(makeAction(u"showStandby"_s, {key(Qt::CTRL | Qt::Key_B)}, this)),
      why_short(makeAction(u"showWhyShort"_s, {key(Qt::CTRL | Qt::Key_Y)}, this)),
      excess(makeAction(u"showExcess"_s, {key(Qt::CTRL | Qt::Key_8)}, this)),
      certificate(makeAction(u"certificate"_s, {key(Qt::CTRL | Qt::Key_P)}, this)),
      import_loans(makeAction(u"importLoans"_s, {}, this)),
      import_bids(makeAction(u"importBids"_s, {key(Qt::CTRL | Qt::Key_I)}, this)),
      start_drill(makeAction(u"startDrillAction"_s, {key(Qt::CTRL | Qt::Key_D)}, this)),
      cancel_drill(makeAction(u"cancelDrill"_s, {}, this)),
      board(makeAction(u"showBoard"_s, {key(Qt::CTRL | Qt::Key_1)}, this)),
      live(makeAction(u"showLive"_s, {key(Qt::CTRL | Qt::Key_2)}, this)),
      short_loans(makeAction(u"showShortLoans"_s, {key(Qt::CTRL | Qt::Key_7)}, this)),
      payments(makeAction(u"showPayments"_s, {key(Qt::CTRL | Qt::Key_3)}, this)),
      payouts(makeAction(u"showPayouts"_s, {key(Qt::CTRL | Qt::Key_4)}, this)),
      approvals(makeAction(u"showApprovals"_s, {key(Qt::CTRL | Qt::Key_5)}, this)),
      audit(makeAction(u"showAudit"_s, {key(Qt::CTRL | Qt::Key_6)}, this)),
      halt(makeAction(u"haltDesk"_s, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_H)}, this)),
      staff(makeAction(u"showStaff"_s, {key(Qt::CTRL | Qt::Key_9)}, this)),
      rules(makeAction(u"rulesAndCalendar"_s, {}, this)),
      lock(makeAction(u"lock"_s, {key(Qt::CTRL | Qt::Key_L)}, this)),
      switch_user(makeAction(u"switchUser"_s, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_L)}, this)),
      change_password(makeAction(u"changePassword"_s, {}, this)),
      sign_out(makeAction(u"signOut"_s, {}, this)),
      find(makeAction(u"findLoan"_s, {key(Qt::CTRL | Qt::Key_K)}, this)),
      pause(makeAction(u"pauseView"_s, {key(Qt::Key_F8)}, this)),
      copy(makeAction(u"copyRows"_s, {key(Qt::CTRL | Qt::Key_C)}, this)),
      shortcuts(makeAction(u"shortcuts"_s, {key(Qt::Key_F1), key(Qt::CTRL | Qt::Key_Slash)}, this)),
      help(makeAction(u"help"_s, {key(Qt::SHIFT | Qt::Key_F1)}, this)),
      about(makeAction(u"about"_s, {}, this)),
      moves(makeMoves(this)),
      m_desk(bar.addMenu(QString())),
      m_loan(bar.addMenu(QString())),
      m_rehearsal(bar.addMenu(QString())),
      m_view(bar.addMenu(QString())),
      m_people(bar.addMenu(QString())),
      m_help(bar.addMenu(QString())),
      m_language(new QMenu(&bar)),
      m_theme(new QMenu(&bar)) {
    pause->setCheckable(true);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    makeChoices(appearance);
    fillMenus();
    retranslate();
}

void MainActions::makeChoices(Appearance& appearance) {
    auto* languages = new QActionGroup(this);
    // Each language is named in itself, so that one who cannot read the other finds the way back.
    const std::array<std::pair<Language, QString>, 2> names{
        {{Language::Chinese, u"简体中文"_s}, {Language::English, u"English"_s}}};
    for (const auto& [language, name] : names) {
        auto* action = m_language->addAction(name);
        action->setObjectName(u"language_"_s + codeOf(language));
        action->setCheckable(true);
        languages->addAction(action);
        connect(action, &QAction::triggered, &appearance,
                [&appearance, choice = language] { appearance.setLanguage(choice); });
    }
    auto* themes = new QActionGroup(this);
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark}) {
        auto* action = m_theme->addAction(QString());
        action->setObjectName(u"theme_"_s + codeOf(theme));
        action->setCheckable(true);
        themes->addAction(action);
        m_themes.append(action);
        connect(action, &QAction::triggered, &appearance,
                [&appearance, theme] { appearance.setTheme(theme); });
    }
    const auto showChoice = [this, &appearance] {
        const auto languages_now = m_language->actions();
        languages_now[appearance.language() == Language::Chinese ? 0 : 1]->setChecked(true);
        m_themes[int(appearance.theme())]->setChecked(true);
    };
    connect(&appearance, &Appearance::changed, this, showChoice);
    showChoice();
}

void MainActions::fillMenus() {
    m_desk->addActions({demonstration, new_rehearsal, new_real, open});
    m_desk->addSeparator();
    m_desk->addActions({import_loans, import_bids});
    m_desk->addSeparator();
    m_desk->addActions({verify, cancel_verify});
    m_desk->addSeparator();
    m_desk->addAction(halt);
    m_desk->addSeparator();
    m_desk->addActions({close_desk, quit});
    m_loan->addAction(new_loan);
    m_loan->addSeparator();
    m_loan->addAction(schedule_loan);
    for (QAction* move : moves) m_loan->addAction(move);
    m_loan->addSeparator();
    m_loan->addActions({standby, why_short, excess, certificate});
    m_rehearsal->addActions({start_drill, cancel_drill});
    m_view->addActions({board, live, short_loans, payments, payouts, approvals, audit});
    m_view->addSeparator();
    m_view->addAction(find);
    m_view->addSeparator();
    m_view->addActions({pause, copy});
    m_view->addSeparator();
    m_view->addMenu(m_language);
    m_view->addMenu(m_theme);
    m_people->addActions({lock, switch_user});
    m_people->addSeparator();
    m_people->addActions({change_password, sign_out});
    m_people->addSeparator();
    m_people->addActions({staff, rules});
    m_help->addActions({shortcuts, help});
    m_help->addSeparator();
    m_help->addAction(about);
}

QList<QAction*> MainActions::all() const {
    return {demonstration, new_rehearsal, new_real,
            open,          verify,        cancel_verify,
            close_desk,    quit,          new_loan,
            schedule_loan, standby,       why_short,
            board,         live,          short_loans,
            payments,      payouts,       approvals,
            audit,         halt,          find,
            pause,         copy,          lock,
            switch_user,   sign_out,      staff,
            start_drill,   cancel_drill,  shortcuts,
            help,          about,         change_password,
            rules,         excess,        certificate,
            import_loans,  import_bids};
}

void MainActions::retranslate() {
    m_desk->setTitle(tr("&Desk"));
    m_rehearsal->setTitle(tr("&Rehearsal"));
    m_view->setTitle(tr("&View"));
    m_people->setTitle(tr("&People"));
    m_help->setTitle(tr("&Help"));
    m_language->setTitle(tr("&Language"));
    m_theme->setTitle(tr("&Theme"));
    demonstration->setText(tr("&Demonstration desk"));
    new_rehearsal->setText(tr("New &rehearsal desk…"));
    new_real->setText(tr("&New real desk…"));
    open->setText(tr("&Open desk…"));
    verify->setText(tr("&Verify everything"));
    cancel_verify->setText(tr("Cancel the verification"));
    close_desk->setText(tr("&Close desk"));
    quit->setText(tr("&Quit"));
    retranslateLoan();
    retranslatePeople();
    start_drill->setText(tr("&Start a drill…"));
    cancel_drill->setText(tr("&Cancel the drill"));
    board->setText(tr("&Board"));
    live->setText(tr("&Live view of the selected loan"));
    short_loans->setText(tr("&Short loans"));
    payments->setText(tr("Pa&yments"));
    payouts->setText(tr("Pay&outs"));
    approvals->setText(tr("&Approvals"));
    audit->setText(tr("A&udit"));
    halt->setText(tr("&Halt…"));
    find->setText(tr("&Go to a loan or an investor by its code"));
    pause->setText(tr("&Pause the view"));
    copy->setText(tr("&Copy the selected rows"));
    shortcuts->setText(tr("&Keyboard shortcuts"));
    help->setText(tr("&Help"));
    about->setText(tr("&About Plimsoll"));
    m_themes[0]->setText(tr("As the system"));
    m_themes[1]->setText(tr("Light"));
    m_themes[2]->setText(tr("Dark"));
}

void MainActions::retranslateLoan() {
    m_loan->setTitle(tr("&Loan"));
    new_loan->setText(tr("&New loan…"));
    schedule_loan->setText(tr("Set its ti&mes…"));
    standby->setText(tr("S&tandby queue and holds"));
    why_short->setText(tr("Why s&hort?"));
    excess->setText(tr("E&xcess lines"));
    certificate->setText(tr("&Certificate…"));
    import_loans->setText(tr("Import &loans…"));
    import_bids->setText(tr("Import &bids…"));
}

void MainActions::retranslatePeople() {
    lock->setText(tr("&Lock the console"));
    switch_user->setText(tr("&Switch user"));
    change_password->setText(tr("Change my &password…"));
    sign_out->setText(tr("Sign &out"));
    staff->setText(tr("S&taff and policy"));
    rules->setText(tr("&Rules and calendar…"));
}

}  // namespace plimsoll::ui
