// Method: see kill_story.h. The child asks for adjustments and approves them, one after another.
// What was answered must be on record, every approved request must have its effect and every effect
// an approved request.

#include "kill_story.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

/// The child.
int decideUntilKilled(const std::filesystem::path& path, const std::filesystem::path& state) {
    StaffAtWork staff(path, state);
    for (;;) {
        const auto id = staff.ask(adjusting(1));
        tell("asked", id.value);
        staff.approve(id);
        tell("approved", id.value);
    }
}

/// What was answered is on record, and every approval has its one effect.
std::string checkRecords(RawDatabase& raw, const Told& told) {
    const auto count = [&raw](const std::string& what) { return countOf(raw, what); };
    if (auto lost = lostOf(
            raw, told,
            {{"asked", "request WHERE id = "}, {"approved", "request WHERE state = 2 AND id = "}});
        !lost.empty())
        return lost;
    const auto approved = count("request WHERE command = 'money.adjust' AND state = 2");
    // The row of the decision, and right behind it the row of what it did.
    const auto carried_out = count(
        "journal a JOIN journal s ON s.id = a.id - 1 JOIN request r ON r.id = s.object_id WHERE"
        " a.verb = 17 AND r.state = 2 AND a.decided_us > s.decided_us");
    if (count("journal WHERE verb = 17") != approved || carried_out != approved)
        return std::to_string(approved) + " requests were approved and " +
               std::to_string(count("journal WHERE verb = 17")) + " carried out";
    const auto balance = raw.integer("SELECT available_fen FROM investor WHERE id = 1");
    if (balance != StaffedRoom::kDeposit + approved) return "the balance is another one";
    return {};
}

}  // namespace

class TestRequestKill : public QObject {
    Q_OBJECT
private slots:
    void everyApprovalIsWholeOrNot();
};

void TestRequestKill::everyApprovalIsWholeOrNot() {
    StaffedRoom room;
    room.close();
    auto story = killAgainAndAgain(room, 60, checkRecords);
    QVERIFY2(story.wrong.empty(), story.wrong.c_str());
    qInfo("%lld kills, %zu requests and %zu approvals answered, none lost or halved",
          static_cast<long long>(story.kills), story.told["asked"], story.told["approved"]);
    QVERIFY(story.told["approved"] > 0 && story.told["asked"] > story.told["approved"]);
}

int main(int argc, char** argv) {
    if (argc == 4 && std::string(argv[1]) == kKillWord) return decideUntilKilled(argv[2], argv[3]);
    QCoreApplication application(argc, argv);
    TestRequestKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_request_kill.moc"
