#pragma once
// The four ways out of a short loan: place, extend, reduce, cancel, each with what it has to know.
// GUI thread.

#include <QButtonGroup>
#include <QLineEdit>
#include <QRadioButton>
#include <QStackedWidget>

#include "ui/dialogs/short_draft.h"
#include "ui/views/extend_panel.h"
#include "ui/views/place_panel.h"
#include "ui/worker/values.h"

namespace plimsoll::ui {

class ShortWays final : public QFrame {
    Q_OBJECT

public:
    static constexpr std::array kWays{Act::LoanPlace, Act::LoanExtend, Act::LoanReduce,
                                      Act::LoanCancel};

    explicit ShortWays(QWidget* parent);

    /// `may`: whoever sits here may ask for something.
    void showLoan(const ShortChosen& chosen, bool may);
    void clear();
    [[nodiscard]] PlacePanel* place() const { return m_place; }
    [[nodiscard]] ExtendPanel* extend() const { return m_extend; }
    [[nodiscard]] Act way() const;
    void choose(Act way);
    void takeFocus();
    /// The way that is chosen, for this loan. `evidence`: its reference; reducing has that of the
    /// borrower's consent instead.
    [[nodiscard]] Command command(LoanId loan, std::string evidence) const;
    /// Why it cannot be asked for yet; empty: it can.
    [[nodiscard]] QString fault() const;
    void takeDraft(const ShortDraft& draft);
    void fillDraft(ShortDraft& draft) const;
    [[nodiscard]] QString waitingText() const { return m_waiting_text->text(); }

signals:
    void changed();
    void requestWanted(plimsoll::RequestId request);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeWaiting();
    QWidget* makeReduce();
    QWidget* makeCancel();
    void retranslate();
    void showWaiting();
    void turn();

    QButtonGroup* m_ways;
    QStackedWidget* m_stack;
    PlacePanel* m_place;
    ExtendPanel* m_extend;
    QFrame* m_waiting = nullptr;
    QLabel* m_waiting_text = nullptr;
    QPushButton* m_show_request = nullptr;
    QLabel* m_reduce_text = nullptr;
    QLabel* m_consent_label = nullptr;
    QLineEdit* m_consent = nullptr;
    QLabel* m_cancel_text = nullptr;
    ShortChosen m_chosen;
};

}  // namespace plimsoll::ui
