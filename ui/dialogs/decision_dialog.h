#pragma once
// Asks before something happens: what would follow, perhaps a choice, perhaps a note on why. It
// blocks nothing; the answer comes as a signal. Texts are functions, so that they follow a change
// of language. GUI thread.

#include <functional>
#include <vector>

#include <QButtonGroup>
#include <QPlainTextEdit>
#include <QRadioButton>

#include "ui/dialogs/console_dialog.h"
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
};

class DecisionDialog final : public ConsoleDialog {
    Q_OBJECT

public:
    DecisionDialog(Question question, QWidget* parent);

    /// The note's longest form, in bytes of UTF-8; the core refuses longer ones.
    static constexpr int kLongestNote = 512;

signals:
    /// `choice` counts from 0; -1 when there was none to make.
    void decided(const QString& note, int choice);

protected:
    void retranslate() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeConsequences();
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
    QLabel* m_note_label = nullptr;
    QPlainTextEdit* m_note = nullptr;
    QLabel* m_fault;
    QPushButton* m_confirm;
    QPushButton* m_cancel;
};

}  // namespace plimsoll::ui
