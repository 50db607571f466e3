#pragma once
// Asks before something happens: what would follow, perhaps a choice, perhaps a note on why. It
// blocks nothing; the answer comes as a signal. Texts are functions, so that they follow a change
// of language. GUI thread.

#include <functional>
#include <optional>
#include <vector>

#include <QButtonGroup>
#include <QPlainTextEdit>
#include <QRadioButton>

#include <plimsoll/acts.h>

#include "ui/dialogs/console_dialog.h"
#include "ui/dialogs/reason_combo.h"
#include "ui/views/parts.h"

namespace plimsoll::ui {

struct Question {
    enum class Note { None, Optional, Required };
    using Text = std::function<QString()>;

    Text title;
    std::function<QStringList()> consequences;
    std::vector<Text> choices;  ///< one of them, none is chosen beforehand; may be empty
    Text confirm;               ///< what the button says: a verb
    QString icon;
    Note note = Note::None;
    /// The act becomes a request that a second person decides: the dialog says so and wants a
    /// reason from the list and a note. Empty: it is done at once.
    std::optional<Act> asks{};
    QString draft{};         ///< stands in the note already
    bool attention = false;  ///< the consequences stand out: something is not as it was
};

class DecisionDialog final : public ConsoleDialog {
    Q_OBJECT

public:
    DecisionDialog(Question question, QWidget* parent);

    /// The note's longest form, in bytes of UTF-8; the core refuses longer ones.
    static constexpr int kLongestNote = 512;

signals:
    /// `choice` counts from 0; -1 when there was none to make. `reason` is a code of reasonCodes();
    /// empty when nothing is asked for.
    void decided(const QString& note, int choice, const QString& reason);

protected:
    void retranslate() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeConsequences();
    void makeReason(QVBoxLayout* layout);
    void makeNote(QVBoxLayout* layout);
    void check();
    void decide();
    /// Why the button cannot be pressed; empty: it can.
    [[nodiscard]] QString fault() const;

    Question m_question;
    IconLabel* m_icon;
    QLabel* m_title;
    std::vector<QLabel*> m_lines;
    QButtonGroup* m_choices;
    QLabel* m_second_person = nullptr;
    QLabel* m_reason_label = nullptr;
    ReasonCombo* m_reason = nullptr;
    QLabel* m_note_label = nullptr;
    QPlainTextEdit* m_note = nullptr;
    QLabel* m_fault;
    QPushButton* m_confirm;
    QPushButton* m_cancel;
};

}  // namespace plimsoll::ui
