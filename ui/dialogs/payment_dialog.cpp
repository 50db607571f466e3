#include "ui/dialogs/payment_dialog.h"

#include "ui/text/codes.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kLongestName = 64;

}  // namespace

PaymentDialog::PaymentDialog(QWidget* parent)
    : ConsoleDialog(parent),
      m_title(makeLabel(u"heading"_s, this)),
      m_explanation(makeParagraph(u"muted"_s, this)),
      m_payment(new QLineEdit(this)),
      m_bid(new QLineEdit(this)),
      m_amount(new QLineEdit(this)),
      m_status_title(makeLabel(u"section"_s, this)),
      m_status(new QButtonGroup(this)),
      m_note(new QPushButton(this)),
      m_cancel(new QPushButton(this)) {
    setObjectName(u"paymentDialog"_s);
    setFixedWidth(800);
    m_payment->setObjectName(u"paymentName"_s);
    m_bid->setObjectName(u"paymentBid"_s);
    m_amount->setObjectName(u"paymentAmount"_s);
    m_note->setObjectName(u"paymentNote"_s);
    m_payment->setMaxLength(kLongestName);
    m_bid->setMaxLength(kLongestName);
    m_amount->setMaxLength(32);
    m_amount->setAlignment(Qt::AlignRight);
    QGridLayout* grid = makeFormGrid();
    m_payment_field = FormField(m_payment, grid, this);
    m_bid_field = FormField(m_bid, grid, this);
    m_amount_field = FormField(m_amount, grid, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_explanation);
    layout->addSpacing(8);
    layout->addLayout(grid);
    layout->addSpacing(8);
    layout->addWidget(m_status_title);
    for (const auto status :
         {PaymentStatus::Confirmed, PaymentStatus::Failed, PaymentStatus::Unclear}) {
        auto* choice = new QRadioButton(this);
        const auto code = codeOf(status);
        choice->setObjectName(u"status_"_s +
                              QString::fromUtf8(code.data(), qsizetype(code.size())));
        m_status->addButton(choice, int(status));
        layout->addWidget(choice, 0, Qt::AlignLeft);
    }
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_note);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    m_status->button(int(PaymentStatus::Confirmed))->setChecked(true);
    m_note->setDefault(true);
    setPrimary(m_note);
    for (QLineEdit* edit : {m_payment, m_bid, m_amount}) {
        connect(edit, &QLineEdit::textChanged, this, &PaymentDialog::check);
    }
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_note, &QPushButton::clicked, this, [this] {
        if (const auto ready = notice()) {
            emit noted(*ready);
            accept();
        }
    });
    retranslate();
    m_payment->setFocus();
}

std::optional<PaymentNotice> PaymentDialog::notice() const {
    PaymentNotice notice;
    notice.payment = m_payment->text().trimmed().toStdString();
    if (!RequestKey::parse(notice.payment)) return {};
    notice.status = static_cast<PaymentStatus>(m_status->checkedId());
    const auto amount = Money::parse(m_amount->text().trimmed().toStdString());
    if (!amount || !amount->isPositive()) return {};
    notice.amount = *amount;
    bool is_number = false;
    const QString bid = m_bid->text().trimmed().remove(u'#').remove(u',');
    const qlonglong number = bid.toLongLong(&is_number);
    if (bid.isEmpty()) return {};
    if (is_number && number > 0) {
        notice.bid = BidId(number);
    } else {
        // What cannot be named is recorded as it came, with its money in suspense.
        notice.as_received = bid.toStdString();
    }
    return notice;
}

void PaymentDialog::check() {
    const QString name = m_payment->text().trimmed();
    const bool named = RequestKey::parse(name.toStdString()).has_value();
    m_payment_field.setNote(name.isEmpty() || named
                                ? QString()
                                : tr("Printable characters without blanks, at most 64."),
                            tr("As the provider names it; the same notice twice changes nothing."));
    m_bid_field.setNote({}, tr("The number of the bid it was made for."));
    const QString text = m_amount->text().trimmed();
    const auto amount = Money::parse(text.toStdString());
    QString fault;
    if (!text.isEmpty() && !amount) fault = Codes::moneyFault(amount.error());
    if (amount && !amount->isPositive()) fault = tr("The amount must be more than zero.");
    m_amount_field.setNote(fault, tr("What arrived, not what was expected."));
    m_note->setEnabled(notice().has_value());
}

void PaymentDialog::retranslate() {
    setWindowTitle(tr("Note a payment"));
    m_title->setText(tr("What did the provider say?"));
    m_explanation->setText(
        tr("Every notice is recorded with what became of it. Money that fits nowhere waits as a "
           "payment case; nothing is lost and nothing overfills."));
    m_payment_field.setName(tr("&Payment"));
    m_bid_field.setName(tr("&Bid number"));
    m_amount_field.setName(tr("&Amount, yuan"));
    m_status_title->setText(tr("The payment is"));
    m_status->button(int(PaymentStatus::Confirmed))->setText(tr("&confirmed: the money is here"));
    m_status->button(int(PaymentStatus::Failed))->setText(tr("&failed: there will be no money"));
    m_status->button(int(PaymentStatus::Unclear))->setText(tr("&unclear: the provider cannot say"));
    m_note->setText(tr("Record it"));
    m_cancel->setText(tr("Cancel"));
    check();
}

}  // namespace plimsoll::ui
