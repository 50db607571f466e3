#pragma once
// Parts of a form: a named field with room beside it for a hint or for what is wrong, and the frame
// in which the terms check speaks. GUI thread; everything belongs to its parent.

#include <QGridLayout>

#include "ui/views/parts.h"

namespace plimsoll::ui {

/// Draws a field's edge in the attention colour, or not.
void markWrong(QWidget* field, bool wrong);

class FormField {
public:
    FormField() = default;
    /// Adds a row to the grid: name, field, note. The name is the field's buddy.
    FormField(QWidget* field, QGridLayout* grid, QWidget* parent);

    /// With its mnemonic; it is the accessible name, too.
    void setName(const QString& name);
    /// What is wrong, or else a hint; the row keeps its height.
    void setNote(const QString& fault, const QString& hint = {});
    [[nodiscard]] QString fault() const { return m_fault; }
    void setVisible(bool visible);

private:
    QLabel* m_name = nullptr;
    QWidget* m_field = nullptr;
    QLabel* m_note = nullptr;
    QString m_fault;
};

/// The grid that FormField fills: names, fields of one width, notes that take the rest.
[[nodiscard]] QGridLayout* makeFormGrid();

/// What the terms check says, calm or not, with an icon.
class VerdictFrame final : public QFrame {
    Q_OBJECT

public:
    /// `name` is the object name of its text.
    explicit VerdictFrame(QWidget* parent, const QString& name = QStringLiteral("termsVerdict"));
    void show(const QStringList& sentences, bool calm);
    [[nodiscard]] QString text() const { return m_text->text(); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Not every layout asks a paragraph how tall it is: it keeps the room that it needs.
    void makeRoom();

    IconLabel* m_icon;
    QLabel* m_text;
};

}  // namespace plimsoll::ui
