#include <fmt/format.h>

#include "service/desk_service.h"
#include "service/glance.h"
#include "service/guarded.h"
#include "service/verifier.h"

namespace plimsoll::service {
namespace {

/// A value that may be missing, as a Result.
template <class T>
Result<T> orFail(std::optional<T> value, ErrorCode code, std::string_view subject) {
    if (!value) return fail(code, std::string(subject));
    return std::move(*value);
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
    Result<std::optional<Violation>> glance(LoanId id) override {
        return guarded([&] {
            const Snapshot snapshot(*m_store);
            // A loan that is not there breaks no law, but nobody has looked at it either.
            if (!m_store->loan(id))
                throw store::EngineError(ErrorCode::UnknownLoan, std::to_string(id.value));
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
        request.as_received = fmt::format("loan '{}', investor '{}', amount '{}'", bid.loan,
                                          bid.investor, bid.amount);
        if (key) request.key = *key;
        return request;
    });
}

}  // namespace

std::unique_ptr<DeskReader> serveReader(std::unique_ptr<store::ReadStore> store) {
    return std::make_unique<ReaderService>(std::move(store));
}

}  // namespace plimsoll::service
