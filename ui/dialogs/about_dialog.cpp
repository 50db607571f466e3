#include "ui/dialogs/about_dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QScreen>
#include <QSysInfo>

#include "ui/theme/icons.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

AboutDialog::AboutDialog(const QString& engine, QWidget* parent)
    : ConsoleDialog(parent),
      m_engine(engine),
      m_claim(makeLabel(u"muted"_s, this)),
      m_licence(makeParagraph(u"muted"_s, this)),
      m_facts(new QPlainTextEdit(this)),
      m_copy(new QPushButton(this)),
      m_close(new QPushButton(this)) {
    setObjectName(u"aboutDialog"_s);
    setMinimumWidth(520);
    auto* emblem = new QLabel(this);
    emblem->setPixmap(appIcon().pixmap(64, 64));
    auto* name = makeLabel(u"title"_s, this);
    name->setText(u"Plimsoll "_s + QCoreApplication::applicationVersion());
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(name);
    words->addWidget(m_claim);
    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(emblem);
    head->addLayout(words, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addLayout(head);
    layout->addWidget(m_licence);
    layout->addWidget(m_facts, 1);
    layout->addLayout(buttons);
    m_facts->setReadOnly(true);
    m_facts->setTabChangesFocus(true);
    m_facts->setMinimumHeight(144);
    m_copy->setObjectName(u"copyFacts"_s);
    setNamedIcon(m_copy, u"copy"_s);
    m_close->setDefault(true);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(facts()); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
}

QString AboutDialog::facts() const {
    QStringList lines{
        u"Plimsoll "_s + QCoreApplication::applicationVersion(),
        u"Qt "_s + QString::fromUtf8(qVersion()),
        u"Platform "_s + QGuiApplication::platformName(),
        u"System "_s + QSysInfo::prettyProductName() + u" "_s + QSysInfo::currentCpuArchitecture(),
        u"Locale "_s + QLocale().name(),
    };
    if (const QScreen* screen = QGuiApplication::primaryScreen()) {
        lines.append(u"Screen %1x%2 at %3"_s.arg(screen->size().width())
                         .arg(screen->size().height())
                         .arg(screen->devicePixelRatio()));
    }
    if (!m_engine.isEmpty()) lines.append(u"Engine "_s + m_engine);
    return lines.join(u'\n');
}

void AboutDialog::retranslate() {
    setWindowTitle(tr("About Plimsoll"));
    m_claim->setText(tr("Fills loans to exactly the mark."));
    m_licence->setText(tr("Free software under the Apache License 2.0."));
    m_facts->setAccessibleName(tr("Facts for whoever helps"));
    m_facts->setPlainText(facts());
    m_copy->setText(tr("Copy these facts"));
    m_close->setText(tr("Close"));
}

}  // namespace plimsoll::ui
