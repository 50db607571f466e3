#include "ui/text/amount_words.h"

#include <array>

#include <QStringList>

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr std::array<const char16_t*, 20> kOnes{
    u"",         u"one",     u"two",     u"three",     u"four",     u"five",    u"six",
    u"seven",    u"eight",   u"nine",    u"ten",       u"eleven",   u"twelve",  u"thirteen",
    u"fourteen", u"fifteen", u"sixteen", u"seventeen", u"eighteen", u"nineteen"};
constexpr std::array<const char16_t*, 10> kTens{
    u"", u"", u"twenty", u"thirty", u"forty", u"fifty", u"sixty", u"seventy", u"eighty", u"ninety"};

struct Power {
    std::int64_t value;
    const char16_t* name;
};
constexpr std::array<Power, 4> kPowers{{{1'000'000'000'000, u"trillion"},
                                        {1'000'000'000, u"billion"},
                                        {1'000'000, u"million"},
                                        {1'000, u"thousand"}}};

/// 1 to 99
QString belowHundred(std::int64_t number) {
    if (number < 20) return QString::fromUtf16(kOnes[size_t(number)]);
    const QString tens = QString::fromUtf16(kTens[size_t(number / 10)]);
    if (number % 10 == 0) return tens;
    return tens + u'-' + QString::fromUtf16(kOnes[size_t(number % 10)]);
}

/// 1 to 999
QString belowThousand(std::int64_t number) {
    if (number < 100) return belowHundred(number);
    const QString hundreds = QString::fromUtf16(kOnes[size_t(number / 100)]) + u" hundred"_s;
    if (number % 100 == 0) return hundreds;
    return hundreds + u" and "_s + belowHundred(number % 100);
}

QString englishNumber(std::int64_t number) {
    if (number == 0) return u"zero"_s;
    QStringList parts;
    for (const Power& power : kPowers) {
        if (number < power.value) continue;
        parts.append(belowThousand(number / power.value) + u' ' + QString::fromUtf16(power.name));
        number %= power.value;
    }
    if (number > 0) {
        const bool joined = !parts.isEmpty() && number < 100;
        parts.append((joined ? u"and "_s : QString()) + belowThousand(number));
    }
    return parts.join(u' ');
}

constexpr std::array<char16_t, 10> kDigits{u'零', u'壹', u'贰', u'叁', u'肆',
                                           u'伍', u'陆', u'柒', u'捌', u'玖'};
constexpr std::array<const char16_t*, 4> kPlaces{u"仟", u"佰", u"拾", u""};

/// 1 to 9,999, without the zeros before and behind it.
QString fourDigits(std::int64_t number) {
    QString text;
    bool zero = false;
    std::int64_t place = 1'000;
    for (const char16_t* name : kPlaces) {
        const std::int64_t digit = number / place % 10;
        place /= 10;
        if (digit == 0) {
            zero = !text.isEmpty();
            continue;
        }
        if (zero) text += QChar(kDigits[0]);
        zero = false;
        text += QChar(kDigits[size_t(digit)]) + QString::fromUtf16(name);
    }
    return text;
}

/// `high` units of `unit`, then `low`, which is smaller than one of them; a gap is read as one
/// zero.
QString joined(const QString& high, const QString& unit, const QString& low, bool gap) {
    return high + unit + (gap && !low.isEmpty() ? u"零"_s : QString()) + low;
}

/// 1 to 99,999,999
QString belowHundredMillion(std::int64_t number) {
    const std::int64_t low = number % 10'000;
    const QString text = low > 0 ? fourDigits(low) : QString();
    if (number < 10'000) return text;
    return joined(fourDigits(number / 10'000), u"万"_s, text, low < 1'000);
}

/// From one on.
QString chineseNumber(std::int64_t number) {
    const std::int64_t low = number % 100'000'000;
    const QString text = low > 0 ? belowHundredMillion(low) : QString();
    if (number < 100'000'000) return text;
    return joined(belowHundredMillion(number / 100'000'000), u"亿"_s, text, low < 10'000'000);
}

}  // namespace

QString amountInEnglish(Money amount) {
    if (amount.isNegative()) return u"minus "_s + amountInEnglish(Money{} - amount);
    const std::int64_t yuan = amount.fen() / 100;
    const std::int64_t fen = amount.fen() % 100;
    if (yuan == 0 && fen > 0) return u"%1 fen"_s.arg(fen);
    const QString whole = englishNumber(yuan) + u" yuan"_s;
    return fen == 0 ? whole : u"%1 and %2 fen"_s.arg(whole).arg(fen);
}

QString amountInChinese(Money amount) {
    const std::int64_t all = amount.isNegative() ? -amount.fen() : amount.fen();
    const std::int64_t yuan = all / 100;
    const std::int64_t jiao = all / 10 % 10;
    const std::int64_t fen = all % 10;
    QString text = u"人民币"_s + (amount.isNegative() ? u"负"_s : QString());
    if (yuan > 0) text += chineseNumber(yuan) + u"元"_s;
    if (all == 0) text += u"零元"_s;
    // A zero in the place of the yuan or the jiao is read when something follows it.
    const bool gap = yuan > 0 && ((jiao == 0 && fen > 0) || (jiao > 0 && yuan % 10 == 0));
    if (gap) text += u"零"_s;
    if (jiao > 0) text += QString(QChar(kDigits[size_t(jiao)])) + u"角"_s;
    if (fen > 0) return text + QChar(kDigits[size_t(fen)]) + u"分"_s;
    return text + u"整"_s;
}

}  // namespace plimsoll::ui
