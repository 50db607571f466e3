#include "ui/control/customer_control.h"

#include "ui/dialogs/consent_dialog.h"
#include "ui/dialogs/decision_dialog.h"
#include "ui/text/figures.h"
#include "ui/text/preview_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

/// So many customers are named in a dialog; the rest is counted.
constexpr int kMostNamed = 5;

}  // namespace

CustomerControl::CustomerControl(DeskSession& session, CommandRunner& commands, MoneyControl& money,
                                 QWidget* window)
    : QObject(window), m_session(session), m_commands(commands), m_money(money), m_window(window) {}

void CustomerControl::serve(StatementView* statement, LiveLoanView* live) {
    serveBids(statement->bidActions());
    serveBids(live->bidActions());
    m_consent = statement->consent();
    connect(m_consent, &ConsentRow::changeWanted, this,
            [this, statement](InvestorId, const std::optional<Designation>& consent) {
                changeConsent(statement->summary(), consent);
            });
}

void CustomerControl::serveBids(BidActions* actions) {
    m_actions.push_back(actions);
    connect(actions, &BidActions::voidWanted, this, &CustomerControl::voidBid);
    connect(actions, &BidActions::withdrawWanted, &m_money, &MoneyControl::withdrawBid);
}

void CustomerControl::follow(const DeskView& desk) {
    m_desk = desk;
    for (BidActions* actions : m_actions) actions->follow(desk);
    if (m_consent) m_consent->setAllowed(desk.may(Act::InvestorDesignate));
}

void CustomerControl::setDesk(const std::optional<DeskView>& desk) {
    follow(desk.value_or(DeskView{}));
    m_desk = desk;
    emit deskChanged();
}

void CustomerControl::voidBid(BidId bid) {
    if (!m_desk || !m_desk->may(Act::BidVoid)) return;
    m_session.ask(
        this,
        [bid](DeskReader& reader) {
            return reader.preview(VoidBid{.bid = bid}, SystemClock().now());
        },
        [this, bid](const Result<Preview>& preview) {
            if (!preview) {
                m_commands.sayFailed(preview.error(), {});
            } else if (preview->refusal) {
                m_commands.sayFailed(*preview->refusal, {});
            } else {
                askToVoid(bid, *preview);
            }
        });
}

void CustomerControl::askToVoid(BidId bid, const Preview& preview) {
    if (!m_desk || !m_desk->may(Act::BidVoid)) return;
    Question question;
    question.icon = u"ban"_s;
    question.note = Question::Note::Required;
    if (m_desk->needsChecker(Act::BidVoid)) question.asks = Act::BidVoid;
    question.title = [bid] { return tr("Void bid %1?").arg(Figures::count(bid.value)); };
    question.confirm = [] { return tr("Void it"); };
    question.consequences = [preview] {
        QStringList lines{
            tr("What it has paid goes back to the customer, and its part of the loan is free "
               "again. As things stand now:")};
        lines.append(PreviewText::summary(preview, kMostNamed));
        return lines;
    };
    auto* dialog = new DecisionDialog(std::move(question), m_window);
    connect(dialog, &DecisionDialog::decided, this,
            [this, bid](const QString& note, int, const QString& reason) {
                m_commands.askFor(VoidBid{.bid = bid}, reason, note.toStdString());
            });
    connect(this, &CustomerControl::deskChanged, dialog, &QWidget::close);
    dialog->open();
}

void CustomerControl::changeConsent(const InvestorSummary& investor,
                                    const std::optional<Designation>& consent) {
    if (!m_desk || !m_desk->may(Act::InvestorDesignate)) return;
    const QString code = QString::fromStdString(investor.code);
    auto* dialog = new ConsentDialog(code, consent, m_window);
    connect(dialog, &ConsentDialog::decided, this,
            [this, id = investor.id, code](Money limit, const QString& reference) {
                designate(id, code, limit, reference);
            });
    connect(this, &CustomerControl::deskChanged, dialog, &QWidget::close);
    dialog->open();
}

void CustomerControl::designate(InvestorId investor, const QString& code, Money limit,
                                const QString& reference) {
    m_commands.run(
        [investor, limit, reference = reference.toStdString(), key = RequestKey::random()](
            Desk& desk) { return desk.designate(investor, limit, reference, key); },
        [this, code, limit] {
            m_commands.say(u"person"_s, [code, limit] {
                return MessageContent{limit.isPositive()
                                          ? tr("Recorded: %1 takes remainders up to %2.")
                                                .arg(code, Figures::money(limit))
                                          : tr("The standing consent of %1 has ended.").arg(code),
                                      {}};
            });
        });
}

}  // namespace plimsoll::ui
