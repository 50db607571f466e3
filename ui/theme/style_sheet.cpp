#include <QHash>

#include "ui/theme/colors.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

// Spacing keeps to an 8-pixel grid (4 inside controls). Names in braces are colours.
constexpr auto kGround = R"(
QMainWindow, QDialog, #page { background: {window}; }
QToolTip { background: {surface}; color: {text}; border: 1px solid {line}; padding: 4px 8px; }
QMenuBar { background: {surface}; border-bottom: 1px solid {line}; padding: 0 8px; }
QMenuBar::item { padding: 6px 10px; background: transparent; border-radius: 6px; }
QMenuBar::item:selected { background: {accent_soft}; color: {text}; }
QMenu { background: {surface}; border: 1px solid {line}; padding: 4px; }
QMenu::item { padding: 6px 32px 6px 12px; border-radius: 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: {accent_soft}; color: {text}; }
QMenu::item:disabled { color: {control_line}; }
QMenu::separator { height: 1px; background: {line}; margin: 4px 8px; }
QFrame[card="true"] { background: {surface}; border: 1px solid {line}; border-radius: 10px; }
QFrame#navRail { background: {surface}; border: none; border-right: 1px solid {line}; }
QFrame#topBar { background: {surface}; border: none; border-bottom: 1px solid {line}; }
QFrame[tone="calm"] { background: {accent_soft}; border: none; border-radius: 8px; }
QFrame[tone="attention"] { background: {attention_soft}; border: none; border-radius: 8px; }
QFrame[tone="attention"] QLabel { color: {attention}; }
QFrame[role="rule"] { background: {line}; border: none; max-height: 1px; min-height: 1px; }
)";

constexpr auto kText = R"(
QLabel { background: transparent; }
QLabel[role="title"] { font-size: 17pt; font-weight: 600; }
QLabel[role="heading"] { font-size: 12pt; font-weight: 600; }
QLabel[role="section"] { color: {muted}; font-weight: 600; }
QLabel[role="muted"] { color: {muted}; }
QLabel[role="figure"] { font-size: 13pt; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="attention"] { color: {attention}; }
QLabel[role="accent"] { color: {accent}; font-weight: 600; }
)";

constexpr auto kControls = R"(
QPushButton { background: {surface}; border: 1px solid {control_line}; border-radius: 6px;
  padding: 6px 14px; min-height: 20px; }
QPushButton:hover { background: {accent_soft}; border-color: {accent}; }
QPushButton:focus { border: 2px solid {accent}; padding: 5px 13px; }
QPushButton:pressed { background: {sunken}; }
QPushButton:disabled { color: {control_line}; border-color: {line}; background: {window}; }
QPushButton[primary="true"] { background: {accent}; color: {on_accent}; border-color: {accent};
  font-weight: 600; }
QPushButton[primary="true"]:hover { background: {accent_hover}; border-color: {accent_hover}; }
QPushButton[primary="true"]:focus { border: 2px solid {text}; }
QPushButton[primary="true"]:disabled { background: {sunken}; color: {muted};
  border-color: {sunken}; }
QPushButton[quiet="true"] { background: transparent; border-color: transparent; }
QPushButton[quiet="true"]:hover { background: {accent_soft}; }
QPushButton[quiet="true"]:focus { border: 2px solid {accent}; }
QPushButton[row="true"] { background: transparent; border: 2px solid transparent;
  border-radius: 6px; padding: 4px 8px; text-align: left; }
QPushButton[row="true"]:hover { background: {accent_soft}; }
QPushButton[row="true"]:focus { border-color: {accent}; }
QPushButton[choice="true"] { border: 1px solid {line}; border-radius: 10px; padding: 16px;
  text-align: left; background: {surface}; }
QPushButton[choice="true"]:hover { border-color: {accent}; background: {accent_soft}; }
QPushButton[choice="true"]:focus { border: 2px solid {accent}; padding: 15px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: 5px 8px; }
QToolButton:hover { background: {accent_soft}; }
QToolButton:focus { border: 2px solid {accent}; padding: 4px 7px; }
QToolButton:checked { background: {attention_soft}; color: {attention}; }
QToolButton[rail="true"] { border: 2px solid transparent; padding: 4px; }
QToolButton[rail="true"]:checked { background: {accent_soft}; color: {accent}; font-weight: 600; }
QToolButton[rail="true"]:focus { border-color: {accent}; padding: 4px; }
QToolButton::menu-indicator { image: none; }
QLineEdit, QSpinBox, QTextBrowser, QPlainTextEdit, QDateTimeEdit, QComboBox { background: {surface};
  border: 1px solid {control_line}; border-radius: 6px; padding: 5px 8px;
  selection-background-color: {accent}; selection-color: {on_accent}; }
