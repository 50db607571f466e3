#pragma once
// Language and theme of the whole application, switchable while it runs and remembered in the
// settings. One per application, owned by main(). GUI thread.

#include <QApplication>
#include <QObject>
#include <QPalette>
#include <QSettings>
#include <QTranslator>

namespace plimsoll::ui {

enum class Language { English, Chinese };
enum class Theme { System, Light, Dark };

[[nodiscard]] QString codeOf(Language language);  ///< "en", "zh_CN"
[[nodiscard]] QString codeOf(Theme theme);        ///< "system", "light", "dark"

class Appearance final : public QObject {
    Q_OBJECT

public:
    /// Takes language and theme from the settings, else from the system; applies them.
    Appearance(QApplication& application, QSettings& settings);
    ~Appearance() override;

    /// Both apply at once, to every window, and are remembered.
    void setLanguage(Language language);
    void setTheme(Theme theme);
    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] Theme theme() const { return m_theme; }

signals:
    void changed();

private:
    void applyLanguage();
    void applyTheme();
    void useFont();

    QApplication& m_application;
    QSettings& m_settings;
    QPalette m_system_palette;
    QTranslator m_console;
    QTranslator m_qt;
    Language m_language = Language::English;
    Theme m_theme = Theme::System;
};

}  // namespace plimsoll::ui
