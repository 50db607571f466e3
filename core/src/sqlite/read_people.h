#pragma once
// Staff, requests, halts and the audit trail, as the reader's connection finds them. Part of the
// SQLite ReadStore, which says what each query answers.

#include <plimsoll/desk.h>

#include "sqlite/connection.h"
#include "store/people_book.h"

namespace plimsoll::sqlite {

class PeopleReader {
public:
    explicit PeopleReader(Connection& db);

    std::vector<StaffMember> staff();
    std::string passwordOf(std::string_view login);
    std::vector<store::PolicyRow> policy();
    bool isNoted(std::string_view payment);
    std::vector<Request> requests(const RequestQuery& query);
    std::optional<Request> request(RequestId id);
    std::vector<Halt> halts(bool standing_only);
    std::vector<AuditLink> audit(const AuditQuery& query);
    std::vector<AuditLink> auditLinks(std::int64_t after, int limit);
    std::vector<AuditLink> namings();
    std::optional<PersonalData> personal(InvestorId id);
    std::int64_t countWaitingRequests();
    std::int64_t countStandingHalts();

private:
    Connection& m_db;
    Statement m_staff;
    Statement m_requests_up;
    Statement m_requests_down;
    Statement m_halts;
    Statement m_audit_up;
    Statement m_audit_down;
    Statement m_links;
    Statement m_last_link;
    Statement m_waiting;
    Statement m_standing;
};

}  // namespace plimsoll::sqlite
