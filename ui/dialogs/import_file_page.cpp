#include "ui/dialogs/import_pages.h"

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/import_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kPathWidth = 440;

}  // namespace

ImportFilePage::ImportFilePage(ImportKind kind, QWidget* parent)
    : ImportPage(parent),
      m_kind(kind),
      m_explains(makeParagraph(u"muted"_s, this)),
      m_path(new QLineEdit(this)),
      m_browse(new QPushButton(this)),
      m_encoding(new QComboBox(this)),
      m_verdict(new VerdictFrame(this, u"importVerdict"_s)) {
    m_path->setObjectName(u"importPath"_s);
    m_browse->setObjectName(u"importBrowse"_s);
    m_encoding->setObjectName(u"importEncoding"_s);
    m_browse->setAutoDefault(false);
    m_encoding->addItem(QString(), -1);
    for (const TextEncoding encoding : {TextEncoding::Utf8, TextEncoding::Gb18030}) {
        m_encoding->addItem(QString(), int(encoding));
    }
    QGridLayout* grid = makeFormGrid();
    grid->setColumnMinimumWidth(1, kPathWidth);
    m_path_field = FormField(m_path, grid, this);
    grid->addWidget(m_browse, grid->rowCount(), 1, Qt::AlignLeft);
    m_encoding_field = FormField(m_encoding, grid, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_explains);
    layout->addLayout(grid);
    layout->addSpacing(8);
    layout->addWidget(m_verdict);
    layout->addStretch();
    connect(m_path, &QLineEdit::textChanged, this, [this] {
        showSource({});
        emit changed();
    });
    connect(m_encoding, &QComboBox::currentIndexChanged, this, [this] {
        showSource({});
        emit changed();
    });
    connect(m_browse, &QPushButton::clicked, this, &ImportFilePage::browseWanted);
    retranslate();
}

void ImportFilePage::setPath(const QString& path) {
    m_path->setText(path);
}

std::optional<TextEncoding> ImportFilePage::encoding() const {
    const int chosen = m_encoding->currentData().toInt();
    if (chosen < 0) return {};
    return static_cast<TextEncoding>(chosen);
}

void ImportFilePage::showSource(
    const std::optional<tl::expected<ImportSource, ImportFault>>& source) {
    m_source = source;
    m_verdict->setVisible(source.has_value());
    if (source) m_verdict->show(verdict(), source->has_value());
}

QStringList ImportFilePage::verdict() const {
    if (!*m_source) {
        const ImportFault& fault = m_source->error();
        if (const auto* error = std::get_if<Error>(&fault)) {
            const ErrorText words = Codes::error(*error);
            return {words.what, words.next};
        }
        if (const auto* decode = std::get_if<DecodeFault>(&fault)) {
            return {ImportText::fault(*decode)};
        }
        return {ImportText::fault(std::get<TableFault>(fault))};
    }
    const ImportSource& source = **m_source;
    return {tr("%1, divided by %2, %3 columns, %4 rows.")
                .arg(ImportText::encoding(source.encoding),
                     ImportText::delimiter(source.table.delimiter),
                     Figures::count(std::int64_t(source.table.titles.size())),
                     Figures::count(std::int64_t(source.table.read())))};
}

QString ImportFilePage::fault() const {
    if (path().isEmpty()) return tr("Choose a file.");
    if (m_source && !*m_source) return tr("This file cannot be read like that.");
    return {};
}

void ImportFilePage::takeFocus() {
    m_path->setFocus();
}

void ImportFilePage::retranslate() {
    m_explains->setText(
        m_kind == ImportKind::Loans
            ? tr("Each row of the file becomes a draft. Nothing is taken in before you have seen "
                 "every row and what is wrong with it.")
            : tr("Bids that were taken in elsewhere, with their money, into one draft. In order "
                 "of arrival they fill it up to its target; what comes beyond becomes excess "
                 "lines. Nothing is taken in before you have seen every row."));
    m_path_field.setName(tr("&File"));
    m_path_field.setNote({}, tr("A CSV file whose first line names its columns."));
    m_encoding_field.setName(tr("&Encoding"));
    m_encoding_field.setNote({}, tr("Change it when names look wrong on the next page."));
    m_encoding->setItemText(0, tr("Found by itself"));
    m_encoding->setItemText(1, ImportText::encoding(TextEncoding::Utf8));
    m_encoding->setItemText(2, ImportText::encoding(TextEncoding::Gb18030));
    m_browse->setText(tr("C&hoose…"));
    showSource(std::optional(m_source));
}

}  // namespace plimsoll::ui
