#pragma once
// The first screen, one question: where to begin. GUI thread.

#include <array>

#include "ui/views/parts.h"

namespace plimsoll::ui {

/// A large button with an icon, a title and a line of explanation.
class ChoiceButton final : public QPushButton {
    Q_OBJECT

public:
    ChoiceButton(const QString& icon, QWidget* parent);
    void setTexts(const QString& title, const QString& explanation);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

private:
    QLabel* m_title;
    QLabel* m_explanation;
};

class WelcomeView final : public QWidget {
    Q_OBJECT

public:
    explicit WelcomeView(QWidget* parent = nullptr);
    /// Desks opened lately, newest first.
    void showRecent(const QStringList& paths);

signals:
    void demonstrationWanted();
    void newDeskWanted();
    void openWanted();
    void recentWanted(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title;
    QLabel* m_question;
    ChoiceButton* m_demonstration;
    ChoiceButton* m_new;
    ChoiceButton* m_open;
    QLabel* m_recent_title;
    std::array<QPushButton*, 4> m_recent{};
};

}  // namespace plimsoll::ui
