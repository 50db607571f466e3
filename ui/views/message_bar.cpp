#include "ui/views/message_bar.h"

#include <QEvent>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

Message messageFor(const Error& error) {
    return {.tone = Message::Tone::Attention,
            .icon = u"alert"_s,
            .content =
                [error] {
                    const ErrorText text = Codes::error(error);
                    return MessageContent{text.what, text.safe + u" "_s + text.next};
                },
            .actions = {},
            .may_close = true};
}

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent),
      m_icon(new IconLabel(20, this)),
      m_what(makeParagraph(u"strong"_s, this)),
      m_detail(makeParagraph(u"plain"_s, this)),
      m_actions(new QHBoxLayout),
      m_close(new QToolButton(this)) {
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_what);
    words->addWidget(m_detail);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->setSpacing(12);
    layout->addWidget(m_icon);
    layout->addLayout(words, 1);
    layout->addLayout(m_actions);
    layout->addWidget(m_close);
    m_close->setObjectName(u"messageClose"_s);
    m_close->setFocusPolicy(Qt::StrongFocus);
    setNamedIcon(m_close, u"cross"_s);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    hide();
}

void MessageBar::show(const Message& message) {
    m_message = message;
    for (QPushButton* button : m_buttons) button->deleteLater();
    m_buttons.clear();
    for (const MessageAction& action : message.actions) {
        auto* button = new QPushButton(this);
        connect(button, &QPushButton::clicked, this, action.run);
        m_actions->addWidget(button);
        m_buttons.push_back(button);
    }
    const bool calm = message.tone == Message::Tone::Calm;
    setProperty("tone", calm ? u"calm"_s : u"attention"_s);
    style()->unpolish(this);
    style()->polish(this);
    m_icon->show(message.icon, calm ? IconLabel::Tone::Accent : IconLabel::Tone::Attention);
    m_close->setVisible(message.may_close);
    retranslate();
    // Labels take their colour from the bar's tone.
    for (QLabel* label : {m_what, m_detail}) {
        label->style()->unpolish(label);
        label->style()->polish(label);
    }
    setVisible(true);
}

void MessageBar::clear() {
    m_message.reset();
    setVisible(false);
}

QString MessageBar::text() const {
    return m_message ? m_what->text() + u" "_s + m_detail->text() : QString();
}

void MessageBar::retranslate() {
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    if (!m_message) return;
    const MessageContent content = m_message->content();
    m_what->setText(content.what);
    m_detail->setText(content.detail);
    m_detail->setVisible(!content.detail.isEmpty());
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setText(m_message->actions[i].text());
    }
    setAccessibleName(content.what);
    setAccessibleDescription(content.detail);
}

void MessageBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

}  // namespace plimsoll::ui
