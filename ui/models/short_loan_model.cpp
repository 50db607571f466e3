#include "ui/models/short_loan_model.h"

#include <array>

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

void ShortLoanModel::show(const std::vector<LoanSummary>& loans, const WorkNews& work) {
    std::vector<ShortLoanRow> rows;
    rows.reserve(loans.size());
    for (const LoanSummary& loan : loans) {
        const Claim* claim = work.claimOf(Claimed::of(loan.id));
        rows.push_back({.loan = loan.id,
                        .code = loan.code,
                        .title = loan.title,
                        .phase = loan.phase,
                        .missing = loan.terms.target - loan.capacity.paid,
                        .target = loan.terms.target,
                        .ends = loan.closed ? loan.closed : loan.schedule.closes,
                        .claimed = claim ? claim->login : std::string()});
    }
    update(std::move(rows));
}

QString ShortLoanModel::columnName(int column) const {
    static const std::array<QString, ColumnCount> names{u"loan"_s, u"missing"_s, u"claimed"_s};
    return names[size_t(column)];
}

QString ShortLoanModel::textAt(int row, int column) const {
    const ShortLoanRow& record = rowAt(row);
    switch (column) {
        case Loan:
            return shownText(record.code);
        case Missing:
            return Figures::money(record.missing);
        case Claimed:
            return nameOrDash(record.claimed);
        default:
            return {};
    }
}

QString ShortLoanModel::tipAt(int row, int /*column*/) const {
    const ShortLoanRow& record = rowAt(row);
    QStringList facts{shownText(record.title), Codes::phase(record.phase),
                      tr("%1 of %2 is missing (%3)")
                          .arg(Figures::money(record.missing), Figures::money(record.target),
                               Figures::percent(record.missing, record.target))};
    if (record.ends) facts.append(Figures::moment(*record.ends));
    return facts.join(u" · "_s);
}

QString ShortLoanModel::headOf(int column) const {
    switch (column) {
        case Loan:
            return tr("Loan");
        case Missing:
            return tr("Missing");
        case Claimed:
            return tr("Claimed");
        default:
            return {};
    }
}

}  // namespace plimsoll::ui
