#include <charconv>

#include <fmt/format.h>

#include "service/desk_service.h"
#include "service/glance.h"
#include "service/guarded.h"
#include "service/short_report.h"
#include "service/statement.h"
#include "service/verifier.h"

namespace plimsoll::service {
namespace {

/// A value that may be missing, as a Result.
template <class T>
Result<T> orFail(std::optional<T> value, ErrorCode code, std::string_view subject) {
    if (!value) return fail(code, std::string(subject));
    return std::move(*value);
}

/// One state of the desk, held still for several reads.
class Snapshot {
public:
    explicit Snapshot(store::ReadStore& store) : m_store(store) { m_store.beginSnapshot(); }
    ~Snapshot() { m_store.endSnapshot(); }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    store::ReadStore& m_store;
};

BidId bidNumber(std::string_view text) {
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stop == end ? BidId(number) : BidId();
}

class ReaderService final : public DeskReader {
public:
    explicit ReaderService(std::unique_ptr<store::ReadStore> store) : m_store(std::move(store)) {}

    Result<DeskInfo> info() override {
        return guarded([&] { return m_store->info(); });
    }
    Result<std::vector<LoanSummary>> loans() override {
        return guarded([&] { return m_store->loans(); });
    }
    Result<LoanSummary> loan(LoanId id) override {
        return guarded([&] { return m_store->loan(id); }).and_then([&](auto found) {
            return orFail(std::move(found), ErrorCode::UnknownLoan, std::to_string(id.value));
        });
    }
    Result<LoanSummary> findLoan(std::string_view code) override {
        return guarded([&] {
                   const auto id = m_store->findLoan(code);
                   return id ? m_store->loan(*id) : std::nullopt;
               })
            .and_then(
                [&](auto found) { return orFail(std::move(found), ErrorCode::UnknownLoan, code); });
    }
    Result<LoanTally> tally(LoanId id) override {
        return guarded([&] { return m_store->tally(id); });
    }
    Result<std::vector<FillPoint>> fillPoints(LoanId id, std::int64_t after, int limit) override {
        return guarded([&] { return m_store->fillPoints(id, after, limit); });
    }
    Result<std::vector<BidRecord>> bids(const BidQuery& query) override {
        return guarded([&] { return m_store->bids(query); });
    }
    Result<InvestorSummary> investor(InvestorId id) override {
        return guarded([&] { return m_store->investor(id); }).and_then([&](auto found) {
            return orFail(std::move(found), ErrorCode::UnknownInvestor, std::to_string(id.value));
        });
    }
    Result<InvestorSummary> findInvestor(std::string_view code) override {
        return guarded([&] {
                   const auto id = m_store->findInvestor(code);
                   return id ? m_store->investor(*id) : std::nullopt;
               })
            .and_then([&](auto found) {
                return orFail(std::move(found), ErrorCode::UnknownInvestor, code);
            });
    }
    Result<std::vector<InvestorSummary>> investors(InvestorId after, int limit) override {
        return guarded([&] { return m_store->investors(after, limit); });
    }
    Result<BidRequest> resolve(const NamedBid& bid) override;
    Result<std::vector<Hold>> holds(const HoldQuery& query) override {
        return readingOf(query.loan, [&] { return m_store->holds(query); });
    }
    Result<std::vector<Wait>> standby(LoanId loan, BidId beyond, int limit) override;
    Result<BidLife> bidLife(BidId id) override;
    Result<BidId> findBid(std::string_view loan, std::string_view investor,
                          std::string_view key) override;
    Result<std::vector<PaymentCase>> cases(const CaseQuery& query) override {
        return guarded([&] { return m_store->cases(query); });
    }
    Result<std::vector<Payout>> payouts(const PayoutQuery& query) override {
        return readingOf(query.loan, [&] { return m_store->payouts(query); });
    }
    Result<Payout> payout(PayoutId id) override {
        return guarded([&] { return m_store->payout(id); }).and_then([&](auto found) {
            return orFail(std::move(found), ErrorCode::UnknownPayout, std::to_string(id.value));
        });
    }
    Result<std::vector<StatementLine>> statement(InvestorId id) override {
        return guarded([&] {
            const Snapshot snapshot(*m_store);
            return statementOf(*m_store, id);
        });
    }
    Result<ShortReport> whyShort(LoanId id, std::optional<Timestamp> at) override {
        return guarded([&] {
            const Snapshot snapshot(*m_store);
            return shortReportOf(*m_store, id, at);
        });
    }
    Result<Alarms> alarms() override {
        return guarded([&] { return m_store->alarms(); });
    }
    Result<std::optional<Violation>> glance(LoanId id) override {
        return guarded([&] {
            const Snapshot snapshot(*m_store);
            // A loan that is not there breaks no law, but nobody has looked at it either.
            requireLoan(id);
            return glanceAt(*m_store, id);
        });
    }
    Result<VerifyReport> verify(const VerifyProgress& progress, std::stop_token stop) override {
        return guarded([&] {
            const Snapshot snapshot(*m_store);
            return verifyRecords(*m_store, progress, stop);
        });
    }
    Result<std::int64_t> version() override {
        return guarded([&] { return m_store->version(); });
    }

private:
    void requireLoan(LoanId id) {
        if (!m_store->loan(id))
            throw store::EngineError(ErrorCode::UnknownLoan, std::to_string(id.value));
    }
    /// A read that is about one loan, which must be there, or about all of them.
    template <class Body>
    auto readingOf(LoanId loan, Body body) -> Result<std::invoke_result_t<Body>> {
        return guarded([&] {
            const Snapshot snapshot(*m_store);
            if (loan) requireLoan(loan);
            return body();
        });
    }
    BidId bidNamed(std::string_view loan, std::string_view investor, std::string_view key);

