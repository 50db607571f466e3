#pragma once
// Why something is asked for: one of the kept list of reasons, in words. None is chosen beforehand.
// GUI thread.

#include <string>

#include <QComboBox>

namespace plimsoll::ui {

class ReasonCombo final : public QComboBox {
    Q_OBJECT

public:
    explicit ReasonCombo(QWidget* parent);

    /// A code of reasonCodes(); empty: none is chosen yet.
    [[nodiscard]] QString reason() const { return currentData().toString(); }
    void choose(const QString& reason);
    void retranslate();
};

}  // namespace plimsoll::ui
