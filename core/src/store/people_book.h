#pragma once
// What the services need from an engine to keep staff, requests, halts and the audit trail. Part of
// WriteStore, and under its rules: inside the transaction, one thread, EngineError.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <plimsoll/audit.h>
#include <plimsoll/halts.h>
#include <plimsoll/investors.h>
#include <plimsoll/requests.h>
#include <plimsoll/staff.h>

namespace plimsoll::store {

struct StaffRow {
    StaffMember member;
    std::string password;  ///< its Argon2id hash

    bool operator==(const StaffRow&) const = default;
};

/// A request with the hash of the password that it brings, if any; maker and checker by number.
struct RequestRow {
    Request request;
    StaffId checker;
    std::string secret;

    bool operator==(const RequestRow&) const = default;
};

/// One line of the policy that is not the default.
struct PolicyRow {
    std::string act;
    bool four_eyes = true;
    ActLimits limits{};

    bool operator==(const PolicyRow&) const = default;
};

/// What one member of staff did of an act without a second person.
struct AloneQuery {
    std::string_view act;  ///< its code
    int verb = 0;          ///< of the journal
    int detail = 0;        ///< zero: any
    std::string_view actor;
    Timestamp from;
    Timestamp until;  ///< included
    Money enough;     ///< where counting may stop
};

/// Who the desk is in its audit trail.
struct Identity {
    std::string uid;
    std::string public_key;  ///< empty: has signed nothing yet
    std::string begun;       ///< the uid under which the chain last began

    bool operator==(const Identity&) const = default;
};

class PeopleBook {
public:
    virtual ~PeopleBook() = default;

    // All of them: a desk has dozens, not thousands.
    virtual std::vector<StaffRow> staff() = 0;
    virtual std::vector<PolicyRow> policy() = 0;
    virtual std::vector<Halt> standingHalts() = 0;
    virtual std::vector<RequestRow> waitingRequests() = 0;

    virtual std::int64_t lastRequest() = 0;
    virtual std::int64_t lastHalt() = 0;
    virtual std::optional<RequestRow> loadRequest(RequestId id) = 0;
    virtual std::optional<Halt> loadHalt(HaltId id) = 0;
    /// What the journal bears of a request: act and digest; empty: it knows none of this number.
    virtual std::string askedAs(RequestId id) = 0;
    /// The request for this command, by its name, that waits and bears this name of its own.
    virtual std::optional<RequestId> waitingFor(std::string_view command,
                                                std::string_view name) = 0;
    /// The sum of it, from the journal; exact up to `enough`.
    virtual Money doneAlone(const AloneQuery& query) = 0;

    virtual void insertStaff(const StaffRow& row) = 0;
    virtual void saveStaff(const StaffRow& before, const StaffRow& after) = 0;
    /// Failures, lock and last sign-in, which are no facts about a person.
    virtual void saveSignIn(const StaffMember& member) = 0;
    virtual void savePolicy(const PolicyRow& row) = 0;
    virtual void insertRequest(const RequestRow& row) = 0;
    virtual void saveRequest(const RequestRow& before, const RequestRow& after) = 0;
    virtual void insertHalt(const Halt& halt) = 0;
    virtual void saveHalt(const Halt& before, const Halt& after) = 0;

    virtual std::optional<AuditLink> lastLink() = 0;
    virtual void insertLink(const AuditLink& link) = 0;
    /// How an auditor calls an investor.
    virtual std::string investorCode(InvestorId id) = 0;
    /// In full; whoever shows it has said why.
    virtual std::optional<PersonalData> personal(InvestorId id) = 0;
    virtual Identity identity() = 0;
    /// The uid stays.
    virtual void saveIdentity(const Identity& identity) = 0;
    /// Another uid, drawn at random, and no key: who the desk is from now on.
    virtual Identity takeNewUid() = 0;
};

}  // namespace plimsoll::store
