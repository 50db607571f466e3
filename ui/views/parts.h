#pragma once
// Small parts that every view is put together from. GUI thread; everything made here belongs to
// its parent.

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

namespace plimsoll::ui {

/// A raised card with the usual inset.
[[nodiscard]] QFrame* makeCard(QWidget* parent);
/// A label in one of the style sheet's roles: title, heading, section, muted, figure, strong,
/// attention, accent.
[[nodiscard]] QLabel* makeLabel(const QString& role, QWidget* parent);
/// A label whose text flows over several lines.
[[nodiscard]] QLabel* makeParagraph(const QString& role, QWidget* parent);
void setRole(QWidget* widget, const QString& role);
void setPrimary(QPushButton* button);
/// Remembers an icon by name on a button and draws it in the colours of the button's palette.
void setNamedIcon(QAbstractButton* button, const QString& name);
void refreshNamedIcon(QAbstractButton* button);
/// The table look that all lists share: no grid, whole rows, no editing, smooth scrolling.
void setUpTable(QTableView* table);
/// What is selected (or everything, when nothing is), as tab-separated text with a head line. What
/// a spreadsheet would take for a formula has an apostrophe in front (plimsoll/csv.h).
[[nodiscard]] QString selectionAsTsv(const QTableView& table);

/// One of our icons in a layout, drawn in the scheme's colours.
class IconLabel final : public QWidget {
    Q_OBJECT

public:
    enum class Tone { Text, Muted, Accent, Attention };

    explicit IconLabel(int side, QWidget* parent = nullptr);
    void show(const QString& name, Tone tone);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_side;
    QString m_name;
    Tone m_tone = Tone::Text;
};

/// A figure with its name above it.
class FigureLabel final : public QWidget {
    Q_OBJECT

public:
    explicit FigureLabel(QWidget* parent = nullptr);
    void setName(const QString& name);
    void setFigure(const QString& figure);
    [[nodiscard]] QString figure() const { return m_figure->text(); }

private:
    QLabel* m_name;
    QLabel* m_figure;
};

}  // namespace plimsoll::ui
