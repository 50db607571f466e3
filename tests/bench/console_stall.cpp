// Opens the console's window offscreen on a temporary rehearsal desk and sends 10,000 bidders
// through the same path as the menu does, with the live view on the screen; prints how long the
// event loop was away at most, as one line of JSON. Leaves with 1 when the drill went wrong.

#include <cstdio>

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

#include "ui/main_window.h"
#include "ui/theme/appearance.h"
#include "ui/watch/stall_watchdog.h"

using namespace Qt::StringLiterals;
using namespace plimsoll;

namespace {

constexpr int kLongestWaitMs = 60'000;

void spin(int milliseconds) {
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

template <class Condition>
bool waitFor(Condition condition) {
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < kLongestWaitMs) spin(20);
    return condition();
}

}  // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"console.ini"_s), QSettings::IniFormat);
    ui::Appearance appearance(application, settings);
    ui::MainWindow window(appearance, settings);
    window.resize(1'360, 860);
    window.show();

    ui::SnapshotPtr last;
    int updates = 0;
    QObject::connect(&window.session(), &ui::DeskSession::snapshot, &window,
                     [&](const ui::SnapshotPtr& snapshot) {
                         last = snapshot;
                         ++updates;
                     });
    std::optional<RehearsalReport> report;
    QObject::connect(&window.rehearsal(), &ui::RehearsalControl::ended, &window,
                     [&report](const RehearsalReport& ended) { report = ended; });
    window.createDesk({.path = folder.filePath(u"stall.plimsoll"_s),
                       .name = u"Stall"_s,
                       .kind = DeskKind::Rehearsal});
    if (!waitFor([&last] { return last && last->board; })) return 1;
    spin(500);

    const int frames_before = window.live().chart().frames();
    const int updates_before = updates;
    ui::StallWatchdog watchdog;
    window.rehearsal().start({});
    const bool ended = waitFor([&report] { return report.has_value(); });
    // The last figures and the end of the sweep belong to what people see.
    spin(1'000);
    if (!ended || report->capacity.paid != report->terms.target || !report->verified.holds()) {
        return 1;
    }
    printf("{\"longest_stall_ms\": %.1f, \"frames\": %d, \"updates\": %d, \"bids\": %d}\n",
           double(watchdog.longest().count()) / 1'000,
           window.live().chart().frames() - frames_before, updates - updates_before, 10'000);
    return 0;
}
