#include "ui/views/request_panel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/oversight_text.h"
#include "ui/text/people_text.h"
#include "ui/text/preview_text.h"
#include "ui/text/shown_text.h"
#include "ui/views/oversight_chips.h"
#include "ui/views/record_card.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

void setLines(QLabel* title, QLabel* label, const QStringList& lines) {
    title->setVisible(!lines.isEmpty());
    label->setVisible(!lines.isEmpty());
    label->setText(lines.join(u'\n'));
}

}  // namespace

RequestPanel::RequestPanel(QAction* approve, QAction* reject, QAction* withdraw, QWidget* parent)
    : QFrame(parent),
      m_none(makeParagraph(u"muted"_s, this)),
      m_area(new QScrollArea(this)),
      m_state(new ChipLabel(this)),
      m_title(makeParagraph(u"heading"_s, this)),
      m_amount(makeLabel(u"figure"_s, this)),
      m_maker(makeParagraph(u"muted"_s, this)),
      m_changed(new QFrame(this)),
      m_changed_title(makeParagraph(u"strong"_s, m_changed)),
      m_changes(makeParagraph(u"plain"_s, m_changed)),
      m_before_title(makeLabel(u"section"_s, this)),
      m_before(makeParagraph(u"plain"_s, this)),
      m_after_title(makeLabel(u"section"_s, this)),
      m_after(makeParagraph(u"plain"_s, this)),
      m_now_title(makeLabel(u"section"_s, this)),
      m_now(makeParagraph(u"plain"_s, this)),
      m_why_title(makeLabel(u"section"_s, this)),
      m_why(makeParagraph(u"plain"_s, this)),
      m_decision_title(makeLabel(u"section"_s, this)),
      m_decision(makeParagraph(u"plain"_s, this)),
      m_why_not(makeParagraph(u"muted"_s, this)),
      m_claim(new ClaimRow(this)) {
    setProperty("card", true);
    setObjectName(u"requestPanel"_s);
    m_why_not->setObjectName(u"requestWhyNot"_s);
    m_changed->setObjectName(u"requestChanged"_s);
    m_changed->setProperty("tone", u"attention"_s);
    m_now->setObjectName(u"requestNow"_s);
    for (QLabel* label : {m_before, m_changes, m_now, m_why, m_decision}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto* changed = new QVBoxLayout(m_changed);
    changed->setContentsMargins(12, 8, 12, 8);
    changed->setSpacing(4);
    changed->addWidget(m_changed_title);
    changed->addWidget(m_changes);
    m_area->setWidget(makeBody());
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::StrongFocus);
    m_area->setObjectName(u"requestBody"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_none);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_claim);
    layout->addWidget(m_why_not);
    layout->addWidget(makeButtons(approve, reject, withdraw));
    retranslate();
}

QWidget* RequestPanel::makeBody() {
    auto* body = new QWidget(m_area);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->addWidget(m_state);
    head->addStretch();
    layout->addLayout(head);
    layout->addSpacing(4);
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_amount),
                          static_cast<QWidget*>(m_maker)}) {
        layout->addWidget(part);
    }
    layout->addSpacing(8);
    layout->addWidget(m_changed);
    const std::array<std::pair<QLabel*, QLabel*>, 5> sections{{{m_before_title, m_before},
                                                               {m_after_title, m_after},
                                                               {m_now_title, m_now},
                                                               {m_why_title, m_why},
                                                               {m_decision_title, m_decision}}};
    for (const auto& [title, text] : sections) {
        layout->addSpacing(8);
        layout->addWidget(title);
        layout->addWidget(text);
    }
    layout->addStretch();
    return body;
}

