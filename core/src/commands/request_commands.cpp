#include "commands/request_commands.h"

#include <algorithm>

#include "audit/row_text.h"
#include "commands/commands.h"
#include "commands/gist.h"
#include "commands/world.h"
#include "values/law_broken.h"

namespace plimsoll::service {
namespace {

/// What happens within it was asked for by one and approved by another.
class ByTwo {
public:
    explicit ByTwo(Scene& scene) : m_scene(scene) { m_scene.is_approved = true; }
    ~ByTwo() { m_scene.is_approved = false; }
    ByTwo(const ByTwo&) = delete;
    ByTwo& operator=(const ByTwo&) = delete;

private:
    Scene& m_scene;
};

/// What somebody says of an act that another one carried out.
std::string fullNote(const std::string& reason, const std::string& note) {
    if (reason.empty()) return note;
    return note.empty() ? reason : reason + " " + note;
}

/// What the journal bears of a request: its name and a digest of all that was asked for.
std::string askedFor(const Request& request) {
    const std::string command = toJson(request.command);
    const std::string maker = std::to_string(request.maker_id.value);
    const std::initializer_list<std::string_view> parts{
        nameOf(request.command), command, maker, request.reason, request.note, request.world};
    audit::RowHasher hasher;
    for (const std::string_view part : parts)
        hasher.addText(std::to_string(part.size()) + ':' + std::string(part) + ',');
    return std::string(nameOf(request.command)) + ' ' + toHex(hasher.take());
}

}  // namespace

Result<std::string> RequestCommands::worldNow(const Command& command) {
    SceneRecords records(m_scene);
    return worldOf(command, records);
}

/// The same command under the same key is a retry; a password is not kept to be compared.
Result<Asked> RequestCommands::askedBefore(RequestId id, const Command& command,
                                           const RequestKey& key) {
    const auto row = m_scene.store.people().loadRequest(id);
    if (!row || row->request.command != withoutSecrets(command))
        return fail(ErrorCode::KeyReused, key.text());
    return Asked{id};
}

/// A payment or a batch that waits already, whoever asked for it.
Result<std::optional<RequestId>> RequestCommands::waitsAlready(const Command& command) {
    const auto name = onceNameOf(command);
    if (name.empty()) return std::nullopt;
    const auto id = m_scene.store.people().waitingFor(nameOf(command), name);
    if (!id) return id;
    const auto row = m_scene.store.people().loadRequest(*id);
    if (!row || row->request.command != command) return fail(ErrorCode::KeyReused, name);
    return id;
}

Result<Asked> RequestCommands::ask(Command command, const std::string& secret,
                                   const std::string& reason, const std::string& note,
                                   const RequestKey& key) {
    // Named by its bid alone, it is about the bid's loan.
    if (auto* const own = std::get_if<VoidBid>(&command)) {
        const auto bid = m_scene.store.life().loadBid(own->bid);
        own->loan = bid ? bid->loan : LoanId();
    }
    // Whoever approves times sees which.
    if (auto* const own = std::get_if<ApproveLoan>(&command); own && own->schedule == Schedule())
        if (const LoanEntry* const loan = m_scene.known.loan(own->loan))
            own->schedule = loan->now.schedule;
    const auto done = m_scene.store.findCommand(key.text());
    if (done && done->verb == store::Verb::RequestMade)
        return askedBefore(RequestId(done->object), command, key);
    requireLaw(m_scene.seat != nullptr, "nobody asks for an act");
    const auto may = m_scene.people.allow(*m_scene.seat, actOf(command));
    if (!may && may.error().code != ErrorCode::NeedsChecker)
        return tl::make_unexpected(may.error());
    if (may) {
        // The act itself knows whether it was done under this key, and whether its limits let one
        // person do so much of it.
        if (auto world = worldNow(command); !world) return tl::make_unexpected(world.error());
        if (auto checked = Commands::checkWords(command); !checked)
            return tl::make_unexpected(checked.error());
        auto alone = m_commands.carryOut(
            command, {.note = fullNote(reason, note), .key = key, .secret = secret});
        if (alone) return Asked{.request = {}, .made = *std::move(alone)};
        if (alone.error().code != ErrorCode::NeedsChecker)
            return tl::make_unexpected(alone.error());
    }
    const auto waits = waitsAlready(command);
    if (!waits) return tl::make_unexpected(waits.error());
    if (*waits) return Asked{.request = **waits};
    if (done) return fail(ErrorCode::KeyReused, key.text());
    return wait(command, secret, reason, note, key);
}

Result<Asked> RequestCommands::wait(const Command& command, const std::string& secret,
                                    const std::string& reason, const std::string& note,
                                    const RequestKey& key) {
    if (!isReasonCode(reason)) return fail(ErrorCode::ReasonMissing, reason);
    if (auto checked = checkNote(note, true); !checked) return tl::make_unexpected(checked.error());
    // What cannot be read back could never be decided.
    if (commandFromJson(nameOf(command), toJson(command)) != withoutSecrets(command))
        return fail(ErrorCode::RequestInvalid, std::string(nameOf(command)));
    const auto world = worldNow(command);
    if (!world) return tl::make_unexpected(world.error());
    if (auto checked = m_commands.check(command); !checked)
        return tl::make_unexpected(checked.error());
    store::RequestRow row;
    row.request.command = withoutSecrets(command);
    row.request.maker_id = m_scene.seat->staff;
    row.request.maker = m_scene.seat->login;
    row.request.reason = reason;
    row.request.note = note;
    row.request.world = *world;
    row.secret = secret;
    make(row, key);
    return Asked{RequestId(m_scene.store.people().lastRequest())};
}

void RequestCommands::make(store::RequestRow row, const RequestKey& key) {
    Request& request = row.request;
    auto journal = m_scene.row(store::Verb::RequestMade, key);
    request.id = RequestId(m_scene.store.people().lastRequest() + 1);
    request.state = RequestState::Waiting;
    request.made = journal.decided;
    // By the clock; while that lies far behind the records, not before a person has looked.
    const auto life = std::chrono::microseconds(kRequestLife).count();
    request.expires = Timestamp::us(
        std::max(m_scene.clock.clockAt(request.made).us() + life, request.made.us() + 1));
    const Gist gist = gistOf(request.command);
    request.loan = gist.loan;
    request.once_name = onceNameOf(request.command);
    journal.object = request.id.value;
    journal.reference = askedFor(request);
    journal.loan = gist.loan;
    journal.investor = gist.investor;
    if (m_scene.store.life().loadBid(gist.bid)) journal.bid = gist.bid;
    journal.amount = gist.amount;
    journal.note = fullNote(request.reason, request.note);
    const Turn turn{journal.decided, m_scene.record(journal)};
    m_scene.store.people().insertRequest(row);
    if (const auto* const placement = request.as<PlaceShortfall>())
        m_commands.shorts.reserve(turn, *placement);
    m_scene.agenda.expireIn(kRequestLife, request.id);
}

Result<store::RequestRow> RequestCommands::waiting(RequestId id) {
    auto row = m_scene.store.people().loadRequest(id);
    if (!row) return fail(ErrorCode::UnknownRequest, std::to_string(id.value));
    if (row->request.state != RequestState::Waiting)
        return fail(ErrorCode::RequestDecided, std::string(codeOf(row->request.state)));
    return *row;
}

/// Nobody decides what was altered behind our back.
Result<store::RequestRow> RequestCommands::waitingUnaltered(RequestId id) {
    auto row = waiting(id);
    if (row && m_scene.store.people().askedAs(id) != askedFor(row->request))
        return fail(ErrorCode::RequestAltered, std::to_string(id.value));
    return row;
}

/// The same person may be in two roles, but not twice in one request.
Result<void> RequestCommands::checkDecider(const Request& request) const {
    requireLaw(m_scene.seat != nullptr, "nobody decides a request");
    if (m_scene.seat->staff == request.maker_id)
        return fail(ErrorCode::OwnRequest, std::to_string(request.id.value));
    const auto roles = m_scene.people.rolesOf(*m_scene.seat);
    if (!roles.has(checkerOf(request.act())))
        return fail(ErrorCode::Forbidden, std::string(codeOf(request.act())));
    return {};
}

bool RequestCommands::isDone(const RequestKey& key, RequestId id, RequestState state,
                             Result<void>& answer) {
    const auto done = m_scene.store.findCommand(key.text());
    if (!done) return false;
    const bool is_same = done->verb == store::Verb::RequestSettled && done->object == id.value &&
                         done->outcome == static_cast<int>(state);
    if (!is_same) answer = fail(ErrorCode::KeyReused, key.text());
    return true;
}

Result<void> RequestCommands::approve(RequestId id, const std::string& seen,
                                      const std::string& note, const RequestKey& key) {
    if (Result<void> answer; isDone(key, id, RequestState::Approved, answer)) return answer;
    const auto row = waitingUnaltered(id);
    if (!row) return tl::make_unexpected(row.error());
    if (auto may = checkDecider(row->request); !may) return may;
    if (auto checked = checkNote(note, false); !checked) return checked;
    // The timer that ends it may be held, or stand in the queue behind this.
    if (row->request.expires <= m_scene.clock.clockAt(m_scene.clock.next()))
        return fail(ErrorCode::RequestDecided, std::string(codeOf(RequestState::Expired)));
    auto world = worldNow(row->request.command);
    if (!world) return tl::make_unexpected(world.error());
    SceneRecords records(m_scene);
    *world += makerWorldOf(row->request, records);
    if (seen != *world && seen != nameOfWorld(*world)) return fail(ErrorCode::WorldChanged, *world);
    if (auto unused = checkUnused(row->request.command); !unused) return unused;
    if (auto settled = settle(id, RequestState::Approved, m_scene.seat->staff, note, key); !settled)
        return settled;
    const ByTwo by_two(m_scene);
    return m_commands
        .carryOut(row->request.command, {.note = fullNote(row->request.reason, row->request.note),
                                         .from = id,
                                         .secret = row->secret})
        .map([](const CommandAnswer&) {});
}

/// What is approved is done, not found done: its record stands behind the approval.
Result<void> RequestCommands::checkUnused(const Command& command) {
    const auto name = onceNameOf(command);
    if (name.empty()) return {};
    const bool is_used = actOf(command) == Act::PaymentNote
                             ? wasConfirmed(name)
                             : m_scene.store.findCommand(name).has_value();
    return is_used ? fail(ErrorCode::KeyReused, name) : Result<void>();
}

bool RequestCommands::wasConfirmed(const std::string& payment) {
    const auto notices = m_scene.store.money().findNotices(payment);
    return std::ranges::any_of(notices, [](const store::JournalRow& row) {
        return row.detail == static_cast<int>(PaymentStatus::Confirmed);
    });
}

Result<void> RequestCommands::reject(RequestId id, const std::string& note, const RequestKey& key) {
    if (Result<void> answer; isDone(key, id, RequestState::Rejected, answer)) return answer;
    const auto row = waitingUnaltered(id);
    if (!row) return tl::make_unexpected(row.error());
    if (auto may = checkDecider(row->request); !may) return may;
    if (auto checked = checkNote(note, true); !checked) return checked;
    return settle(id, RequestState::Rejected, m_scene.seat->staff, note, key);
}

Result<void> RequestCommands::withdraw(RequestId id, const RequestKey& key) {
    if (Result<void> answer; isDone(key, id, RequestState::Withdrawn, answer)) return answer;
    const auto row = waitingUnaltered(id);
    if (!row) return tl::make_unexpected(row.error());
    requireLaw(m_scene.seat != nullptr, "nobody withdraws a request");
    if (m_scene.seat->staff != row->request.maker_id)
        return fail(ErrorCode::NotYourRequest, std::to_string(id.value));
    return settle(id, RequestState::Withdrawn, {}, {}, key);
}

Result<void> RequestCommands::expire(RequestId id) {
    if (auto row = waitingUnaltered(id); !row) return tl::make_unexpected(row.error());
    return settle(id, RequestState::Expired, {}, {}, {});
}

Result<void> RequestCommands::settle(RequestId id, RequestState state, StaffId checker,
                                     const std::string& note, const RequestKey& key) {
    const auto before = waiting(id);
    if (!before) return tl::make_unexpected(before.error());
    auto journal = m_scene.row(store::Verb::RequestSettled, key);
    journal.object = id.value;
    journal.outcome = static_cast<int>(state);
    journal.count = checker.value;
    journal.note = note;
    const auto* const placement = before->request.as<PlaceShortfall>();
    if (placement != nullptr) journal.loan = placement->loan;
    const Turn turn{journal.decided, m_scene.record(journal)};
    auto after = *before;
    after.request.state = state;
    after.request.decided = journal.decided;
    after.request.decision_note = note;
    after.checker = checker;
    after.secret.clear();
    m_scene.store.people().saveRequest(*before, after);
    // What is placed next was set aside for it; otherwise whoever waits comes first.
    if (placement != nullptr)
        m_commands.shorts.unreserve(turn, *placement, state != RequestState::Approved);
    return {};
}

}  // namespace plimsoll::service
