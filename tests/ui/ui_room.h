#pragma once
// What the console's tests share: made-up values, and a window with settings and desks of its own.

#include <memory>
#include <optional>
#include <type_traits>

#include <QTemporaryDir>
#include <QTest>

#include "ui/main_window.h"
#include "ui/theme/appearance.h"

namespace plimsoll::ui::test {

[[nodiscard]] LoanRow makeLoan(std::int64_t id, Money target, Money paid, Money held = {});
[[nodiscard]] BidRecord makeBid(std::int64_t id, Reason reason = Reason::None);
/// Bids with ids from `first` down to `last`.
[[nodiscard]] std::vector<BidRecord> bidsDownTo(std::int64_t first, std::int64_t last);

/// A console on a scratch folder. Made per test function, so that tests do not lean on each other.
class UiRoom {
public:
    static constexpr int kPatienceMs = 30'000;

    UiRoom();
    ~UiRoom();

    /// A demonstration is signed in to, as an operator unless told otherwise; empty: nobody is. A
    /// real desk is left at the page that asks for its first administrator.
    [[nodiscard]] bool openDesk(DeskKind kind, const QString& login = QStringLiteral("op.zhang"));
    /// As somebody types it into the page that asks who is there; the demonstration's password.
    [[nodiscard]] bool signIn(const QString& login);
    /// A real desk that works: admin.chen, admin.wu, op.zhang, op.liu and check.li, with the same
    /// password as those of the demonstration. Nobody has signed in.
    [[nodiscard]] bool openWorkingDesk();
    [[nodiscard]] QString deskPath() const {
        return m_folder.filePath(QStringLiteral("a.plimsoll"));
    }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    /// Runs a drill through the same path as the menu and waits for its report.
    [[nodiscard]] std::optional<RehearsalReport> drill(const DrillPlan& plan);
    /// A second console, with the same settings.
    [[nodiscard]] std::unique_ptr<MainWindow> secondWindow();

    template <class Widget>
    [[nodiscard]] Widget* find(const char16_t* name) const {
        return window->template findChild<Widget*>(QString::fromUtf16(name));
    }

    /// What a seat's command or a question to the desk comes to; an Error when it takes too long.
    template <class Run>
    [[nodiscard]] std::invoke_result_t<Run, Desk&> run(Run command) const {
        std::optional<std::invoke_result_t<Run, Desk&>> done;
        QObject context;
        window->session().command(&context, command,
                                  [&done](const auto& result) { done = result; });
        (void)QTest::qWaitFor([&done] { return done.has_value(); }, kPatienceMs);
        return done.value_or(fail(ErrorCode::Stopped));
    }
    template <class Ask>
    [[nodiscard]] std::invoke_result_t<Ask, DeskReader&> read(Ask question) const {
        std::optional<std::invoke_result_t<Ask, DeskReader&>> answer;
        QObject context;
        window->session().ask(&context, question,
                              [&answer](const auto& result) { answer = result; });
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, kPatienceMs);
        return answer.value_or(fail(ErrorCode::Stopped));
    }

    std::unique_ptr<Appearance> appearance;
    std::unique_ptr<MainWindow> window;
    SnapshotPtr last;
    int snapshots = 0;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
};

[[nodiscard]] DrillPlan smallDrill();
[[nodiscard]] QString demonstrationPassword();

}  // namespace plimsoll::ui::test
