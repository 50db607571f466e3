#include "sqlite/people_rows.h"

#include <algorithm>

#include "sqlite/row_reading.h"
#include "store/engine_error.h"

namespace plimsoll::sqlite {
namespace {

constexpr int kAllStops = 7;
constexpr int kAllRoles = 31;

Roles rolesAt(const Statement& row, int column) {
    return Roles::ofBits(static_cast<std::uint8_t>(numberAt(row, column, 1, kAllRoles)));
}

StaffStatus staffStatusAt(const Statement& row, int column) {
    return enumAt(row, column, StaffStatus::Active, StaffStatus::Disabled);
}

Digest digestAt(const Statement& row, int column) {
    const auto bytes = row.blob(column);
    Digest digest{};
    if (bytes.size() != digest.size())
        throw store::EngineError(ErrorCode::DeskDamaged, "a digest of another size");
    std::copy(bytes.begin(), bytes.end(), digest.begin());
    return digest;
}

Act actAt(const Statement& row, int column) {
    const auto act = actOf(row.text(column));
    if (!act)
        throw store::EngineError(ErrorCode::DeskDamaged, "unheard-of act " + row.text(column));
    return *act;
}

Order readOrder(const Statement& row) {
    Order order;
    order.act = actAt(row, 1);
    order.loan = idAt<LoanId>(row, 2);
    order.investor = idAt<InvestorId>(row, 3);
    order.bid = idAt<BidId>(row, 4);
    order.part = row.integer(5);
    order.from_case = idAt<CaseId>(row, 6);
    order.payout = idAt<PayoutId>(row, 7);
    order.halt = idAt<HaltId>(row, 8);
    order.staff = idAt<StaffId>(row, 9);
    order.amount = row.money(10);
    order.verdict = static_cast<HoldVerdict>(
        numberAt(row, 11, 0, static_cast<std::int64_t>(HoldVerdict::Released)));
    order.schedule = {row.optionalTime(12), row.optionalTime(13)};
    order.login = row.text(14);
    order.name = row.text(15);
    if (!row.isNull(16)) order.roles = rolesAt(row, 16);
    if (!row.isNull(17)) order.status = staffStatusAt(row, 17);
    order.policy = row.text(18);
    order.four_eyes = row.integer(19) != 0;
    return order;
}

}  // namespace

store::StaffRow readStaff(const Statement& row) {
    store::StaffRow staff;
    staff.member.id = StaffId(row.integer(0));
    staff.member.login = row.text(1);
    staff.member.name = row.text(2);
    staff.member.roles = rolesAt(row, 3);
    staff.member.status = staffStatusAt(row, 4);
    staff.member.created = row.time(5);
    staff.member.failures = static_cast<int>(numberAt(row, 6, 0, INT32_MAX));
    staff.member.locked = row.optionalTime(7);
    staff.member.last_seen = row.optionalTime(8);
    staff.password = row.text(9);
    return staff;
}

store::RequestRow readRequest(const Statement& row) {
    store::RequestRow found;
    Request& request = found.request;
    request.id = RequestId(row.integer(0));
    request.order = readOrder(row);
    found.secret = row.text(20);
    request.state = enumAt(row, 21, RequestState::Waiting, RequestState::Expired);
    request.maker_id = StaffId(row.integer(22));
    request.reason = row.text(23);
    request.note = row.text(24);
    request.made = row.time(25);
    request.expires = row.time(26);
    request.world = row.text(27);
    found.checker = idAt<StaffId>(row, 28);
    request.decision_note = row.text(29);
    request.decided = row.optionalTime(30);
    request.maker = row.text(31);
    request.checker = row.text(32);
    request.order.reference = row.text(33);
    request.order.to_loan = idAt<LoanId>(row, 34);
    request.order.to_new = row.integer(35) != 0;
    request.order.borrower_reference = row.text(36);
    request.order.limits = {row.money(37), row.money(38)};
    request.order.as_received = row.text(39);
    return found;
}

void completeOrder(Connection& db, Request& request) {
    Order& order = request.order;
    if (order.act == Act::LoanPlace) {
        Statement rows(db,
                       "SELECT investor_id, amount_fen FROM request_split WHERE request_id = ?1"
                       " ORDER BY number");
        order.splits = readAll(rows.bind(1, request.id.value), [](const Statement& row) {
            return Split{InvestorId(row.integer(0)), row.money(1)};
        });
    }
    if (order.act == Act::ExcessSpill || order.act == Act::ExcessRelease) {
        Statement rows(
            db, "SELECT excess_id FROM request_excess WHERE request_id = ?1 ORDER BY number");
        order.lines = readAll(rows.bind(1, request.id.value),
                              [](const Statement& row) { return ExcessId(row.integer(0)); });
    }
}

Halt readHalt(const Statement& row) {
    Halt halt;
    halt.id = HaltId(row.integer(0));
    halt.loan = idAt<LoanId>(row, 1);
    halt.stops = Stops::ofBits(static_cast<int>(numberAt(row, 2, 1, kAllStops)));
    halt.reason = row.text(3);
    halt.set_by = row.text(4);
    halt.set = row.time(5);
    halt.lifted_by = row.text(6);
    halt.lifted = row.optionalTime(7);
    return halt;
}

AuditLink readLink(const Statement& row) {
    AuditLink link;
    link.id = row.integer(0);
    link.at = row.time(1);
    link.who = row.text(2);
    link.roles = row.text(3);
    link.place = row.text(4);
    link.act = row.text(5);
    link.object = row.text(6);
    link.reason = row.text(7);
    link.before = row.text(8);
    link.after = row.text(9);
    link.key = row.text(10);
    link.outcome = row.text(11);
    link.last_command = row.integer(12);
    link.last_bid = row.integer(13);
    link.last_stray = row.integer(14);
    link.rows = digestAt(row, 15);
    link.hash = digestAt(row, 16);
    return link;
}

store::Identity readIdentityRow(const Statement& row) {
    return {row.text(0), row.text(1), row.text(2)};
}

PersonalData readPersonal(const Statement& row) {
    return {row.text(0), row.text(1)};
}

store::PolicyRow readPolicy(const Statement& row) {
    return {row.text(0), row.integer(1) != 0, {row.money(2), row.money(3)}};
}

}  // namespace plimsoll::sqlite
