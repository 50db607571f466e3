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

    [[nodiscard]] bool makeDesk(const QString& file, DeskKind kind);
    [[nodiscard]] bool shootBoardAndLoan();
    [[nodiscard]] bool shootRushes();
    [[nodiscard]] bool shootRefusals();
    [[nodiscard]] bool shootMoney();
    [[nodiscard]] bool shootWizard();
    [[nodiscard]] bool shootQuestion(LoanId loan);
    void shootDialogs();
    [[nodiscard]] bool shootReadOnly(const QString& file);
    void shootError();
    template <class Widget>
    [[nodiscard]] Widget* find(const char16_t* name);

    ui::Appearance& m_appearance;
    QSettings& m_settings;
    QString m_folder;
    QTemporaryDir m_desks;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::SnapshotPtr m_last;
    int m_number = 0;
};

}  // namespace plimsoll::screenshots
