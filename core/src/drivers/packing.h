#pragma once
// Rows as bytes and back, for a replay that keeps many of them: each row lists its fields once, and
// both ways follow from the list. The bytes live no longer than the process. Texts that queries
// fill in are left out. Pure functions.

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <plimsoll/holds.h>
#include <plimsoll/payments.h>
#include <plimsoll/payouts.h>

namespace plimsoll::service {

class Packer {
public:
    explicit Packer(std::string& out) : m_out(out) {}

    template <class... Fields>
    void operator()(const Fields&... fields) {
        (put(fields), ...);
    }

private:
    template <class Value>
        requires(std::is_trivially_copyable_v<Value>)
    void put(const Value& value) {
        m_out.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    void put(const std::string& text) {
        put(static_cast<std::uint32_t>(text.size()));
        m_out += text;
    }
    template <class Row>
    void put(const std::vector<Row>& rows) {
        put(static_cast<std::uint32_t>(rows.size()));
        for (const Row& row : rows) fieldsOf(*this, row);
    }

    std::string& m_out;
};

/// Reads what a Packer wrote.
class Unpacker {
public:
    explicit Unpacker(std::string_view in) : m_in(in) {}

    template <class... Fields>
    void operator()(Fields&... fields) {
        (take(fields), ...);
    }

private:
    template <class Value>
        requires(std::is_trivially_copyable_v<Value>)
    void take(Value& value) {
        std::memcpy(&value, m_in.data(), sizeof value);
        m_in.remove_prefix(sizeof value);
    }
    void take(std::string& text) {
        std::uint32_t size = 0;
        take(size);
        text = m_in.substr(0, size);
        m_in.remove_prefix(size);
    }
    template <class Row>
    void take(std::vector<Row>& rows) {
        std::uint32_t size = 0;
        take(size);
        rows.resize(size);
        for (Row& row : rows) fieldsOf(*this, row);
    }

    std::string_view m_in;
};

/// Every part of one bid, and the way to the other bids of its loan that have parts.
struct HeldBid {
    BidId previous;  ///< the one before it that got a first part; zero: none
    Funding funding = Funding::Balance;
    std::vector<Hold> holds;
};

template <class Row, class Wanted>
concept RowOfType = std::is_same_v<std::remove_const_t<Row>, Wanted>;

template <class Archive, RowOfType<Hold> Row>
void fieldsOf(Archive& fields, Row& hold) {
    fields(hold.bid, hold.part, hold.loan, hold.investor, hold.amount, hold.state, hold.since,
           hold.lapses, hold.payment);
}

template <class Archive, RowOfType<HeldBid> Row>
void fieldsOf(Archive& fields, Row& bid) {
    fields(bid.previous, bid.funding, bid.holds);
}

template <class Archive, RowOfType<Wait> Row>
void fieldsOf(Archive& fields, Row& wait) {
    fields(wait.bid, wait.loan, wait.investor, wait.waiting, wait.partial, wait.funding,
           wait.state);
}

template <class Archive, RowOfType<PaymentCase> Row>
void fieldsOf(Archive& fields, Row& payment) {
    fields(payment.id, payment.kind, payment.state, payment.payment, payment.bid, payment.loan,
           payment.investor, payment.amount, payment.as_received, payment.opened, payment.closed);
}

template <class Archive, RowOfType<Payout> Row>
void fieldsOf(Archive& fields, Row& payout) {
    fields(payout.id, payout.kind, payout.state, payout.loan, payout.investor, payout.bid,
           payout.from_case, payout.replaces, payout.amount, payout.payee, payout.batch,
           payout.reference, payout.created, payout.changed);
}

}  // namespace plimsoll::service
