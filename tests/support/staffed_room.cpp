#include "staffed_room.h"

#include <span>

#include "raw_database.h"

namespace plimsoll::test {
namespace {

namespace fs = std::filesystem;

constexpr int kInvestors = 7;

DeskOptions optionsIn(const fs::path& folder, std::shared_ptr<const Clock> clock) {
    DeskOptions options;
    options.clock = std::move(clock);
    options.actor = "tester";
    options.place = "a test";
    options.state_folder = folder;
    return options;
}

NewStaff newStaff(const StaffPerson& person) {
    return {person.login, person.name, person.roles, StaffedRoom::passwordOf(person.login)};
}

/// Set-up is over: one administrator asks, the other one approves.
void hireByRequest(Desk& admin, Desk& nobody, std::span<const StaffPerson> people) {
    const auto other = must(
        nobody.signIn(StaffedRoom::kOtherAdmin, StaffedRoom::passwordOf(StaffedRoom::kOtherAdmin)));
    for (const auto& person : people) {
        const auto asked = must(admin.ask(AddStaff{newStaff(person)}, "R01", "we grow"));
        must(other->approve(asked.request, "login=free", {}));
    }
}

void employ(const fs::path& path, const fs::path& state_folder) {
    const auto clock = std::make_shared<ManualClock>();
    clock->startNow();
    const auto nobody = must(openDesk(path, optionsIn(state_folder, clock)));
    hireStaff(*nobody);
    const auto clerk = must(
        nobody->signIn(StaffedRoom::kOperator, StaffedRoom::passwordOf(StaffedRoom::kOperator)));
    NewInvestor investor;
    investor.deposit = Money::fen(StaffedRoom::kDeposit);
    investor.phone = "13812345678";
    investor.id_number = "110101199001011234";
    (void)must(clerk->addInvestors(std::vector<NewInvestor>(kInvestors, investor)));
}

/// Closed, and all of it in its main file.
std::string makeTemplate(DeskKind kind) {
    const TempDir folder;
    const auto path = folder / "staffed.plimsoll";
    must(createDesk(path, {.name = "Staffed", .kind = kind}));
    employ(path, folder / "state");
    RawDatabase(path).checkpoint();
    return contentOf(path);
}

const std::string& templateOf(DeskKind kind) {
    static std::map<DeskKind, std::string> made;
    auto& content = made[kind];
    if (content.empty()) content = makeTemplate(kind);
    return content;
}

bool isDecidedByAdministrators(const Command& command) {
    return checkerOf(actOf(command)) == Role::Administrator;
}

}  // namespace

ChangePolicy policyFor(Act act, const ActPolicy& policy) {
    return {std::string(codeOf(act)), policy.four_eyes, policy.limits};
}

void hireStaff(Desk& nobody) {
    const auto& people = StaffedRoom::people();
    (void)must(nobody.addStaff(newStaff(people.front())));
    const auto admin =
        must(nobody.signIn(people.front().login, StaffedRoom::passwordOf(people.front().login)));
    for (const ActRule& rule : actRules())
        if (rule.limited) (void)must(admin->ask(policyFor(rule.act, {}), {}, {}));
    std::size_t next = 1;
    for (; must(must(admin->reader())->access()) == Access::SetUp; ++next)
        (void)must(admin->addStaff(newStaff(people.at(next))));
    hireByRequest(*admin, nobody, std::span(people).subspan(next));
}

const std::vector<StaffPerson>& StaffedRoom::people() {
    // An administrator first, who adds the others; with the first checker set-up ends.
    static const std::vector<StaffPerson> all{
        {kAdmin, "陈静", {Role::Administrator}},
        {kOtherAdmin, "吴磊", {Role::Administrator}},
        {kOperator, "张伟", {Role::Operator}},
        {"op.liu", "刘洋", {Role::Operator}},
        {kService, "王芳", {Role::CustomerService}},
        {kAuditor, "赵敏", {Role::Auditor}},
        {kChecker, "李娜", {Role::Checker}},
        {"both.sun", "孙杰", {Role::Operator, Role::Checker}},
        {"check.he", "何敏", {Role::Checker}},
    };
    return all;
}

std::string StaffedRoom::passwordOf(std::string_view login) {
    return std::string(login.rbegin(), login.rend()) + " 7 kettles";
}

StaffedRoom::StaffedRoom(DeskKind kind) : m_path(m_folder / "test.plimsoll") {
    writeFile(m_path, templateOf(kind));
    m_clock->startNow();
    open();
}

DeskOptions StaffedRoom::options() const {
    return optionsIn(stateFolder(), m_clock);
}

void StaffedRoom::close() {
    m_reader.reset();
    m_seats.clear();
    m_nobody.reset();
}

void StaffedRoom::open() {
    m_nobody = must(openDesk(m_path, options()));
    m_reader = must(m_nobody->reader());
}

void StaffedRoom::reopen(const std::function<void(ManualClock&)>& meanwhile) {
    close();
    if (meanwhile) meanwhile(*m_clock);
    open();
}

std::unique_ptr<Desk> StaffedRoom::signIn(const std::string& login) {
    return must(m_nobody->signIn(login, passwordOf(login)));
}

Desk& StaffedRoom::seat(const std::string& login) {
    auto& seat = m_seats[login];
    if (!seat) seat = signIn(login);
    return *seat;
}

StaffMember StaffedRoom::member(const std::string& login) {
    for (const auto& member : must(m_reader->staff()))
        if (member.login == login) return member;
    throw std::runtime_error("nobody is called " + login);
}

StaffId StaffedRoom::staffId(const std::string& login) {
    return member(login).id;
}

void StaffedRoom::pass(std::int64_t microseconds) {
    m_clock->advance(microseconds);
    letTimersRun(*m_nobody);
}

void StaffedRoom::tighten(Act act, ActLimits limits) {
    carryOut(policyFor(act, {.four_eyes = true, .limits = limits}));
}

RequestId StaffedRoom::ask(const Command& command, const std::string& maker) {
    const auto asked = must(seat(maker).ask(command, "R01", "as the contract says"));
    if (!asked.isWaiting()) throw std::runtime_error("done at once");
    return asked.request;
}

Result<void> StaffedRoom::approve(RequestId id, const std::string& checker) {
    return seat(checker).approve(id, request(id).world_now, {});
}

void StaffedRoom::carryOut(const Command& command) {
    const bool by_admins = isDecidedByAdministrators(command);
    must(approve(ask(command, by_admins ? kAdmin : kOperator), by_admins ? kOtherAdmin : kChecker));
}

LoanId StaffedRoom::draft() {
    NewLoan loan;
    loan.terms = termsOf(kTarget, 100, 100);
    return must(operatorSeat().createLoan(loan));
}

void StaffedRoom::move(LoanId loan, LoanMove move) {
    switch (move) {
        case LoanMove::Approve:
            return carryOut(ApproveLoan{.loan = loan});
        case LoanMove::Open:
            return carryOut(OpenLoan{loan});
        case LoanMove::Disburse:
            return carryOut(DisburseLoan{loan});
        case LoanMove::Cancel:
            return carryOut(CancelLoan{.loan = loan});
        case LoanMove::Review:
            return (void)must(checkerSeat().moveLoan(loan, move));
        default:
            return (void)must(operatorSeat().moveLoan(loan, move, "a note"));
    }
}

LoanId StaffedRoom::loanIn(Phase phase) {
    const auto loan = draft();
    if (phase == Phase::Draft) return loan;
    if (phase == Phase::Waiting || phase == Phase::Scheduled) {
        must(operatorSeat().scheduleLoan(loan, {}));
        if (phase == Phase::Scheduled) move(loan, LoanMove::Approve);
        return loan;
    }
    move(loan, LoanMove::Open);
    switch (phase) {
        case Phase::Short:
        case Phase::Cancelled:
            (void)bid(loan, 0, 300);
            move(loan, LoanMove::Close);
            if (phase == Phase::Cancelled) move(loan, LoanMove::Cancel);
            break;
        case Phase::Full:
        case Phase::UnderReview:
        case Phase::Disbursed:
            (void)bid(loan, 0, kTarget);
            if (phase != Phase::Full) move(loan, LoanMove::Review);
            if (phase == Phase::Disbursed) move(loan, LoanMove::Disburse);
            break;
        default:
            break;
    }
    if (phaseOf(loan) != phase) throw std::runtime_error("no loan is brought there here");
    return loan;
}

BidAnswer StaffedRoom::bid(LoanId loan, int who, std::int64_t fen, Funding funding, bool standby) {
    auto request = bidOf(loan, person(who), fen);
    request.funding = funding;
    request.standby = standby;
    return operatorSeat().bid(request);
}

NoticeAnswer StaffedRoom::pay(BidId bid, std::int64_t fen, PaymentStatus status) {
    const auto payment = "pay-" + std::to_string(++m_payments);
    return must(operatorSeat().notePayment(noticeOf(payment, bid, fen, status)));
}

}  // namespace plimsoll::test
