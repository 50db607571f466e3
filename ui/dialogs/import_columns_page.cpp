#include <algorithm>

#include <QHeaderView>
#include <QSignalBlocker>

#include "ui/dialogs/import_pages.h"
#include "ui/text/import_text.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr std::size_t kSampleRows = 20;
constexpr int kAbreast = 2;
constexpr int kNone = -1;

QString codeText(ImportField field) {
    const auto code = codeOf(field);
    return QString::fromUtf8(code.data(), qsizetype(code.size()));
}

}  // namespace

ImportColumnsPage::ImportColumnsPage(ImportKind kind, QWidget* parent)
    : ImportPage(parent),
      m_kind(kind),
      m_sample_title(makeLabel(u"section"_s, this)),
      m_rows(new ImportRowModel(this)),
      m_sample(new QTableView(this)) {
    m_sample->setObjectName(u"importSample"_s);
    setUpTable(m_sample);
    m_sample->setModel(m_rows);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    int place = 0;
    for (const ImportField field : fieldsOf(kind)) addChoice(field, grid, place++);
    for (int i = 0; i < kAbreast; ++i) grid->setColumnStretch(i * 2 + 1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(grid);
    layout->addWidget(m_sample_title);
    layout->addWidget(m_sample, 1);
    retranslate();
}

void ImportColumnsPage::addChoice(ImportField field, QGridLayout* grid, int place) {
    Choice choice{.field = field,
                  .name = makeLabel(u"plain"_s, this),
                  .column = new QComboBox(this),
                  .note = makeParagraph(u"muted"_s, this)};
    choice.column->setObjectName(u"column_"_s + codeText(field));
    choice.column->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice.column->setMinimumContentsLength(12);
    choice.note->setMinimumHeight(20);
    choice.name->setBuddy(choice.column);
    const int row = place / kAbreast * 2;
    const int column = place % kAbreast * 2;
    grid->addWidget(choice.name, row, column);
    grid->addWidget(choice.column, row, column + 1);
    grid->addWidget(choice.note, row + 1, column + 1);
    connect(choice.column, &QComboBox::currentIndexChanged, this, [this] {
        check();
        emit changed();
    });
    m_choices.push_back(choice);
}

void ImportColumnsPage::showSource(const ImportSource& source) {
    m_table = source.table;
    m_rows->showSample(m_table, kSampleRows);
    m_sample->resizeColumnsToContents();
    m_sample->horizontalHeader()->setStretchLastSection(true);
    fillChoices(source.map);
}

void ImportColumnsPage::fillChoices(const ColumnMap& map) {
    for (const Choice& choice : m_choices) {
        const QSignalBlocker quiet(choice.column);
        choice.column->clear();
        choice.column->addItem(tr("none", "a column of the file"), kNone);
        for (std::size_t i = 0; i < m_table.titles.size(); ++i) {
            choice.column->addItem(shownText(m_table.titles[i]), int(i));
        }
        const auto found = map.find(choice.field);
        choice.column->setCurrentIndex(
            found == map.end() ? 0 : choice.column->findData(int(found->second)));
    }
    check();
}

ColumnMap ImportColumnsPage::map() const {
    ColumnMap map;
    for (const Choice& choice : m_choices) {
        const int column = choice.column->currentData().toInt();
        if (choice.column->count() > 0 && column != kNone) {
            map.emplace(choice.field, std::size_t(column));
        }
    }
    return map;
}

void ImportColumnsPage::check() {
    const auto faults = checkColumns(m_table, m_kind, map());
    m_fault.clear();
    for (const Choice& choice : m_choices) {
        const auto found = std::ranges::find(faults, choice.field, &MapFault::field);
        const bool wrong = found != faults.end();
        const QString text = wrong ? ImportText::fault(*found) : ImportText::hint(choice.field);
        if (wrong && m_fault.isEmpty()) m_fault = text;
        setRole(choice.note, wrong ? u"attention"_s : u"muted"_s);
        choice.note->setText(text);
        choice.column->setAccessibleDescription(text);
        markWrong(choice.column, wrong);
    }
}

void ImportColumnsPage::takeFocus() {
    for (const Choice& choice : m_choices) {
        if (!choice.column->property("wrong").toBool()) continue;
        choice.column->setFocus();
        return;
    }
    m_choices.front().column->setFocus();
}

void ImportColumnsPage::retranslate() {
    const ColumnMap before = map();
    for (const Choice& choice : m_choices) {
        const QString name = ImportText::field(choice.field);
        choice.name->setText(isNeeded(choice.field) ? tr("%1 (needed)").arg(name) : name);
        choice.column->setAccessibleName(tr("Column for: %1").arg(name));
    }
    fillChoices(before);
    m_sample_title->setText(tr("The first rows of the file"));
    m_sample->setAccessibleName(m_sample_title->text());
    m_rows->retranslate();
}

}  // namespace plimsoll::ui
