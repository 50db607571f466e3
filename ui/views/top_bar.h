#pragma once
// On every screen: which desk, whether it runs, how the core is, how old the data is, who sits
// here; language and theme. GUI thread.

#include <optional>

#include <QLineEdit>
#include <QMenu>

#include "ui/views/chip.h"
#include "ui/views/parts.h"
#include "ui/worker/values.h"

namespace plimsoll::ui {

class TopBar final : public QFrame {
    Q_OBJECT

public:
    /// The menus belong to the window; the bar only opens them.
    TopBar(QMenu* language, QMenu* theme, QMenu* people, QWidget* parent = nullptr);

    void showDesk(const DeskView& desk);
    void showNoDesk();
    /// Who sits at this desk, or what he may do, is not as it was.
    void follow(const DeskView& desk);
    void update(const Snapshot& snapshot);
    void setPaused(bool paused);
    /// Tells the age of the data; called about four times a second.
    void tick();
    void focusSearch();
    [[nodiscard]] bool isStale() const { return m_stale; }

signals:
    /// A loan's code or an investor's.
    void codeSought(const QString& code);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void showState();
    void showHealth();
    void showPerson();

    IconLabel* m_emblem;
    QLabel* m_name;
    QLabel* m_engine;
    ChipLabel* m_state;
    ChipLabel* m_age;
    QLabel* m_health;
    QLineEdit* m_search;
    QToolButton* m_language;
    QToolButton* m_theme;
    QToolButton* m_person;
    std::optional<DeskView> m_desk;
    std::optional<Health> m_last_health;
    std::optional<SteadyTime> m_read_at;
    Timestamp m_as_of;
    bool m_paused = false;
    bool m_stale = false;
    bool m_narrow = false;
};

}  // namespace plimsoll::ui
