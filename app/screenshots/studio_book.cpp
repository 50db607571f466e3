// What comes into the book from elsewhere and what leaves it: the import wizard with a file as
// people send them, the over-filled loan that it brings, its certificate page by page.

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QRadioButton>

#include "app/screenshots/studio.h"
#include "ui/print/outcome_sheet.h"
#include "ui/print/sheet_layout.h"

using namespace Qt::StringLiterals;

namespace plimsoll::screenshots {

namespace {

constexpr qreal kSheetScale = 1 / 12.0;  ///< a page at 120 dots per inch

/// A draft that takes the bids, and a loan with room for what comes beyond it.
Result<void> furnishBook(Desk& desk) {
    std::vector<NewInvestor> investors;
    for (int i = 1; i <= 40; ++i) {
        investors.push_back({.code = "C-" + std::to_string(20'000 + i),
                             .name = {},
                             .deposit = Money::yuan(200'000)});
    }
    const auto people = desk.addInvestors(investors);
    if (!people) return tl::make_unexpected(people.error());
    NewLoan loan;
    loan.code = "L-2001";
    loan.title = "丰收冷链 Harvest Cold Chain";
    loan.borrower = people->back();
    loan.terms = {.target = Money::yuan(1'000'000),
                  .min = Money::yuan(1'000),
                  .step = Money::yuan(1'000),
                  .cap = std::nullopt};
    auto draft = desk.createLoan(loan);
    if (!draft) return tl::make_unexpected(draft.error());
    loan.code = "L-2002";
    loan.title = "水利灌溉 Irrigation";
    loan.borrower = {};
    auto room = desk.createLoan(loan);
    if (!room) return tl::make_unexpected(room.error());
    return desk.openLoan(*room);
}

/// Thirty bids in the order of their coming, and four rows that a spreadsheet has spoilt.
QByteArray bidsFile() {
    QByteArray text = "到达时间,投资人编号,投标金额\n";
    for (int i = 1; i <= 30; ++i) {
        text += QByteArray("2026-11-12 10:00:0") + QByteArray::number(i / 10) + '.' +
                QByteArray::number(100 + i * 7) + ",C-" + QByteArray::number(20'000 + i) +
                ",35000\n";
    }
    return text +
           "39:12.0,C-20031,12000\n"
           "2026-11-12 10:00:04.100,C-20032,5.15E+22\n"
           "2026-11-12 10:00:04.200,C-20033,-5000\n"
           "2026-11-12 10:00:04.300,C-99999,8000\n";
}

bool write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

}  // namespace

bool Studio::shootImport() {
    const QString path = m_desks.filePath(u"2026-11-12 投标.csv"_s);
    if (!write(path, bidsFile())) return false;
    find<QAction>(u"importBids")->trigger();
    auto* dialog = find<ui::ImportDialog>(u"importDialog");
    settle();
    dialog->setPath(path);
    shootInAllLooks(u"import-file"_s, *m_window);
    const auto next = [this, dialog](ui::ImportDialog::Page page) {
        find<QPushButton>(u"importNext")->click();
        return waitFor([dialog, page] { return dialog->page() == page; }, "the import");
    };
    if (!next(ui::ImportDialog::Columns)) return false;
    shootInAllLooks(u"import-columns"_s, *m_window);
    // What this file calls the time is none of the usual names.
    find<QComboBox>(u"column_arrived_at")->setCurrentIndex(1);
    if (!next(ui::ImportDialog::Rows)) return false;
    find<QCheckBox>(u"importFaultyOnly")->setChecked(false);
    shootInAllLooks(u"import-rows"_s, *m_window);
    if (!next(ui::ImportDialog::Done)) return false;
    shootInAllLooks(u"import-done"_s, *m_window);
    find<QPushButton>(u"importShow")->click();
    return true;
}

bool Studio::shootOver() {
    ui::OverView* view = m_window->book().over->view;
    const auto read = [view] { return view->table()->model()->rowCount() > 0; };
    if (!waitFor(read, "the excess lines")) return false;
    shootInAllLooks(u"over"_s, *m_window);
    find<QPushButton>(u"chooseAllExcess")->click();
    find<QComboBox>(u"overTarget")->setCurrentIndex(1);
    find<QLineEdit>(u"overConsent")->setText(u"TEL-2026-1187"_s);
    settle();
    shootInAllLooks(u"over-spill"_s, *m_window);
    find<QRadioButton>(u"overRelease")->click();
    settle();
    shootInAllLooks(u"over-release"_s, *m_window);
    m_window->showLoan(view->loan());
    if (!waitFor([this] { return m_last->loan.has_value(); }, "the loan")) return false;
    shootInAllLooks(u"live-over"_s, *m_window);
    return true;
}

bool Studio::shootCertificate(LoanId loan, const QString& scene) {
    std::optional<Result<OutcomeRecord>> record;
    m_window->session().ask(
        m_window.get(), [loan](DeskReader& reader) { return reader.outcome(loan); },
        [&record](const Result<OutcomeRecord>& read) { record = read; });
    if (!waitFor([&record] { return record.has_value(); }, "the outcome") || !*record) return false;
    const QString name = u"%1-%2"_s.arg(++m_number, 2, 10, QLatin1Char('0')).arg(scene);
    for (const ui::Language language : {ui::Language::English, ui::Language::Chinese}) {
        m_appearance.setLanguage(language);
        int number = 0;
        for (const ui::SheetPage& page : ui::layOut(ui::OutcomeSheet::of(**record))) {
            QImage image((ui::sheetPageSize() * kSheetScale).toSize(), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.scale(kSheetScale, kSheetScale);
            ui::paintSheetPage(painter, page);
            painter.end();
            const QString path = QDir(m_folder).filePath(
                u"%1-%2-page%3.png"_s.arg(name, ui::codeOf(language)).arg(++number));
            if (image.save(path)) printf("%s\n", qPrintable(path));
        }
    }
    return true;
}

bool Studio::shootBook() {
    std::optional<Result<void>> done;
    m_window->session().command(m_window.get(), &furnishBook,
                                [&done](const Result<void>& made) { done = made; });
    if (!waitFor([&done] { return done.has_value(); }, "the book") || !*done) return false;
    settle();
    if (!shootImport() || !shootOver()) return false;
    std::optional<Result<AuditHead>> head;
    m_window->session().command(
        m_window.get(), [](Desk& desk) { return desk.signHead(); },
        [&head](const Result<AuditHead>& made) { head = made; });
    if (!waitFor([&head] { return head.has_value(); }, "the signed head")) return false;
    return shootCertificate(m_window->book().over->view->loan(), u"resolution-sheet"_s);
}

}  // namespace plimsoll::screenshots
