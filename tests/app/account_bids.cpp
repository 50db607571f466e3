// Admission, promotion and payments in the account kept by hand.
#include "account_book.h"

#include <algorithm>

namespace plimsoll::test {

namespace {

const BookAnswer kRefused{1, {}};

}  // namespace

Fen AccountBook::takenBy(const std::string& loan, const std::string& investor) const {
    Fen taken = 0;
    for (const auto& [number, bid] : bids) {
        if (bid.loan != loan || bid.investor != investor) continue;
        for (const BookPart& part : bid.parts) {
            const bool counts = part.state == BookPart::State::Held ||
                                part.state == BookPart::State::Stuck ||
                                part.state == BookPart::State::Paid;
            if (counts) taken += part.amount;
        }
    }
    return taken;
}

std::string AccountBook::whyNotEvenAsked(const Ask& ask) const {
    const BookLoan& loan = loans.at(ask.loan);
    if (!investors.at(ask.investor).active) return "investor_suspended";
    if (!loan.halts.empty()) return "halted";
    if (loan.phase == "paused") return "paused";
    if (loan.phase == "draft") return "not_open_yet";
    // A loan that is full refuses by what is left, so that people hear "full".
    const bool inside = loan.phase == "open" || loan.phase == "full";
    return inside ? std::string() : "closed";
}

std::string AccountBook::whyNot(const Ask& ask, Fen amount) const {
    const BookLoan& loan = loans.at(ask.loan);
    const Fen left = loan.free();
    if (amount < loan.min) return "below_minimum";
    if (amount != left && (amount - loan.min) % loan.step != 0) return "off_step";
    if (loan.cap && takenBy(ask.loan, ask.investor) + amount > *loan.cap) return "over_cap";
    if (left == 0) return loan.paid == loan.target ? "full" : "all_held";
    if (amount > left) return "exceeds_remainder";
    if (left - amount > 0 && left - amount < loan.min) return "leaves_tail";
    if (!ask.by_payment && investors.at(ask.investor).available < amount)
        return "insufficient_balance";
    return {};
}

Fen AccountBook::clipped(const Ask& ask, Fen most) const {
    for (Fen amount = std::min(most, loans.at(ask.loan).free()); amount > 0; --amount)
        if (whyNot(ask, amount).empty()) return amount;
    return 0;
}

Fen AccountBook::worthWaitingFor(const BookLoan& loan, Fen rest, bool partial) {
    if (!partial) return rest;
    while (rest >= loan.min && (rest - loan.min) % loan.step != 0) --rest;
    return rest < loan.min ? 0 : rest;
}

bool AccountBook::mayWait(const std::string& reason) {
    return reason == "full" || reason == "all_held" || reason == "exceeds_remainder";
}

BookAnswer AccountBook::bid(const BookBid& asked, const std::string& key) {
    const auto known = m_keys.find(asked.loan + '/' + asked.investor + '/' + key);
    if (known != m_keys.end()) {
        const BookBid& first = bids.at(known->second);
        const bool same = first.asked == asked.asked && first.partial == asked.partial &&
                          first.standby == asked.standby && first.by_payment == asked.by_payment;
        if (!same) return {1, "key_reused"};
        const bool refused = first.outcome == "refused";
        return {refused ? 1 : 0, refused ? first.reason : first.outcome};
    }
    BookBid bid = asked;
    const BookLoan& loan = loans.at(bid.loan);
    Fen accepted = 0;
    bid.reason = whyNotEvenAsked(bid);
    if (bid.reason.empty()) {
        bid.reason = whyNot(bid, bid.asked);
        if (bid.reason.empty()) accepted = bid.asked;
        if (accepted == 0 && bid.partial) accepted = clipped(bid, bid.asked);
        const bool pays = bid.by_payment || investors.at(bid.investor).available >= bid.asked;
        if (bid.standby && mayWait(bid.reason) && pays)
            bid.waiting = worthWaitingFor(loan, bid.asked - accepted, bid.partial);
    }
    bid.outcome = accepted > 0 ? "accepted" : bid.waiting > 0 ? "standby" : "refused";
    const int number = static_cast<int>(bids.size()) + 1;
    m_keys[asked.loan + '/' + asked.investor + '/' + key] = number;
    BookBid& kept = bids[number] = std::move(bid);
    if (accepted > 0) {
        if (!kept.by_payment) {
            investors[kept.investor].available -= accepted;
            investors[kept.investor].frozen += accepted;
        }
        take(kept, accepted, !kept.by_payment, kept.by_payment);
        settle(loans[kept.loan]);
    }
    if (kept.outcome == "refused") return {1, kept.reason};
    return {0, kept.outcome};
}

void AccountBook::take(BookBid& bid, Fen amount, bool is_paid, bool had_deadline) {
    BookLoan& loan = loans[bid.loan];
    (is_paid ? loan.paid : loan.held) += amount;
    bid.parts.push_back(
        {amount, is_paid ? BookPart::State::Paid : BookPart::State::Held, had_deadline});
}

/// A hold that is not paid: its capacity is free again.
void AccountBook::end(BookBid& bid, BookPart& part, BookPart::State state) {
    loans[bid.loan].held -= part.amount;
    part.state = state;
}

void AccountBook::pay(BookBid& bid, BookPart& part) {
    BookLoan& loan = loans[bid.loan];
    loan.held -= part.amount;
    loan.paid += part.amount;
    part.state = BookPart::State::Paid;
    investors[bid.investor].frozen += part.amount;
    m_came_in += part.amount;
    settle(loan);
}

void AccountBook::settle(BookLoan& loan) {
    if (!loan.isSelling() && loan.phase != "short") return;
    if (loan.paid == loan.target)
        loan.phase = "full";
    else if (loan.phase == "settling" && loan.held == 0)
        loan.phase = "short";
}

void AccountBook::eachBidOf(const std::string& loan, const std::function<void(BookBid&)>& visit) {
    for (auto& [number, bid] : bids)
        if (bid.loan == loan) visit(bid);
}

/// In the order of arrival; who does not fit keeps the place and blocks nobody.
void AccountBook::serve(BookLoan& loan, const std::string& code) {
    eachBidOf(code, [&](BookBid& bid) {
        const bool open = loan.isSelling() && loan.halts.empty() && loan.free() >= loan.min;
        if (open && bid.waiting > 0) promote(bid);
    });
    settle(loan);
}

void AccountBook::promote(BookBid& bid) {
    const std::string reason = whyNot(bid, bid.waiting);
    Fen amount = reason.empty() ? bid.waiting : 0;
    if (amount == 0 && bid.partial) amount = clipped(bid, bid.waiting);
    if (amount == 0) {
        if (!mayWait(reason) && reason != "leaves_tail") bid.waiting = 0;
        return;
    }
    bid.waiting = reason.empty() ? 0 : worthWaitingFor(loans[bid.loan], bid.waiting - amount, true);
    if (!bid.by_payment) {
        investors[bid.investor].available -= amount;
        investors[bid.investor].frozen += amount;
    }
    take(bid, amount, !bid.by_payment, bid.by_payment);
}

BookAnswer AccountBook::withdrawBid(int number) {
    BookBid& bid = bids.at(number);
    bool found = bid.waiting > 0;
    bid.waiting = 0;
    for (BookPart& part : bid.parts) {
        if (part.state != BookPart::State::Held) continue;
        end(bid, part, BookPart::State::Withdrawn);
        found = true;
    }
    if (!found) return kRefused;
    serve(loans[bid.loan], bid.loan);
    return {};
}

BookAnswer AccountBook::voidBid(int number) {
    BookBid& bid = bids.at(number);
    BookLoan& loan = loans[bid.loan];
    const bool is_filled = loan.phase == "full" || loan.phase == "under_review";
    if (!is_filled && !loan.isSelling() && loan.phase != "short") return kRefused;
    bool found = false;
    for (BookPart& part : bid.parts) {
        if (part.state != BookPart::State::Paid) continue;
        giveBack(bid, part, true);
        found = true;
    }
    if (!found) return kRefused;
    bid.waiting = 0;
    if (is_filled) {
        const bool reopens = loan.has_deadline || !loan.closed;
        loan.phase = reopens ? "open" : "short";
        loan.closed = !reopens;
    }
    serve(loan, bid.loan);
    return {};
}

/// To where the money came from: the balance, or whoever paid.
void AccountBook::giveBack(BookBid& bid, BookPart& part, bool to_the_loan) {
    BookInvestor& investor = investors[bid.investor];
    investor.frozen -= part.amount;
    if (bid.by_payment)
        addPayout("refund", part.amount, bid.investor);
    else
        investor.available += part.amount;
    if (to_the_loan) {
        loans[bid.loan].paid -= part.amount;
        part.state = BookPart::State::GivenBack;
    }
}

BookPart* AccountBook::openPart(BookBid& bid, Fen amount) {
    for (BookPart& part : bid.parts) {
        const bool is_open =
            part.state == BookPart::State::Held || part.state == BookPart::State::Stuck;
        if (is_open && (amount == 0 || part.amount == amount)) return &part;
    }
    return nullptr;
}

bool AccountBook::isAwaitedLate(const BookBid& bid, Fen amount) {
    int awaited = 0;
    for (const BookPart& part : bid.parts) {
        if (part.amount != amount) continue;
        if (part.state == BookPart::State::Failed) ++awaited;
        const bool came = part.state == BookPart::State::Paid ||
                          (part.state == BookPart::State::GivenBack && bid.by_payment);
        if (came && !part.had_deadline) --awaited;
    }
    return awaited > 0;
}

std::string AccountBook::confirmed(int number, Fen amount) {
    BookBid& bid = bids.at(number);
    BookLoan& loan = loans[bid.loan];
    if (BookPart* const part = openPart(bid, amount)) {
        pay(bid, *part);
        return "paid";
    }
    const bool withdrawn = std::any_of(bid.parts.begin(), bid.parts.end(), [&](const auto& part) {
        return part.state == BookPart::State::Withdrawn && part.amount == amount;
    });
    if (isAwaitedLate(bid, amount)) {
        BookBid ask = bid;
        ask.by_payment = true;
        if (loan.isSelling() && loan.halts.empty() && whyNot(ask, amount).empty()) {
            take(bid, amount, true, false);
            investors[bid.investor].frozen += amount;
            m_came_in += amount;
            settle(loan);
            return "readmitted";
        }
        openCase(number, amount);
        return "late_case";
    }
    openCase(number, amount);
    if (withdrawn) return "late_case";
    return openPart(bid, 0) != nullptr ? "wrong_amount" : "surplus";
}

BookAnswer AccountBook::payment(const std::string& name, int number, const std::string& status,
                                Fen amount) {
    auto& earlier = m_notices[name];
    bool was_confirmed = false;
    for (const Notice& notice : earlier) {
        was_confirmed = was_confirmed || notice.status == "confirmed";
        if (notice.status != status) continue;
        if (notice.bid != number || notice.amount != amount) return {1, "key_reused"};
        return {0, notice.outcome};
    }
    std::string outcome = "out_of_order";
    if (!was_confirmed && status == "confirmed") {
        outcome = confirmed(number, amount);
    } else if (!was_confirmed) {
        BookBid& bid = bids.at(number);
        BookPart* const part = openPart(bid, amount);
        if (part != nullptr && status == "failed") {
            end(bid, *part, BookPart::State::Failed);
            serve(loans[bid.loan], bid.loan);
            outcome = "released";
        } else if (part != nullptr && part->state == BookPart::State::Held) {
            part->state = BookPart::State::Stuck;
            outcome = "stuck";
        }
    }
    earlier.push_back({status, number, amount, outcome});
    return {0, outcome};
}

BookAnswer AccountBook::resolveHold(int number, int part, bool paid) {
    BookBid& bid = bids.at(number);
    BookPart& stuck = bid.parts.at(static_cast<std::size_t>(part - 1));
    if (stuck.state != BookPart::State::Stuck) return kRefused;
    if (paid) {
        pay(bid, stuck);
        return {};
    }
    end(bid, stuck, BookPart::State::Failed);
    serve(loans[bid.loan], bid.loan);
    return {};
}

void AccountBook::openCase(int bid, Fen amount) {
    cases[static_cast<int>(cases.size()) + 1] = {true, amount, bid};
    m_suspense += amount;
    m_came_in += amount;
}

BookAnswer AccountBook::placeCase(int number) {
    BookCase& open = cases.at(number);
    if (!open.open) return kRefused;
    BookBid& bid = bids.at(open.bid);
    BookLoan& loan = loans[bid.loan];
    const bool fits = bid.by_payment && (loan.isSelling() || loan.phase == "short") &&
                      whyNot(bid, open.amount).empty();
    if (!fits) return kRefused;
    open.open = false;
    m_suspense -= open.amount;
    take(bid, open.amount, true, false);
    investors[bid.investor].frozen += open.amount;
    settle(loan);
    return {};
}

BookAnswer AccountBook::refundCase(int number) {
    BookCase& open = cases.at(number);
    if (!open.open) return kRefused;
    open.open = false;
    m_suspense -= open.amount;
    addPayout("refund", open.amount, bids.at(open.bid).investor);
    return {};
}

}  // namespace plimsoll::test
