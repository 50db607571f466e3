#include "ui/text/figures.h"

#include <algorithm>
#include <array>

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

struct Scale {
    std::int64_t fen;
    QString suffix;
};

/// Largest unit first. Chinese counts in ten thousands, so its scales are not those of English.
std::array<Scale, 3> scales() {
    if (QLocale().language() == QLocale::Chinese) {
        return {{{100'000'000'00, u"亿"_s}, {10'000'00, u"万"_s}, {100, {}}}};
    }
    return {{{1'000'000'00, u"M"_s}, {1'000'00, u"k"_s}, {100, {}}}};
}

QString symbolOf(const QString& currency) {
    return currency.isEmpty() || currency == u"CNY"_s ? u"¥"_s : currency + u" "_s;
}

}  // namespace

QString Figures::plain(Money amount) {
    const std::string text = amount.toString();
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

QString Figures::money(Money amount, const QString& currency) {
    if (amount.isNegative()) return u"−"_s + money(Money{} - amount, currency);
    return symbolOf(currency) + plain(amount);
}

QString Figures::compact(Money amount) {
    for (const Scale& scale : scales()) {
        if (amount.fen() < scale.fen) continue;
        const std::int64_t whole = amount.fen() / scale.fen;
        const std::int64_t tenth = amount.fen() % scale.fen * 10 / scale.fen;
        QString text = u"¥"_s + count(whole);
        if (whole < 100 && tenth != 0) text += u"."_s + QString::number(tenth);
        return text + scale.suffix;
    }
    return money(amount);
}

QString Figures::count(std::int64_t number) {
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(qlonglong(number));
}

QString Figures::percent(Money part, Money whole) {
    if (!whole.isPositive()) return tr("0 %");
    // Amounts reach 10^15 fen: times 1000 still fits into 64 bits.
    const std::int64_t per_mille = part.fen() * 1000 / whole.fen();
    if (per_mille % 10 == 0) return tr("%1 %").arg(per_mille / 10);
    return tr("%1.%2 %").arg(per_mille / 10).arg(per_mille % 10);
}

QString Figures::duration(std::chrono::nanoseconds length) {
    const std::int64_t us = length.count() / 1'000;
    if (us < 1'000) return tr("%1 µs").arg(us);
    if (us < 100'000) return tr("%1.%2 ms").arg(us / 1'000).arg(us / 100 % 10);
    if (us < 1'000'000) return tr("%1 ms").arg(us / 1'000);
    if (us < 60'000'000) {
        const QString hundredths = QString::number(us / 10'000 % 100).rightJustified(2, u'0');
        return tr("%1.%2 s").arg(us / 1'000'000).arg(hundredths);
    }
    return tr("%1 min %2 s").arg(us / 60'000'000).arg(us / 1'000'000 % 60);
}

QString Figures::span(std::chrono::milliseconds length) {
    const std::int64_t ms = length.count();
    if (ms < 1'000) return tr("under 1 s");
    if (ms < 120'000) return tr("%1 s").arg(ms / 1'000);
    if (ms < 7'200'000) return tr("%1 min").arg(ms / 60'000);
    if (ms < 172'800'000) return tr("%1 h").arg(ms / 3'600'000);
    return tr("%1 d").arg(ms / 86'400'000);
}

QString Figures::countdown(std::chrono::microseconds length) {
    // Rounded up, so that it reaches zero when the moment is there, not a second before.
    const std::int64_t s = (std::max<std::int64_t>(0, length.count()) + 999'999) / 1'000'000;
    const auto two = [](std::int64_t n) { return QString::number(n).rightJustified(2, u'0'); };
    const QString time = u"%1:%2:%3"_s.arg(two(s / 3'600 % 24), two(s / 60 % 60), two(s % 60));
    return s < 86'400 ? time : tr("%1 d %2").arg(s / 86'400).arg(time);
}

QString Figures::window(std::chrono::seconds length) {
    const std::int64_t s = length.count();
    QStringList parts;
    if (s >= 86'400) parts.append(tr("%1 d").arg(s / 86'400));
    if (s % 86'400 >= 3'600) parts.append(tr("%1 h").arg(s % 86'400 / 3'600));
    if (s % 3'600 >= 60) parts.append(tr("%1 min").arg(s % 3'600 / 60));
    if (s % 60 > 0 || parts.isEmpty()) parts.append(tr("%1 s").arg(s % 60));
    return parts.join(u' ');
}

QString Figures::shortMoment(Timestamp at, Timestamp now) {
    const auto local = QDateTime::fromMSecsSinceEpoch(at.us() / 1'000);
    const bool today = local.date() == QDateTime::fromMSecsSinceEpoch(now.us() / 1'000).date();
    return local.toString(today ? u"HH:mm:ss"_s : u"yyyy-MM-dd HH:mm"_s);
}

QString Figures::clock(Timestamp at) {
    return QDateTime::fromMSecsSinceEpoch(at.us() / 1'000).toString(u"HH:mm:ss.zzz"_s);
}

QString Figures::moment(Timestamp at) {
    return QDateTime::fromMSecsSinceEpoch(at.us() / 1'000).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

}  // namespace plimsoll::ui
