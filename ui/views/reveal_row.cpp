#include "ui/views/reveal_row.h"

#include "ui/text/shown_text.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace plimsoll::ui {

namespace {

constexpr int kLongestReason = 256;

QString textOf(const std::string& text) {
    return text.empty() ? u"–"_s : shownText(text);
}

}  // namespace

RevealRow::RevealRow(QWidget* parent)
    : QWidget(parent),
      m_phone(makeLabel(u"plain"_s, this)),
      m_id_number(makeLabel(u"plain"_s, this)),
      m_reveal(new QPushButton(this)),
      m_copy_phone(new QPushButton(this)),
      m_copy_id(new QPushButton(this)),
      m_hide(new QPushButton(this)),
      m_countdown(makeLabel(u"attention"_s, this)),
      m_second(this) {
    setObjectName(u"revealRow"_s);
    m_phone->setObjectName(u"personalPhone"_s);
    m_id_number->setObjectName(u"personalId"_s);
    m_reveal->setObjectName(u"revealPersonal"_s);
    m_copy_phone->setObjectName(u"copyPhone"_s);
    m_copy_id->setObjectName(u"copyId"_s);
    m_hide->setObjectName(u"hidePersonal"_s);
    m_countdown->setObjectName(u"revealCountdown"_s);
    setNamedIcon(m_reveal, u"eye"_s);
    setNamedIcon(m_copy_phone, u"copy"_s);
    setNamedIcon(m_copy_id, u"copy"_s);
    m_asking = makeAsking();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    for (QWidget* part : {static_cast<QWidget*>(m_phone), static_cast<QWidget*>(m_id_number),
                          static_cast<QWidget*>(m_reveal), static_cast<QWidget*>(m_copy_phone),
                          static_cast<QWidget*>(m_copy_id), static_cast<QWidget*>(m_hide), m_asking,
                          static_cast<QWidget*>(m_countdown)}) {
        layout->addWidget(part);
    }
    layout->addStretch();
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &RevealRow::tick);
    connect(m_reveal, &QPushButton::clicked, this, &RevealRow::beginAsking);
    connect(m_hide, &QPushButton::clicked, this, [this] {
        conceal();
        m_reveal->setFocus();
    });
    connect(m_copy_phone, &QPushButton::clicked, this, [this] { copy(m_full.phone); });
    connect(m_copy_id, &QPushButton::clicked, this, [this] { copy(m_full.id_number); });
    retranslate();
}

RevealRow::~RevealRow() {
    clearClipboard();
}

QWidget* RevealRow::makeAsking() {
    auto* asking = new QWidget(this);
    m_reason_label = makeLabel(u"plain"_s, asking);
    m_reason = new QLineEdit(asking);
    m_show = new QPushButton(asking);
    m_cancel = new QPushButton(asking);
    m_reason->setObjectName(u"revealReason"_s);
    m_reason->setFixedWidth(280);
    m_reason->setMaxLength(kLongestReason / 4);
    m_reason_label->setBuddy(m_reason);
    m_show->setObjectName(u"revealShow"_s);
    m_cancel->setObjectName(u"revealCancel"_s);
    setPrimary(m_show);
    auto* layout = new QHBoxLayout(asking);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget* part : {static_cast<QWidget*>(m_reason_label), static_cast<QWidget*>(m_reason),
                          static_cast<QWidget*>(m_show), static_cast<QWidget*>(m_cancel)}) {
        layout->addWidget(part);
    }
    connect(m_reason, &QLineEdit::textChanged, this, &RevealRow::showState);
    connect(m_reason, &QLineEdit::returnPressed, this, &RevealRow::send);
    connect(m_show, &QPushButton::clicked, this, &RevealRow::send);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        endAsking();
        m_reveal->setFocus();
    });
    asking->hide();
    return asking;
}

void RevealRow::showInvestor(InvestorId investor, const PersonalData& masked) {
    if (investor != m_investor) {
        conceal();
        endAsking();
    }
    if (investor == m_investor && masked == m_masked) return;
    m_investor = investor;
    m_masked = masked;
    showState();
}

