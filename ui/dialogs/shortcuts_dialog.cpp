#include "ui/dialogs/shortcuts_dialog.h"

#include <array>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

/// Keys that lists and views understand by themselves.
constexpr int kViewKeys = 4;

/// What a menu entry says, without its mnemonic: "&Open…" and "打开(&O)…" alike.
QString plainText(QString entry) {
    static const QRegularExpression behind(u"\\(&.\\)"_s);
    return entry.remove(behind).remove(u'&').remove(u'…');
}

}  // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction*>& actions, QWidget* parent)
    : ConsoleDialog(parent),
      m_title(makeLabel(u"heading"_s, this)),
      m_grid(new QGridLayout),
      m_close(new QPushButton(this)) {
    setObjectName(u"shortcutsDialog"_s);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnMinimumWidth(0, 136);
    m_grid->setColumnStretch(1, 1);
    for (QAction* action : actions) {
        if (!action->shortcuts().isEmpty()) addLine(action);
    }
    for (int i = 0; i < kViewKeys; ++i) addLine(nullptr);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(m_title);
    layout->addLayout(m_grid);
    layout->addLayout(buttons);
    m_close->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
}

ShortcutsDialog::Line& ShortcutsDialog::addLine(QAction* action) {
    Line line{makeLabel(u"strong"_s, this), makeLabel(u"plain"_s, this), action};
    const int row = int(m_lines.size());
    m_grid->addWidget(line.keys, row, 0);
    m_grid->addWidget(line.text, row, 1);
    m_lines.append(line);
    return m_lines.last();
}

void ShortcutsDialog::retranslate() {
    setWindowTitle(tr("Keyboard shortcuts"));
    m_title->setText(tr("Keyboard shortcuts"));
    m_close->setText(tr("Close"));
    const std::array<std::array<QString, 2>, kViewKeys> view_keys{{
        {tr("Enter"), tr("Open the selected loan")},
        {tr("Esc"), tr("Back: from a list to its loan, from a loan to the board")},
        {tr("Ctrl+Enter, Ctrl+Backspace"),
         tr("Say yes or no to the selected record: approve or reject, paid or failed")},
        {tr("Tab, arrows"), tr("Reach everything without a mouse")},
    }};
    std::size_t next_view_key = 0;
    for (const Line& line : m_lines) {
        if (line.action) {
            QStringList keys;
            for (const QKeySequence& key : line.action->shortcuts()) {
                keys.append(key.toString(QKeySequence::NativeText));
            }
            line.keys->setText(keys.join(u" / "_s));
            line.text->setText(plainText(line.action->text()));
        } else {
            line.keys->setText(view_keys[next_view_key][0]);
            line.text->setText(view_keys[next_view_key][1]);
            ++next_view_key;
        }
    }
}

}  // namespace plimsoll::ui
