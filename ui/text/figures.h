#pragma once
// Figures as people read them. Units: fen, microseconds and nanoseconds in, text out; rounding is
// always downwards, so that nothing looks full before it is. GUI thread (uses the default locale).

#include <chrono>
#include <cstdint>

#include <QCoreApplication>
#include <QString>

#include <plimsoll/money.h>
#include <plimsoll/timestamp.h>

namespace plimsoll::ui {

class Figures {
    Q_DECLARE_TR_FUNCTIONS(Figures)

public:
    /// "¥10,000,000.00"
    [[nodiscard]] static QString money(Money amount, const QString& currency = {});
    /// "10,000,000.00", for columns whose head names the currency and for input fields.
    [[nodiscard]] static QString plain(Money amount);
    /// "¥968k", "¥1.2M"; in Chinese "¥96.8万", "¥1.2亿".
    [[nodiscard]] static QString compact(Money amount);
    [[nodiscard]] static QString count(std::int64_t number);
    /// Per cent of a whole, cut to one decimal: 99.99 % stays "99.9 %".
    [[nodiscard]] static QString percent(Money part, Money whole);

    /// "850 µs", "2.1 ms", "0.42 s", "3 min 5 s"
    [[nodiscard]] static QString duration(std::chrono::nanoseconds length);
    /// Coarser, for waiting times: "3 s", "2 min", "5 h"
    [[nodiscard]] static QString span(std::chrono::milliseconds length);
    /// Down to the second: "00:04:12", "1 d 02:00:00"
    [[nodiscard]] static QString countdown(std::chrono::microseconds length);
    /// How long something is held: "15 min", "1 h 30 min", "30 d"
    [[nodiscard]] static QString window(std::chrono::seconds length);
    /// Local time: "18:00:00" on the day of `now`, with the date on another one.
    [[nodiscard]] static QString shortMoment(Timestamp at, Timestamp now);
    /// Local time of day, "10:00:07.391"
    [[nodiscard]] static QString clock(Timestamp at);
    /// Local date and time, "2026-11-22 10:00:07"
    [[nodiscard]] static QString moment(Timestamp at);
};

}  // namespace plimsoll::ui
