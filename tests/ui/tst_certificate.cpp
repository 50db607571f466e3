// Method: bring loans to every end, make their sheets in both languages, print them, and ask the
// console for them by keys. What must hold: the sheet names every figure of the record, the CSV is
// the core's own, nothing is written over without asking, whoever only looks on gets it, too.

#include <QFileDialog>
#include <QPdfWriter>
#include <QSignalSpy>

#include <plimsoll/audit.h>

#include "tests/ui/book_room.h"
#include "ui/dialogs/decision_dialog.h"
#include "ui/print/outcome_sheet.h"
#include "ui/print/sheet_layout.h"
#include "ui/text/codes.h"
#include "ui/theme/fonts.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestWaitMs = 60'000;

QByteArray contentsOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What is drawn on a page, as far as it is not white.
int inkOf(const SheetPage& page) {
    const QSizeF size = sheetPageSize() / 20;
    QImage image(size.toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(1 / 20.0, 1 / 20.0);
    paintSheetPage(painter, page);
    painter.end();
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) ink += image.pixel(x, y) != 0xffffffff ? 1 : 0;
    }
    return ink;
}

OutcomeRecord makeCrowd(int people) {
    OutcomeRecord record;
    record.kind = OutcomeRecord::Kind::FillCertificate;
    record.loan = makeSale(Phase::Full);
    record.loan.capacity = {
        .free = {}, .reserved = {}, .held = {}, .paid = record.loan.terms.target};
    record.before = record.after = makeReport();
    for (int i = 0; i < people; ++i) {
        record.parts.push_back({.investor_code = "C-" + std::to_string(20'000 + i),
                                .bids = 1,
                                .amount = Money::yuan(5'000),
                                .placed = {}});
    }
    return record;
}

}  // namespace

class CertificateTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { loadChineseFace(); }
    void init() {
        m_room = std::make_unique<BookRoom>();
        QVERIFY(m_room->open());
    }
    void cleanup() { m_room.reset(); }

    void theSheetNamesEveryFigure_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("language");
        QTest::addColumn<QStringList>("words");
        const int en = int(Language::English);
        const int zh = int(Language::Chinese);
        const QStringList full{u"¥100,000.00"_s, u"C-1\t1\t60,000.00"_s, u"C-2\t2\t40,000.00"_s};
        const QStringList cut{u"¥80,000.00"_s,        u"¥100,000.00"_s,
                              u"CONSENT-17"_s,        u"the borrower is content with it"_s,
                              u"C-3\t1\t80,000.00"_s, u"¥20,000.00"_s};
        QTest::newRow("full, en") << u"L-FULL"_s << en << full + QStringList{u"Fill certificate"_s};
        QTest::newRow("full, zh") << u"L-FULL"_s << zh << full + QStringList{u"满标证明"_s};
        QTest::newRow("cut, en") << u"L-CUT"_s << en
                                 << cut + QStringList{u"Resolution sheet"_s, u"reduced from"_s};
        QTest::newRow("cut, zh") << u"L-CUT"_s << zh << cut + QStringList{u"处置单"_s};
        QTest::newRow("over, en") << u"L-OVER"_s << en
                                  << QStringList{u"not resolved yet"_s, u"Resolution sheet"_s};
    }

    void theSheetNamesEveryFigure() {
        QFETCH(QString, code);
        QFETCH(int, language);
        QFETCH(QStringList, words);
        m_room->appearance->setLanguage(static_cast<Language>(language));
        const OutcomeRecord record = outcomeOf(code);
        const Sheet sheet = OutcomeSheet::of(record);
        const QString text = sheet.plainText();
        for (const QString& word : words + QStringList{code, u"Test desk"_s}) {
            QVERIFY2(text.contains(word), qPrintable(word + u" is not in\n"_s + text));
        }
        QVERIFY(text.contains(QString::fromStdString(record.desk_uid)));
        if (record.head) QVERIFY(text.contains(QString::fromStdString(lineOf(*record.head))));
        QCOMPARE(sheet.equal, record.loan.capacity.paid == record.loan.terms.target);
    }

    void theTargetIsTheSumOfItsParts() {
        const OutcomeRecord record = outcomeOf(u"L-CUT"_s);
        const Sheet sheet = OutcomeSheet::of(record);
        const SheetTable& table = sheet.tables.front();
        QVERIFY(table.sum);
        for (const int column : {2, 3}) {
            Money sum;
            for (std::size_t i = 0; i + 1 < table.rows.size(); ++i) {
                sum += *Money::parse(table.rows[i][column].mid(1).toStdString());
            }
            QCOMPARE(u"¥"_s + QString::fromStdString(sum.toString()), table.rows.back()[column]);
        }
    }

    void aCrowdTakesPagesAndNobodyIsLost() {
        const Sheet sheet = OutcomeSheet::of(makeCrowd(700));
        const auto pages = layOut(sheet);
        QVERIFY(pages.size() > 3);
        int found = 0;
        for (const SheetPage& page : pages) {
            QVERIFY(inkOf(page) > 2'000);
            for (const SheetItem& item : page) {
                found += item.text.startsWith(u"C-2"_s) ? 1 : 0;
                // Nothing stands beside the paper.
                QVERIFY(QRectF(QPointF(), sheetPageSize()).contains(item.area));
            }
        }
        QCOMPARE(found, 700);
        const QString last = sheet.page.arg(pages.size()).arg(pages.size());
        const auto isLast = [&](const SheetItem& item) { return item.text == last; };
        QVERIFY(std::ranges::any_of(pages.back(), isLast));
    }

    void longWordsAreBrokenAndNotCut() {
        OutcomeRecord record = makeCrowd(1);
        OutcomeStep step;
        step.act = codeOf(Act::LoanReduce);
        step.reference = std::string(128, 'x');
        record.kind = OutcomeRecord::Kind::Resolution;
        record.steps = {step};
        for (const SheetPage& page : layOut(OutcomeSheet::of(record))) {
            for (const SheetItem& item : page) {
                if (item.text.size() < 100 || !item.text.startsWith(u'x')) continue;
                QVERIFY(item.area.height() > 4 * QFontMetricsF(item.font).height());
                return;
            }
        }
        QFAIL("the reference is not on the sheet");
    }

    void byKeysIntoAFolder_data() {
        QTest::addColumn<int>("language");
        QTest::newRow("English") << int(Language::English);
        QTest::newRow("Chinese") << int(Language::Chinese);
    }

    void byKeysIntoAFolder() {
        QFETCH(int, language);
        m_room->appearance->setLanguage(static_cast<Language>(language));
        QVERIFY(ask(u"L-CUT"_s));
        const QByteArray pdf = contentsOf(pdfOf(u"L-CUT"_s));
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.count("/Type /Page\n") + pdf.count("/Type /Page ") > 0);
        QVERIFY(pdf.contains("FontFile"));
        const QByteArray csv = contentsOf(csvOf(u"L-CUT"_s));
        QCOMPARE(csv, QByteArray::fromStdString(outcomeCsv(outcomeOf(u"L-CUT"_s))));
        QVERIFY(m_room->window->messages().text().contains(pdfOf(u"L-CUT"_s)));
        // Whoever takes it away is in the trail.
        AuditQuery query;
        query.act = codeOf(Act::Export);
        const auto links = m_room->reader()->audit(query);
        QVERIFY(links && links->size() == 1);
        QCOMPARE(links->front().object, std::string("certificate of L-CUT"));
    }

    void nothingIsWrittenOverUnasked() {
        QVERIFY(writeFile(pdfOf(u"L-FULL"_s), "mine"));
        CertificateControl& control = *m_room->window->book().certificates;
        control.writeTo(m_room->loan("L-FULL"), m_room->path({}), false);
        QTRY_VERIFY_WITH_TIMEOUT(m_room->find<DecisionDialog>(u"decisionDialog"), kLongestWaitMs);
        QCOMPARE(contentsOf(pdfOf(u"L-FULL"_s)), QByteArray("mine"));
        QVERIFY(!QFile::exists(csvOf(u"L-FULL"_s)));
        QSignalSpy ended(&control, &CertificateControl::ended);
        auto* dialog = m_room->find<DecisionDialog>(u"decisionDialog");
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        dialog->findChild<QPushButton*>(u"decisionConfirm"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kLongestWaitMs);
        QVERIFY(contentsOf(pdfOf(u"L-FULL"_s)).startsWith("%PDF-"));
        QVERIFY(QFile::exists(csvOf(u"L-FULL"_s)));
    }

    void aFolderThatCannotBeWrittenIsSaid() {
        CertificateControl& control = *m_room->window->book().certificates;
        QSignalSpy ended(&control, &CertificateControl::ended);
        control.writeTo(m_room->loan("L-FULL"), m_room->path(u"nowhere"_s), false);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kLongestWaitMs);
        QCOMPARE(ended.front().front().toBool(), false);
        QVERIFY(m_room->window->messages().text().contains(u"cannot be written"_s));
    }

    void whoeverOnlyLooksOnGetsItToo() {
        const auto second = m_room->secondWindow();
        second->show();
        QSignalSpy seen(&second->session(), &DeskSession::snapshot);
        second->openDesk(m_room->deskPath());
        QTRY_VERIFY_WITH_TIMEOUT(!seen.isEmpty(), kLongestWaitMs);
        CertificateControl& control = *second->book().certificates;
        QSignalSpy ended(&control, &CertificateControl::ended);
        control.writeTo(m_room->loan("L-FULL"), m_room->path({}), false);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kLongestWaitMs);
        QVERIFY2(ended.front().front().toBool(), qPrintable(second->messages().text()));
        QVERIFY(contentsOf(pdfOf(u"L-FULL"_s)).startsWith("%PDF-"));
    }

    void onlyALoanThatHasEndedHasOne() {
        auto* action = m_room->find<QAction>(u"certificate");
        m_room->window->showLoan(m_room->loan("L-ROOM").id);
        QTRY_VERIFY(m_room->last->loan && m_room->last->loan->row.loan.code == "L-ROOM");
        QVERIFY(!action->isEnabled());
        m_room->window->showLoan(m_room->loan("L-OVER").id);
        QTRY_VERIFY(action->isEnabled());
        auto* button = m_room->find<QPushButton>(u"live_certificate");
        QTRY_VERIFY(button->isVisible());
    }

