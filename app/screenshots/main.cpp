// plimsoll-screenshots OUTDIR [--desk FILE] [--scale FACTOR]

#include <cstdio>

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>

#include "app/screenshots/studio.h"
#include "ui/theme/fonts.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int kFailed = 1;
constexpr int kWrongUsage = 64;

/// Must be set before the application object is made.
void prepareEnvironment(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
        qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    for (int i = 1; i + 1 < argc; ++i) {
        if (QByteArrayView(argv[i]) == "--scale") qputenv("QT_SCALE_FACTOR", argv[i + 1]);
    }
}

}  // namespace

int main(int argc, char** argv) {
    prepareEnvironment(argc, argv);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"plimsoll"_s);
    QCoreApplication::setApplicationVersion(QString::fromUtf8(PLIMSOLL_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Renders every screen of the console to PNG files."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"OUTDIR"_s, u"Where the pictures go."_s);
    parser.addOptions({{u"desk"_s, u"Show this desk instead of made-up ones."_s, u"file"_s},
                       {u"scale"_s, u"Pixels per pixel, e.g. 1.5."_s, u"factor"_s}});
    parser.process(application);
    if (parser.positionalArguments().size() != 1) {
        fprintf(stderr, "plimsoll-screenshots: say where the pictures go\n");
        return kWrongUsage;
    }
    const QString folder = parser.positionalArguments().constFirst();
    if (!QDir().mkpath(folder)) {
        fprintf(stderr, "plimsoll-screenshots: %s cannot be written\n", qPrintable(folder));
        return kFailed;
    }
    plimsoll::ui::loadChineseFace();
    // Settings of its own, so that nobody's are read or changed.
    const QTemporaryDir scratch;
    qputenv("XDG_STATE_HOME", scratch.path().toLocal8Bit());
    QSettings settings(scratch.filePath(u"console.ini"_s), QSettings::IniFormat);
    plimsoll::ui::Appearance appearance(application, settings);
    plimsoll::screenshots::Studio studio(appearance, settings, folder);
    const bool done = parser.isSet(u"desk"_s)
                          ? studio.shootDesk(QFileInfo(parser.value(u"desk"_s)).absoluteFilePath())
                          : studio.shootEverything();
    return done ? 0 : kFailed;
}
