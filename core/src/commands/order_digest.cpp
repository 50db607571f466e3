#include "commands/order_digest.h"

#include <initializer_list>
#include <string_view>

#include "audit/row_text.h"

namespace plimsoll::service {
namespace {

void append(std::string& text, std::string_view field) {
    text += std::to_string(field.size());
    text += ':';
    text += field;
    text += ',';
}

void append(std::string& text, std::initializer_list<std::int64_t> numbers) {
    for (const auto number : numbers) append(text, std::to_string(number));
}

std::int64_t orZero(const std::optional<Timestamp>& time) {
    return time ? time->us() : 0;
}

}  // namespace

std::string digestOf(const Request& request) {
    const Order& order = request.order;
    std::string text;
    append(text, codeOf(order.act));
    append(text, {order.loan.value, order.investor.value, order.bid.value, order.part,
                  order.from_case.value, order.payout.value, order.halt.value, order.staff.value,
                  order.amount.fen(), static_cast<std::int64_t>(order.verdict),
                  orZero(order.schedule.opens), orZero(order.schedule.closes),
                  order.roles ? std::int64_t{order.roles->bits()} : 0,
                  order.status ? static_cast<std::int64_t>(*order.status) : 0,
                  std::int64_t{order.four_eyes}, request.maker_id.value});
    for (const std::string_view field :
         {std::string_view(order.login), std::string_view(order.name),
          std::string_view(order.policy), std::string_view(order.reference),
          std::string_view(request.reason), std::string_view(request.note),
          std::string_view(request.world)})
        append(text, field);
    for (const Split& split : order.splits)
        append(text, {split.investor.value, split.amount.fen()});
    append(text, {order.to_loan.value, std::int64_t{order.to_new}});
    append(text, order.borrower_reference);
    for (const ExcessId line : order.lines) append(text, {line.value});
    // What earlier requests could not say yet stands behind, and only where it is said.
    if (!order.limits.isNone()) {
        append(text, "limits");
        append(text, {order.limits.each.fen(), order.limits.day.fen()});
    }
    if (!order.as_received.empty()) {
        append(text, "as_received");
        append(text, order.as_received);
    }
    audit::RowHasher hasher;
    hasher.addText(text);
    return toHex(hasher.take());
}

}  // namespace plimsoll::service
