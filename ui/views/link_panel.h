#pragma once
// One link of the audit trail: who did what, from where, why, what changed by it, and its hash.
// GUI thread.

#include <QScrollArea>

#include "ui/views/chip.h"
#include "ui/views/parts.h"
#include "ui/worker/values.h"

namespace plimsoll::ui {

class LinkPanel final : public QFrame {
    Q_OBJECT

public:
    explicit LinkPanel(QWidget* parent);

    void showLink(const std::optional<AuditLink>& link);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showFacts();
    void showChange();

    QLabel* m_none;
    QScrollArea* m_area;
    QWidget* m_body;
    ChipLabel* m_outcome;
    QLabel* m_title;
    QLabel* m_facts;
    QLabel* m_reason_title;
    QLabel* m_reason;
    QLabel* m_change_title;
    QLabel* m_change;
    QLabel* m_proof_title;
    QLabel* m_proof;
    std::optional<AuditLink> m_link;
};

}  // namespace plimsoll::ui
