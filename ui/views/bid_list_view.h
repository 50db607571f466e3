#pragma once
// The bids of a loan that ended with one reason, as a list that is read page by page. GUI thread.

#include <QTableView>

#include "ui/models/bid_list_model.h"
#include "ui/views/column_memory.h"
#include "ui/views/parts.h"

namespace plimsoll::ui {

class BidListView final : public QWidget {
    Q_OBJECT

public:
    explicit BidListView(QSettings& settings, QWidget* parent = nullptr);

    void ask(LoanId loan, const QString& code, Reason reason);
    void take(const BidPage& page) { m_model->take(page); }
    [[nodiscard]] LoanId loan() const { return m_loan; }
    [[nodiscard]] QTableView* table() const { return m_table; }

signals:
    void pageWanted(const plimsoll::ui::BidPageOrder& order);
    void backWanted();
    /// Whose bid it is, on Enter or a double click.
    void investorWanted(plimsoll::InvestorId investor);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showCount();

    BidListModel* m_model;
    QTableView* m_table;
    ColumnMemory m_columns;
    QToolButton* m_back;
    QPushButton* m_more;
    QLabel* m_title;
    QLabel* m_sentence;
    QLabel* m_count;
    LoanId m_loan;
    QString m_code;
    Reason m_reason = Reason::None;
};

}  // namespace plimsoll::ui
