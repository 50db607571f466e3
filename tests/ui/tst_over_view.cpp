// Method: resolve an over-filled loan in the console by keys, in both languages, and show made-up
// lines to the model. What must hold: what is chosen is what is previewed and asked for; nothing
// can be asked for without its consents; what was asked for cannot be chosen again; the whole loan
// is full when every line is resolved.

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>

#include "tests/ui/book_room.h"
#include "tests/ui/screen_walk.h"
#include "ui/models/excess_list_model.h"
#include "ui/views/over_view.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestWaitMs = 20'000;

ExcessLine makeLine(std::int64_t id, ExcessState state = ExcessState::Open) {
    ExcessLine line;
    line.id = ExcessId(id);
    line.loan = LoanId(1);
    line.bid = BidId(id * 10);
    line.amount = Money::yuan(1'000 * id);
    line.line = id + 1;
    line.state = state;
    line.investor_code = "C-" + std::to_string(id);
    if (state == ExcessState::Released) line.payout = PayoutId(id);
    if (state == ExcessState::Spilled) line.to_code = "L-9";
    return line;
}

Request requestOf(std::vector<ExcessId> lines) {
    Request request = makeRequest(7, Act::ExcessSpill);
    request.command = SpillExcess{.loan = LoanId(1), .lines = std::move(lines)};
    return request;
}

}  // namespace

class OverViewTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { m_room.reset(); }

    void theModelKeepsWhatIsChosen() {
        ExcessListModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show({makeLine(1), makeLine(2), makeLine(3, ExcessState::Released)}, {});
        model.chooseAll(true);
        QCOMPARE(model.chosenLines(), (std::vector{ExcessId(1), ExcessId(2)}));
        QCOMPARE(model.chosenAmount(), Money::yuan(3'000));
        QVERIFY(!model.data(model.index(2, 0), Qt::CheckStateRole).isValid());
        QVERIFY(!model.setData(model.index(2, 0), int(Qt::Checked), Qt::CheckStateRole));
        // A request that waits takes its lines away, and its end gives them back unchosen or not.
        model.show({makeLine(1), makeLine(2), makeLine(3, ExcessState::Released)},
                   {requestOf({ExcessId(1)})});
        QCOMPARE(model.chosenLines(), (std::vector{ExcessId(2)}));
        model.show({makeLine(1, ExcessState::Spilled), makeLine(2)}, {});
        QCOMPARE(model.chosenLines(), (std::vector{ExcessId(2)}));
        QVERIFY(model.setData(model.index(1, 0), int(Qt::Unchecked), Qt::CheckStateRole));
        QVERIFY(model.chosenLines().empty());
    }

    void byKeysFromOverToFull_data() {
        QTest::addColumn<int>("language");
        QTest::newRow("English") << int(Language::English);
        QTest::newRow("Chinese") << int(Language::Chinese);
    }

    /// Four lines: one is spilled to a loan with room, two to a new one, one is released.
    void byKeysFromOverToFull() {
        QFETCH(int, language);
        QVERIFY(open(static_cast<Language>(language)));
        QCOMPARE(view()->table()->model()->rowCount(), 4);
        QVERIFY(!view()->ask()->maySubmit());

        press(Qt::Key_Space);
        choose(u"overSpillTo");
        chooseRoom(u"L-ROOM"_s);
        fill(u"overConsent", u"TEL-1"_s);
        QVERIFY(submit());
        QTRY_COMPARE_WITH_TIMEOUT(openLines(), 3, kLongestWaitMs);
        QCOMPARE(m_room->loan("L-ROOM").capacity.paid, Money::yuan(5'000));

        view()->table()->setFocus();
        view()->table()->selectRow(1);
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_Space);
        choose(u"overSpillNew");
        fill(u"overConsent", u"TEL-2"_s);
        QVERIFY(!view()->ask()->maySubmit());
        fill(u"overBorrower", u"FAX-3"_s);
        QVERIFY(submit());
        QTRY_COMPARE_WITH_TIMEOUT(openLines(), 1, kLongestWaitMs);

        find<QPushButton>(u"chooseAllExcess")->click();
        choose(u"overRelease");
        fill(u"overConsent", u"TEL-4"_s);
        QVERIFY(submit());
        QTRY_COMPARE_WITH_TIMEOUT(m_room->loan("L-OVER").phase, Phase::Full, kLongestWaitMs);
        // The page says so and offers nothing more.
        QTRY_VERIFY(view()->summary() && view()->summary()->phase == Phase::Full);
        QVERIFY(!view()->ask()->maySubmit());
    }

    void whatIsMissingIsSaid() {
        QVERIFY(open(Language::English));
        QCOMPARE(view()->fault(), u"Choose lines: tick them with Space."_s);
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_Space);
        QCOMPARE(std::get<SpillExcess>(view()->command()).lines.size(), 4U);
        QCOMPARE(view()->fault(), u"Choose the loan that takes them."_s);
        chooseRoom(u"L-ROOM"_s);
        QCOMPARE(view()->fault(), u"Say where the investors' consent is kept."_s);
        fill(u"overConsent", u"TEL-1"_s);
        QCOMPARE(view()->fault(), QString());
        QTRY_VERIFY(view()->preview()->text().contains(u"¥110,000.00"_s));
        // Reason and note are still missing.
        QVERIFY(!view()->ask()->maySubmit());
        QVERIFY(view()->ask()->said().contains(u"reason"_s));
    }

    void moreThanTheRoomIsRefusedBeforeAsking() {
        QVERIFY(open(Language::English));
        LoanSummary small = makeSale(Phase::Open);
        small.capacity = {.free = Money::yuan(100), .reserved = {}, .held = {}, .paid = {}};
        ExcessNews news;
        news.loan = m_room->loan("L-OVER");
        news.lines = {makeLine(1)};
        news.rooms = {small};
        m_room->find<QAction>(u"pauseView")->setChecked(true);
        view()->showNews(news);
        view()->takeFocus();
        press(Qt::Key_Space);
        chooseRoom(u"L-1040"_s);
        QVERIFY2(view()->fault().startsWith(u"Its room is ¥100.00"_s), qPrintable(view()->fault()));
    }

    void theBadgesSayThatALoanIsOver() {
        m_room = std::make_unique<BookRoom>();
        QVERIFY(m_room->open());
        auto* rail = m_room->find<NavRail>(u"navRail");
        QTRY_VERIFY(m_room->last->alarms && m_room->last->alarms->over_loans == 1);
        QTRY_VERIFY2(rail->badges(NavRail::Board).contains(u"1 over"_s),
                     qPrintable(rail->badges(NavRail::Board)));
    }

    void whoeverApprovesSeesTheLines() {
        m_room = std::make_unique<BookRoom>();
        const auto reader = m_room->reader();
        ReleaseExcess releases{.loan = m_room->loan("L-OVER").id, .reference = "TEL-1"};
        ExcessQuery query;
        query.loan = releases.loan;
        for (const ExcessLine& line : reader->excess(query).value_or(std::vector<ExcessLine>())) {
            releases.lines.push_back(line.id);
        }
        const auto preview = reader->preview(releases, SystemClock().now());
        QVERIFY(preview.has_value());
        QCOMPARE(preview->lines.size(), 4U);
        QCOMPARE(preview->phase_after, Phase::Full);
    }

    void itIsReachedFromTheLoanByKey() {
        m_room = std::make_unique<BookRoom>();
        QVERIFY(m_room->open());
        m_room->window->showLoan(m_room->loan("L-OVER").id);
        auto* action = m_room->find<QAction>(u"showExcess");
        QTRY_VERIFY_WITH_TIMEOUT(action->isEnabled(), kLongestWaitMs);
        QTest::keyClick(m_room->window.get(), Qt::Key_8, Qt::ControlModifier);
        QVERIFY(view()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(view()->summary().has_value(), kLongestWaitMs);
        QVERIFY2(view()->sentence().contains(u"¥110,000.00"_s), qPrintable(view()->sentence()));
        QTest::keyClick(m_room->window.get(), Qt::Key_Escape);
        QVERIFY(m_room->window->live().isVisible());
    }

    void nothingIsClippedOrUnnamed() {
        QVERIFY(open(Language::English));
        for (const Language language : {Language::English, Language::Chinese}) {
            m_room->appearance->setLanguage(language);
            for (const char16_t* way : {u"overSpillTo", u"overSpillNew", u"overRelease"}) {
                choose(way);
                QStringList faults;
                // Layouts settle when the event loop gets to it.
                (void)QTest::qWaitFor(
                    [&] {
                        faults = unnamedIn(*m_room->window) + clippedIn(*m_room->window);
                        return faults.isEmpty();
                    },
                    3'000);
                faults += unreachableIn(*m_room->window);
                QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
            }
        }
    }

private:
    [[nodiscard]] OverView* view() const { return m_room->window->book().over->view; }
    template <class Widget>
    [[nodiscard]] Widget* find(const char16_t* name) const {
        return view()->findChild<Widget*>(QString::fromUtf16(name));
    }
    [[nodiscard]] bool open(Language language) {
        m_room = std::make_unique<BookRoom>();
        m_room->appearance->setLanguage(language);
        if (!m_room->open()) return false;
        m_room->window->showExcess(m_room->loan("L-OVER").id);
        return QTest::qWaitFor(
                   [this] {
                       return view()->summary() && view()->table()->model()->rowCount() == 4;
                   },
                   kLongestWaitMs) &&
               (view()->takeFocus(), true);
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        BookRoom::press(key, modifiers);
    }
    void choose(const char16_t* way) {
        auto* button = find<QRadioButton>(way);
        button->setFocus();
        press(Qt::Key_Space);
    }
    void chooseRoom(const QString& code) {
        auto* rooms = find<QComboBox>(u"overTarget");
        rooms->setFocus();
        for (int i = 0; i < rooms->count() && !rooms->currentText().startsWith(code); ++i) {
            press(Qt::Key_Down);
        }
        QVERIFY(rooms->currentText().startsWith(code));
    }
    void fill(const char16_t* field, const QString& text) {
        auto* edit = find<QLineEdit>(field);
        edit->setFocus();
        edit->clear();
        BookRoom::type(text);
    }
    /// Reason and note, and Ctrl+Enter when the preview has come.
    [[nodiscard]] bool submit() {
        auto* reason = find<ReasonCombo>(u"shortReason");
        reason->setFocus();
        press(Qt::Key_Down);
        fill(u"shortNote", u"as agreed on the phone"_s);
        const auto ready = [this] { return view()->ask()->maySubmit(); };
        if (!QTest::qWaitFor(ready, kLongestWaitMs)) {
            qWarning("%s", qPrintable(view()->ask()->said()));
            return false;
        }
        press(Qt::Key_Return, Qt::ControlModifier);
        // What was written is gone once it was asked for.
        auto* consent = find<QLineEdit>(u"overConsent");
        return QTest::qWaitFor([consent] { return consent->text().isEmpty(); }, kLongestWaitMs);
    }
    [[nodiscard]] int openLines() const {
        ExcessQuery query;
        query.loan = m_room->loan("L-OVER").id;
        const auto lines = m_room->reader()->excess(query);
        return lines ? int(lines->size()) : -1;
    }

    std::unique_ptr<BookRoom> m_room;
};

QTEST_MAIN(OverViewTest)
#include "tst_over_view.moc"
