// Method: tables of the rules about people: which roles go together, which passwords will not do,
// how long a login is locked, who must be there for a desk to work, what of personal data is shown.
// Roles and staffing are then tried in every combination.

#include <limits>
#include <string>
#include <vector>

#include <plimsoll/investors.h>
#include <plimsoll/requests.h>
#include <plimsoll/staff.h>

#include "domain/lock_out.h"
#include "domain/staffing.h"
#include "property.h"
#include "values/names.h"

using namespace plimsoll;
using domain::Post;

namespace {

std::string_view viewOf(const QByteArray& text) {
    return {text.data(), static_cast<std::size_t>(text.size())};
}

QByteArray bytesOf(std::string_view text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// "A A O C O+C", a letter for each role; in brackets: disabled.
std::vector<Post> postsOf(const QByteArray& text) {
    std::vector<Post> posts;
    for (const QByteArray& word : text.simplified().split(' ')) {
        if (word.isEmpty()) continue;
        Post post{{}, word.startsWith('(') ? StaffStatus::Disabled : StaffStatus::Active};
        std::uint8_t bits = 0;
        if (word.contains('O')) bits |= Roles{Role::Operator}.bits();
        if (word.contains('C')) bits |= Roles{Role::Checker}.bits();
        if (word.contains('S')) bits |= Roles{Role::CustomerService}.bits();
        if (word.contains('U')) bits |= Roles{Role::Auditor}.bits();
        if (word.contains('A')) bits |= Roles{Role::Administrator}.bits();
        post.roles = Roles::ofBits(bits);
        posts.push_back(post);
    }
    return posts;
}

}  // namespace

class TestPeople : public QObject {
    Q_OBJECT
private slots:
    void rolesReadBack();
    void rolesAreSpelled_data();
    void rolesAreSpelled();
    void rolesAreSound_data();
    void rolesAreSound();
    void soundSetsAreCounted();
    void passwordsAreJudged_data();
    void passwordsAreJudged();
    void failuresLock_data();
    void failuresLock();
    void deskWants_data();
    void deskWants();
    void twoPeopleAreThereToCheckEachOther();
    void changeKeepsEnough_data();
    void changeKeepsEnough();
    void masks_data();
    void masks();
    void phonesAndIds_data();
    void phonesAndIds();
    void reasonsAreAKeptList();
};

void TestPeople::rolesReadBack() {
    for (unsigned bits = 0; bits < 1U << kRoleCount; ++bits) {
        const Roles roles = Roles::ofBits(static_cast<std::uint8_t>(bits));
        QVERIFY(rolesOf(codeOf(roles)) == roles);
    }
    for (int number = 1; number <= kRoleCount; ++number) {
        const auto role = static_cast<Role>(number);
        QVERIFY(roleOf(codeOf(role)) == role);
    }
    QVERIFY(!roleOf("") && !roleOf("Operator") && !roleOf("operator "));
}

void TestPeople::rolesAreSpelled_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("none") << QByteArray("") << QByteArray("");
    QTest::newRow("one") << QByteArray("auditor") << QByteArray("auditor");
    QTest::newRow("two") << QByteArray("operator+checker") << QByteArray("operator+checker");
    QTest::newRow("the other way round")
        << QByteArray("checker+operator") << QByteArray("operator+checker");
    QTest::newRow("twice") << QByteArray("checker+checker") << QByteArray("checker");
    QTest::newRow("a word that is none") << QByteArray("operator+boss") << QByteArray("unknown");
    QTest::newRow("nothing after the plus") << QByteArray("operator+") << QByteArray("unknown");
    QTest::newRow("nothing before it") << QByteArray("+operator") << QByteArray("unknown");
    QTest::newRow("a plus alone") << QByteArray("+") << QByteArray("unknown");
    QTest::newRow("a blank") << QByteArray("operator checker") << QByteArray("unknown");
}

void TestPeople::rolesAreSpelled() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto roles = rolesOf(viewOf(text));
    QCOMPARE(roles ? bytesOf(codeOf(*roles)) : QByteArray("unknown"), expected);
}

