#include <charconv>

#include <fmt/format.h>

#include "audit/check.h"
#include "audit/store_records.h"
#include "drivers/desk_service.h"
#include "drivers/guarded.h"
#include "drivers/preview.h"
#include "drivers/verify_desk.h"
#include "reports/glance.h"
#include "reports/outcome.h"
#include "reports/people_view.h"
#include "reports/placing.h"
#include "reports/short_report.h"
#include "reports/snapshot.h"
#include "reports/standings.h"
#include "reports/statement.h"

namespace plimsoll::service {
namespace {

/// What a screen or a report wants to know.
constexpr std::string_view kPurpose = "query";

/// A value that may be missing, as a Result.
template <class T>
Result<T> orFail(std::optional<T> value, ErrorCode code, std::string_view subject) {
    if (!value) return fail(code, std::string(subject));
    return std::move(*value);
}

BidId bidNumber(std::string_view text) {
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stop == end ? BidId(number) : BidId();
}

class ReaderService final : public DeskReader {
public:
    ReaderService(std::unique_ptr<store::ReadStore> store, OpenReader open_another,
                  FindHeads find_heads)
        : m_store(std::move(store)),
          m_open_another(std::move(open_another)),
          m_find_heads(std::move(find_heads)) {}

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
    Result<std::vector<BidStanding>> bidStandings(const BidQuery& query) override {
        return guarded([&] {
            const Snapshot snapshot(*m_store, kPurpose);
            return standingsOf(*m_store, query);
        });
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
    Result<PayoutId> findPayout(std::string_view reference) override;
    Result<Payout> payout(PayoutId id) override {
        return guarded([&] { return m_store->payout(id); }).and_then([&](auto found) {
            return orFail(std::move(found), ErrorCode::UnknownPayout, std::to_string(id.value));
        });
    }
    Result<std::vector<StatementLine>> statement(InvestorId id) override {
        return guarded([&] {
            const Snapshot snapshot(*m_store, kPurpose);
            return statementOf(*m_store, id);
        });
    }
    Result<ShortReport> whyShort(LoanId id, std::optional<Timestamp> at) override {
        return guarded([&] {
            const Snapshot snapshot(*m_store, kPurpose);
            return shortReportOf(*m_store, id, at);
        });
    }
    Result<Alarms> alarms() override {
        return guarded([&] { return m_store->alarms(); });
    }
    Result<std::vector<Designation>> designations(InvestorId after, int limit) override {
        return guarded([&] { return m_store->designations(after, limit, false); });
    }
    Result<Placing> placing(LoanId id) override {
        return guarded([&] {
            const Snapshot snapshot(*m_store, kPurpose);
            const auto loan = m_store->loanState(id);
            if (!loan) throw store::EngineError(ErrorCode::UnknownLoan, std::to_string(id.value));
            return plannedOf(*m_store, *loan);
        });
    }
    Result<Preview> preview(const Command& command, Timestamp now) override {
        return guarded([&] {
                   const Snapshot snapshot(*m_store, kPurpose);
                   return previewOf(*m_store, command, now);
               })
            .and_then([](Result<Preview> made) { return made; });
    }
    Result<std::vector<ExcessLine>> excess(const ExcessQuery& query) override {
        return readingOf(query.loan, [&] { return m_store->excess(query); });
    }
    Result<OutcomeRecord> outcome(LoanId id) override;
    Result<std::vector<Claim>> claims() override {
        return guarded([&] { return m_store->claims(); });
    }
    Result<Rules> rules() override {
        return guarded([&] {
            const Snapshot snapshot(*m_store, kPurpose);
            return m_store->rules();
        });
    }
    Result<std::vector<StaffMember>> staff() override {
        return guarded([&] { return m_store->staff(); });
    }
    Result<Access> access() override {
        return guarded([&] { return accessOf(m_store->info().kind, wantedAt(*m_store)); });
    }
    Result<StaffWanted> staffWanted() override {
        return guarded([&] { return wantedAt(*m_store); });
    }
    Result<bool> needsChecker(Act act) override {
        return guarded([&] {
            const Snapshot snapshot(*m_store, kPurpose);
            return policyAt(*m_store, act).four_eyes;
        });
    }
    Result<ActPolicy> policy(Act act) override {
        return guarded([&] {
            const Snapshot snapshot(*m_store, kPurpose);
            return policyAt(*m_store, act);
        });
    }
    Result<std::vector<Request>> requests(const RequestQuery& query) override {
        return guarded([&] {
            const Snapshot snapshot(*m_store, kPurpose);
            auto found = m_store->requests(query);
            for (Request& request : found) completeRequest(*m_store, request);
            return found;
        });
    }
    Result<Request> request(RequestId id) override {
        return guarded([&] {
                   const Snapshot snapshot(*m_store, kPurpose);
                   auto found = m_store->request(id);
                   if (found) completeRequest(*m_store, *found);
                   return found;
               })
            .and_then([&](auto found) {
                return orFail(std::move(found), ErrorCode::UnknownRequest,
                              std::to_string(id.value));
            });
    }
    Result<std::vector<Halt>> halts(bool standing_only) override {
        return guarded([&] { return m_store->halts(standing_only); });
    }
    Result<std::vector<AuditLink>> audit(const AuditQuery& query) override {
        return guarded([&] { return m_store->audit(query); });
    }
    Result<std::vector<AuditHead>> heads() override {
        return guarded([&] {
            std::vector<AuditHead> heads;
            for (auto& known : m_find_heads().heads) heads.push_back(std::move(known.head));
            return heads;
        });
    }
    Result<std::optional<Violation>> glance(LoanId id) override {
        return guarded([&] {
            const Snapshot snapshot(*m_store, kPurpose);
            // A loan that is not there breaks no law, but nobody has looked at it either.
            requireLoan(id);
            return glanceAt(*m_store, id);
        });
    }
    Result<VerifyReport> verify(const VerifyProgress& progress, std::stop_token stop,
                                std::vector<AuditHead> anchors) override {
        return guarded([&] {
            // First: a head that is signed meanwhile would look like a cut chain.
            auto heads = audit::withGiven(m_find_heads().heads, anchors);
            return verifyDesk(*m_store, m_open_another, std::move(heads), progress, stop);
        });
    }
    Result<VerifyReport> verifyAudit(const VerifyProgress& progress, std::stop_token stop,
                                     std::vector<AuditHead> anchors) override {
        return guarded([&] {
            auto heads = audit::withGiven(m_find_heads().heads, anchors);
            return verifyChain(*m_store, std::move(heads), progress, stop);
        });
    }
    Result<LogHealth> log() override {
        return guarded([&] { return m_store->log(); });
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
            const Snapshot snapshot(*m_store, kPurpose);
            if (loan) requireLoan(loan);
            return body();
        });
    }
    BidId bidNamed(std::string_view loan, std::string_view investor, std::string_view key);
    std::unique_ptr<store::ReadStore> m_store;
    OpenReader m_open_another;
    FindHeads m_find_heads;
};

Result<PayoutId> ReaderService::findPayout(std::string_view reference) {
    return guarded([&]() -> std::optional<PayoutId> {
               if (auto found = m_store->findPayout(reference)) return found;
               const auto info = m_store->info();
               const auto number = payoutNumberIn(reference);
               const bool is_bare = reference.find('-') == std::string_view::npos;
               if (!number || !is_bare || !info.earlier.empty()) return std::nullopt;
               return m_store->findPayout(payoutReference(info.uid, *number));
           })
        .and_then([&](std::optional<PayoutId> found) {
            return orFail(found, ErrorCode::UnknownPayout, std::string(reference));
        });
}

Result<OutcomeRecord> ReaderService::outcome(LoanId id) {
    return guarded([&]() -> Result<OutcomeRecord> {
               std::optional<AuditHead> head;
               for (auto& known : m_find_heads().heads)
                   if (!head || known.head.link > head->link) head = std::move(known.head);
               const Snapshot snapshot(*m_store, kPurpose);
               return outcomeOf(*m_store, id, std::move(head));
           })
        .and_then([](Result<OutcomeRecord> made) { return made; });
}

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
        const Snapshot snapshot(*m_store, kPurpose);
        requireLoan(loan);
        return m_store->waits(loan, beyond, limit);
    });
}

Result<BidLife> ReaderService::bidLife(BidId id) {
    return guarded([&] {
        const Snapshot snapshot(*m_store, kPurpose);
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
        const Snapshot snapshot(*m_store, kPurpose);
        const auto id = bidNamed(loan, investor, key);
        if (id) return id;
        const bool is_number = loan.empty() && investor.empty();
        throw store::EngineError(
            ErrorCode::UnknownBid,
            is_number ? std::string(key) : fmt::format("{} {} {}", loan, investor, key));
    });
}

}  // namespace

std::unique_ptr<DeskReader> serveReader(std::unique_ptr<store::ReadStore> store,
                                        OpenReader open_another, FindHeads find_heads) {
    return std::make_unique<ReaderService>(std::move(store), std::move(open_another),
                                           std::move(find_heads));
}

}  // namespace plimsoll::service
