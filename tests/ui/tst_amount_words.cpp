// Method: a table, one amount a line, with what a cashier would read aloud in each language. What
// must hold: zeros are read once where one stands inside, never at an end; 整 ends what has no fen;
// the largest amount there is can be read.

#include <QTest>

#include "ui/text/amount_words.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace Qt::StringLiterals;

class AmountWordsTest : public QObject {
    Q_OBJECT

private slots:
    void amounts_data() {
        QTest::addColumn<qint64>("fen");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        const auto line = [](qint64 fen, const QString& english, const QString& chinese) {
            QTest::addRow("%lld fen", fen) << fen << english << chinese;
        };
        line(0, u"zero yuan"_s, u"人民币零元整"_s);
        line(5, u"5 fen"_s, u"人民币伍分"_s);
        line(10, u"10 fen"_s, u"人民币壹角整"_s);
        line(25, u"25 fen"_s, u"人民币贰角伍分"_s);
        line(100, u"one yuan"_s, u"人民币壹元整"_s);
        line(105, u"one yuan and 5 fen"_s, u"人民币壹元零伍分"_s);
        line(150, u"one yuan and 50 fen"_s, u"人民币壹元伍角整"_s);
        line(1'000, u"ten yuan"_s, u"人民币壹拾元整"_s);
        line(1'005, u"ten yuan and 5 fen"_s, u"人民币壹拾元零伍分"_s);
        line(1'050, u"ten yuan and 50 fen"_s, u"人民币壹拾元零伍角整"_s);
        line(1'100, u"eleven yuan"_s, u"人民币壹拾壹元整"_s);
        line(2'100, u"twenty-one yuan"_s, u"人民币贰拾壹元整"_s);
        line(10'000, u"one hundred yuan"_s, u"人民币壹佰元整"_s);
        line(10'100, u"one hundred and one yuan"_s, u"人民币壹佰零壹元整"_s);
        line(11'000, u"one hundred and ten yuan"_s, u"人民币壹佰壹拾元整"_s);
        line(100'500, u"one thousand and five yuan"_s, u"人民币壹仟零伍元整"_s);
        line(100'505, u"one thousand and five yuan and 5 fen"_s, u"人民币壹仟零伍元零伍分"_s);
        line(140'950, u"one thousand four hundred and nine yuan and 50 fen"_s,
             u"人民币壹仟肆佰零玖元伍角整"_s);
        line(168'032, u"one thousand six hundred and eighty yuan and 32 fen"_s,
             u"人民币壹仟陆佰捌拾元零叁角贰分"_s);
        line(600'714, u"six thousand and seven yuan and 14 fen"_s, u"人民币陆仟零柒元壹角肆分"_s);
        line(1'000'000, u"ten thousand yuan"_s, u"人民币壹万元整"_s);
        line(1'000'100, u"ten thousand and one yuan"_s, u"人民币壹万零壹元整"_s);
        line(1'005'000, u"ten thousand and fifty yuan"_s, u"人民币壹万零伍拾元整"_s);
        line(1'640'902, u"sixteen thousand four hundred and nine yuan and 2 fen"_s,
             u"人民币壹万陆仟肆佰零玖元零贰分"_s);
        line(10'700'053, u"one hundred and seven thousand yuan and 53 fen"_s,
             u"人民币壹拾万柒仟元零伍角叁分"_s);
        line(1'000'000'000, u"ten million yuan"_s, u"人民币壹仟万元整"_s);
        line(1'000'000'005, u"ten million yuan and 5 fen"_s, u"人民币壹仟万元零伍分"_s);
        line(1'000'001'000, u"ten million and ten yuan"_s, u"人民币壹仟万零壹拾元整"_s);
        line(10'000'000'000, u"one hundred million yuan"_s, u"人民币壹亿元整"_s);
        line(10'000'000'100, u"one hundred million and one yuan"_s, u"人民币壹亿零壹元整"_s);
        line(10'500'000'000, u"one hundred and five million yuan"_s, u"人民币壹亿零伍佰万元整"_s);
        line(12'345'678'901'23,
             u"twelve billion three hundred and forty-five million six hundred and seventy-eight "
             "thousand nine hundred and one yuan and 23 fen"_s,
             u"人民币壹佰贰拾叁亿肆仟伍佰陆拾柒万捌仟玖佰零壹元贰角叁分"_s);
        line(100'000'000'000'000, u"one trillion yuan"_s, u"人民币壹万亿元整"_s);
        line(100'010'000'000'000, u"one trillion one hundred million yuan"_s,
             u"人民币壹万零壹亿元整"_s);
        line(1'000'000'000'000'000, u"ten trillion yuan"_s, u"人民币壹拾万亿元整"_s);
        line(-150, u"minus one yuan and 50 fen"_s, u"人民币负壹元伍角整"_s);
    }

    void amounts() {
        QFETCH(qint64, fen);
        QFETCH(QString, english);
        QFETCH(QString, chinese);
        QCOMPARE(amountInEnglish(Money::fen(fen)), english);
        QCOMPARE(amountInChinese(Money::fen(fen)), chinese);
    }

    void theLargestAmountIsTheLastLine() {
        QCOMPARE(Money::largest().fen(), qint64(1'000'000'000'000'000));
    }
};

QTEST_APPLESS_MAIN(AmountWordsTest)
#include "tst_amount_words.moc"
