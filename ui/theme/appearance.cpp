#include "ui/theme/appearance.h"

#include <QAbstractButton>
#include <QFontDatabase>
#include <QLibraryInfo>
#include <QLocale>
#include <QStyleFactory>
#include <QWidget>

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/views/parts.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

QString codeOf(Language language) {
    return language == Language::Chinese ? u"zh_CN"_s : u"en"_s;
}

QString codeOf(Theme theme) {
    switch (theme) {
        case Theme::System:
            return u"system"_s;
        case Theme::Light:
            return u"light"_s;
        case Theme::Dark:
            return u"dark"_s;
    }
    return {};
}

Appearance::Appearance(QApplication& application, QSettings& settings)
    : m_application(application),
      m_settings(settings),
      m_system_palette(QApplication::palette()),
      m_console(this),
      m_qt(this) {
    const QString language = settings.value(u"language"_s, QLocale::system().name()).toString();
    m_language = language.startsWith(u"zh"_s) ? Language::Chinese : Language::English;
    const QString theme = settings.value(u"theme"_s).toString();
    for (const Theme candidate : {Theme::Light, Theme::Dark}) {
        if (theme == codeOf(candidate)) m_theme = candidate;
    }
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setWindowIcon(appIcon());
    useFont();
    applyTheme();
    applyLanguage();
}

Appearance::~Appearance() {
    QCoreApplication::removeTranslator(&m_console);
    QCoreApplication::removeTranslator(&m_qt);
}

void Appearance::useFont() {
    // One family for both languages, with figures of equal width, where the machine has it.
    const QString family = u"Noto Sans CJK SC"_s;
    QFont font = QApplication::font();
    if (QFontDatabase::hasFamily(family)) font.setFamilies({family, font.family()});
    font.setPointSizeF(10);
    QApplication::setFont(font);
}

void Appearance::setLanguage(Language language) {
    m_settings.setValue(u"language"_s, codeOf(language));
    if (language == m_language) return;
    m_language = language;
    applyLanguage();
    emit changed();
}

void Appearance::setTheme(Theme theme) {
    m_settings.setValue(u"theme"_s, codeOf(theme));
    if (theme == m_theme) return;
    m_theme = theme;
    applyTheme();
    emit changed();
}

void Appearance::applyLanguage() {
    const bool chinese = m_language == Language::Chinese;
    // Before the translators: retranslating formats figures by the default locale.
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                : QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCoreApplication::removeTranslator(&m_console);
    QCoreApplication::removeTranslator(&m_qt);
    const QString code = codeOf(m_language);
    // Qt's own texts (file dialog, context menus); without the package they stay English.
    if (chinese &&
        m_qt.load(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    if (m_console.load(u":/i18n/plimsoll_%1.qm"_s.arg(code))) {
        QCoreApplication::installTranslator(&m_console);
    }
}

void Appearance::applyTheme() {
    // Qt 6.4 cannot ask the desktop for its scheme; the palette it hands us tells.
    const bool dark =
        m_theme == Theme::Dark || (m_theme == Theme::System && colorsFor(m_system_palette).dark);
    const Colors& colors = dark ? darkColors() : lightColors();
    QApplication::setPalette(paletteOf(colors));
    m_application.setStyleSheet(styleSheetOf(colors));
    for (QWidget* widget : QApplication::allWidgets()) {
        if (auto* button = qobject_cast<QAbstractButton*>(widget)) refreshNamedIcon(button);
    }
}

}  // namespace plimsoll::ui
