// Loans, balances, payouts and imports in the account kept by hand.
#include "account_book.h"

#include <fmt/format.h>

namespace plimsoll::test {

namespace {

const BookAnswer kRefused{1, {}};

}  // namespace

// ---- investors ---------------------------------------------------------------------------------

BookAnswer AccountBook::addInvestor(const std::string& code, Fen deposit) {
    investors[code].available = deposit;
    m_came_in += deposit;
    return {};
}

BookAnswer AccountBook::deposit(const std::string& code, Fen amount) {
    investors.at(code).available += amount;
    m_came_in += amount;
    return {};
}

BookAnswer AccountBook::cashOut(const std::string& code, Fen amount) {
    BookInvestor& investor = investors.at(code);
    if (amount > investor.available) return kRefused;
    investor.available -= amount;
    addPayout("cash_out", amount, code);
    return {};
}

BookAnswer AccountBook::adjust(const std::string& code, Fen by) {
    BookInvestor& investor = investors.at(code);
    if (investor.available + by < 0) return kRefused;
    investor.available += by;
    (by > 0 ? m_came_in : m_went_out) += by > 0 ? by : -by;
    return {};
}

BookAnswer AccountBook::setActive(const std::string& code, bool active) {
    investors.at(code).active = active;
    return {};
}

BookAnswer AccountBook::setConsent(const std::string& code, Fen limit) {
    investors.at(code).consent = limit;
    return {};
}

// ---- loans -------------------------------------------------------------------------------------

BookAnswer AccountBook::createLoan(const std::string& code, const BookLoan& terms) {
    loans[code] = terms;
    return {};
}

BookAnswer AccountBook::moveLoan(const std::string& code, const std::string& move) {
    BookLoan& loan = loans.at(code);
    const auto from = [&](std::initializer_list<const char*> phases) {
        for (const char* const phase : phases)
            if (loan.phase == phase) return true;
        return false;
    };
    if (move == "open" && from({"draft"})) {
        loan.phase = "open";
    } else if (move == "pause" && from({"open"})) {
        loan.phase = "paused";
    } else if (move == "resume" && from({"paused"})) {
        loan.phase = "open";
    } else if (move == "close" && from({"open", "paused"})) {
        loan.phase = loan.held > 0 ? "settling" : "short";
        loan.closed = true;
    } else if (move == "review" && from({"full"})) {
        loan.phase = "under_review";
    } else if (move == "disburse" && from({"under_review"})) {
        disburse(code);
        loan.phase = "disbursed";
    } else if (move == "cancel" && from({"short", "full", "under_review"})) {
        cancel(code);
        loan.phase = "cancelled";
    } else if (move == "withdraw" && from({"draft"})) {
        loan.phase = "withdrawn";
    } else {
        return kRefused;
    }
    return {0, loan.phase};
}

void AccountBook::disburse(const std::string& code) {
    Fen total = 0;
    eachBidOf(code, [&](BookBid& bid) {
        bid.waiting = 0;
        for (const BookPart& part : bid.parts) {
            if (part.state != BookPart::State::Paid) continue;
            investors[bid.investor].frozen -= part.amount;
            investors[bid.investor].lent += part.amount;
            total += part.amount;
        }
    });
    addPayout("disbursement", total, {});
    m_borrowers += total;
}

void AccountBook::cancel(const std::string& code) {
    eachBidOf(code, [&](BookBid& bid) {
        bid.waiting = 0;
        for (BookPart& part : bid.parts)
            if (part.state == BookPart::State::Paid) giveBack(bid, part, true);
    });
}

BookAnswer AccountBook::extend(const std::string& code) {
    BookLoan& loan = loans.at(code);
    if (loan.phase != "short") return kRefused;
    loan.phase = "open";
    loan.closed = false;
    loan.has_deadline = true;
    serve(loan, code);
    return {};
}

BookAnswer AccountBook::reduce(const std::string& code) {
    BookLoan& loan = loans.at(code);
    if (loan.phase != "short" || loan.paid == 0) return kRefused;
    loan.target = loan.paid;
    loan.phase = "full";
    return {};
}

BookAnswer AccountBook::place(const std::string& code, const std::string& who, Fen amount) {
    BookLoan& loan = loans.at(code);
    BookInvestor& investor = investors.at(who);
    Fen placed = 0;
    Fen waiting = 0;
    eachBidOf(code, [&](const BookBid& bid) {
        if (bid.investor != who) return;
        waiting += bid.waiting;
        for (const BookPart& part : bid.parts)
            if (bid.placed && part.state == BookPart::State::Paid) placed += part.amount;
    });
    BookBid bid;
    bid.loan = code;
    bid.investor = who;
    bid.asked = amount;
    bid.outcome = "accepted";
    bid.placed = true;
    const Fen room = std::max(investor.consent - placed, waiting);
    const bool lawful = (loan.isSelling() || loan.phase == "short") && loan.halts.empty() &&
                        investor.active && loan.free() > 0 && amount == loan.free() &&
                        amount <= room && whyNot(bid, amount).empty();
    if (!lawful) return kRefused;
    eachBidOf(code, [&](BookBid& other) {
        if (other.investor == who) other.waiting = 0;
    });
    investor.available -= amount;
    investor.frozen += amount;
    BookBid& kept = bids[static_cast<int>(bids.size()) + 1] = std::move(bid);
    take(kept, amount, true, false);
    settle(loan);
    return {};
}

BookAnswer AccountBook::halt(const std::string& code) {
    loans.at(code).halts.insert(++m_last_halt);
    m_halted[m_last_halt] = code;
    return {};
}

BookAnswer AccountBook::lift(int halt) {
    const auto found = m_halted.find(halt);
    if (found == m_halted.end()) return kRefused;
    BookLoan& loan = loans.at(found->second);
    loan.halts.erase(halt);
    serve(loan, found->second);
    m_halted.erase(found);
    return {};
}

// ---- payouts -----------------------------------------------------------------------------------

void AccountBook::addPayout(const std::string& kind, Fen amount, const std::string& investor) {
    BookPayout& payout = payouts[static_cast<int>(payouts.size()) + 1];
    payout.kind = kind;
    payout.amount = amount;
    payout.investor = investor;
}

BookAnswer AccountBook::sendPayouts(const std::string& batch) {
    const auto known = m_batches.find(batch);
    if (known != m_batches.end()) return {0, std::to_string(known->second)};
    int sent = 0;
    for (auto& [number, payout] : payouts) {
        if (payout.state != "pending") continue;
        payout.state = "sent";
        payout.batch = batch;
        ++sent;
    }
    m_batches[batch] = sent;
    return {0, std::to_string(sent)};
}

BookAnswer AccountBook::answerPayout(int number, const std::string& answer) {
    BookPayout& payout = payouts.at(number);
    if (payout.state != "sent" && payout.state != "unknown") return kRefused;
    if (payout.state == "unknown" && answer == "unknown") return kRefused;
    payout.state = answer;
    if (answer == "confirmed") m_went_out += payout.amount;
    // Nobody's balance takes a disbursement back: it waits to be issued again.
    if (answer == "failed" && !payout.investor.empty())
        investors[payout.investor].available += payout.amount;
    return {};
}

BookAnswer AccountBook::reissue(int number) {
    BookPayout& payout = payouts.at(number);
    if (payout.state != "failed" || !payout.investor.empty() || payout.replaced) return kRefused;
    payout.replaced = true;
    const std::string kind = payout.kind;
    addPayout(kind, payout.amount, {});
    return {};
}

// ---- imports -----------------------------------------------------------------------------------

BookBid& AccountBook::addImported(const std::string& loan, const std::string& investor,
                                  Fen amount) {
    BookBid bid;
    bid.loan = loan;
    bid.investor = investor;
    bid.asked = amount;
    bid.by_payment = true;
    const Fen taken = std::min(amount, loans.at(loan).free());
    bid.outcome = taken > 0 ? "accepted" : "refused";
    bid.reason = taken > 0 ? "" : "full";
    BookBid& kept = bids[static_cast<int>(bids.size()) + 1] = std::move(bid);
    if (taken == 0) return kept;
    investors.at(investor).frozen += taken;
    take(kept, taken, true, true);
    return kept;
}

BookAnswer AccountBook::importBids(const std::string& code,
                                   const std::vector<std::pair<std::string, Fen>>& lines) {
    BookLoan& loan = loans.at(code);
    if (loan.phase != "draft" || !loan.halts.empty()) return kRefused;
    bool is_over = false;
    for (const auto& [investor, amount] : lines) {
        const BookBid& bid = addImported(code, investor, amount);
        const Fen taken = bid.parts.empty() ? 0 : bid.parts.back().amount;
        m_came_in += amount;
        if (taken == amount) continue;
        excess[static_cast<int>(excess.size()) + 1] = {true, code, investor, amount - taken};
        m_suspense += amount - taken;
        is_over = true;
    }
    loan.phase = is_over ? "over" : loan.paid == loan.target ? "full" : "short";
    loan.closed = loan.phase == "short";
    return {};
}

BookAnswer AccountBook::releaseExcess(int number) {
    BookExcess& line = excess.at(number);
    if (!line.open) return kRefused;
    line.open = false;
    m_suspense -= line.amount;
    addPayout("refund", line.amount, line.investor);
    bool is_over = false;
    for (const auto& [other, of] : excess) is_over = is_over || (of.open && of.loan == line.loan);
    if (!is_over) loans[line.loan].phase = "full";
    return {};
}

BookAnswer AccountBook::spillExcess(int number, const std::string& to) {
    BookExcess& line = excess.at(number);
    BookLoan& loan = loans.at(to);
    const Fen rest = loan.free() - line.amount;
    const bool fits = (loan.isSelling() || loan.phase == "short") && loan.halts.empty() &&
                      rest >= 0 && (rest == 0 || rest >= loan.min);
    if (!line.open || !fits) return kRefused;
    line.open = false;
    m_suspense -= line.amount;
    addImported(to, line.investor, line.amount);
    settle(loan);
    bool is_over = false;
    for (const auto& [other, of] : excess) is_over = is_over || (of.open && of.loan == line.loan);
    if (!is_over) loans[line.loan].phase = "full";
    return {};
}

// ---- all of it ---------------------------------------------------------------------------------

std::string AccountBook::whereMoneyIsMissing() const {
    Fen here = m_suspense;
    Fen lent = 0;
    for (const auto& [code, investor] : investors) {
        if (investor.available < 0 || investor.frozen < 0) return code + " owes money";
        here += investor.available + investor.frozen;
        lent += investor.lent;
    }
    for (const auto& [number, payout] : payouts) {
        const bool is_on_its_way =
            payout.state == "pending" || payout.state == "sent" || payout.state == "unknown" ||
            (payout.state == "failed" && payout.investor.empty() && !payout.replaced);
        if (is_on_its_way) here += payout.amount;
    }
    if (lent != m_borrowers)
        return fmt::format("{} is lent, borrowers were promised {}", lent, m_borrowers);
    if (here != m_came_in - m_went_out)
        return fmt::format("{} is here, {} must be", here, m_came_in - m_went_out);
    return {};
}

}  // namespace plimsoll::test
