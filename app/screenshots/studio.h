#pragma once
// Puts the console's screens up one after another and takes their pictures, each in both languages
// and both themes. GUI thread; waits by running the event loop.

#include <functional>
#include <memory>

#include <QDialog>
#include <QTemporaryDir>

#include "app/screenshots/stage.h"
#include "ui/main_window.h"
#include "ui/theme/appearance.h"

namespace plimsoll::screenshots {

class Studio {
public:
    Studio(ui::Appearance& appearance, QSettings& settings, QString folder);

    /// Every screen, from desks made for the purpose. False when one could not be reached.
    [[nodiscard]] bool shootEverything();
    /// The screens of a desk that exists: board, live view, refusals.
    [[nodiscard]] bool shootDesk(const QString& path);

private:
    using Condition = std::function<bool()>;
    [[nodiscard]] bool waitFor(const Condition& condition, const char* what);
    void settle();
    void shoot(const QString& scene, QWidget& window);
    void shootInAllLooks(const QString& scene, QWidget& window);
    void shootSheet(const QString& scene, const char16_t* action, const char16_t* dialog);

    [[nodiscard]] bool waitForDesk();
    [[nodiscard]] bool makeDesk(const QString& file, DeskKind kind);
    [[nodiscard]] bool shootBoardAndLoan();
    [[nodiscard]] bool shootRushes();
    [[nodiscard]] bool shootRefusals();
    [[nodiscard]] bool shootMoney();
    [[nodiscard]] bool shootWizard();
    [[nodiscard]] bool shootQuestion(LoanId loan);
    [[nodiscard]] bool signIn(const QString& login);
    // studio_oversight.cpp
    [[nodiscard]] bool changeTo(const QString& login);
    [[nodiscard]] bool shootOversight();
    [[nodiscard]] bool shootApprovals();
    [[nodiscard]] bool shootAudit();
    [[nodiscard]] bool shootPersonal();
    [[nodiscard]] bool shootHalt();
    // studio_short.cpp
    [[nodiscard]] bool designate(Money limit);
    [[nodiscard]] bool shootShortEmpty();
    [[nodiscard]] bool shootShortDesk();
    [[nodiscard]] bool shootShortPlans();
    [[nodiscard]] bool shootShortWays();
    [[nodiscard]] bool shootConsentAndVoid();
    [[nodiscard]] bool shootPlacementRequest();
    // studio_book.cpp
    [[nodiscard]] bool shootBook();
    [[nodiscard]] bool shootImport();
    [[nodiscard]] bool shootOver();
    [[nodiscard]] bool shootCertificate(LoanId loan, const QString& scene);
    // studio_people.cpp
    [[nodiscard]] bool shootSetUp();
    [[nodiscard]] bool shootSignIn();
    [[nodiscard]] bool shootRequest();
    [[nodiscard]] bool shootStaff();
    void shootDialogs();
    [[nodiscard]] bool shootReadOnly(const QString& file);
    void shootError();
    template <class Widget>
    [[nodiscard]] Widget* find(const char16_t* name) {
        const auto found = m_window->findChildren<Widget*>(QString::fromUtf16(name));
        // A dialog that was closed a moment ago may not be deleted yet: the newest one counts.
        return found.isEmpty() ? nullptr : found.last();
    }

    ui::Appearance& m_appearance;
    QSettings& m_settings;
    QString m_folder;
    QTemporaryDir m_desks;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::SnapshotPtr m_last;
    int m_number = 0;
};

}  // namespace plimsoll::screenshots
