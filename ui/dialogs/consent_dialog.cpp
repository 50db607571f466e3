#include "ui/dialogs/consent_dialog.h"

#include "ui/text/codes.h"
#include "ui/text/figures.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kLongestReference = 128;

}  // namespace

ConsentDialog::ConsentDialog(const QString& investor, const std::optional<Designation>& consent,
                             QWidget* parent)
    : ConsoleDialog(parent),
      m_investor(investor),
      m_has_one(consent.has_value()),
      m_title(makeLabel(u"heading"_s, this)),
      m_meaning(makeParagraph(u"muted"_s, this)),
      m_limit(new QLineEdit(this)),
      m_reference(new QLineEdit(this)),
      m_end(new QPushButton(this)),
      m_record(new QPushButton(this)),
      m_cancel(new QPushButton(this)) {
    setObjectName(u"consentDialog"_s);
    setFixedWidth(800);
    m_limit->setObjectName(u"consentLimit"_s);
    m_limit->setAlignment(Qt::AlignRight);
    m_limit->setMaxLength(32);
    m_reference->setObjectName(u"consentReference"_s);
    m_reference->setMaxLength(kLongestReference);
    m_end->setObjectName(u"consentEnd"_s);
    m_record->setObjectName(u"consentRecord"_s);
    if (consent) m_limit->setText(Figures::plain(consent->limit));
    if (consent) m_reference->setText(QString::fromStdString(consent->reference));
    QGridLayout* grid = makeFormGrid();
    m_limit_field = FormField(m_limit, grid, this);
    m_reference_field = FormField(m_reference, grid, this);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_end);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_record);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_meaning);
    layout->addSpacing(8);
    layout->addLayout(grid);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    m_end->setVisible(m_has_one);
    m_record->setDefault(true);
    setPrimary(m_record);
    for (QLineEdit* field : {m_limit, m_reference}) {
        connect(field, &QLineEdit::textChanged, this, &ConsentDialog::check);
    }
    connect(m_record, &QPushButton::clicked, this, &ConsentDialog::decide);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_end, &QPushButton::clicked, this, [this] {
        emit decided({}, m_reference->text().simplified());
        accept();
    });
    retranslate();
    m_limit->setFocus();
}

QString ConsentDialog::limitFault() const {
    const auto limit = Money::parse(m_limit->text().trimmed().toStdString());
    if (!limit) return Codes::moneyFault(limit.error());
    return limit->isPositive() ? QString() : tr("More than zero; to end it, use the button below.");
}

QString ConsentDialog::referenceFault() const {
    if (m_reference->text().trimmed().isEmpty()) return tr("Say where the consent is kept.");
    return m_reference->text().toUtf8().size() > kLongestReference ? tr("It is too long.")
                                                                   : QString();
}

void ConsentDialog::check() {
    const QString limit = limitFault();
    const QString reference = referenceFault();
    m_limit_field.setNote(m_limit->text().isEmpty() ? QString() : limit,
                          tr("the most of one loan's remainder that may be placed with them"));
    m_reference_field.setNote(m_reference->text().isEmpty() ? QString() : reference,
                              tr("a contract, a letter, a recording"));
    m_record->setEnabled(limit.isEmpty() && reference.isEmpty());
}

void ConsentDialog::decide() {
    const auto limit = Money::parse(m_limit->text().trimmed().toStdString());
    if (!limit || !limitFault().isEmpty() || !referenceFault().isEmpty()) return;
    emit decided(*limit, m_reference->text().simplified());
    accept();
}

void ConsentDialog::retranslate() {
    const QString title = tr("Standing consent of %1").arg(m_investor);
    setWindowTitle(title);
    m_title->setText(title);
    m_meaning->setText(
        tr("With it, parts of a short loan may be placed with this investor without asking them "
           "each time, up to the limit. It moves no money by itself."));
    m_limit_field.setName(tr("&Limit"));
    m_reference_field.setName(tr("&Reference"));
    m_end->setText(tr("&End the consent"));
    m_record->setText(m_has_one ? tr("Change it") : tr("Record it"));
    m_cancel->setText(tr("Cancel"));
    check();
}

}  // namespace plimsoll::ui
