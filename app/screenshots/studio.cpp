#include "app/screenshots/studio.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace plimsoll::screenshots {

namespace {

constexpr int kLongestWaitMs = 60'000;
constexpr int kSettleMs = 350;

struct Look {
    ui::Language language;
    ui::Theme theme;
};
constexpr std::array<Look, 4> kLooks{{{ui::Language::English, ui::Theme::Light},
                                      {ui::Language::English, ui::Theme::Dark},
                                      {ui::Language::Chinese, ui::Theme::Light},
                                      {ui::Language::Chinese, ui::Theme::Dark}}};

/// A rush large enough to be caught half-way by a camera.
DrillPlan bigRush() {
    DrillPlan plan;
    plan.bidders = 120'000;
    plan.terms.target = Money::yuan(120'000'000);
    plan.terms.cap = Money::yuan(50'000);
    return plan;
}

void spin(int milliseconds) {
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

}  // namespace

Studio::Studio(ui::Appearance& appearance, QSettings& settings, QString folder)
    : m_appearance(appearance), m_settings(settings), m_folder(std::move(folder)) {
    m_window = std::make_unique<ui::MainWindow>(appearance, settings);
    m_window->resize(1'360, 860);
    QObject::connect(&m_window->session(), &ui::DeskSession::snapshot, m_window.get(),
                     [this](const ui::SnapshotPtr& snapshot) { m_last = snapshot; });
    m_window->show();
}

bool Studio::waitFor(const Condition& condition, const char* what) {
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > kLongestWaitMs) {
            fprintf(stderr, "plimsoll-screenshots: waited in vain for %s\n", what);
            return false;
        }
        spin(5);
    }
    return true;
}

void Studio::settle() {
    spin(kSettleMs);
}

void Studio::shoot(const QString& scene, QWidget& window) {
    QImage picture = window.grab().toImage();
    // Dialogs are windows of their own: laid over the picture as they lie over the window.
    for (QDialog* dialog : window.findChildren<QDialog*>()) {
        if (!dialog->isVisible()) continue;
        const QPixmap sheet = dialog->grab();
        const QSize size = dialog->size();
        const QPoint at((window.width() - size.width()) / 2, (window.height() - size.height()) / 2);
        QPainter painter(&picture);
        painter.fillRect(QRect({}, window.size()), QColor(0, 0, 0, 90));
        painter.drawPixmap(at, sheet);
        painter.setPen(QColor(128, 128, 128, 120));
        painter.drawRect(QRect(at, size));
    }
    const QString look =
        u"%1-%2"_s.arg(ui::codeOf(m_appearance.language()), ui::codeOf(m_appearance.theme()));
    const QString path = QDir(m_folder).filePath(u"%1-%2.png"_s.arg(scene, look));
    if (picture.save(path)) printf("%s\n", qPrintable(path));
    fflush(stdout);
}

void Studio::shootInAllLooks(const QString& scene, QWidget& window) {
    const QString name = u"%1-%2"_s.arg(++m_number, 2, 10, QLatin1Char('0')).arg(scene);
    for (const Look look : kLooks) {
        m_appearance.setLanguage(look.language);
        m_appearance.setTheme(look.theme);
        settle();
        shoot(name, window);
    }
}

bool Studio::makeDesk(const QString& file, DeskKind kind) {
    m_last.reset();
    m_window->createDesk(
        {.path = m_desks.filePath(file),
         .name = kind == DeskKind::Demonstration ? u"Demonstration"_s : u"Rehearsal"_s,
         .kind = kind});
    // News of the desk before may still be on its way.
    const auto opened = [this, &file] {
        const auto& desk = m_window->people().desk();
        return desk && desk->info.path.filename() == file.toStdString();
    };
    if (!waitFor(opened, "the new desk")) return false;
    m_last.reset();
    return waitForDesk();
}

bool Studio::waitForDesk() {
    const auto there = [this] {
        return (m_last && m_last->board) || m_window->people().isClosed();
    };
    if (!waitFor(there, "the desk to open")) return false;
    // A demonstration is looked at by one of its operators; nothing else asks who is there.
    if (m_window->people().isClosed() && !signIn(u"op.zhang"_s)) return false;
    return waitFor([this] { return m_last && m_last->board; }, "the board");
}

bool Studio::shootEverything() {
    settle();
    shootInAllLooks(u"welcome"_s, *m_window);
    if (!makeDesk(u"empty.plimsoll"_s, DeskKind::Rehearsal)) return false;
    shootInAllLooks(u"board-empty"_s, *m_window);
    if (!shootShortEmpty()) return false;
    if (!makeDesk(u"book.plimsoll"_s, DeskKind::Rehearsal) || !shootBook()) return false;
    if (!makeDesk(u"demonstration.plimsoll"_s, DeskKind::Demonstration)) return false;
    if (!shootShortDesk()) return false;
    if (!shootBoardAndLoan() || !shootRushes() || !shootRefusals()) return false;
    if (!shootRequest() || !shootSignIn() || !shootStaff() || !shootOversight() || !shootSetUp())
        return false;
    if (!makeDesk(u"stage.plimsoll"_s, DeskKind::Rehearsal) || !shootMoney() || !shootWizard()) {
        return false;
    }
    shootDialogs();
    shootError();
    // The desk that the first window still writes.
    return shootReadOnly(u"stage.plimsoll"_s);
}

bool Studio::shootDesk(const QString& path) {
    m_window->openDesk(path);
    return waitForDesk() && shootBoardAndLoan() && shootRefusals();
}

bool Studio::shootBoardAndLoan() {
    shootInAllLooks(u"board"_s, *m_window);
    const auto& rows = *m_last->board;
    if (rows.empty()) return true;
    // The newest loan that anybody bid on: after a rush, the one of the rush.
    const auto sold =
        std::find_if(rows.begin(), rows.end(), [](const auto& row) { return row.loan.bids > 0; });
    m_window->showLoan(sold != rows.end() ? sold->loan.id : rows.front().loan.id);
    if (!waitFor([this] { return m_last->loan.has_value(); }, "the loan")) return false;
    shootInAllLooks(u"live"_s, *m_window);
    return true;
}

bool Studio::shootRushes() {
    const QString name = u"%1-live-rush"_s.arg(++m_number, 2, 10, QLatin1Char('0'));
    for (const Look look : kLooks) {
        m_appearance.setLanguage(look.language);
        m_appearance.setTheme(look.theme);
        bool ended = false;
        const auto ending = QObject::connect(&m_window->rehearsal(), &ui::RehearsalControl::ended,
                                             m_window.get(), [&ended] { ended = true; });
        m_last.reset();
        m_window->rehearsal().start(bigRush());
        const auto halfWay = [this, &ended] {
            if (ended) return true;
            if (!m_last || !m_last->loan) return false;
            const LoanSummary& loan = m_last->loan->row.loan;
            return loan.phase == Phase::Open && loan.terms == bigRush().terms &&
                   loan.capacity.paid.fen() * 10 > loan.terms.target.fen() * 4;
        };
        if (!waitFor(halfWay, "the middle of the rush")) return false;
        spin(120);
        shoot(name, *m_window);
        if (!waitFor([&ended] { return ended; }, "the end of the rush")) return false;
        QObject::disconnect(ending);
    }
    settle();
    shootInAllLooks(u"drill-result"_s, *m_window);
    return true;
}

bool Studio::shootRefusals() {
    // Whatever reason came first in the order of the rules, if any.
    for (auto* row : m_window->findChildren<ui::RefusalRow*>()) {
        if (!row->isVisible()) continue;
        row->click();
        auto* table = find<QTableView>(u"bidTable");
        if (!waitFor([table] { return table->model()->rowCount() > 0; }, "the refusals")) {
            return false;
        }
        shootInAllLooks(u"refusals"_s, *m_window);
        return true;
    }
    return true;
}

bool Studio::shootMoney() {
    std::optional<Result<Stage>> stage;
    m_window->session().command(m_window.get(), &furnishStage,
                                [&stage](const Result<Stage>& made) { stage = made; });
    if (!waitFor([&stage] { return stage.has_value(); }, "the stage")) return false;
    if (!*stage) {
        fprintf(stderr, "plimsoll-screenshots: the stage was refused: %s %s\n",
                std::string(codeOf(stage->error().code)).c_str(), stage->error().subject.c_str());
        return false;
    }
    const Stage made = **stage;
    settle();
    shootInAllLooks(u"board-phases"_s, *m_window);
    m_window->showLoan(made.selling);
    if (!waitFor([this] { return m_last->loan.has_value(); }, "the loan")) return false;
    const LoanSummary selling = m_last->loan->row.loan;
    shootInAllLooks(u"live-selling"_s, *m_window);
    if (!shootQuestion(made.selling)) return false;
    m_window->showStandby(selling);
    if (!waitFor([this] { return m_last->queue.has_value(); }, "the queue")) return false;
    shootInAllLooks(u"standby"_s, *m_window);
    m_window->showLoan(made.short_loan);
    if (!waitFor([this] { return m_last->loan.has_value(); }, "the loan")) return false;
    const LoanSummary short_loan = m_last->loan->row.loan;
    shootInAllLooks(u"live-short"_s, *m_window);
    m_window->showWhyShort(short_loan);
    if (!waitFor([this] { return m_last->why_short.has_value(); }, "the causes")) return false;
    shootInAllLooks(u"why-short"_s, *m_window);
    m_window->showStatement(made.investor);
    if (!waitFor([this] { return m_last->statement.has_value(); }, "the statement")) return false;
    shootInAllLooks(u"statement"_s, *m_window);
    find<QAction>(u"showPayments")->trigger();
    if (!waitFor([this] { return m_last->payments.has_value(); }, "the payments")) return false;
    shootInAllLooks(u"payments"_s, *m_window);
    find<ui::PaymentsView>(u"paymentsView")->showStuck();
    shootInAllLooks(u"payments-stuck"_s, *m_window);
    emit find<ui::PaymentsView>(u"paymentsView")->notePayment();
    settle();
    shootInAllLooks(u"note-payment"_s, *m_window);
    find<QDialog>(u"paymentDialog")->close();
    find<QAction>(u"showPayouts")->trigger();
    if (!waitFor([this] { return m_last->payouts.has_value(); }, "the payouts")) return false;
    shootInAllLooks(u"payouts"_s, *m_window);
    return true;
}

bool Studio::shootQuestion(LoanId loan) {
    m_window->showLoan(loan);
    settle();
    find<QAction>(u"loan_close")->trigger();
    settle();
    shootInAllLooks(u"question"_s, *m_window);
    auto* question = find<QDialog>(u"decisionDialog");
    if (question) question->close();
    settle();
    return question != nullptr;
}

bool Studio::shootWizard() {
    find<QAction>(u"showBoard")->trigger();
    find<QAction>(u"newLoan")->trigger();
    settle();
    auto* wizard = find<ui::OpenLoanDialog>(u"openLoanDialog");
    if (!wizard) return false;
    find<QLineEdit>(u"loanTitle")->setText(u"Irrigation"_s);
    const auto next = [this] { find<QPushButton>(u"wizardNext")->click(); };
    shootInAllLooks(u"wizard-terms"_s, *m_window);
    find<QLineEdit>(u"loanMin")->setText(u"10,000.00"_s);
    find<QLineEdit>(u"loanCap")->setText(u"15,000.00"_s);
    shootInAllLooks(u"wizard-terms-error"_s, *m_window);
    find<QLineEdit>(u"loanMin")->setText(u"100.00"_s);
    find<QLineEdit>(u"loanCap")->setText(u"50,000.00"_s);
    next();
    shootInAllLooks(u"wizard-rules"_s, *m_window);
    find<QRadioButton>(u"audience_listed")->click();
    find<QPlainTextEdit>(u"loanListed")->setPlainText(u"C-00001, C-00002, C-99999"_s);
    spin(600);
    shootInAllLooks(u"wizard-rules-listed"_s, *m_window);
    find<QRadioButton>(u"audience_everyone")->click();
    next();
    shootInAllLooks(u"wizard-schedule"_s, *m_window);
    next();
    shootInAllLooks(u"wizard-preview"_s, *m_window);
    find<QPushButton>(u"wizardDiscard")->click();
    settle();
    return true;
}

void Studio::shootSheet(const QString& scene, const char16_t* action, const char16_t* dialog) {
    find<QAction>(action)->trigger();
    settle();
    shootInAllLooks(scene, *m_window);
    if (auto* sheet = find<QDialog>(dialog)) sheet->close();
    settle();
}

void Studio::shootDialogs() {
    find<QAction>(u"showBoard")->trigger();
    settle();
    shootSheet(u"drill-dialog"_s, u"startDrillAction", u"drillDialog");
    find<QAction>(u"startDrillAction")->trigger();
    settle();
    find<QLineEdit>(u"min")->setText(u"10,000.00"_s);
    find<QLineEdit>(u"cap")->setText(u"15,000.00"_s);
    shootInAllLooks(u"drill-dialog-error"_s, *m_window);
    find<QDialog>(u"drillDialog")->close();
    settle();
    shootSheet(u"new-desk"_s, u"newRehearsal", u"newDeskDialog");
    shootSheet(u"shortcuts"_s, u"shortcuts", u"shortcutsDialog");
    shootSheet(u"help"_s, u"help", u"helpDialog");
    shootSheet(u"about"_s, u"about", u"aboutDialog");
}

void Studio::shootError() {
    m_window->openDesk(m_desks.filePath(u"nowhere.plimsoll"_s));
    settle();
    shootInAllLooks(u"error"_s, *m_window);
    m_window->messages().clear();
}

bool Studio::shootReadOnly(const QString& file) {
    ui::MainWindow second(m_appearance, m_settings);
    second.resize(m_window->size());
    bool read = false;
    QObject::connect(
        &second.session(), &ui::DeskSession::snapshot, &second,
        [&read](const ui::SnapshotPtr& snapshot) { read = snapshot->board.has_value(); });
    second.show();
    second.openDesk(m_desks.filePath(file));
    if (!waitFor([&read] { return read; }, "the read-only desk")) return false;
    shootInAllLooks(u"read-only"_s, second);
    return true;
}

}  // namespace plimsoll::screenshots
