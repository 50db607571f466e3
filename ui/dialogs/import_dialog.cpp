#include "ui/dialogs/import_dialog.h"

#include "ui/text/codes.h"
#include "ui/text/figures.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

ImportDialog::ImportDialog(ImportKind kind, QWidget* parent)
    : ConsoleDialog(parent),
      m_kind(kind),
      m_file(new ImportFilePage(kind, this)),
      m_columns(new ImportColumnsPage(kind, this)),
      m_rows(new ImportRowsPage(kind, this)),
      m_done(new ImportDonePage(kind, this)),
      m_page_list{m_file, m_columns, m_rows, m_done},
      m_pages(new QStackedWidget(this)),
      m_title(makeLabel(u"heading"_s, this)),
      m_progress(new QProgressBar(this)),
      m_reason(makeParagraph(u"attention"_s, this)),
      m_close(new QPushButton(this)),
      m_back(new QPushButton(this)),
      m_next(new QPushButton(this)) {
    setObjectName(u"importDialog"_s);
    setModal(false);
    resize(960, 680);
    setMinimumSize(860, 560);
    for (ImportPage* page : m_page_list) {
        m_pages->addWidget(page);
        connect(page, &ImportPage::changed, this, [this] {
            m_error.reset();
            showState();
        });
    }
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addLayout(makeHead());
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_progress);
    layout->addLayout(makeFoot());
    connect(m_file, &ImportFilePage::changed, this, [this] { m_source.reset(); });
    connect(m_file, &ImportFilePage::browseWanted, this, &ImportDialog::browseWanted);
    connect(m_done, &ImportDonePage::loanWanted, this, &ImportDialog::loanWanted);
    connect(m_done, &ImportDonePage::excessWanted, this, &ImportDialog::excessWanted);
    setBusy(false);
    retranslate();
    turnTo(File);
}

QLayout* ImportDialog::makeHead() {
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addStretch();
    for (std::size_t i = 0; i < PageCount; ++i) {
        m_steps[i] = new ChipLabel(this);
        head->addWidget(m_steps[i]);
    }
    return head;
}

QLayout* ImportDialog::makeFoot() {
    m_reason->setObjectName(u"importReason"_s);
    m_close->setObjectName(u"importClose"_s);
    m_back->setObjectName(u"importBack"_s);
    m_next->setObjectName(u"importNext"_s);
    m_reason->setMinimumHeight(40);
    m_reason->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_close->setAutoDefault(false);
    m_back->setAutoDefault(false);
    m_close->setProperty("quiet", true);
    m_next->setDefault(true);
    setPrimary(m_next);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_close);
    foot->addWidget(m_reason, 1);
    foot->addWidget(m_back);
    foot->addWidget(m_next);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &ImportDialog::back);
    connect(m_next, &QPushButton::clicked, this, &ImportDialog::next);
    return foot;
}

void ImportDialog::setDrafts(const std::vector<LoanSummary>& drafts, LoanId chosen) {
    m_rows->setDrafts(drafts, chosen);
    showState();
}

void ImportDialog::setPath(const QString& path) {
    m_file->setPath(path);
}

void ImportDialog::turnTo(Page page) {
    m_pages->setCurrentIndex(page);
    showState();
    pageAt(page)->takeFocus();
}

void ImportDialog::next() {
    if (m_busy || !pageAt(page())->fault().isEmpty()) return;
    switch (page()) {
        case File:
            setBusy(true);
            emit sourceWanted(m_file->path(), m_file->encoding());
            return;
        case Columns:
            setBusy(true);
            emit planWanted(*m_source, m_columns->map());
            return;
        case Rows: {
            ImportOrder order = m_rows->order();
            order.digest = m_source->digest;
            setBusy(true);
            emit importWanted(order);
            return;
        }
        default:
            accept();
    }
}

void ImportDialog::back() {
    if (m_busy || page() == File) return;
    m_error.reset();
    turnTo(static_cast<Page>(page() - 1));
}

