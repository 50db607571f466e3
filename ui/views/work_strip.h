#pragma once
// A piece of long work, non-modal: what it is, how far, and a button that cancels it. Once
// cancelled it says so until it has ended. GUI thread.

#include <functional>

#include <QProgressBar>

#include "ui/views/parts.h"

namespace plimsoll::ui {

class WorkStrip final : public QFrame {
    Q_OBJECT

public:
    explicit WorkStrip(const QString& icon, QWidget* parent = nullptr);

    using Text = std::function<QString()>;
    void begin(Text text);
    /// Ignored after cancelling. `all` of zero: not known yet.
    void progress(Text text, qint64 done, qint64 all);
    void cancel();
    void end();
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }

signals:
    void cancelWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Text m_text;
    bool m_cancelled = false;
    QLabel* m_label;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

}  // namespace plimsoll::ui
