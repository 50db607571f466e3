#include "ui/dialogs/new_desk_dialog.h"

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kLongestName = 128;

/// A file name made from the desk's name: blanks and separators become hyphens.
QString fileNameFor(const QString& name) {
    static const QRegularExpression unwanted(u"[\\s/\\\\:]+"_s);
    QString base = name.trimmed();
    base.replace(unwanted, u"-"_s);
    return (base.isEmpty() ? u"desk"_s : base) + u".plimsoll"_s;
}

}  // namespace

NewDeskDialog::NewDeskDialog(DeskKind kind, const QString& folder, QWidget* parent)
    : ConsoleDialog(parent),
      m_folder(folder),
      m_title(makeLabel(u"heading"_s, this)),
      m_rehearsal(new QRadioButton(this)),
      m_real(new QRadioButton(this)),
      m_rehearsal_text(makeParagraph(u"muted"_s, this)),
      m_real_text(makeParagraph(u"muted"_s, this)),
      m_name_label(makeLabel(u"plain"_s, this)),
      m_name(new QLineEdit(this)),
      m_path_label(makeLabel(u"plain"_s, this)),
      m_path(new QLineEdit(this)),
      m_browse(new QPushButton(this)),
      m_fault(makeParagraph(u"attention"_s, this)),
      m_make(new QPushButton(this)),
      m_cancel(new QPushButton(this)) {
    setObjectName(u"newDeskDialog"_s);
    setMinimumWidth(600);
    m_rehearsal->setObjectName(u"rehearsalKind"_s);
    m_real->setObjectName(u"realKind"_s);
    m_name->setObjectName(u"deskName"_s);
    m_path->setObjectName(u"deskPath"_s);
    m_make->setObjectName(u"makeDeskButton"_s);
    m_fault->setObjectName(u"newDeskFault"_s);
    (kind == DeskKind::Real ? m_real : m_rehearsal)->setChecked(true);
    for (QLabel* text : {m_rehearsal_text, m_real_text}) text->setContentsMargins(28, 0, 0, 8);
    m_name_label->setBuddy(m_name);
    m_path_label->setBuddy(m_path);
    m_name->setMaxLength(kLongestName);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_name_label, 0, 0);
    grid->addWidget(m_name, 0, 1, 1, 2);
    grid->addWidget(m_path_label, 1, 0);
    grid->addWidget(m_path, 1, 1);
    grid->addWidget(m_browse, 1, 2);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_make);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addSpacing(8);
    auto* kinds = new QVBoxLayout;
    kinds->setSpacing(0);
    for (QWidget* part :
         {static_cast<QWidget*>(m_rehearsal), static_cast<QWidget*>(m_rehearsal_text),
          static_cast<QWidget*>(m_real), static_cast<QWidget*>(m_real_text)}) {
        kinds->addWidget(part);
    }
    layout->addLayout(kinds);
    layout->addLayout(grid);
    // One line is kept for a fault, so that the dialog does not jump.
    m_fault->setMinimumHeight(24);
    layout->addWidget(m_fault);
    layout->addLayout(buttons);

    m_make->setDefault(true);
    setPrimary(m_make);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString& name) {
        if (!m_path_chosen) m_path->setText(QDir(m_folder).filePath(fileNameFor(name)));
        check();
    });
    connect(m_path, &QLineEdit::textEdited, this, [this] {
        m_path_chosen = true;
        check();
    });
    connect(m_browse, &QPushButton::clicked, this, &NewDeskDialog::choosePlace);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_make, &QPushButton::clicked, this, [this] {
        if (!fault().isEmpty()) return;
        emit decided(order());
        accept();
    });
    retranslate();
    m_name->setText(kind == DeskKind::Real ? tr("Loans") : tr("Rehearsal"));
    m_name->selectAll();
    m_name->setFocus();
}

void NewDeskDialog::choosePlace() {
    auto* chooser = new QFileDialog(this, tr("Where to keep the desk"), m_path->text(),
                                    tr("Plimsoll desks (*.plimsoll)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(u"plimsoll"_s);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_path_chosen = true;
        m_path->setText(path);
        check();
    });
    chooser->open();
}

NewDeskOrder NewDeskDialog::order() const {
    return {.path = m_path->text().trimmed(),
            .name = m_name->text().trimmed(),
            .kind = m_real->isChecked() ? DeskKind::Real : DeskKind::Rehearsal};
}

QString NewDeskDialog::fault() const {
    const NewDeskOrder wanted = order();
    if (wanted.name.toUtf8().size() > kLongestName) return tr("The name is too long.");
    if (wanted.path.isEmpty()) return tr("Choose where to keep the desk.");
    if (QFileInfo::exists(wanted.path)) {
        return tr("A file already stands there; it will not be written over.");
    }
    return {};
}

void NewDeskDialog::check() {
    const QString wrong = fault();
    m_fault->setText(wrong);
    m_make->setEnabled(wrong.isEmpty());
}

void NewDeskDialog::retranslate() {
    setWindowTitle(tr("Make a desk"));
    m_title->setText(tr("What is the desk for?"));
    m_rehearsal->setText(tr("A &rehearsal desk"));
    m_rehearsal_text->setText(tr("May invent investors and money: for drills and replays."));
    m_real->setText(tr("A r&eal desk"));
    m_real_text->setText(
        tr("Never invents anything: every investor and every fen was entered by somebody."));
    m_name_label->setText(tr("&Name"));
    m_path_label->setText(tr("&File"));
    m_name->setAccessibleName(tr("Name of the desk"));
    m_path->setAccessibleName(tr("File of the desk"));
    m_browse->setText(tr("Browse…"));
    m_make->setText(tr("Make the desk"));
    m_cancel->setText(tr("Cancel"));
    check();
}

}  // namespace plimsoll::ui
