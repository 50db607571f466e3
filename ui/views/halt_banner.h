#pragma once
// What is halted, on every screen of every console: what, by whom, since when, why; the words for
// callers; asking for it to be lifted. Blocks nothing and cannot be closed. GUI thread.

#include "ui/views/parts.h"
#include "ui/worker/values.h"

namespace plimsoll::ui {

/// One halt.
class HaltRow final : public QWidget {
    Q_OBJECT

public:
    explicit HaltRow(QWidget* parent);

    void showHalt(const Halt& halt, const std::optional<Request>& lift, const DeskView& desk);
    [[nodiscard]] HaltId halt() const { return m_halt.id; }
    [[nodiscard]] QString text() const;
    void retranslate();

signals:
    void liftWanted(plimsoll::HaltId id);
    void requestWanted();

private:
    [[nodiscard]] QString stateText() const;

    QLabel* m_what;
    QLabel* m_detail;
    QPushButton* m_words;
    QPushButton* m_lift;
    QWidget* m_details;
    QLabel* m_callers;
    QPushButton* m_copy;
    Halt m_halt;
    std::optional<Request> m_request;
    DeskView m_desk;
};

class HaltBanner final : public QFrame {
    Q_OBJECT

public:
    explicit HaltBanner(QWidget* parent);

    void showHalts(const HaltNews& news, const DeskView& desk);
    void clear();
    [[nodiscard]] QString text() const;

signals:
    void liftWanted(plimsoll::HaltId id);
    /// The one who asked, or may approve, wants to see what waits.
    void requestWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    /// More than these are counted, so that the screen stays usable.
    static constexpr std::size_t kShown = 3;
    void sayRest();

    std::vector<HaltRow*> m_rows;
    QVBoxLayout* m_list;
    QLabel* m_rest;
    HaltNews m_news;
    DeskView m_desk;
};

}  // namespace plimsoll::ui
