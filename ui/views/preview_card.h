#pragma once
// What a command would do, before anything has happened: computed by the core, shown as facts and
// with a line for every customer whose money it would move. GUI thread.

#include <optional>

#include <QSettings>

#include <plimsoll/preview.h>

#include "ui/models/preview_model.h"
#include "ui/views/record_table.h"

namespace plimsoll::ui {

class VerdictFrame;

class PreviewCard final : public QFrame {
    Q_OBJECT

public:
    PreviewCard(QSettings& settings, QWidget* parent);

    void showPreview(const Preview& preview);
    /// There is none, because something is still missing.
    void showMissing(const QString& why);
    /// It makes no sense at all.
    void showError(const Error& error);
    void clear();
    [[nodiscard]] RecordTable* table() const { return m_table; }
    /// Everything it says, for a test or a screen reader.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showFacts();

    PreviewModel* m_lines;
    RecordTable* m_table;
    QLabel* m_title;
    QLabel* m_loan;
    QLabel* m_others;
    QLabel* m_undo;
    VerdictFrame* m_refusal;
    std::optional<Preview> m_preview;
    std::optional<Error> m_error;
    QString m_missing;
};

}  // namespace plimsoll::ui
