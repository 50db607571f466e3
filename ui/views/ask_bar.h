#pragma once
// Why something is asked for, and the button that asks: reason, note, evidence, draft. GUI thread.

#include <QLineEdit>

#include "ui/dialogs/reason_combo.h"
#include "ui/views/parts.h"

namespace plimsoll::ui {

class AskBar final : public QFrame {
    Q_OBJECT

public:
    explicit AskBar(QWidget* parent);

    /// `asks`: a second person decides; else it is done at once. `evidence`: there is room for it.
    void setManners(bool asks, bool evidence);
    void setAllowed(bool may, const QString& why_not);
    /// What else is missing, in a sentence; empty: nothing.
    void setFault(const QString& fault);
    void setDraftKept(const QString& text);
    /// Whether there is a button that keeps a draft.
    void setKeepsDrafts(bool keeps);
    void fill(const QString& reason, const QString& note, const QString& evidence);
    [[nodiscard]] QString reason() const { return m_reason->reason(); }
    [[nodiscard]] QString note() const { return m_note->text().simplified(); }
    [[nodiscard]] QString evidence() const { return m_evidence->text().simplified(); }
    [[nodiscard]] QString said() const { return m_said->text(); }
    [[nodiscard]] bool maySubmit() const { return m_submit->isEnabled(); }

signals:
    void changed();
    void draftWanted();
    void discardWanted();
    void submitWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    QLayout* makeFields();
    QLayout* makeButtons();
    void check();
    void retranslate();

    QGridLayout* m_fields = nullptr;
    QLabel* m_reason_label;
    ReasonCombo* m_reason;
    QLabel* m_note_label;
    QLineEdit* m_note;
    QLabel* m_evidence_label;
    QLineEdit* m_evidence;
    QLabel* m_said;
    QPushButton* m_discard;
    QPushButton* m_draft;
    QPushButton* m_submit;
    bool m_asks = true;
    bool m_may = false;
    QString m_why_not;
    QString m_fault;
    QString m_kept;
};

}  // namespace plimsoll::ui
