#include "golden_life.h"

#include "furnished_desk.h"
#include "raw_database.h"
#include "staffed_room.h"

namespace plimsoll::test {
namespace {

/// Requests of every state; a policy, a lifted halt and one that stands; somebody who was let go
/// and somebody who mistyped; a look at personal data; a signed head.
class Office {
public:
    Office(Desk& nobody, ManualClock& clock)
        : m_nobody(nobody), m_clock(clock), m_reader(must(nobody.reader())) {}

    void work();

private:
    std::unique_ptr<Desk> sit(const char* login) {
        return must(m_nobody.signIn(login, StaffedRoom::passwordOf(login)));
    }
    static RequestId ask(Desk& seat, const Command& command, const char* key) {
        return must(seat.ask(command, "R03", "counted again", RequestKey::parse(key).value()))
            .request;
    }
    void approve(Desk& seat, RequestId id) {
        must(seat.approve(id, must(m_reader->request(id)).world_now, "seen"));
    }
    void decideMoney(Desk& maker, Desk& checker);
    void decideStaff(Desk& admin, Desk& other);
    void halt(Desk& maker, Desk& checker);
    void place(Desk& maker, Desk& checker);

    Desk& m_nobody;
    ManualClock& m_clock;
    std::unique_ptr<DeskReader> m_reader;
};

void Office::decideMoney(Desk& maker, Desk& checker) {
    (void)ask(maker, goldenAdjustment(1), "expires");
    m_clock.advance(std::chrono::microseconds(kRequestLife).count() + 1'000);
    letTimersRun(m_nobody);
    approve(checker, ask(maker, goldenAdjustment(70), "adjusts"));
    must(checker.reject(ask(maker, goldenAdjustment(71), "rejected"), "no slip"));
    must(maker.withdrawRequest(ask(maker, goldenAdjustment(72), "withdrawn")));
}

void Office::decideStaff(Desk& admin, Desk& other) {
    const ChangePolicy alone{.policy = "loan.open", .four_eyes = false};
    approve(other, ask(admin, alone, "alone"));
    ChangeStaff leaves{.status = StaffStatus::Disabled};
    for (const auto& member : must(m_reader->staff()))
        if (member.login == "op.liu") leaves.staff = member.id;
    approve(other, ask(admin, leaves, "leaves"));
}

void Office::halt(Desk& maker, Desk& checker) {
    const auto halt = must(maker.setHalt({}, {.bids = true}, "an incident"));
    approve(checker, ask(maker, LiftHalt{halt}, "lifts"));
    (void)must(maker.setHalt(LoanId(3), {.openings = true}, "another one"));
}

/// Of the loan that was left short: one placement is rejected, one waits; somebody works on it.
void Office::place(Desk& maker, Desk& checker) {
    PlaceShortfall places{.reference = "call 5"};
    for (const auto& loan : must(m_reader->loans()))
        if (loan.phase == Phase::Short && loan.capacity.paid.isPositive()) places.loan = loan.id;
    places.splits = must(m_reader->placing(places.loan)).plans.front().splits;
    must(checker.reject(ask(maker, places, "place-rejected"), "not yet"));
    (void)ask(maker, places, "place-waits");
    must(maker.claim(Claimed::of(places.loan), ClaimStep::Take));
}

void Office::work() {
    const auto maker = sit(StaffedRoom::kOperator);
    const auto checker = sit(StaffedRoom::kChecker);
    const auto admin = sit(StaffedRoom::kAdmin);
    const auto other = sit(StaffedRoom::kOtherAdmin);
    decideMoney(*maker, *checker);
    decideStaff(*admin, *other);
    halt(*maker, *checker);
    place(*maker, *checker);
    (void)m_nobody.signIn(StaffedRoom::kAuditor, "mistyped");
    (void)must(sit(StaffedRoom::kService)->reveal(InvestorId(1), "he called"));
    (void)must(admin->signHead());
    (void)ask(*maker, goldenAdjustment(73), "waits");
}

void live(const std::filesystem::path& path, const std::filesystem::path& state_folder) {
    const auto clock = std::make_shared<ManualClock>();
    clock->startNow();
    DeskOptions options;
    options.clock = clock;
    options.actor = "golden";
    options.place = "golden";
    options.state_folder = state_folder;
    const auto desk = must(openDesk(path, options));
    furnish(*desk, *clock);
    hireStaff(*desk);
    Office(*desk, *clock).work();
}

std::string text(std::string_view code) {
    return std::string(code);
}

}  // namespace

/// "hold 3.1 paid 4000" and so on: where every bid, loan and amount of money stands.
std::string lifeOf(DeskReader& reader) {
    std::string text;
    const auto add = [&](std::initializer_list<std::string> words) {
        for (const auto& word : words) text += word + ' ';
        text.back() = '\n';
    };
    const auto code = [](auto value) { return std::string(codeOf(value)); };
    for (const auto& loan : must(reader.loans())) {
        add({loan.code, code(loan.phase), loan.capacity.free.toString(),
             loan.capacity.held.toString(), loan.capacity.paid.toString()});
        for (const auto& wait : must(reader.standby(loan.id, {}, 100)))
            add({"wait", std::to_string(wait.bid.value), wait.waiting.toString()});
    }
    for (const auto& loan : must(reader.loans()))
        if (!loan.capacity.reserved.isZero() || loan.first_target != loan.terms.target)
            add({"short", loan.code, loan.first_target.toString(), loan.terms.target.toString(),
                 loan.capacity.reserved.toString()});
    for (const auto& consent : must(reader.designations({}, 100)))
        add({"consent", consent.investor_code, consent.limit.toString(), consent.reference});
    for (const auto& line : must(reader.excess({.loan = {}, .open_only = false, .beyond = {}})))
        add({"excess", line.loan_code, line.investor_code, line.amount.toString(), code(line.state),
             line.to_code, line.consent});
    const auto rules = must(reader.rules());
    if (rules.set.most_sale_days > 0)
        add({"rules", std::to_string(rules.set.most_sale_days), rules.set.source});
    for (const auto& day : rules.calendar.special)
        add({"day", toString(day.day), day.works ? "works" : "free", day.name});
    for (const auto& hold : allHolds(reader))
        add({"hold", std::to_string(hold.bid.value), code(hold.state), hold.amount.toString()});
    for (const auto& who : must(reader.investors({}, 100)))
        add({who.code, who.balance.available.toString(), who.balance.frozen.toString(),
             who.balance.lent.toString()});
    for (const auto& payment : allCases(reader))
        add({"case", code(payment.kind), code(payment.state), payment.amount.toString()});
    for (const auto& payout : must(reader.payouts({})))
        add({"payout", code(payout.kind), code(payout.state), payout.amount.toString()});
    return text;
}

std::string peopleOf(DeskReader& reader) {
    const auto staff = must(reader.staff());
    if (staff.empty()) return {};
    std::string all;
    const auto add = [&](std::initializer_list<std::string> words) {
        for (const auto& word : words) all += (word.empty() ? "-" : word) + ' ';
        all.back() = '\n';
    };
    for (const auto& member : staff)
        add({"staff", member.login, member.name, codeOf(member.roles), text(codeOf(member.status)),
             std::to_string(member.failures)});
    for (const auto& request : must(reader.requests({})))
        add({"request", std::to_string(request.id.value), text(nameOf(request.command)),
             request.subject, text(codeOf(request.state)), request.maker, request.reason,
             request.note, request.checker, request.decision_note});
    for (const auto& request : must(reader.requests({})))
        if (const auto* const places = request.as<PlaceShortfall>())
            for (const auto& split : places->splits)
                add({"split", std::to_string(request.id.value),
                     std::to_string(split.investor.value), split.amount.toString(),
                     places->reference});
    for (const auto& claim : must(reader.claims()))
        add({"claim", std::to_string(claim.what.object), claim.login});
    for (const auto& halt : must(reader.halts(false)))
        add({"halt", std::to_string(halt.stops.bits()), halt.loan_code, halt.reason, halt.set_by,
             halt.lifted_by});
    for (const auto& rule : actRules())
        if (rule.four_eyes && !must(reader.needsChecker(rule.act))) add({"alone", text(rule.code)});
    return all;
}

AdjustBalance goldenAdjustment(std::int64_t fen) {
    return {InvestorId(7), Money::fen(fen)};
}

int makeGolden(const std::filesystem::path& path) {
    const TempDir state;
    must(createDesk(path, {.name = "Golden", .kind = DeskKind::Demonstration}));
    {
        // Before the chain begins over it: whoever makes this file leaves no name in it.
        RawDatabase raw(path);
        raw.disarm();
        raw.must("UPDATE journal SET actor = 'golden'");
    }
    live(path, state.path());
    RawDatabase(path).checkpoint();
    const auto reader = must(attachDesk(path, state.path()));
    if (const auto fault = faultOf(*reader); !fault.empty()) throw std::runtime_error(fault);
    auto beside = path;
    writeFile(beside.replace_extension("txt"), lifeOf(*reader) + peopleOf(*reader));
    return 0;
}

}  // namespace plimsoll::test
