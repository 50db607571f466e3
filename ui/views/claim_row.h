#pragma once
// Who works on something and who looks at it, with a button for saying so oneself. GUI thread.

#include "ui/views/parts.h"
#include "ui/worker/values.h"

namespace plimsoll::ui {

class ClaimRow final : public QWidget {
    Q_OBJECT

public:
    explicit ClaimRow(QWidget* parent);

    void show(const WorkNews& work, Claimed what, const DeskView& desk);
    [[nodiscard]] QString text() const { return m_text->text(); }

signals:
    void stepWanted(plimsoll::Claimed what, plimsoll::ClaimStep step);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_text;
    QPushButton* m_step_button;
    WorkNews m_work;
    Claimed m_what;
    DeskView m_desk;
    ClaimStep m_step = ClaimStep::Take;
};

}  // namespace plimsoll::ui
