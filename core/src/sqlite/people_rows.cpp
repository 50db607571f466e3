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

Command commandAt(const Statement& row, int name, int body) {
    auto command = commandFromJson(row.text(name), row.text(body));
    if (!command)
        throw store::EngineError(ErrorCode::DeskDamaged,
                                 row.text(name) + ' ' + command.error().subject);
    return *std::move(command);
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
    request.command = commandAt(row, 1, 2);
    found.secret = row.text(3);
    request.state = enumAt(row, 4, RequestState::Waiting, RequestState::Expired);
    request.maker_id = StaffId(row.integer(5));
    request.reason = row.text(6);
    request.note = row.text(7);
    request.made = row.time(8);
    request.expires = row.time(9);
    request.world = row.text(10);
    found.checker = idAt<StaffId>(row, 11);
    request.decision_note = row.text(12);
    request.decided = row.optionalTime(13);
    request.maker = row.text(14);
    request.checker = row.text(15);
    request.loan = idAt<LoanId>(row, 16);
    request.once_name = row.text(17);
    return found;
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