    std::unique_ptr<store::ReadStore> m_store;
};

Result<BidRequest> ReaderService::resolve(const NamedBid& bid) {
    const auto key = RequestKey::parse(bid.key);
    if (!key && !bid.key.empty()) return fail(ErrorCode::InputInvalid, "key " + bid.key);
    return guarded([&] {
        BidRequest request;
        request.loan = m_store->findLoan(bid.loan).value_or(LoanId());
        request.investor = m_store->findInvestor(bid.investor).value_or(InvestorId());
        if (const auto amount = Money::parse(bid.amount)) request.asked = *amount;
        request.partial = bid.partial;
        request.standby = bid.standby;
        request.funding = bid.funding;
        request.as_received = fmt::format("loan '{}', investor '{}', amount '{}'", bid.loan,
                                          bid.investor, bid.amount);
        if (key) request.key = *key;
        return request;
    });
}

Result<std::vector<Wait>> ReaderService::standby(LoanId loan, BidId beyond, int limit) {
    return guarded([&] {
        const Snapshot snapshot(*m_store);
        requireLoan(loan);
        return m_store->waits(loan, beyond, limit);
    });
}

Result<BidLife> ReaderService::bidLife(BidId id) {
    return guarded([&] {
        const Snapshot snapshot(*m_store);
        auto bid = m_store->bid(id);
        if (!bid) throw store::EngineError(ErrorCode::UnknownBid, std::to_string(id.value));
        BidLife life;
        life.bid = std::move(*bid);
        life.holds = m_store->holdsOf(id);
        life.wait = m_store->waitOf(id);
        life.events = m_store->events(life.bid.loan, id);
        return life;
    });
}

/// Zero when there is none. Without loan and investor the key is a number.
BidId ReaderService::bidNamed(std::string_view loan, std::string_view investor,
                              std::string_view key) {
    if (loan.empty() && investor.empty()) {
        const auto bid = m_store->bid(bidNumber(key));
        return bid ? bid->id : BidId();
    }
    const auto loan_id = m_store->findLoan(loan);
    const auto investor_id = m_store->findInvestor(investor);
    if (!loan_id || !investor_id) return {};
    return m_store->findBid(*loan_id, *investor_id, key).value_or(BidId());
}

Result<BidId> ReaderService::findBid(std::string_view loan, std::string_view investor,
                                     std::string_view key) {
    return guarded([&] {
        const Snapshot snapshot(*m_store);
        const auto id = bidNamed(loan, investor, key);
        if (id) return id;
        const bool is_number = loan.empty() && investor.empty();
        throw store::EngineError(
            ErrorCode::UnknownBid,
            is_number ? std::string(key) : fmt::format("{} {} {}", loan, investor, key));
    });
}

}  // namespace

std::unique_ptr<DeskReader> serveReader(std::unique_ptr<store::ReadStore> store) {
    return std::make_unique<ReaderService>(std::move(store));
}

}  // namespace plimsoll::service
