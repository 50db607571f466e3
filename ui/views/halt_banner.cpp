#include "ui/views/halt_banner.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

#include "ui/text/figures.h"
#include "ui/text/oversight_text.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

HaltRow::HaltRow(QWidget* parent)
    : QWidget(parent),
      m_what(makeParagraph(u"strong"_s, this)),
      m_detail(makeParagraph(u"plain"_s, this)),
      m_words(new QPushButton(this)),
      m_lift(new QPushButton(this)),
      m_details(new QWidget(this)),
      m_callers(makeParagraph(u"plain"_s, m_details)),
      m_copy(new QPushButton(m_details)) {
    auto* icon = new IconLabel(24, this);
    icon->show(u"halt"_s, IconLabel::Tone::Attention);
    m_words->setObjectName(u"haltWords"_s);
    m_words->setCheckable(true);
    m_lift->setObjectName(u"haltLift"_s);
    m_copy->setObjectName(u"haltCopyWords"_s);
    m_callers->setObjectName(u"haltCallers"_s);
    m_callers->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setNamedIcon(m_copy, u"copy"_s);
    auto* details = new QHBoxLayout(m_details);
    details->setContentsMargins(0, 4, 0, 0);
    details->setSpacing(12);
    details->addWidget(m_callers, 1);
    details->addWidget(m_copy, 0, Qt::AlignTop);
    m_details->hide();
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_what);
    words->addWidget(m_detail);
    words->addWidget(m_details);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    layout->addWidget(m_words, 0, Qt::AlignTop);
    layout->addWidget(m_lift, 0, Qt::AlignTop);
    connect(m_words, &QPushButton::toggled, m_details, &QWidget::setVisible);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_callers->text()); });
    connect(m_lift, &QPushButton::clicked, this, [this] {
        if (m_request) {
            emit requestWanted();
        } else {
            emit liftWanted(m_halt.id);
        }
    });
}

void HaltRow::showHalt(const Halt& halt, const std::optional<Request>& lift, const DeskView& desk) {
    m_halt = halt;
    m_request = lift;
    m_desk = desk;
    retranslate();
}

QString HaltRow::stateText() const {
    if (m_request) {
        return tr("Lifting it is asked for by %1 and waits for another person.")
            .arg(shownText(m_request->maker));
    }
    return m_desk.needsChecker(Act::HaltLift) ? tr("Two people lift it.") : QString();
}

void HaltRow::retranslate() {
    m_what->setText(tr("Halted: %1. Stopped: %2.")
                        .arg(OversightText::scope(m_halt), OversightText::stops(m_halt.stops)));
    QStringList detail{
        tr("By %1 at %2: %3")
            .arg(shownText(m_halt.set_by), Figures::moment(m_halt.set), shownText(m_halt.reason))};
    const QString state = stateText();
    if (!state.isEmpty()) detail.append(state);
    m_detail->setText(detail.join(u' '));
    m_words->setText(tr("What to say"));
    m_words->setToolTip(tr("Approved words for callers"));
    m_copy->setText(tr("Copy the words"));
    m_callers->setText(OversightText::callerWords(m_halt) + u'\n' +
                       tr("It does not stop: %1")
                           .arg(OversightText::goesOn(m_halt.stops, bool(m_halt.loan)).join(u' ')));
    m_lift->setText(m_request                            ? tr("Show the request")
                    : m_desk.needsChecker(Act::HaltLift) ? tr("Ask to lift…")
                                                         : tr("Lift…"));
    m_lift->setVisible(m_desk.may(Act::HaltLift) || (m_request && !m_desk.read_only));
}

QString HaltRow::text() const {
    return m_what->text() + u' ' + m_detail->text();
}

HaltBanner::HaltBanner(QWidget* parent)
    : QFrame(parent), m_list(new QVBoxLayout(this)), m_rest(makeLabel(u"plain"_s, this)) {
    setObjectName(u"haltBanner"_s);
    setProperty("tone", u"attention"_s);
    m_list->setContentsMargins(16, 8, 8, 8);
    m_list->setSpacing(8);
    m_list->addWidget(m_rest);
    m_rest->hide();
    hide();
}

void HaltBanner::showHalts(const HaltNews& news, const DeskView& desk) {
    m_news = news;
    m_desk = desk;
    const std::size_t shown = std::min(news.standing.size(), kShown);
    // Rows stay where they are, so that the focus does, too.
    while (m_rows.size() > shown) {
        m_rows.back()->hide();
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    while (m_rows.size() < shown) {
        auto* row = new HaltRow(this);
        connect(row, &HaltRow::liftWanted, this, &HaltBanner::liftWanted);
        connect(row, &HaltRow::requestWanted, this, &HaltBanner::requestWanted);
        m_list->insertWidget(int(m_rows.size()), row);
        m_rows.push_back(row);
    }
    for (std::size_t i = 0; i < shown; ++i) {
        const Halt& halt = news.standing[i];
        const auto lift = std::ranges::find_if(news.lifts, [&halt](const Request& request) {
            const auto* wanted = request.as<LiftHalt>();
            return wanted && wanted->halt == halt.id;
        });
        m_rows[i]->showHalt(halt, lift == news.lifts.end() ? std::nullopt : std::optional(*lift),
                            desk);
    }
    sayRest();
    setVisible(shown > 0);
}

void HaltBanner::clear() {
    showHalts({}, m_desk);
}

QString HaltBanner::text() const {
    QStringList texts;
    for (const HaltRow* row : m_rows) texts.append(row->text());
    return texts.join(u'\n');
}

void HaltBanner::sayRest() {
    const std::size_t rest = m_news.standing.size() - m_rows.size();
    m_rest->setVisible(rest > 0);
    m_rest->setText(tr("and %1 more halts").arg(Figures::count(std::int64_t(rest))));
    setAccessibleName(tr("What is halted"));
    setAccessibleDescription(text());
}

void HaltBanner::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        for (HaltRow* row : m_rows) row->retranslate();
        sayRest();
    }
    QFrame::changeEvent(event);
}

}  // namespace plimsoll::ui
