#pragma once
// Staff, requests, halts and the audit trail, as the writer's connection loads and saves them. Part
// of the SQLite WriteStore; see store/people_book.h for what each call promises.

#include "sqlite/connection.h"
#include "store/people_book.h"

namespace plimsoll::sqlite {

class SqlitePeopleBook final : public store::PeopleBook {
public:
    explicit SqlitePeopleBook(Connection& db);

    std::vector<store::StaffRow> staff() override;
    std::vector<store::PolicyRow> policy() override;
    std::vector<Halt> standingHalts() override;
    std::vector<store::RequestRow> waitingRequests() override;
    std::int64_t lastRequest() override;
    std::int64_t lastHalt() override;
    std::optional<store::RequestRow> loadRequest(RequestId id) override;
    std::optional<Halt> loadHalt(HaltId id) override;
    std::string askedAs(RequestId id) override;
    std::optional<RequestId> waitingFor(std::string_view command, std::string_view name) override;
    Money doneAlone(const store::AloneQuery& query) override;
    void insertStaff(const store::StaffRow& row) override;
    void saveStaff(const store::StaffRow& before, const store::StaffRow& after) override;
    void saveSignIn(const StaffMember& member) override;
    void savePolicy(const store::PolicyRow& row) override;
    void insertRequest(const store::RequestRow& row) override;
    void saveRequest(const store::RequestRow& before, const store::RequestRow& after) override;
    void insertHalt(const Halt& halt) override;
    void saveHalt(const Halt& before, const Halt& after) override;
    std::optional<AuditLink> lastLink() override;
    void insertLink(const AuditLink& link) override;
    std::string investorCode(InvestorId id) override;
    std::optional<PersonalData> personal(InvestorId id) override;
    store::Identity identity() override;
    void saveIdentity(const store::Identity& identity) override;
    store::Identity takeNewUid() override;

private:
    void requireOneChange(std::string_view what);

    Connection& m_db;
    Statement m_insert_link;
    Statement m_investor_code;
};

}  // namespace plimsoll::sqlite
