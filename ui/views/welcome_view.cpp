#include "ui/views/welcome_view.h"

#include <QEvent>
#include <QFileInfo>

#include "ui/theme/icons.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kColumn = 624;

}  // namespace

ChoiceButton::ChoiceButton(const QString& icon, QWidget* parent)
    : QPushButton(parent),
      m_title(makeLabel(u"heading"_s, this)),
      m_explanation(makeParagraph(u"muted"_s, this)) {
    setProperty("choice", true);
    auto* picture = new IconLabel(32, this);
    picture->show(icon, IconLabel::Tone::Accent);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_explanation);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 14);
    layout->setSpacing(20);
    layout->addWidget(picture);
    layout->addLayout(words, 1);
    for (QLabel* label : {m_title, m_explanation}) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
}

void ChoiceButton::setTexts(const QString& title, const QString& explanation) {
    m_title->setText(title);
    m_explanation->setText(explanation);
    setAccessibleName(title);
    setAccessibleDescription(explanation);
    updateGeometry();
}

QSize ChoiceButton::sizeHint() const {
    return {kColumn, layout()->heightForWidth(kColumn)};
}

WelcomeView::WelcomeView(QWidget* parent)
    : QWidget(parent),
      m_title(makeLabel(u"title"_s, this)),
      m_question(makeLabel(u"muted"_s, this)),
      m_demonstration(new ChoiceButton(u"wave"_s, this)),
      m_new(new ChoiceButton(u"desk"_s, this)),
      m_open(new ChoiceButton(u"folder"_s, this)),
      m_recent_title(makeLabel(u"section"_s, this)) {
    setObjectName(u"welcomeView"_s);
    m_demonstration->setObjectName(u"tryDemonstration"_s);
    m_new->setObjectName(u"makeDesk"_s);
    m_open->setObjectName(u"openDesk"_s);
    auto* emblem = new QLabel(this);
    emblem->setPixmap(appIcon().pixmap(72, 72));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(emblem, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_question, 0, Qt::AlignHCenter);
    layout->addSpacing(16);
    for (ChoiceButton* choice : {m_demonstration, m_new, m_open}) {
        choice->setFixedWidth(kColumn);
        layout->addWidget(choice, 0, Qt::AlignHCenter);
    }
    layout->addSpacing(16);
    m_recent_title->setFixedWidth(kColumn);
    layout->addWidget(m_recent_title, 0, Qt::AlignHCenter);
    for (QPushButton*& button : m_recent) {
        button = new QPushButton(this);
        button->setProperty("row", true);
        button->setFixedWidth(kColumn);
        layout->addWidget(button, 0, Qt::AlignHCenter);
        connect(button, &QPushButton::clicked, this,
                [this, button] { emit recentWanted(button->property("path").toString()); });
    }
    layout->addStretch(3);
    connect(m_demonstration, &QPushButton::clicked, this, &WelcomeView::demonstrationWanted);
    connect(m_new, &QPushButton::clicked, this, &WelcomeView::newDeskWanted);
    connect(m_open, &QPushButton::clicked, this, &WelcomeView::openWanted);
    setFocusProxy(m_demonstration);
    showRecent({});
    retranslate();
}

void WelcomeView::showRecent(const QStringList& paths) {
    m_recent_title->setVisible(!paths.isEmpty());
    for (qsizetype i = 0; i < qsizetype(m_recent.size()); ++i) {
        QPushButton* button = m_recent[size_t(i)];
        button->setVisible(i < paths.size());
        if (i >= paths.size()) continue;
        const QFileInfo file(paths[i]);
        const QString text = u"%1   %2"_s.arg(file.completeBaseName(), file.absolutePath());
        button->setText(button->fontMetrics()
                            .elidedText(text, Qt::ElideMiddle, kColumn - 40)
                            .replace(u'&', u"&&"_s));
        button->setAccessibleName(text);
        button->setProperty("path", paths[i]);
    }
}

void WelcomeView::retranslate() {
    m_title->setText(tr("Loans, filled to exactly the mark"));
    m_question->setText(tr("Where would you like to begin?"));
    m_demonstration->setTexts(
        tr("Try the demonstration desk"),
        tr("Loans on the mark, one selling, one in draft, and a rush to start. Nothing is real."));
    m_new->setTexts(tr("Make a desk"),
                    tr("A real desk that never invents investors or money, or a rehearsal desk "
                       "for drills."));
    m_open->setTexts(tr("Open a desk"), tr("A desk file that is already on this machine."));
    m_recent_title->setText(tr("Opened lately"));
}

void WelcomeView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace plimsoll::ui
