#include "ui/dialogs/open_loan_dialog.h"

#include "ui/text/codes.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace plimsoll::ui {

namespace {

/// Where a refusal can be mended.
OpenLoanDialog::Page pageFor(const Error& error) {
    switch (error.code) {
        case ErrorCode::ScheduleInvalid:
            return error.subject == "hold_window" ? OpenLoanDialog::Rules : OpenLoanDialog::Times;
        case ErrorCode::UnknownInvestor:
            return OpenLoanDialog::Rules;
        case ErrorCode::CodeTaken:
        case ErrorCode::CodeInvalid:
        case ErrorCode::NameInvalid:
        case ErrorCode::AmountInvalid:
        case ErrorCode::TermsUnsound:
            return OpenLoanDialog::Terms;
        default:
            return OpenLoanDialog::Preview;
    }
}

}  // namespace

OpenLoanDialog::OpenLoanDialog(LoanDraft draft, bool may_open_at_once, QWidget* parent)
    : ConsoleDialog(parent),
      m_draft(std::move(draft)),
      m_may_open_at_once(may_open_at_once),
      m_terms(new TermsPage(this)),
      m_rules(new RulesPage(this)),
      m_times(new SchedulePage(this)),
      m_preview(new PreviewPage(*m_terms, this)),
      m_page_list{m_terms, m_rules, m_times, m_preview},
      m_pages(new QStackedWidget(this)),
      m_title(makeLabel(u"heading"_s, this)),
      m_reason(makeParagraph(u"attention"_s, this)),
      m_discard(new QPushButton(this)),
      m_back(new QPushButton(this)),
      m_next(new QPushButton(this)),
      m_second(this) {
    setObjectName(u"openLoanDialog"_s);
    setModal(false);
    resize(800, 600);
    setMinimumSize(760, 560);
    for (WizardPage* page : m_page_list) {
        m_pages->addWidget(page);
        connect(page, &WizardPage::changed, this, &OpenLoanDialog::edited);
    }
    m_times->setMayOpenAtOnce(may_open_at_once);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addLayout(makeHead());
    layout->addWidget(m_pages, 1);
    layout->addLayout(makeFoot());

    connect(m_rules, &RulesPage::codesAsked, this, &OpenLoanDialog::codesAsked);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        emit discarded();
        reject();
    });
    connect(m_back, &QPushButton::clicked, this, &OpenLoanDialog::back);
    connect(m_next, &QPushButton::clicked, this, &OpenLoanDialog::next);
    // Time passes while one thinks: a time that lay ahead may not any more.
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &OpenLoanDialog::showState);
    m_second.start();
    for (WizardPage* page : m_page_list) page->load(m_draft);
    retranslate();
    turnTo(static_cast<Page>(std::clamp(m_draft.page, int(firstPage()), int(Preview))));
}

QLayout* OpenLoanDialog::makeHead() {
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addStretch();
    for (std::size_t i = 0; i < PageCount; ++i) {
        m_steps[i] = new ChipLabel(this);
        m_steps[i]->setObjectName(u"step%1"_s.arg(i));
        head->addWidget(m_steps[i]);
    }
    return head;
}

QLayout* OpenLoanDialog::makeFoot() {
    m_reason->setObjectName(u"wizardReason"_s);
    m_discard->setObjectName(u"wizardDiscard"_s);
    m_back->setObjectName(u"wizardBack"_s);
    m_next->setObjectName(u"wizardNext"_s);
    m_reason->setMinimumHeight(40);
    m_reason->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_discard->setAutoDefault(false);
    m_back->setAutoDefault(false);
    m_discard->setProperty("quiet", true);
    m_next->setDefault(true);
    setPrimary(m_next);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_discard);
    foot->addWidget(m_reason, 1);
    foot->addWidget(m_back);
    foot->addWidget(m_next);
    return foot;
}

void OpenLoanDialog::edited() {
    for (const WizardPage* page : m_page_list) page->store(m_draft);
    m_last.reset();
    m_refusal.reset();
    showState();
    emit draftChanged(m_draft);
}

