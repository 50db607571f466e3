#include "ui/dialogs/help_dialog.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

struct Chapter {
    QString title;
    QString text;
};

std::vector<Chapter> chaptersOnPeople() {
    return {
        {HelpDialog::tr("Who is there"),
         HelpDialog::tr(
             "At a real or a demonstration desk everybody signs in, and roles decide what is "
             "offered. Ctrl+L locks the console, as does leaving it alone; open dialogs and drafts "
             "are kept. \"Switch user\" lets a colleague work here meanwhile, with their own "
             "view.")},
        {HelpDialog::tr("Four eyes"),
         HelpDialog::tr(
             "What the policy wants two people for is asked for with a reason and a note. Nothing "
             "happens before somebody else approves it, and nobody approves their own "
             "request. The policy stands under \"Staff\".")},
        {HelpDialog::tr("Approvals"),
         HelpDialog::tr(
             "What waits is listed with its reason, how the world stands and what would follow. "
             "Approving does it at once; if something that matters has changed, it is told in the "
             "attention colour and asked again. A rejection needs a note. What nobody decides "
             "expires after three days. Keys in the list: Ctrl+Enter approves, Ctrl+Backspace "
             "rejects, Ctrl+Shift+Backspace withdraws what one asked for oneself.")},
        {HelpDialog::tr("Audit"),
         HelpDialog::tr(
             "Everything that anybody did, refused or not, stands in a chain in which no link can "
             "be changed without breaking those that follow. Verifying it names the first bad "
             "record and the last good one. It cannot prove anything against somebody who owns the "
             "machine: keep signed heads elsewhere, and compare them.")},
        {HelpDialog::tr("Halt"),
         HelpDialog::tr(
             "Ctrl+Shift+H stops new bids, openings or disbursements, of the desk or of one loan. "
             "It stops nothing else: payments still count and holds still lapse. It stands after a "
             "restart, too, every console shows it, and two people lift it.")},
        {HelpDialog::tr("Personal data"),
         HelpDialog::tr(
             "Phone and ID number are masked. Revealing them asks why and is recorded; they are "
             "hidden again after half a minute, and what was copied leaves the clipboard.")},
    };
}

}  // namespace

HelpDialog::HelpDialog(QWidget* parent)
    : ConsoleDialog(parent), m_text(new QTextBrowser(this)), m_close(new QPushButton(this)) {
    setObjectName(u"helpDialog"_s);
    resize(640, 680);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    m_text->setOpenLinks(false);
    m_close->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    m_close->setFocus();
}

void HelpDialog::retranslate() {
    setWindowTitle(tr("Help"));
    m_close->setText(tr("Close"));
    m_text->setAccessibleName(tr("Help"));
    std::vector<Chapter> chapters{
        {tr("The loan bar"),
         tr("Solid is paid, hatched is held (accepted, payment not yet confirmed), empty is free. "
            "The ring with the line through it is the mark: the target the loan must reach "
            "exactly.")},
        {tr("The board"),
         tr("Every loan of the desk. Rows never move under the pointer: new loans wait until it "
            "leaves the table. Enter opens the live view; the context menu and the menu \"Loan\" "
            "hold what may be done to the loan now.")},
        {tr("A loan's life"),
         tr("\"New loan\" leads through terms, rules and schedule to a preview. Submitted, a loan "
            "waits for its checker; approved, it opens and closes at its times by itself, or by "
            "hand. When the sale ends while parts are still held, the loan settles; it ends full "
            "or short. A full loan is reviewed, then disbursed or rejected. Every step asks first "
            "and says what would follow.")},
        {tr("Held and paid"),
         tr("A bid that is paid by payment holds its part until the payment arrives. If it fails, "
            "is taken back or does not come within the hold window, the part is free again and "
            "the standby queue is served in the same moment.")},
        {tr("Payments"),
         tr("Money that came late and did not fit, or that nothing was waiting for, stands in "
            "suspense until somebody places or refunds it. A stuck hold is one whose payment "
            "nobody can tell about: it does not lapse; ask the provider, then resolve it.")},
        {tr("Payouts"),
         tr("Every payout has one number for ever. \"Unknown\" means that the bank could not say: "
            "nothing is sent again by itself, because that might pay twice. Ask the bank, then "
            "say what happened.")},
        {tr("The live view"),
         tr("The fill curve, the bids per second beneath it, and the newest bids. Rest the "
            "pointer on the bids and they hold still. Each reason under \"Refused\" opens the list "
            "of its bids; Enter on a bid opens its investor's statement. The search box finds "
            "loans and investors by their codes.")},
        {tr("Why short?"),
         tr("Divides what is missing at any instant into demand that ended, holds that lapsed, "
            "payments that failed and bids taken back, from the records alone.")},
        {tr("Law holds"),
         tr("Once a second the loan's own figures are checked against the law: target = free + "
            "reserved + held + paid, full exactly when paid equals the target. \"Verify "
            "everything\" recomputes every law from the records.")},
        {tr("Drills"),
         tr("A drill sends an invented rush through the same queue that real bids take. Only "
            "rehearsal and demonstration desks allow it. A cancelled drill stays cancelled; what "
            "was decided stays decided.")},
        {tr("Looking on"),
         tr("One program writes a desk. If another one owns it, this console shows everything "
            "read-only and says who the owner is.")},
    };
    const std::vector<Chapter> people = chaptersOnPeople();
    chapters.insert(chapters.end(), people.begin(), people.end());
    QString html;
    for (const Chapter& chapter : chapters) {
        html += u"<h3>%1</h3><p>%2</p>"_s.arg(chapter.title.toHtmlEscaped(),
                                              chapter.text.toHtmlEscaped());
    }
    m_text->setHtml(html);
}

}  // namespace plimsoll::ui
