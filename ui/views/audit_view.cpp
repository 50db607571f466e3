#include "ui/views/audit_view.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

#include "ui/text/figures.h"
#include "ui/text/oversight_text.h"
#include "ui/text/shown_text.h"
#include "ui/views/oversight_chips.h"
#include "ui/views/record_card.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

QString anchorText(const AuditReport& report) {
    if (!report.anchor) {
        return AuditView::tr(
            "No signed head was found to compare it with, so a trail that was cut "
            "at its end or written anew would look the same.");
    }
    return AuditView::tr(
               "It extends every signed head that was found (%1); the latest is of link "
               "%2, signed at %3.")
        .arg(Figures::count(report.anchors), Figures::count(report.anchor->link),
             Figures::moment(report.anchor->at));
}

MessageContent wholeText(const AuditReport& report) {
    return {AuditView::tr("The audit trail is whole: %1 links, none changed, none missing.")
                .arg(Figures::count(report.links)),
            QStringList{
                AuditView::tr("Last link %1, hash %2…")
                    .arg(Figures::count(report.last_good), shownText(toHex(report.head)).left(16)),
                anchorText(report), OversightText::unprovable()}
                .join(u'\n')};
}

MessageContent brokenText(const Violation& violation, const AuditReport& report) {
    return {
        AuditView::tr("The audit trail is broken at: %1").arg(shownText(violation.where)),
        QStringList{AuditView::tr("Expected %1, found %2.")
                        .arg(shownText(violation.expected), shownText(violation.found)),
                    report.last_good > 0
                        ? AuditView::tr("The last good link is %1; what follows proves nothing.")
                              .arg(Figures::count(report.last_good))
                        : AuditView::tr("No link before it is good."),
                    AuditView::tr("Nothing was changed by looking. Keep the file as it is, and "
                                  "compare it with a verified backup and with signed heads "
                                  "that left this machine.")}
            .join(u'\n')};
}

}  // namespace

Message auditAnswer(const VerifyReport& report) {
    Message message{.tone = Message::Tone::Calm,
                    .icon = u"chain"_s,
                    .content = {},
                    .actions = {},
                    .may_close = true};
    if (report.first_violation) {
        message.tone = Message::Tone::Attention;
        message.icon = u"alert"_s;
        message.content = [report] { return brokenText(*report.first_violation, report.audit); };
    } else if (report.cancelled) {
        message.icon = u"info"_s;
        message.content = [links = report.audit.links] {
            return MessageContent{
                AuditView::tr("Cancelled after %1 links.").arg(Figures::count(links)),
                AuditView::tr("It proves nothing either way; start it again at any time.")};
        };
    } else {
        message.content = [audit = report.audit] { return wholeText(audit); };
    }
    return message;
}

AuditView::AuditView(QSettings& settings, QWidget* parent)
    : QWidget(parent),
      m_links(new AuditListModel(this)),
      m_table(new RecordTable(*m_links, settings, u"audit.1"_s, {64, 144, 96, 0, 0, 160, 152, 128},
                              this)),
      m_verify(new QAction(this)),
      m_sign(new QAction(this)),
      m_export(new QAction(this)),
      m_filters(new AuditFilterRow(this)),
      m_card(new RecordCard(m_table, u"chain"_s, this)),
      m_panel(new LinkPanel(this)),
      m_answer(new MessageBar(this)) {
    setObjectName(u"auditView"_s);
    setFocusPolicy(Qt::ClickFocus);
    m_table->setObjectName(u"auditTable"_s);
    m_answer->setObjectName(u"auditAnswer"_s);
    m_table->setChips(AuditListModel::Outcome,
                      [this](int row) { return chipFor(m_links->rowAt(row)); });
    m_sentence = makeParagraph(u"muted"_s, this);
    m_panel->setFixedWidth(384);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(8);
    middle->addWidget(m_card, 1);
    middle->addWidget(m_panel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    layout->addWidget(m_sentence);
    layout->addWidget(m_answer);
    m_head = makeSignedHead();
    layout->addWidget(m_head);
    layout->addWidget(m_filters);
    layout->addLayout(middle, 1);
    connect(m_verify, &QAction::triggered, this, &AuditView::verifyWanted);
    connect(m_sign, &QAction::triggered, this, &AuditView::signWanted);
    connect(m_export, &QAction::triggered, this, &AuditView::exportWanted);
    connect(m_filters, &AuditFilterRow::filterChanged, this, [this] {
        m_links->forget();
        emit filterChanged();
    });
    connect(m_links, &RecordModel::moreWanted, this,
            [this] { emit olderWanted(m_links->oldest()); });
    connect(m_links, &RecordModel::updated, this, &AuditView::summarise);
    connect(m_table, &RecordTable::currentRecordChanged, this, &AuditView::showCurrent);
    retranslate();
}

QWidget* AuditView::makeHead() {
    auto* head = new QWidget(this);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_title = makeLabel(u"title"_s, head);
    layout->addWidget(m_title);
    layout->addStretch();
    QPushButton* verify = makeActionButton(m_verify, u"verifyAudit"_s, head);
    QPushButton* sign = makeActionButton(m_sign, u"signHead"_s, head);
    QPushButton* to_file = makeActionButton(m_export, u"exportEvidence"_s, head);
    setNamedIcon(verify, u"shield"_s);
    setNamedIcon(sign, u"pencil"_s);
    setNamedIcon(to_file, u"statement"_s);
    for (QPushButton* button : {verify, sign, to_file}) layout->addWidget(button);
    return head;
}

QFrame* AuditView::makeSignedHead() {
    auto* frame = new QFrame(this);
    frame->setObjectName(u"signedHead"_s);
    frame->setProperty("tone", u"calm"_s);
    m_head_title = makeParagraph(u"strong"_s, frame);
    m_head_line = new QLineEdit(frame);
    m_head_line->setObjectName(u"headLine"_s);
    m_head_line->setReadOnly(true);
    m_head_copy = new QPushButton(frame);
    m_head_copy->setObjectName(u"copyHead"_s);
    setNamedIcon(m_head_copy, u"copy"_s);
    m_head_close = new QToolButton(frame);
    m_head_close->setObjectName(u"closeHead"_s);
    m_head_close->setFocusPolicy(Qt::StrongFocus);
    setNamedIcon(m_head_close, u"cross"_s);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_head_line, 1);
    line->addWidget(m_head_copy);
    line->addWidget(m_head_close);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(m_head_title);
    layout->addLayout(line);
    connect(m_head_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_head_line->text()); });
    connect(m_head_close, &QToolButton::clicked, frame, &QWidget::hide);
    frame->hide();
    return frame;
}