void OpenLoanDialog::turnTo(Page page) {
    m_draft.page = page;
    m_pages->setCurrentIndex(page);
    showState();
    if (page == Preview && m_preview->fault().isEmpty()) {
        m_next->setFocus();
    } else {
        pageAt(page)->takeFocus();
    }
    emit draftChanged(m_draft);
}

QString OpenLoanDialog::faultUpTo(Page page) const {
    for (int i = firstPage(); i <= page; ++i) {
        const QString fault = pageAt(i)->fault();
        if (!fault.isEmpty()) return fault;
    }
    return {};
}

void OpenLoanDialog::next() {
    if (m_submitting || !faultUpTo(page()).isEmpty()) return;
    if (page() == Preview) {
        submit();
    } else {
        turnTo(static_cast<Page>(page() + 1));
    }
}

void OpenLoanDialog::back() {
    if (page() > firstPage()) turnTo(static_cast<Page>(page() - 1));
}

void OpenLoanDialog::submit() {
    if (!m_last) m_last = m_draft.submission();
    m_last->asks = m_preview->asks(m_draft);
    m_submitting = true;
    m_refusal.reset();
    showState();
    emit submitted(*m_last);
}

void OpenLoanDialog::refused(const Error& error, const std::optional<LoanSummary>& made) {
    m_submitting = false;
    if (made && !m_draft.existing) {
        m_draft.existing = made->id;
        m_draft.code = QString::fromStdString(made->code);
        m_terms->load(m_draft);
        m_last.reset();
        retranslate();
    }
    m_refusal = error;
    turnTo(std::max(pageFor(error), firstPage()));
}

void OpenLoanDialog::setAsks(bool approval, bool opening) {
    m_preview->setAsks(approval, opening);
    m_times->setMayOpenAtOnce(m_may_open_at_once, opening);
    showState();
}

void OpenLoanDialog::setEligible(const EligibleCount& count) {
    m_terms->setEligible(count);
    showState();
}

void OpenLoanDialog::takeUnknown(std::uint64_t ticket, const QStringList& unknown) {
    m_rules->takeUnknown(ticket, unknown);
}

void OpenLoanDialog::showState() {
    for (WizardPage* page : m_page_list) page->check(m_draft);
    const QString fault = faultUpTo(page());
    QString reason = fault;
    if (fault.isEmpty() && m_refusal) {
        const ErrorText text = Codes::error(*m_refusal);
        reason = text.what + u' ' + text.safe;
    }
    if (m_submitting) reason = tr("Submitting…");
    setRole(m_reason, m_submitting ? u"muted"_s : u"attention"_s);
    if (m_reason->text() != reason) m_reason->setText(reason);
    m_next->setEnabled(fault.isEmpty() && !m_submitting);
    m_back->setEnabled(page() > firstPage() && !m_submitting);
    const bool at_once = m_draft.opening == LoanDraft::Opening::AtOnce;
    m_next->setText(page() != Preview                      ? tr("&Next")
                    : at_once && !m_preview->asks(m_draft) ? tr("Open the sale now")
                                                           : tr("Submit for approval"));
    showSteps();
}

void OpenLoanDialog::showSteps() {
    const std::array<QString, PageCount> names{tr("1 Terms"), tr("2 Rules"), tr("3 Schedule"),
                                               tr("4 Preview")};
    const std::array<QString, PageCount> icons{u"mark"_s, u"person"_s, u"calendar"_s, u"eye"_s};
    for (int i = 0; i < PageCount; ++i) {
        const bool done = i < page() && pageAt(i)->fault().isEmpty();
        const auto tone = i == page() ? Chip::Tone::Strong
                          : done      ? Chip::Tone::Calm
                                      : Chip::Tone::Neutral;
        m_steps[size_t(i)]->show({done ? u"check"_s : icons[size_t(i)], names[size_t(i)], tone});
        m_steps[size_t(i)]->setVisible(i >= firstPage());
    }
}

void OpenLoanDialog::retranslate() {
    const QString title =
        m_draft.existing ? tr("Times of loan %1").arg(m_draft.code) : tr("Open a loan");
    setWindowTitle(title);
    m_title->setText(title);
    m_discard->setText(tr("&Discard the draft"));
    m_back->setText(tr("Bac&k"));
    for (WizardPage* page : m_page_list) page->retranslate();
    showState();
}

}  // namespace plimsoll::ui