void RevealRow::setAllowed(bool allowed) {
    m_allowed = allowed;
    // What the one before was shown is not the next one's to see.
    conceal();
    endAsking();
    showState();
}

void RevealRow::beginAsking() {
    m_asking->show();
    m_reason->clear();
    showState();
    m_reason->setFocus();
}

void RevealRow::endAsking() {
    m_waiting = false;
    m_asking->hide();
    m_reason->clear();
    showState();
}

void RevealRow::send() {
    const QString reason = m_reason->text().simplified();
    if (reason.isEmpty() || m_waiting) return;
    m_waiting = true;
    showState();
    emit revealWanted(m_investor, reason);
}

void RevealRow::refused() {
    m_waiting = false;
    showState();
}

void RevealRow::reveal(InvestorId investor, const PersonalData& full) {
    // Whoever has gone elsewhere meanwhile does not want it on the screen any more.
    if (investor != m_investor || !m_waiting) return;
    endAsking();
    m_full = full;
    m_left = m_length;
    m_second.start();
    showState();
    m_hide->setFocus();
}

void RevealRow::conceal() {
    m_full = {};
    m_left = 0s;
    showState();
}

void RevealRow::copy(const std::string& text) {
    if (text.empty()) return;
    m_copied = shownText(text);
    m_copy_left = m_length;
    QGuiApplication::clipboard()->setText(m_copied);
    m_second.start();
    showState();
}

void RevealRow::clearClipboard() {
    QClipboard* clipboard = QGuiApplication::clipboard();
    // What somebody copied elsewhere meanwhile is his.
    if (!m_copied.isEmpty() && clipboard && clipboard->text() == m_copied) clipboard->clear();
    m_copied.clear();
    m_copy_left = 0s;
}

void RevealRow::tick() {
    if (m_left > 0s && --m_left == 0s) conceal();
    if (m_copy_left > 0s && --m_copy_left == 0s) clearClipboard();
    if (m_left == 0s && m_copy_left == 0s) m_second.stop();
    showState();
}

void RevealRow::showState() {
    const bool shown = isRevealed();
    const bool asking = !m_asking->isHidden();
    const PersonalData& texts = shown ? m_full : m_masked;
    m_phone->setText(tr("Phone %1").arg(textOf(texts.phone)));
    m_id_number->setText(tr("ID %1").arg(textOf(texts.id_number)));
    const bool something = !m_masked.phone.empty() || !m_masked.id_number.empty();
    m_reveal->setVisible(!shown && !asking);
    m_reveal->setEnabled(m_allowed && something);
    m_show->setEnabled(!m_waiting && !m_reason->text().trimmed().isEmpty());
    m_copy_phone->setVisible(shown && !m_full.phone.empty());
    m_copy_id->setVisible(shown && !m_full.id_number.empty());
    m_hide->setVisible(shown);
    QStringList counts;
    if (shown) counts.append(tr("hidden again in %1 s").arg(m_left.count()));
    if (m_copy_left > 0s) {
        counts.append(tr("leaves the clipboard in %1 s").arg(m_copy_left.count()));
    }
    m_countdown->setVisible(!counts.isEmpty());
    m_countdown->setText(counts.join(u" · "_s));
}

void RevealRow::retranslate() {
    m_reveal->setText(tr("R&eveal…"));
    m_reveal->setToolTip(
        tr("Show them in full for half a minute; who looked and why stays in the "
           "audit trail"));
    m_copy_phone->setText(tr("Copy ph&one"));
    m_copy_id->setText(tr("Copy &ID"));
    m_hide->setText(tr("Hide no&w"));
    m_reason_label->setText(tr("&Why?"));
    m_reason->setAccessibleName(tr("Why they are looked at"));
    m_reason->setPlaceholderText(tr("e.g. the customer asked for a call back"));
    m_show->setText(tr("&Show"));
    m_cancel->setText(tr("Cancel"));
    showState();
}

void RevealRow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void RevealRow::hideEvent(QHideEvent* event) {
    conceal();
    QWidget::hideEvent(event);
}

}  // namespace plimsoll::ui