void TestPeople::rolesAreSound_data() {
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char* name, Roles roles, bool expected) {
        QTest::newRow(name) << int{roles.bits()} << expected;
    };
    row("none", {}, false);
    row("an operator", {Role::Operator}, true);
    row("a checker", {Role::Checker}, true);
    row("customer service", {Role::CustomerService}, true);
    row("an auditor", {Role::Auditor}, true);
    row("an administrator", {Role::Administrator}, true);
    row("operator who also checks others", {Role::Operator, Role::Checker}, true);
    row("everything about customers", {Role::Operator, Role::Checker, Role::CustomerService}, true);
    row("administrator who moves money", {Role::Administrator, Role::Operator}, false);
    row("administrator who checks money", {Role::Administrator, Role::Checker}, false);
    row("administrator who withdraws bids", {Role::Administrator, Role::CustomerService}, false);
    row("auditor of his own settings", {Role::Administrator, Role::Auditor}, false);
    row("auditor of his own loans", {Role::Auditor, Role::Operator}, false);
    row("auditor of his own approvals", {Role::Auditor, Role::Checker}, false);
    row("a role that is none", Roles::ofBits(0x20), false);
    row("one that is, one that is none", Roles::ofBits(0x21), false);
}

void TestPeople::rolesAreSound() {
    QFETCH(int, bits);
    QFETCH(bool, expected);
    QCOMPARE(areSoundRoles(Roles::ofBits(static_cast<std::uint8_t>(bits))), expected);
}

/// Of all 256: any of operator, checker and customer service, or one of the two that stand alone.
void TestPeople::soundSetsAreCounted() {
    int sound = 0;
    for (int bits = 0; bits < 256; ++bits)
        if (areSoundRoles(Roles::ofBits(static_cast<std::uint8_t>(bits)))) ++sound;
    QCOMPARE(sound, 7 + 2);
}

void TestPeople::passwordsAreJudged_data() {
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const QByteArray& password, const char* expected) {
        QTest::newRow(name) << password << QByteArray(expected);
    };
    row("words", "correct horse battery", "");
    row("twelve bytes", "abcdefghijkl", "");
    row("eleven bytes", "abcdefghijk", "too_short");
    row("empty", "", "too_short");
    row("128 bytes", QByteArray("ab").repeated(64), "");
    row("129 bytes", QByteArray("ab").repeated(64) + "c", "too_long");
    row("one letter", QByteArray(12, 'x'), "same_character");
    row("one letter but one", QByteArray(12, 'x') + "y", "");
    row("one Chinese character", QByteArray("\u5BC6").repeated(5), "same_character");
    row("two Chinese characters", QByteArray("\u5BC6\u7801").repeated(3), "");
    row("blanks only", QByteArray(12, ' '), "same_character");
    row("the login", "op.zhang-2026", "contains_login");
    row("the login within", "2026/op.zhang/x", "contains_login");
    row("the login at the end", "2026-xx-op.zhang", "contains_login");
    row("the login shouting", "2026-OP.Zhang", "contains_login");
    row("another one's login", "admin.chen-2026", "");
    row("the demonstration's", "plimsoll-demo-2026", "");
    row("line break", "abcdefghijkl\n", "not_text");
    row("NUL", QByteArray("abcdef\0ghijkl", 13), "not_text");
    row("not UTF-8", "abcdefghijkl\xFF", "not_text");
}

void TestPeople::passwordsAreJudged() {
    QFETCH(QByteArray, password);
    QFETCH(QByteArray, expected);
    QCOMPARE(bytesOf(passwordFault(viewOf(password), "op.zhang")), expected);
    // A login of two letters stands in many words by chance, an empty one in every word.
    const bool about_login = expected == "contains_login";
    for (const std::string_view login : {"", "o", "op"})
        QCOMPARE(bytesOf(passwordFault(viewOf(password), login)), about_login ? "" : expected);
}

