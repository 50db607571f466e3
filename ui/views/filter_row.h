#pragma once
// A row of filters of which one is chosen: each has an icon, a word and figures. GUI thread.

#include <vector>

#include <QAbstractButton>
#include <QButtonGroup>

namespace plimsoll::ui {

struct FilterText {
    QString icon;
    QString word;
    QString figures;  ///< how many, how much; may be empty
    bool attention = false;

    bool operator==(const FilterText&) const = default;
};

class FilterButton final : public QAbstractButton {
    Q_OBJECT

public:
    explicit FilterButton(QWidget* parent);
    void show(const FilterText& text);
    [[nodiscard]] const FilterText& filterText() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QFont wordFont() const;

    FilterText m_text;
};

class FilterRow final : public QWidget {
    Q_OBJECT

public:
    /// `names` are object names, one per filter; the first one is chosen.
    FilterRow(const QStringList& names, QWidget* parent);

    void setText(int filter, const FilterText& text);
    void choose(int filter);
    [[nodiscard]] int chosen() const { return m_group.checkedId(); }

signals:
    /// By hand.
    void filterChosen(int filter);

private:
    QButtonGroup m_group;
    std::vector<FilterButton*> m_buttons;
};

}  // namespace plimsoll::ui
