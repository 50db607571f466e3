#pragma once
// What every request to a second person wants: a reason from the list and a note. Stands at the
// foot of a form. GUI thread.

#include <QPlainTextEdit>

#include <plimsoll/acts.h>

#include "ui/dialogs/reason_combo.h"
#include "ui/views/parts.h"

namespace plimsoll::ui {

class AskFields final : public QWidget {
    Q_OBJECT

public:
    AskFields(Act act, QWidget* parent);

    [[nodiscard]] QString reason() const { return m_reason->reason(); }
    [[nodiscard]] QString note() const;
    /// What is missing, in a sentence; empty: nothing.
    [[nodiscard]] QString fault() const;
    void retranslate();

signals:
    void changed();

private:
    Act m_act;
    QLabel* m_sentence;
    QLabel* m_reason_label;
    ReasonCombo* m_reason;
    QLabel* m_note_label;
    QPlainTextEdit* m_note;
};

}  // namespace plimsoll::ui
