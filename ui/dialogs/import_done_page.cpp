#include "ui/dialogs/import_pages.h"
#include "ui/text/codes.h"
#include "ui/text/figures.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

ImportDonePage::ImportDonePage(ImportKind kind, QWidget* parent)
    : ImportPage(parent),
      m_kind(kind),
      m_icon(new IconLabel(40, this)),
      m_title(makeParagraph(u"heading"_s, this)),
      m_facts(makeParagraph(u"plain"_s, this)),
      m_show(new QPushButton(this)) {
    m_title->setObjectName(u"importDone"_s);
    m_facts->setObjectName(u"importFacts"_s);
    m_show->setObjectName(u"importShow"_s);
    m_show->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 24, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addWidget(m_show, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (!m_done || !*m_done || !(*m_done)->loan) return;
        const LoanSummary& loan = *(*m_done)->loan;
        if (loan.phase == Phase::Over) {
            emit excessWanted(loan.id);
        } else {
            emit loanWanted(loan.id);
        }
    });
    retranslate();
}

void ImportDonePage::showDone(const Result<ImportDone>& done, std::size_t left_out) {
    m_done = done;
    m_left_out = left_out;
    retranslate();
}

QStringList ImportDonePage::facts() const {
    if (!*m_done) {
        const ErrorText words = Codes::error(m_done->error());
        return {words.what, words.safe, words.next};
    }
    const ImportDone& done = **m_done;
    QStringList lines;
    if (m_kind == ImportKind::Loans) {
        lines.append(tr("Drafts made: %1").arg(Figures::count(done.made)));
        if (done.there > 0) {
            lines.append(tr("Made by this file before: %1").arg(Figures::count(done.there)));
        }
    } else {
        const ImportOutcome& outcome = done.outcome;
        lines.append(tr("Bids recorded: %1").arg(Figures::count(outcome.bids)));
        lines.append(tr("Taken by the target: %1").arg(Figures::money(outcome.accepted)));
        lines.append(
            tr("Beyond it: %1 in %2 excess lines")
                .arg(Figures::money(outcome.excess_amount), Figures::count(outcome.excess)));
        lines.append(tr("Investors created: %1").arg(Figures::count(done.investors)));
        if (done.loan) lines.append(tr("The loan is now: %1").arg(Codes::phase(done.loan->phase)));
    }
    lines.append(tr("Rows left out: %1").arg(Figures::count(std::int64_t(m_left_out))));
    if (done.rest) {
        lines.append(
            done.rest->code == ErrorCode::Cancelled
                ? tr("Stopped at line %1, as you wanted. What was made before it stays; "
                     "import the same file again to go on.")
                      .arg(Figures::count(done.stopped_line))
                : tr("Stopped at line %1: %2 What was made before it stays; import the "
                     "same file again to go on.")
                      .arg(Figures::count(done.stopped_line), Codes::error(*done.rest).what));
    }
    return lines;
}

QString ImportDonePage::text() const {
    return m_title->text() + u'\n' + m_facts->text();
}

void ImportDonePage::takeFocus() {
    if (m_show->isVisibleTo(this)) m_show->setFocus();
}

void ImportDonePage::retranslate() {
    m_show->setVisible(m_done && *m_done && (*m_done)->loan);
    if (!m_done) return;
    const bool whole = *m_done && !(*m_done)->rest;
    m_icon->show(whole ? u"check"_s : u"alert"_s,
                 whole ? IconLabel::Tone::Accent : IconLabel::Tone::Attention);
    m_title->setText(whole     ? tr("Imported")
                     : *m_done ? tr("Imported in part")
                               : tr("Nothing was imported"));
    m_facts->setText(facts().join(u'\n'));
    const bool over = *m_done && (*m_done)->loan && (*m_done)->loan->phase == Phase::Over;
    m_show->setText(over ? tr("Show the e&xcess lines") : tr("&Show the loan"));
}

}  // namespace plimsoll::ui
