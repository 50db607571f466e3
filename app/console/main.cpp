// plimsoll [DESK] [--rush] [--as LOGIN] [--language zh_CN|en] [--theme light|dark|system]
// plimsoll DESK --certificate LOAN --to FILE.pdf [--language zh_CN|en]

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QTemporaryDir>

#include "app/console/certificate_run.h"
#include "ui/main_window.h"
#include "ui/theme/appearance.h"
#include "ui/theme/fonts.h"
#include "ui/watch/stall_watchdog.h"

using namespace Qt::StringLiterals;
using namespace plimsoll;

namespace {

/// Exit codes follow sysexits: 64 is a wrong command line.
constexpr int kWrongUsage = 64;

struct Options {
    QString desk;
    bool rush = false;
    QString as;
    std::optional<ui::Language> language;
    std::optional<ui::Theme> theme;
    QString certificate;  ///< of this loan; empty: the window is wanted
    QString to;
};

[[noreturn]] void refuse(const QString& sentence) {
    fprintf(stderr, "plimsoll: %s\n", qPrintable(sentence));
    exit(kWrongUsage);
}

Options readOptions(const QApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Watch loans fill to exactly the mark."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"DESK"_s, u"The desk file to open."_s, u"[DESK]"_s);
    parser.addOptions(
        {{u"rush"_s, u"Start a drill of 10,000 bidders at once."_s},
         {u"as"_s, u"Sign in at a demonstration desk."_s, u"login"_s},
         {u"language"_s, u"zh_CN or en."_s, u"language"_s},
         {u"theme"_s, u"light, dark or system."_s, u"theme"_s},
         {u"certificate"_s,
          u"Write this loan's certificate or resolution sheet, without a window."_s, u"loan"_s},
         {u"to"_s, u"The new PDF file of --certificate."_s, u"file"_s}});
    parser.process(application);
    Options options;
    options.rush = parser.isSet(u"rush"_s);
    options.as = parser.value(u"as"_s);
    if (parser.positionalArguments().size() > 1) refuse(u"one desk at a time"_s);
    options.desk = parser.positionalArguments().value(0);
    options.certificate = parser.value(u"certificate"_s);
    options.to = parser.value(u"to"_s);
    if (options.certificate.isEmpty() != options.to.isEmpty()) {
        refuse(u"--certificate LOAN and --to FILE.pdf go together"_s);
    }
    if (!options.certificate.isEmpty() && options.desk.isEmpty()) {
        refuse(u"say which desk the certificate is from"_s);
    }
    if (parser.isSet(u"language"_s)) {
        const QString code = parser.value(u"language"_s);
        for (const auto language : {ui::Language::English, ui::Language::Chinese}) {
            if (code == ui::codeOf(language)) options.language = language;
        }
        if (!options.language) refuse(u"--language is zh_CN or en"_s);
    }
    if (parser.isSet(u"theme"_s)) {
        const QString code = parser.value(u"theme"_s);
        for (const auto theme : {ui::Theme::System, ui::Theme::Light, ui::Theme::Dark}) {
            if (code == ui::codeOf(theme)) options.theme = theme;
        }
        if (!options.theme) refuse(u"--theme is light, dark or system"_s);
    }
    return options;
}

/// In the language of whoever asks; what he has set for the window stays as it is.
int runCertificate(QApplication& application, const QSettings& settings, const Options& options) {
    ui::loadChineseFace();
    const QTemporaryDir scratch;
    QSettings quiet(scratch.filePath(u"console.ini"_s), QSettings::IniFormat);
    if (options.language) {
        quiet.setValue(u"language"_s, ui::codeOf(*options.language));
    } else if (settings.contains(u"language"_s)) {
        quiet.setValue(u"language"_s, settings.value(u"language"_s));
    }
    const ui::Appearance appearance(application, quiet);
    return console::writeCertificate(
        {.desk = options.desk, .loan = options.certificate, .to = options.to});
}

bool watchesStalls() {
#ifdef NDEBUG
    return qEnvironmentVariableIsSet("PLIMSOLL_WATCH_STALLS");
#else
    return true;
#endif
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"plimsoll"_s);
    QCoreApplication::setApplicationVersion(QString::fromUtf8(PLIMSOLL_VERSION));
    QGuiApplication::setDesktopFileName(u"org.plimsoll.Plimsoll"_s);
    const Options options = readOptions(application);

    QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"plimsoll"_s, u"console"_s);
    if (!options.certificate.isEmpty()) return runCertificate(application, settings, options);
    ui::Appearance appearance(application, settings);
    if (options.language) appearance.setLanguage(*options.language);
    if (options.theme) appearance.setTheme(*options.theme);

    ui::MainWindow window(appearance, settings);
    if (options.rush) window.rushWhenOpen({});
    if (!options.as.isEmpty()) window.people().signInWhenOpen(options.as);
    if (!options.desk.isEmpty()) {
        window.openDesk(QFileInfo(options.desk).absoluteFilePath());
    } else if (options.rush) {
        window.openDemonstration();
    }
    std::optional<ui::StallWatchdog> watchdog;
    if (watchesStalls()) watchdog.emplace();
    window.show();
    return QApplication::exec();
}
