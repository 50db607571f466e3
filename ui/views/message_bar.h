#pragma once
// Messages that stand in the window and block nothing: what happened, what is safe, what to do,
// and perhaps a button. Texts are functions, so that they follow a change of language. GUI thread.

#include <functional>
#include <optional>
#include <vector>

#include "ui/text/codes.h"
#include "ui/views/parts.h"

namespace plimsoll::ui {

struct MessageContent {
    QString what;    ///< in bold
    QString detail;  ///< what is safe, what to do
};

struct MessageAction {
    std::function<QString()> text;
    std::function<void()> run;
};

struct Message {
    enum class Tone { Calm, Attention };
    Tone tone = Tone::Calm;
    QString icon;
    std::function<MessageContent()> content;
    std::vector<MessageAction> actions;
    bool may_close = true;
};

/// The three parts of an error as a message.
[[nodiscard]] Message messageFor(const Error& error);

class MessageBar final : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void show(const Message& message);
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::optional<Message> m_message;
    IconLabel* m_icon;
    QLabel* m_what;
    QLabel* m_detail;
    QHBoxLayout* m_actions;
    std::vector<QPushButton*> m_buttons;
    QToolButton* m_close;
};

}  // namespace plimsoll::ui
