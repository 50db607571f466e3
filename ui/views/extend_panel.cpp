#include "ui/views/extend_panel.h"

#include <QSignalBlocker>

#include "ui/dialogs/loan_draft.h"
#include "ui/text/preview_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

ExtendPanel::ExtendPanel(QWidget* parent)
    : QWidget(parent),
      m_label(makeLabel(u"plain"_s, this)),
      m_closes(new QDateTimeEdit(this)),
      m_hints(makeParagraph(u"plain"_s, this)),
      m_meaning(makeParagraph(u"muted"_s, this)) {
    m_closes->setObjectName(u"extendCloses"_s);
    m_closes->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_closes->setCalendarPopup(true);
    m_closes->setMinimumWidth(200);
    m_hints->setObjectName(u"extendHints"_s);
    m_label->setBuddy(m_closes);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_label);
    row->addWidget(m_closes);
    row->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_hints);
    layout->addWidget(m_meaning);
    layout->addStretch(1);
    setCloses({});
    connect(m_closes, &QDateTimeEdit::dateTimeChanged, this, [this] {
        showHints();
        emit changed();
    });
    retranslate();
}

void ExtendPanel::setRules(const Rules& rules, std::optional<Timestamp> opened) {
    m_rules = rules;
    m_opened = opened;
    showHints();
}

void ExtendPanel::setCloses(const QDateTime& closes) {
    QDateTime at = closes;
    if (!at.isValid()) {
        at = QDateTime(QDate::currentDate().addDays(1), QTime(18, 0));
        const auto latest = m_opened ? m_rules.latestEnd(*m_opened) : std::nullopt;
        const auto end = latest ? QDateTime::fromMSecsSinceEpoch(latest->us() / 1'000) : at;
        if (end < at && end > QDateTime::currentDateTime()) at = end;
    }
    const QSignalBlocker quiet(m_closes);
    m_closes->setDateTime(at);
    showHints();
}

void ExtendPanel::showHints() {
    const Timestamp at = timestampOf(m_closes->dateTime());
    m_hints->setText(PreviewText::calendar(m_rules, m_opened, at).join(u'\n'));
    m_closes->setAccessibleDescription(m_hints->text());
}

void ExtendPanel::retranslate() {
    m_label->setText(tr("&New end"));
    m_closes->setAccessibleName(tr("New end of the sale"));
    m_meaning->setText(
        tr("The sale opens again at once. Who waits in standby is served first, then everybody "
           "may bid until the new end."));
    showHints();
}

}  // namespace plimsoll::ui
