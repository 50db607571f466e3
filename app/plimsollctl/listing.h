#pragma once
// Records of one kind as an answer: a table for people, an array for scripts, any number of them.

#include <functional>
#include <string>
#include <vector>

#include "pages.h"
#include "session.h"
#include "table.h"

namespace plimsoll::ctl {

template <class T>
struct Listing {
    std::vector<Table::Column> columns;
    std::function<std::vector<std::string>(const T&)> cells;
    void (*write)(JsonWriter&, const T&);
};

/// `walk` is given a Visit and calls it for each record.
template <class T, class Walk>
Answer<ExitCode> answerList(Session& session, const Listing<T>& listing, const Walk& walk) {
    constexpr int kRowsMeasuredTogether = 1'000;
    JsonWriter json = session.writer();
    Table table(listing.columns);
    int waiting = 0;
    if (session.json) json.beginArray();
    const Answer<void> walked = walk(Visit<T>([&](const T& record) {
        if (session.json) {
            listing.write(json, record);
        } else {
            table.add(listing.cells(record));
            if (++waiting % kRowsMeasuredTogether == 0) table.flush(session.out);
        }
        return session.out.ok();
    }));
    if (!walked) return tl::make_unexpected(walked.error());
    if (session.json) {
        json.endArray();
    } else {
        table.flush(session.out);
    }
    return ExitCode::Ok;
}

}  // namespace plimsoll::ctl