QLineEdit, QSpinBox, QDateTimeEdit, QComboBox { min-height: 20px; }
QLineEdit:focus, QSpinBox:focus, QTextBrowser:focus, QPlainTextEdit:focus, QDateTimeEdit:focus,
QComboBox:focus { border: 2px solid {accent};
  padding: 4px 7px; }
QLineEdit[wrong="true"], QSpinBox[wrong="true"], QPlainTextEdit[wrong="true"],
QDateTimeEdit[wrong="true"] { border: 2px solid {attention};
  padding: 4px 7px; }
QLineEdit:disabled, QSpinBox:disabled, QDateTimeEdit:disabled { background: {window}; color: {muted};
  border-color: {line}; }
QDateTimeEdit::drop-down, QComboBox::drop-down { border: none; width: 24px; }
QDateTimeEdit::down-arrow, QComboBox::down-arrow { width: 12px; height: 12px;
  image: url(:/icons/down-{scheme}.svg); }
QListWidget { background: {surface}; border: 1px solid {control_line}; border-radius: 6px;
  padding: 4px; }
QListWidget:focus { border: 2px solid {accent}; padding: 3px; }
QProgressBar { background: {sunken}; border: none; border-radius: 3px; max-height: 6px;
  min-height: 6px; }
QProgressBar::chunk { background: {accent}; border-radius: 3px; }
QRadioButton, QCheckBox { spacing: 8px; padding: 2px 4px; border: 2px solid transparent;
  border-radius: 6px; }
QRadioButton:focus, QCheckBox:focus { border-color: {accent}; }
QRadioButton::indicator { width: 12px; height: 12px; border: 2px solid {control_line};
  border-radius: 8px; background: {surface}; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid {accent}; }
QCheckBox::indicator, QTableView::indicator { width: 14px; height: 14px;
  border: 2px solid {control_line}; border-radius: 4px; background: {surface}; }
QCheckBox::indicator:checked, QTableView::indicator:checked { border-color: {accent}; background: {accent};
  image: url(:/icons/tick-{scheme}.svg); }
QCheckBox::indicator:disabled { border-color: {line}; }
)";

constexpr auto kTables = R"(
QTableView { background: {surface}; border: none; gridline-color: {line}; outline: none;
  selection-background-color: {accent_soft}; selection-color: {text}; }
QTableView::item { border: none; padding: 0 5px; }
QTableView::item:selected { background: {accent_soft}; color: {text}; }
QHeaderView { background: {surface}; }
QHeaderView::section { background: {surface}; color: {muted}; border: none;
  border-bottom: 1px solid {line}; padding: 8px 8px; font-weight: 600; }
QHeaderView::section:hover { color: {text}; background: {window}; }
QTableCornerButton::section { background: {surface}; border: none; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: {control_line}; border-radius: 3px; min-height: 24px;
  min-width: 24px; }
QScrollBar::handle:hover { background: {muted}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

}  // namespace

QString styleSheetOf(const Colors& c) {
    QString sheet = QString::fromUtf8(kGround) + QString::fromUtf8(kText) +
                    QString::fromUtf8(kControls) + QString::fromUtf8(kTables);
    const QHash<QString, QColor> names{
        {u"{window}"_s, c.window},
        {u"{surface}"_s, c.surface},
        {u"{sunken}"_s, c.sunken},
        {u"{line}"_s, c.line},
        {u"{control_line}"_s, c.control_line},
        {u"{text}"_s, c.text},
        {u"{muted}"_s, c.muted},
        {u"{accent}"_s, c.accent},
        {u"{accent_hover}"_s, c.accent_hover},
        {u"{accent_soft}"_s, c.accent_soft},
        {u"{on_accent}"_s, c.on_accent},
        {u"{attention}"_s, c.attention},
        {u"{attention_soft}"_s, c.attention_soft},
    };
    sheet.replace(u"{scheme}"_s, c.dark ? u"dark"_s : u"light"_s);
    for (auto it = names.cbegin(); it != names.cend(); ++it) {
        sheet.replace(it.key(), it.value().name());
    }
    return sheet;
}

}  // namespace plimsoll::ui