void ImportDialog::reject() {
    if (!m_busy) return ConsoleDialog::reject();
    // What runs is stopped first; what it came to is shown.
    m_stopping = true;
    showState();
    emit stopWanted();
}

void ImportDialog::takeSource(const tl::expected<ImportSource, ImportFault>& source) {
    setBusy(false);
    m_file->showSource(source);
    if (!source) {
        showState();
        return;
    }
    m_source = *source;
    m_columns->showSource(*source);
    turnTo(Columns);
}

void ImportDialog::takePlan(const Result<ImportPlan>& plan) {
    setBusy(false);
    if (plan) {
        m_rows->showPlan(*plan);
        turnTo(Rows);
        return;
    }
    if (plan.error().code != ErrorCode::Cancelled) m_error = plan.error();
    showState();
}

void ImportDialog::takeProgress(std::int64_t done, std::int64_t all) {
    if (!m_busy) return;
    // Per mille, because counts may be larger than the bar's integers.
    m_progress->setRange(0, all > 0 ? 1'000 : 0);
    if (all > 0) m_progress->setValue(int(done * 1'000 / all));
}

void ImportDialog::takeDone(const Result<ImportDone>& done) {
    setBusy(false);
    if (!done && done.error().code != ErrorCode::ResultUnknown) {
        // Something on this page can be mended: another draft, other rows.
        m_error = done.error();
        showState();
        return;
    }
    m_done->showDone(done, m_rows->plan().rows.size() - m_rows->chosen());
    turnTo(Done);
    if (done && !done->loan) m_next->setFocus();
}

void ImportDialog::setBusy(bool busy) {
    m_busy = busy;
    m_stopping = false;
    m_progress->setRange(0, 0);
    m_progress->setVisible(busy);
    m_pages->setEnabled(!busy);
    showState();
}

QString ImportDialog::nextText() const {
    switch (page()) {
        case File:
            return tr("Read it");
        case Columns:
            return tr("Check the rows");
        case Rows:
            return tr("Import %1").arg(Figures::count(std::int64_t(m_rows->chosen())));
        default:
            return tr("Done");
    }
}

void ImportDialog::showState() {
    const QString fault = pageAt(page())->fault();
    m_next->setText(nextText());
    m_next->setEnabled(!m_busy && fault.isEmpty());
    m_back->setEnabled(!m_busy && page() != File);
    m_back->setVisible(page() != Done);
    m_close->setVisible(page() != Done);
    m_close->setText(m_busy ? tr("Stop") : tr("Close"));
    m_close->setEnabled(!m_stopping);
    QString text = fault;
    if (m_error) text = Codes::error(*m_error).what + u' ' + Codes::error(*m_error).next;
    if (m_busy) text = m_stopping ? tr("Stopping…") : tr("Working…");
    setRole(m_reason, m_error ? u"attention"_s : u"muted"_s);
    m_reason->setText(text);
    for (int i = 0; i < PageCount; ++i) {
        static const std::array<const char*, PageCount> names{
            QT_TR_NOOP("1 File"), QT_TR_NOOP("2 Columns"), QT_TR_NOOP("3 Rows"),
            QT_TR_NOOP("4 Summary")};
        const bool now = i == page();
        m_steps[std::size_t(i)]->show({i < page() ? u"check"_s : u"chevron"_s,
                                       tr(names[std::size_t(i)]),
                                       now ? Chip::Tone::Strong : Chip::Tone::Neutral});
    }
}

void ImportDialog::retranslate() {
    const bool loans = m_kind == ImportKind::Loans;
    setWindowTitle(loans ? tr("Import loans") : tr("Import bids"));
    m_title->setText(windowTitle());
    m_progress->setAccessibleName(tr("Progress"));
    m_back->setText(tr("Back"));
    for (ImportPage* page : m_page_list) page->retranslate();
    showState();
}

}  // namespace plimsoll::ui
