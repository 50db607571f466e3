#include "bid_names.h"

#include <fmt/format.h>

#include "option_values.h"
#include "options.h"

namespace plimsoll::ctl {

namespace {

Result<BidId> bidByNumber(DeskReader& reader, const std::string& text) {
    const auto number = readNumber("the bid", text);
    if (!number) return fail(ErrorCode::UnknownBid, text);
    return reader.bidLife(BidId(*number)).map([](const BidLife& life) { return life.bid.id; });
}

Result<BidId> bidNamed(DeskReader& reader, const BidName& name) {
    if (!name.number.empty()) return bidByNumber(reader, name.number);
    if (!name.byKey()) return fail(ErrorCode::UnknownBid, name.text());
    return reader.findBid(name.loan, name.investor, name.key);
}

/// A name that leads nowhere, as against a desk that cannot be asked.
bool isUnknown(ErrorCode code) {
    return code == ErrorCode::UnknownBid || code == ErrorCode::UnknownLoan ||
           code == ErrorCode::UnknownInvestor || code == ErrorCode::CodeInvalid ||
           code == ErrorCode::InputInvalid;
}

}  // namespace

std::string BidName::text() const {
    if (!number.empty()) return number;
    std::string all;
    for (const std::string* part : {&loan, &investor, &key}) {
        if (!all.empty() && !part->empty()) all += ' ';
        all += *part;
    }
    return all;
}

void addBidByKey(Subcommand& app, BidName& name) {
    app.addOption("--loan", name.loan, "The bid's loan, with --investor and --key")
        ->typeName("CODE");
    app.addOption("--investor", name.investor, "The bid's investor")->typeName("CODE");
    app.addOption("--key", name.key, "The bid's request key")->typeName("KEY");
}

Answer<void> checkBidName(const BidName& name) {
    const bool any_key = !name.loan.empty() || !name.investor.empty() || !name.key.empty();
    if (name.number.empty() != name.byKey() || (any_key && !name.byKey())) {
        return badInput("bid_missing", name.text(),
                        "name the bid either by its number or by --loan, --investor and --key");
    }
    if (name.number.empty()) return {};
    return readNumber("the bid", name.number).map([](std::int64_t) {});
}

Answer<BidId> findBid(DeskReader& reader, const BidName& name) {
    return answerOf(bidNamed(reader, name));
}

Answer<std::optional<BidId>> lookForBid(DeskReader& reader, const BidName& name) {
    const auto bid = bidNamed(reader, name);
    if (bid) return std::optional(*bid);
    if (isUnknown(bid.error().code)) return std::optional<BidId>{};
    return tl::make_unexpected(failureOf(bid.error()));
}

}  // namespace plimsoll::ctl
