#include "ui/worker/oversight_reader.h"

#include <algorithm>

namespace plimsoll::ui {

namespace {

constexpr int kRequestPage = 500;
/// Decided requests are looked for among all of them; what lies further back is for the command
/// line.
constexpr int kRequestPages = 40;

RequestQuery questionOf(const Interest& interest) {
    RequestQuery query{.state = {},
                       .maker = {},
                       .loan = {},
                       .beyond = {},
                       .newest_first = *interest.approvals != RequestList::Waiting,
                       .limit = interest.list_rows + 1};
    if (*interest.approvals == RequestList::Waiting) query.state = RequestState::Waiting;
    if (*interest.approvals == RequestList::Mine) query.maker = interest.me;
    return query;
}

ListNews<Request> cut(std::vector<Request> rows, int wanted) {
    ListNews<Request> list{.rows = std::move(rows), .complete = true};
    if (int(list.rows.size()) > wanted) {
        list.rows.resize(std::size_t(wanted));
        list.complete = false;
    }
    return list;
}

Result<std::vector<Request>> readDecided(DeskReader& reader, int wanted) {
    std::vector<Request> decided;
    RequestQuery query{.state = {},
                       .maker = {},
                       .loan = {},
                       .beyond = {},
                       .newest_first = true,
                       .limit = kRequestPage};
    for (int page = 0; page < kRequestPages && int(decided.size()) < wanted; ++page) {
        auto requests = reader.requests(query);
        if (!requests) return tl::make_unexpected(requests.error());
        std::ranges::copy_if(*requests, std::back_inserter(decided), [](const Request& request) {
            return request.state != RequestState::Waiting;
        });
        if (int(requests->size()) < kRequestPage) break;
        query.beyond = requests->back().id;
    }
    return decided;
}

Result<void> readRequests(DeskReader& reader, const Interest& interest, Snapshot& snapshot) {
    const RequestList list = *interest.approvals;
    // Nobody's own requests are none: zero would mean everybody's.
    if (list == RequestList::Mine && !interest.me) {
        snapshot.requests = RequestNews{.requests = {}, .list = list};
        return {};
    }
    auto requests = list == RequestList::Decided ? readDecided(reader, interest.list_rows + 1)
                                                 : reader.requests(questionOf(interest));
    if (!requests) return tl::make_unexpected(requests.error());
    snapshot.requests =
        RequestNews{.requests = cut(std::move(*requests), interest.list_rows), .list = list};
    return {};
}

Result<void> readAudit(DeskReader& reader, const Interest& interest, Snapshot& snapshot) {
    auto links = reader.audit(queryOf(*interest.audit, 0));
    if (!links) return tl::make_unexpected(links.error());
    const bool complete = int(links->size()) < kAuditPage;
    snapshot.audit =
        AuditNews{.links = std::move(*links), .complete = complete, .filter = *interest.audit};
    return {};
}

Result<void> readHalts(DeskReader& reader, Snapshot& snapshot) {
    HaltNews news;
    if (snapshot.alarms && snapshot.alarms->halts > 0) {
        auto halts = reader.halts();
        if (!halts) return tl::make_unexpected(halts.error());
        news.standing = std::move(*halts);
    }
    if (!news.standing.empty() && snapshot.alarms->waiting_requests > 0) {
        auto waiting = reader.requests({.state = RequestState::Waiting,
                                        .maker = {},
                                        .loan = {},
                                        .beyond = {},
                                        .newest_first = false,
                                        .limit = kRequestPage});
        if (!waiting) return tl::make_unexpected(waiting.error());
        std::ranges::copy_if(*waiting, std::back_inserter(news.lifts), [](const Request& request) {
            return request.as<LiftHalt>() != nullptr;
        });
    }
    snapshot.halts = std::move(news);
    return {};
}

}  // namespace

AuditQuery queryOf(const AuditFilter& filter, std::int64_t beyond) {
    AuditQuery query;
    query.who = filter.who;
    query.act = filter.acts;
    query.failed_only = filter.failed_only;
    query.without_bids = filter.without_bids;
    query.from = filter.from;
    query.beyond = beyond;
    query.newest_first = true;
    query.limit = kAuditPage;
    return query;
}

Result<void> readOversight(DeskReader& reader, const Interest& interest, Snapshot& snapshot) {
    Result<void> read;
    if (interest.halts) read = readHalts(reader, snapshot);
    if (read && interest.approvals) read = readRequests(reader, interest, snapshot);
    if (read && interest.audit) read = readAudit(reader, interest, snapshot);
    return read;
}

}  // namespace plimsoll::ui