void AuditView::setDesk(const DeskView& desk) {
    m_links->forget();
    m_answer->clear();
    m_signed.reset();
    m_head->hide();
    follow(desk);
}

void AuditView::follow(const DeskView& desk) {
    m_desk = desk;
    enable();
}

void AuditView::enable() {
    m_verify->setEnabled(!m_busy && (m_desk.read_only || m_desk.may(Act::Verify)));
    m_sign->setEnabled(m_desk.may(Act::AuditExport));
    m_export->setEnabled(!m_busy && m_desk.may(Act::AuditExport));
}

void AuditView::setBusy(bool busy) {
    m_busy = busy;
    enable();
}

void AuditView::showNewest(const AuditNews& news) {
    if (news.filter != filter()) return;
    m_links->takeNewest(news.links, news.complete);
    if (m_focus_due && !m_card->isEmpty()) {
        m_focus_due = false;
        if (m_filters->findChild<QLineEdit*>()->hasFocus()) m_card->takeFocus();
    }
}

void AuditView::showOlder(const AuditFilter& of, const std::vector<AuditLink>& links,
                          bool complete) {
    if (of == filter()) m_links->takeOlder(links, complete);
}

void AuditView::showAnswer(const Message& message) {
    m_answer->show(message);
}

void AuditView::showHead(const AuditHead& head) {
    m_signed = head;
    m_head_line->setText(shownText(lineOf(head)));
    m_head_line->setCursorPosition(0);
    showHeadTitle();
    m_head->show();
    m_head_copy->setFocus();
}

void AuditView::showHeadTitle() {
    if (!m_signed) return;
    m_head_title->setText(
        tr("Signed up to link %1. It is kept beside the desk and in your state folder; give this "
           "line to somebody outside, and nobody can change what came before it unseen.")
            .arg(Figures::count(m_signed->link)));
}

void AuditView::showCurrent() {
    const int row = m_table->currentRecord();
    m_panel->showLink(row < 0 ? std::nullopt : std::optional(m_links->rowAt(row)));
}

void AuditView::summarise() {
    const QString rows = Figures::count(m_links->rowCount());
    m_card->setSummary(m_links->rowCount() == 0 ? QString()
                       : m_links->isComplete()  ? tr("%1 in all").arg(rows)
                                               : tr("the newest %1; scrolling reads on").arg(rows));
}

void AuditView::takeFocus() {
    m_focus_due = m_card->isEmpty();
    if (m_focus_due) {
        m_filters->findChild<QLineEdit*>()->setFocus();
    } else {
        m_card->takeFocus();
    }
}

void AuditView::retranslate() {
    m_title->setText(tr("Audit"));
    m_sentence->setText(
        tr("Everything that anybody did here, refused or not, in a chain in which no link can be "
           "changed without breaking all that follow."));
    m_verify->setText(tr("Verif&y the chain"));
    m_verify->setToolTip(tr("Recompute every link and compare it with every signed head"));
    m_sign->setText(tr("&Sign now"));
    m_sign->setToolTip(tr("Sign the end of the chain and keep it outside the desk"));
    m_export->setText(tr("&Export evidence…"));
    m_export->setToolTip(tr("The whole trail as a file, and the signed head beside it"));
    m_card->setTitle(tr("Links, newest first"));
    m_card->setEmptyText(tr("No link answers to this"),
                         tr("Widen the question: everybody, everything, at any time."));
    m_head_line->setAccessibleName(tr("Signed head"));
    m_head_copy->setText(tr("&Copy"));
    m_head_close->setToolTip(tr("Close this message"));
    m_head_close->setAccessibleName(tr("Close this message"));
    showHeadTitle();
    m_card->retranslate();
    summarise();
    enable();
}

void AuditView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace plimsoll::ui
