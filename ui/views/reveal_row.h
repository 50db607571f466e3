#pragma once
// An investor's phone and ID number: masked, and for half a minute in full after whoever looks has
// said why. What is copied from here leaves the clipboard as soon. GUI thread.

#include <chrono>

#include <QLineEdit>
#include <QTimer>

#include <plimsoll/investors.h>

#include "ui/views/parts.h"

namespace plimsoll::ui {

class RevealRow final : public QWidget {
    Q_OBJECT

public:
    explicit RevealRow(QWidget* parent);
    ~RevealRow() override;  ///< takes out of the clipboard what it put there

    /// Another investor's hides what was shown.
    void showInvestor(InvestorId investor, const PersonalData& masked);
    /// Whether whoever sits here may ask; somebody else does not see what was shown.
    void setAllowed(bool allowed);
    /// In full, for a while; ignored when it is not this investor's.
    void reveal(InvestorId investor, const PersonalData& full);
    /// It was refused: the reason can be given again.
    void refused();
    /// At once, e.g. when the console is locked.
    void conceal();
    void setLength(std::chrono::seconds length) { m_length = length; }
    [[nodiscard]] bool isRevealed() const { return m_left.count() > 0; }

signals:
    void revealWanted(plimsoll::InvestorId investor, const QString& reason);

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeAsking();
    void retranslate();
    void showState();
    void beginAsking();
    void endAsking();
    void send();
    void copy(const std::string& text);
    void clearClipboard();
    void tick();

    QLabel* m_phone;
    QLabel* m_id_number;
    QPushButton* m_reveal;
    QPushButton* m_copy_phone;
    QPushButton* m_copy_id;
    QPushButton* m_hide;
    QWidget* m_asking = nullptr;
    QLabel* m_reason_label = nullptr;
    QLineEdit* m_reason = nullptr;
    QPushButton* m_show = nullptr;
    QPushButton* m_cancel = nullptr;
    QLabel* m_countdown;
    QTimer m_second;
    std::chrono::seconds m_length{30};
    std::chrono::seconds m_left{0};       ///< that it is shown
    std::chrono::seconds m_copy_left{0};  ///< that it stays in the clipboard
    QString m_copied;
    InvestorId m_investor;
    PersonalData m_masked;
    PersonalData m_full;
    bool m_allowed = false;
    bool m_waiting = false;
};

}  // namespace plimsoll::ui
