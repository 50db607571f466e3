#pragma once
// One request: what it is, how the world stands, what would follow, why it was asked for, and who
// may decide it. When the world has changed since, both worlds are shown. GUI thread.

#include <QAction>
#include <QScrollArea>

#include "ui/views/chip.h"
#include "ui/views/claim_row.h"
#include "ui/views/parts.h"
#include "ui/worker/values.h"

namespace plimsoll::ui {

class RequestPanel final : public QFrame {
    Q_OBJECT

public:
    /// The actions stand as buttons at the foot.
    RequestPanel(QAction* approve, QAction* reject, QAction* withdraw, QWidget* parent);

    /// `many` are selected; the card tells of the current one.
    void showRequest(const std::optional<Request>& request, const DeskView& desk, int many);
    /// What it would do as things stand now, an error when the core cannot say it of such an act;
    /// of another request it is ignored.
    void showPreview(const Result<Preview>& preview, RequestId of);
    void showWork(const WorkNews& work);
    [[nodiscard]] ClaimRow* claim() const { return m_claim; }
    /// Everything it says, for a test or a screen reader.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeBody();
    QWidget* makeButtons(QAction* approve, QAction* reject, QAction* withdraw);
    void retranslate();
    void showHead();
    void showNow();
    void askTheMaker();
    void showWorlds();
    void showDecision();
    void showManners();

    QLabel* m_none;
    QScrollArea* m_area;
    ChipLabel* m_state;
    QLabel* m_title;
    QLabel* m_amount;
    QLabel* m_maker;
    QFrame* m_changed;
    QLabel* m_changed_title;
    QLabel* m_changes;
    QLabel* m_before_title;
    QLabel* m_before;
    QLabel* m_after_title;
    QLabel* m_after;
    QLabel* m_now_title;
    QLabel* m_now;
    QLabel* m_why_title;
    QLabel* m_why;
    QLabel* m_decision_title;
    QLabel* m_decision;
    QLabel* m_why_not;
    ClaimRow* m_claim;
    QPushButton* m_ask_maker = nullptr;
    QWidget* m_buttons = nullptr;
    QPushButton* m_withdraw = nullptr;
    std::vector<QPushButton*> m_deciding;
    std::optional<Request> m_request;
    std::optional<Preview> m_preview;
    WorkNews m_work;
    DeskView m_desk;
    int m_many = 0;
};

}  // namespace plimsoll::ui