QWidget* RequestPanel::makeButtons(QAction* approve, QAction* reject, QAction* withdraw) {
    m_buttons = new QWidget(this);
    auto* layout = new QHBoxLayout(m_buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    QPushButton* yes = makeActionButton(approve, u"approveRequest"_s, m_buttons);
    setPrimary(yes);
    setNamedIcon(yes, u"stamp"_s);
    QPushButton* no = makeActionButton(reject, u"rejectRequest"_s, m_buttons);
    m_withdraw = makeActionButton(withdraw, u"withdrawRequest"_s, m_buttons);
    m_ask_maker = new QPushButton(m_buttons);
    m_ask_maker->setObjectName(u"askMaker"_s);
    m_ask_maker->setProperty("quiet", true);
    connect(m_ask_maker, &QPushButton::clicked, this, &RequestPanel::askTheMaker);
    m_deciding = {yes, no, m_ask_maker};
    layout->addWidget(yes);
    layout->addWidget(no);
    layout->addWidget(m_withdraw);
    layout->addWidget(m_ask_maker);
    layout->addStretch();
    return m_buttons;
}

void RequestPanel::showRequest(const std::optional<Request>& request, const DeskView& desk,
                               int many) {
    const bool another = !request || !m_request || request->id != m_request->id;
    m_request = request;
    m_desk = desk;
    m_many = many;
    if (another) m_preview.reset();
    retranslate();
    if (another) m_area->ensureVisible(0, 0);
}

QString RequestPanel::text() const {
    QStringList texts;
    for (const QLabel* label : findChildren<QLabel*>()) {
        if (label->isVisibleTo(this)) texts.append(label->text());
    }
    return texts.join(u'\n');
}

void RequestPanel::showPreview(const Result<Preview>& preview, RequestId of) {
    if (!m_request || m_request->id != of) return;
    m_preview = preview ? std::optional(*preview) : std::nullopt;
    showNow();
}

void RequestPanel::showWork(const WorkNews& work) {
    m_work = work;
    m_claim->show(work, m_request ? Claimed::of(m_request->id) : Claimed{}, m_desk);
}

void RequestPanel::askTheMaker() {
    if (!m_request) return;
    QGuiApplication::clipboard()->setText(
        tr("%1, about request %2 (%3, %4): ")
            .arg(shownText(m_request->maker), Figures::count(m_request->id.value),
                 actName(m_request->act()), OversightText::about(*m_request)));
    m_ask_maker->setText(tr("Question copied"));
}

void RequestPanel::showNow() {
    constexpr int kMostNamed = 8;
    QStringList lines;
    if (m_request->state == RequestState::Waiting && m_preview) {
        if (m_preview->refusal) {
            lines.append(tr("It would be refused: %1").arg(Codes::error(*m_preview->refusal).what));
        } else {
            lines = PreviewText::summary(*m_preview, kMostNamed);
        }
    }
    m_now_title->setText(tr("What it does to whom, as things stand now"));
    setLines(m_now_title, m_now, lines);
}

void RequestPanel::showHead() {
    m_state->show(chipFor(*m_request));
    m_title->setText(u"%1 · %2"_s.arg(actName(m_request->act()), OversightText::about(*m_request)));
    const auto amount = OversightText::amount(*m_request);
    m_amount->setVisible(amount.has_value());
    if (amount) m_amount->setText(Figures::money(*amount));
    m_maker->setText(tr("No. %1, asked for by %2 at %3; expires at %4")
                         .arg(Figures::count(m_request->id.value), shownText(m_request->maker),
                              Figures::moment(m_request->made),
                              Figures::moment(m_request->expires)));
}

void RequestPanel::showWorlds() {
    const bool waiting = m_request->state == RequestState::Waiting;
    const bool changed = m_request->hasChanged();
    m_changed->setVisible(changed);
    m_changed_title->setText(tr("Changed since it was submitted"));
    m_changes->setText(WorldText::changeLines(m_request->world, m_request->world_now).join(u'\n'));
    m_before_title->setText(waiting ? tr("As it stands now") : tr("As it stood then"));
    setLines(m_before_title, m_before,
             WorldText::lines(waiting ? m_request->world_now : m_request->world));
    m_after_title->setText(waiting                                      ? tr("→ When approved")
                           : m_request->state == RequestState::Approved ? tr("→ What was done")
                                                                        : tr("→ What was wanted"));
    setLines(m_after_title, m_after, OversightText::effects(*m_request));
    m_why_title->setText(tr("Why"));
    QStringList why{OversightText::reason(m_request->reason)};
    if (!m_request->note.empty()) why.append(shownText(m_request->note));
    if (const std::string reference = m_request->reference(); !reference.empty()) {
        why.append(tr("Reference: %1").arg(shownText(reference)));
    }
    const auto* spill = m_request->as<SpillExcess>();
    if (spill && !spill->borrower_reference.empty()) {
        why.append(tr("The borrower's consent: %1").arg(shownText(spill->borrower_reference)));
    }
    setLines(m_why_title, m_why, why);
}

void RequestPanel::showDecision() {
    QStringList lines;
    if (m_request->decided) {
        const QString when = Figures::moment(*m_request->decided);
        const QString state = requestStateName(m_request->state);
        lines.append(m_request->checker.empty()
                         ? tr("%1 at %2").arg(state, when)
                         : tr("%1 by %2 at %3").arg(state, shownText(m_request->checker), when));
        if (!m_request->decision_note.empty()) {
            lines.append(shownText(m_request->decision_note));
        }
    }
    m_decision_title->setText(tr("Decision"));
    setLines(m_decision_title, m_decision, lines);
}

void RequestPanel::showManners() {
    const bool waiting = m_request && m_request->state == RequestState::Waiting;
    const bool own = waiting && m_desk.isSignedIn() && m_request->maker_id == m_desk.seat.staff;
    m_buttons->setVisible(waiting);
    m_claim->setVisible(waiting);
    m_ask_maker->setText(tr("Ask the maker"));
    m_ask_maker->setToolTip(
        tr("Copies a question with the request's number, to be sent to whoever made it"));
    showWork(m_work);
    m_withdraw->setVisible(own);
    for (QPushButton* button : m_deciding) button->setVisible(!own);
    QString text = waiting ? OversightText::whyNot(m_desk, *m_request) : QString();
    if (waiting && text.isEmpty() && m_many > 1) {
        text = tr("%1 are selected; only requests of low risk are approved together.")
                   .arg(Figures::count(m_many));
    }
    m_why_not->setVisible(!text.isEmpty());
    m_why_not->setText(text);
}

void RequestPanel::retranslate() {
    setAccessibleName(tr("The selected request"));
    m_area->setAccessibleName(tr("The selected request"));
    m_none->setText(tr("Select a request to see what it would do."));
    m_none->setVisible(!m_request);
    m_area->setVisible(m_request.has_value());
    if (m_request) {
        showHead();
        showWorlds();
        showNow();
        showDecision();
        m_area->setAccessibleDescription(m_after->text());
    }
    showManners();
}

void RequestPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

}  // namespace plimsoll::ui