void TestPeople::failuresLock_data() {
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("expected");
    for (int few = 0; few < 5; ++few) QTest::addRow("%d", few) << few << 0;
    QTest::newRow("5") << 5 << 60;
    QTest::newRow("6") << 6 << 120;
    QTest::newRow("7") << 7 << 240;
    QTest::newRow("8") << 8 << 480;
    QTest::newRow("9") << 9 << 960;
    QTest::newRow("10") << 10 << 1'920;
    QTest::newRow("11") << 11 << 3'600;
    QTest::newRow("12") << 12 << 3'600;
    QTest::newRow("very many") << std::numeric_limits<int>::max() << 3'600;
    QTest::newRow("fewer than none") << -1 << 0;
}

void TestPeople::failuresLock() {
    QFETCH(int, failures);
    QFETCH(int, expected);
    const auto lock = domain::lockAfter(failures);
    QCOMPARE(lock ? static_cast<int>(lock->count()) : 0, expected);
}

void TestPeople::deskWants_data() {
    QTest::addColumn<QByteArray>("staff");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* staff, const char* expected) {
        QTest::newRow(name) << QByteArray(staff) << QByteArray(expected);
    };
    row("nobody", "", "2 administrators, 1 operators, 1 checkers");
    row("the first administrator", "A", "1 administrators, 1 operators, 1 checkers");
    row("two administrators", "A A", "0 administrators, 1 operators, 1 checkers");
    row("no checker yet", "A A O", "0 administrators, 0 operators, 1 checkers");
    row("no operator yet", "A A C", "0 administrators, 1 operators, 0 checkers");
    row("all there", "A A O C", "0 administrators, 0 operators, 0 checkers");
    row("more than enough", "A A A O O C C S U", "0 administrators, 0 operators, 0 checkers");
    row("the others do not count", "A S U", "1 administrators, 1 operators, 1 checkers");
    row("disabled ones do not count", "A (A) O (C)", "1 administrators, 0 operators, 1 checkers");
    row("nobody checks himself", "A A OC", "0 administrators, 0 operators, 1 checkers");
    row("two who check each other", "A A OC OC", "0 administrators, 0 operators, 0 checkers");
    row("one in both roles, an operator", "A A OC O", "0 administrators, 0 operators, 0 checkers");
    row("one in both roles, a checker", "A A OC C", "0 administrators, 0 operators, 0 checkers");
    row("the other one of two is disabled", "A A OC (OC)",
        "0 administrators, 0 operators, 1 checkers");
}

void TestPeople::deskWants() {
    QFETCH(QByteArray, staff);
    QFETCH(QByteArray, expected);
    const StaffWanted wanted = domain::staffWanted(postsOf(staff));
    const QByteArray found = QByteArray::number(wanted.administrators) + " administrators, " +
                             QByteArray::number(wanted.operators) + " operators, " +
                             QByteArray::number(wanted.checkers) + " checkers";
    QCOMPARE(found, expected);
    QCOMPARE(wanted.isComplete(), expected == "0 administrators, 0 operators, 0 checkers");
}

/// A complete desk always has a maker and somebody else to check, for money and for staff.
void TestPeople::twoPeopleAreThereToCheckEachOther() {
    plimsoll::test::checkProperty("whoever asks, somebody else may approve", [] {
        const auto words = *rc::gen::container<std::vector<QByteArray>>(
            rc::gen::element<QByteArray>("A", "O", "C", "OC", "S", "(A)", "(C)", "(OC)"));
        QByteArray staff;
        for (const QByteArray& word : words) staff += word + ' ';
        const auto posts = postsOf(staff);
        const auto pairs = [&](Role maker, Role checker) {
            for (std::size_t i = 0; i < posts.size(); ++i)
                for (std::size_t k = 0; k < posts.size(); ++k)
                    if (i != k && posts[i].status == StaffStatus::Active &&
                        posts[k].status == StaffStatus::Active && posts[i].roles.has(maker) &&
                        posts[k].roles.has(checker))
                        return true;
            return false;
        };
        RC_ASSERT(domain::staffWanted(posts).isComplete() ==
                  (pairs(Role::Operator, Role::Checker) &&
                   pairs(Role::Administrator, Role::Administrator)));
    });
}

