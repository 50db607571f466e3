// Method: ask for the text of every code in both languages. What must hold: none is empty, Chinese
// is Chinese, no two reasons read the same, amounts and durations are cut, never rounded up.

#include <QSet>
#include <QStandardItemModel>
#include <QTableView>

#include "tests/ui/money_room.h"
#include "tests/ui/ui_room.h"
#include "ui/print/outcome_sheet.h"
#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/loan_text.h"
#include "ui/text/people_text.h"
#include "ui/text/shown_text.h"
#include "ui/views/parts.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

bool hasChinese(const QString& text) {
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff; });
}

}  // namespace

class TextsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        m_settings =
            std::make_unique<QSettings>(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        m_appearance = std::make_unique<Appearance>(*qApp, *m_settings);
    }

    /// A name must not turn the text around it, wherever it is shown.
    void whatOthersTypedIsVisible() {
        const std::string name = "a\u202Eb\u200B\xFF";
        const QString shown = u"a\\u202eb\\u200b\\xff"_s;
        QCOMPARE(shownText(name), shown);
        QCOMPARE(personText("op.a", name), u"%1 (op.a)"_s.arg(shown));
        QVERIFY(Codes::error({ErrorCode::CodeTaken, name}).what.contains(shown));
        OutcomeRecord record;
        record.loan = makeSale(Phase::Full);
        record.loan.title = record.desk_name = name;
        record.steps.push_back({.at = {},
                                .act = "loan.reduce",
                                .amount = {},
                                .closes = {},
                                .bid = {},
                                .who = name,
                                .note = name,
                                .reference = name});
        const QString sheet = OutcomeSheet::of(record).plainText();
        QCOMPARE(sheet.count(shown), 5);
        QVERIFY(!sheet.contains(QChar(0x202E)));
    }

    void whatIsCopiedIsNoFormula() {
        QStandardItemModel model;
        for (const auto& text : {u"=1+1"_s, u"+5,000.00"_s, u"-2+3"_s, u"−5.00"_s, u"@a"_s}) {
            model.appendRow(new QStandardItem(text));
        }
        QTableView table;
        table.setModel(&model);
        QCOMPARE(selectionAsTsv(table).split(u'\n').mid(1, 5),
                 (QStringList{u"'=1+1"_s, u"+5,000.00"_s, u"'-2+3"_s, u"−5.00"_s, u"'@a"_s}));
    }

    void everyCodeHasItsWords_data() {
        QTest::addColumn<int>("language");
        QTest::newRow("English") << int(Language::English);
        QTest::newRow("Chinese") << int(Language::Chinese);
    }

    void everyCodeHasItsWords() {
        QFETCH(int, language);
        const bool chinese = static_cast<Language>(language) == Language::Chinese;
        m_appearance->setLanguage(static_cast<Language>(language));
        const auto check = [chinese](const QString& text, const char* what, int code) {
            QVERIFY2(!text.isEmpty() && hasChinese(text) == chinese,
                     qPrintable(u"%1 %2: %3"_s.arg(QString::fromUtf8(what)).arg(code).arg(text)));
        };
        QSet<QString> reasons;
        for (std::size_t i = 0; i < kReasonCount; ++i) {
            const auto reason = static_cast<Reason>(i);
            check(Codes::reason(reason), "reason", int(i));
            check(Codes::reasonSentence(reason), "reason sentence", int(i));
            reasons.insert(Codes::reason(reason));
        }
        QCOMPARE(reasons.size(), qsizetype(kReasonCount));
        for (int i = 0; i <= int(ErrorCode::Cancelled); ++i) {
            const ErrorText text = Codes::error({static_cast<ErrorCode>(i), "a1"});
            check(text.what, "error", i);
            check(text.safe, "error, what is safe", i);
            check(text.next, "error, what to do", i);
        }
        for (int i = 0; i <= int(TermsFinding::Code::TooFewInvestors); ++i) {
            check(Codes::finding({static_cast<TermsFinding::Code>(i), Money::yuan(1)}), "finding",
                  i);
        }
        for (int i = 0; i <= int(MoneyFault::OutOfRange); ++i) {
            check(Codes::moneyFault(static_cast<MoneyFault>(i)), "money fault", i);
        }
        for (const Law law : {Law::Capacity, Law::Full, Law::Target, Law::Conservation,
                              Law::OneDecision, Law::Order, Law::Records, Law::Audit}) {
            check(Codes::law(law), "law", int(law));
            check(Codes::violation({law, "bid 8", "1", "2"}), "violation", int(law));
        }
        for (const DeskKind kind : {DeskKind::Real, DeskKind::Rehearsal, DeskKind::Demonstration}) {
            check(Codes::deskKind(kind), "desk kind", int(kind));
        }
    }

    void everyCodeOfTheLifeHasItsWords_data() { everyCodeHasItsWords_data(); }

    void everyCodeOfTheLifeHasItsWords() {
        QFETCH(int, language);
        m_appearance->setLanguage(static_cast<Language>(language));
        const bool chinese = static_cast<Language>(language) == Language::Chinese;
        // Numbers begin at 1, except where an array is indexed by them.
        const auto walk = [chinese](const char* what, int first, int last, auto text) {
            QSet<QString> texts;
            for (int i = first; i <= last; ++i) {
                const QString words = text(i);
                QVERIFY2(!words.isEmpty() && hasChinese(words) == chinese,
                         qPrintable(u"%1 %2: %3"_s.arg(QString::fromUtf8(what)).arg(i).arg(words)));
                texts.insert(words);
            }
            QCOMPARE(texts.size(), last - first + 1);
        };
        walk("phase", 1, 13, [](int i) { return Codes::phase(Phase(i)); });
        walk("phase sentence", 1, 13, [](int i) { return Codes::phaseSentence(Phase(i)); });
        walk("move", 1, 9, [](int i) { return Codes::move(LoanMove(i)); });
        walk("audience", 1, 3, [](int i) { return Codes::audience(Audience(i)); });
        walk("funding", 1, 2, [](int i) { return Codes::funding(Funding(i)); });
        walk("hold", 1, 8, [](int i) { return Codes::holdState(HoldState(i)); });
        walk("wait", 1, 5, [](int i) { return Codes::waitState(WaitState(i)); });
        walk("event", 1, 11, [](int i) { return Codes::bidEvent(BidEventKind(i)); });
        walk("payment", 1, 3, [](int i) { return Codes::paymentStatus(PaymentStatus(i)); });
        walk("notice", 1, 9, [](int i) { return Codes::noticeOutcome(NoticeOutcome(i)); });
        walk("case", 1, 4, [](int i) { return Codes::caseKind(CaseKind(i)); });
        walk("case sentence", 1, 4, [](int i) { return Codes::caseSentence(CaseKind(i)); });
        walk("case state", 1, 3, [](int i) { return Codes::caseState(CaseState(i)); });
        walk("payout kind", 1, 3, [](int i) { return Codes::payoutKind(PayoutKind(i)); });
        walk("payout", 1, 5, [](int i) { return Codes::payoutState(PayoutState(i)); });
        walk("payout sentence", 1, 5, [](int i) { return Codes::payoutSentence(PayoutState(i)); });
        walk("account", 1, 7, [](int i) { return Codes::account(Account(i)); });
        walk("statement", 0, 6, [](int i) { return Codes::statementKind(StatementLine::Kind(i)); });
        walk("cause", 0, 4, [](int i) { return Codes::shortCause(ShortCause(i)); });
        for (const auto& subject : {u"closes_before_opens"_s, u"closes_in_the_past"_s,
                                    u"opens_in_the_past"_s, u"hold_window"_s}) {
            const QString words = Codes::scheduleFault(subject);
            QVERIFY2(hasChinese(words) == chinese && !words.contains(subject), qPrintable(words));
        }
    }

    void everyCodeOfPeopleHasItsWords_data() { everyCodeHasItsWords_data(); }

    void everyCodeOfPeopleHasItsWords() {
        QFETCH(int, language);
        m_appearance->setLanguage(static_cast<Language>(language));
        const bool chinese = static_cast<Language>(language) == Language::Chinese;
        const auto check = [chinese](const QString& words, std::string_view code) {
            QVERIFY2(!words.isEmpty() && hasChinese(words) == chinese,
                     qPrintable(u"%1: %2"_s.arg(QString::fromStdString(std::string(code)), words)));
        };
        QSet<QString> names;
        for (const ActRule& rule : actRules()) {
            check(actName(rule.act), rule.code);
            QCOMPARE(actName(rule.code), actName(rule.act));
            check(mayText(rule.act), rule.code);
            names.insert(actName(rule.act));
            // An error that names an act names it in words.
            const QString told = Codes::error({ErrorCode::Forbidden, std::string(rule.code)}).what;
            QVERIFY2(told.contains(actName(rule.act)), qPrintable(told));
        }
        QCOMPARE(names.size(), qsizetype(actRules().size()));
        for (const ReasonCode& reason : reasonCodes()) check(reasonName(reason.code), reason.code);
        for (int i = 1; i <= kRoleCount; ++i) {
            check(roleName(Role(i)), codeOf(Role(i)));
            check(roleSentence(Role(i)), codeOf(Role(i)));
            check(rolesText({Role(i)}), codeOf(Role(i)));
        }
        for (int i = 1; i <= int(RequestState::Expired); ++i) {
            check(requestStateName(RequestState(i)), codeOf(RequestState(i)));
        }
        for (const auto status : {StaffStatus::Active, StaffStatus::Disabled}) {
            check(staffStatusName(status), codeOf(status));
        }
        for (const char* fault :
             {"too_short", "too_long", "same_character", "contains_login", "not_text"}) {
            const QString words = passwordSentence(fault);
            check(words, fault);
            QVERIFY2(!words.contains(QString::fromUtf8(fault)), qPrintable(words));
        }
        check(passwordRules(), "rules");
        QCOMPARE(wantedText({}).size(), 3);
        for (const QString& wanted : wantedText({})) check(wanted, "wanted");
        QCOMPARE(passwordSentence({}), QString());
        QCOMPARE(actName("no.such.act"), u"no.such.act"_s);
    }

    void countdowns_data() {
        QTest::addColumn<int>("phase");
        QTest::addColumn<qint64>("opens_in_s");
        QTest::addColumn<qint64>("closes_in_s");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, Phase phase, qint64 opens, qint64 closes,
                            const QString& says) {
            QTest::newRow(name) << int(phase) << opens << closes << says;
        };
        row("opens", Phase::Scheduled, 252, 9'000, u"opens in 00:04:12"_s);
        row("waits for its checker", Phase::Waiting, 252, 9'000, u"opens in 00:04:12"_s);
        row("closes", Phase::Open, -5, 59, u"closes in 00:00:59"_s);
        row("closes while paused", Phase::Paused, -5, 3'600, u"closes in 01:00:00"_s);
        row("days", Phase::Open, -5, 93'600, u"closes in 1 d 02:00:00"_s);
        row("due", Phase::Scheduled, -1, 60, u"opening is due"_s);
        row("closing is due", Phase::Open, -9, -1, u"closing is due"_s);
        row("settling", Phase::Settling, -9, -1, u"the sale has ended"_s);
        row("draft", Phase::Draft, 60, 90, QString());
    }

    void countdowns() {
        QFETCH(int, phase);
        QFETCH(qint64, opens_in_s);
        QFETCH(qint64, closes_in_s);
        QFETCH(QString, says);
        m_appearance->setLanguage(Language::English);
        const Timestamp now = Timestamp::us(1'800'000'000'000'000);
        auto loan = makeLoan(1, Money::yuan(100), {}).loan;
        loan.phase = static_cast<Phase>(phase);
        loan.schedule = {Timestamp::us(now.us() + opens_in_s * 1'000'000),
                         Timestamp::us(now.us() + closes_in_s * 1'000'000)};
        QCOMPARE(LoanText::countdown(loan, now), says);
        // A fraction of a second before, it has not jumped ahead.
        if (LoanText::countsDown(loan) && !says.contains(u"due"_s)) {
            QCOMPARE(LoanText::countdown(loan, Timestamp::us(now.us() + 400'000)), says);
        }
    }

    void aMissedOpeningIsSaid() {
        m_appearance->setLanguage(Language::English);
        auto loan = makeLoan(1, Money::yuan(100), {}).loan;
        loan.phase = Phase::Scheduled;
        loan.schedule.opens = Timestamp::us(1'800'000'000'000'000);
        loan.missed_opening = true;
        QCOMPARE(LoanText::countdown(loan, Timestamp::us(1'800'000'600'000'000)),
                 u"missed its opening"_s);
    }

    void anOverLoanIsNotSaidToBeFull() {
        m_appearance->setLanguage(Language::English);
        auto loan = makeLoan(1, Money::yuan(100), {}).loan;
        loan.phase = Phase::Over;
        loan.filled = Timestamp::us(1'800'000'000'000'000);
        QVERIFY(LoanText::countdown(loan, *loan.filled).startsWith(u"over since "_s));
    }

    void byHandIsSaid() {
        m_appearance->setLanguage(Language::English);
        auto loan = makeLoan(1, Money::yuan(100), {}).loan;
        loan.phase = Phase::Scheduled;
        QCOMPARE(LoanText::countdown(loan, {}), u"opened by hand"_s);
        QVERIFY(!LoanText::countsDown(loan));
    }

    void facts_data() {
        QTest::addColumn<int>("code");
        QTest::newRow("path") << int(ErrorCode::DeskMissing);
        QTest::newRow("owner") << int(ErrorCode::DeskBusy);
        QTest::newRow("code") << int(ErrorCode::CodeTaken);
        QTest::newRow("storage") << int(ErrorCode::StorageFailed);
    }

    void facts() {
        QFETCH(int, code);
        m_appearance->setLanguage(Language::English);
        const ErrorText text = Codes::error({static_cast<ErrorCode>(code), "the-fact"});
        QVERIFY2(text.what.contains(u"the-fact"_s), qPrintable(text.what));
    }

    void ownersOpeningIsToldInLocalTime() {
        m_appearance->setLanguage(Language::English);
        const QString text =
            Codes::owner(u"plimsollctl (process 7) since 2026-11-23T00:18:30.031646Z"_s);
        QVERIFY(text.startsWith(u"plimsollctl (process 7), since 20"_s));
        QVERIFY(!text.contains(u'T') && !text.contains(u'Z'));
        QCOMPARE(Codes::owner(u"somebody"_s), u"somebody"_s);
    }

    void amounts_data() {
        QTest::addColumn<qint64>("fen");
        QTest::addColumn<QString>("money");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        QTest::newRow("ten million")
            << qint64(1'000'000'000) << u"¥10,000,000.00"_s << u"¥10M"_s << u"¥1,000万"_s;
        QTest::newRow("small") << qint64(550) << u"¥5.50"_s << u"¥5.5"_s << u"¥5.5"_s;
        QTest::newRow("one fen") << qint64(1) << u"¥0.01"_s << u"¥0.01"_s << u"¥0.01"_s;
        QTest::newRow("cut, not rounded")
            << qint64(199'999) << u"¥1,999.99"_s << u"¥1.9k"_s << u"¥1,999"_s;
        QTest::newRow("a hundred million")
            << qint64(12'300'000'000) << u"¥123,000,000.00"_s << u"¥123M"_s << u"¥1.2亿"_s;
        QTest::newRow("negative") << qint64(-300) << u"−¥3.00"_s << u"−¥3.00"_s << u"−¥3.00"_s;
    }

    void amounts() {
        QFETCH(qint64, fen);
        QFETCH(QString, money);
        QFETCH(QString, english);
        QFETCH(QString, chinese);
        m_appearance->setLanguage(Language::English);
        QCOMPARE(Figures::money(Money::fen(fen)), money);
        QCOMPARE(Figures::compact(Money::fen(fen)), english);
        m_appearance->setLanguage(Language::Chinese);
        QCOMPARE(Figures::money(Money::fen(fen)), money);
        QCOMPARE(Figures::compact(Money::fen(fen)), chinese);
    }

    void nothingLooksFullBeforeItIs_data() {
        QTest::addColumn<qint64>("paid_fen");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << qint64(0) << u"0 %"_s;
        QTest::newRow("one fen short") << qint64(999'999) << u"99.9 %"_s;
        QTest::newRow("full") << qint64(1'000'000) << u"100 %"_s;
        QTest::newRow("a tenth of a per cent") << qint64(1'000) << u"0.1 %"_s;
    }

    void nothingLooksFullBeforeItIs() {
        QFETCH(qint64, paid_fen);
        QFETCH(QString, expected);
        m_appearance->setLanguage(Language::English);
        QCOMPARE(Figures::percent(Money::fen(paid_fen), Money::fen(1'000'000)), expected);
    }

    void durations_data() {
        QTest::addColumn<qint64>("ns");
        QTest::addColumn<QString>("expected");
        QTest::newRow("microseconds") << qint64(850'000) << u"850 µs"_s;
        QTest::newRow("milliseconds") << qint64(2'199'999) << u"2.1 ms"_s;
        QTest::newRow("many milliseconds") << qint64(412'999'999) << u"412 ms"_s;
        QTest::newRow("seconds") << qint64(1'059'000'000) << u"1.05 s"_s;
        QTest::newRow("minutes") << qint64(185'000'000'000) << u"3 min 5 s"_s;
    }

    void durations() {
        QFETCH(qint64, ns);
        QFETCH(QString, expected);
        m_appearance->setLanguage(Language::English);
        QCOMPARE(Figures::duration(std::chrono::nanoseconds(ns)), expected);
    }

    void soldOutForNowIsDerived() {
        m_appearance->setLanguage(Language::English);
        const auto all_held = makeLoan(1, Money::yuan(100), Money::yuan(60), Money::yuan(40)).loan;
        QCOMPARE(LoanText::state(all_held), u"all held"_s);
        QCOMPARE(LoanText::filled(all_held), u"60 % + 40 % held"_s);
        const auto open = makeLoan(1, Money::yuan(100), Money::yuan(60), Money::yuan(39)).loan;
        QCOMPARE(LoanText::state(open), u"open"_s);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Appearance> m_appearance;
};

QTEST_MAIN(TextsTest)
#include "tst_texts.moc"