private:
    [[nodiscard]] OutcomeRecord outcomeOf(const QString& code) const {
        const auto reader = m_room->reader();
        const auto loan = reader->findLoan(code.toStdString());
        return loan ? reader->outcome(loan->id).value_or(OutcomeRecord{}) : OutcomeRecord{};
    }
    [[nodiscard]] QString pdfOf(const QString& code) const {
        return m_room->path(code + u"-certificate.pdf"_s);
    }
    [[nodiscard]] QString csvOf(const QString& code) const {
        return m_room->path(code + u"-certificate.csv"_s);
    }
    /// To the loan, its certificate by key, the folder chosen.
    [[nodiscard]] bool ask(const QString& code) {
        m_room->window->showLoan(m_room->loan(code.toUtf8()).id);
        auto* action = m_room->find<QAction>(u"certificate");
        if (!QTest::qWaitFor([action] { return action->isEnabled(); }, kLongestWaitMs)) {
            return false;
        }
        QSignalSpy ended(m_room->window->book().certificates, &CertificateControl::ended);
        QTest::keyClick(m_room->window.get(), Qt::Key_P, Qt::ControlModifier);
        auto* chooser = m_room->find<QFileDialog>(u"certificateFolderChooser");
        if (!chooser) return false;
        emit chooser->fileSelected(m_room->path({}));
        chooser->close();
        return QTest::qWaitFor([&ended] { return !ended.isEmpty(); }, kLongestWaitMs) &&
               ended.front().front().toBool();
    }

    std::unique_ptr<BookRoom> m_room;
};

QTEST_MAIN(CertificateTest)
#include "tst_certificate.moc"