void TestPeople::changeKeepsEnough_data() {
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char* name, const char* before, const char* after, bool expected) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << expected;
    };
    row("nothing changes", "A A O C", "A A O C", true);
    row("one of three administrators leaves", "A A A O C", "A A (A) O C", true);
    row("one of two administrators leaves", "A A O C", "A (A) O C", false);
    row("the last administrator leaves", "A (A) O C", "(A) (A) O C", false);
    row("an administrator becomes an operator", "A A O C", "A O O C", false);
    row("the only operator leaves", "A A O C", "A A (O) C", false);
    row("the only checker leaves", "A A O C", "A A O (C)", false);
    row("the only checker operates, too", "A A O C", "A A O OC", true);
    row("operator and checker change places", "A A O C", "A A C O", true);
    row("the only operator checks only", "A A O C", "A A C C", false);
    row("one of two who check each other leaves", "A A OC OC", "A A OC (OC)", false);
    row("customer service leaves", "A A O C S", "A A O C (S)", true);
    row("one comes back", "A A O C (S)", "A A O C S", true);
    row("set-up: one more", "A", "A O", true);
    row("set-up: the first administrator leaves", "A", "(A)", false);
    row("set-up: a customer service was a mistake", "A S", "A (S)", true);
}

void TestPeople::changeKeepsEnough() {
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(bool, expected);
    QCOMPARE(domain::keepsEnough(postsOf(before), postsOf(after)), expected);
}

void TestPeople::masks_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("a mobile phone") << QByteArray("13812345678") << QByteArray("138****5678");
    QTest::newRow("with its country")
        << QByteArray("+86 138 1234 5678") << QByteArray("+86****5678");
    QTest::newRow("an ID number") << QByteArray("11010519491231002X") << QByteArray("110****002X");
    QTest::newRow("one too short") << QByteArray("1381234567") << QByteArray("****");
    QTest::newRow("one digit") << QByteArray("1") << QByteArray("****");
    QTest::newRow("nothing on record") << QByteArray("") << QByteArray("");
    QTest::newRow("whole characters only")
        << QByteArray("\u738B\u5C0F\u660E\u738B\u5C0F\u660E") << QByteArray("****");
}

void TestPeople::masks() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(masked(viewOf(text))), expected);
}

void TestPeople::phonesAndIds_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("is_phone");
    QTest::addColumn<bool>("is_id");
    const auto row = [](const char* name, const QByteArray& text, bool is_phone, bool is_id) {
        QTest::newRow(name) << text << is_phone << is_id;
    };
    row("empty", "", true, true);
    row("three digits", "123", false, false);
    row("four digits", "1234", false, true);
    row("five digits", "12345", true, true);
    row("four digits and a mark", "12-34", false, false);
    row("marks only", "+- +-", false, false);
    row("blanks only", "     ", false, false);
    row("with its country", "+86 138-1234-5678", true, false);
    row("24 digits", QByteArray(24, '1'), true, true);
    row("25 digits", QByteArray(25, '1'), false, true);
    row("32 digits", QByteArray(32, '1'), false, true);
    row("33 digits", QByteArray(33, '1'), false, false);
    row("letters and digits", "11010519491231002X", false, true);
    row("letter in a phone", "1381234567O", false, true);
    row("line break", "13812345678\n", false, false);
    row("comma", "12345,678", false, false);
    row("digits of another script", "\uFF11\uFF12\uFF13\uFF14\uFF15", false, false);
}

void TestPeople::phonesAndIds() {
    QFETCH(QByteArray, text);
    QFETCH(bool, is_phone);
    QFETCH(bool, is_id);
    QCOMPARE(isPhone(viewOf(text)), is_phone);
    QCOMPARE(isIdNumber(viewOf(text)), is_id);
}

void TestPeople::reasonsAreAKeptList() {
    std::string found;
    for (const ReasonCode& reason : reasonCodes()) {
        QVERIFY(isReasonCode(reason.code));
        QVERIFY(!isReasonCode(reason.name));
        found += std::string(reason.code) + ' ' + std::string(reason.name) + ", ";
    }
    QVERIFY(!isReasonCode("") && !isReasonCode("R06") && !isReasonCode("r01"));
    QCOMPARE(found, std::string("R01 as_agreed, R02 customer_request, R03 correction, "
                                "R04 incident, R05 review_result, R99 other, "));
}

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
