// Method: one sample of every command, each field unlike the value that it begins with, as JSON and
// back; then one thing of it changed at a time, which must show. Then texts that are no command,
// one a row, with the exact place, fault and member of the refusal.

#include <limits>
#include <set>

#include "command_samples.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

Command withoutPassword(Command command) {
    if (auto* const added = std::get_if<AddStaff>(&command)) added->password.clear();
    if (auto* const changed = std::get_if<ChangeStaff>(&command)) changed->password.clear();
    return command;
}

std::string subjectOf(const Result<Command>& read) {
    if (read) return {};
    return read.error().code == ErrorCode::InputInvalid ? read.error().subject : "another error";
}

std::string nameIn(const Command& command) {
    return std::string(nameOf(command));
}

}  // namespace

Q_DECLARE_METATYPE(plimsoll::Command)

class TestCommandJson : public QObject {
    Q_OBJECT
private slots:
    void namesEachCommandOnce();
    void hasACommandForEveryActThatWaits();
    void samplesLeaveNothingOut_data();
    void samplesLeaveNothingOut();
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void saysWhatHasNoValueYet_data();
    void saysWhatHasNoValueYet();
    void everyFieldShows_data();
    void everyFieldShows();
    void keepsNoSecret_data();
    void keepsNoSecret();
    void textsComeBackToTheByte_data();
    void textsComeBackToTheByte();
    void takesWhatIsWrittenOtherwise_data();
    void takesWhatIsWrittenOtherwise();
    void refuses_data();
    void refuses();
    void anObjectOfNoEndIsRefusedAtOnce();
    void listsItsFields_data();
    void listsItsFields();

private:
    static void addSampleRows();
    static void addMemberRows();
    static void addValueRows();
    static void addSyntaxRows();
};

// ---- names and samples -------------------------------------------------------------------------

void TestCommandJson::namesEachCommandOnce() {
    std::vector<std::string> names;
    std::vector<std::string> sampled;
    for (const CommandKind& kind : commandKinds()) names.emplace_back(kind.name);
    for (const Command& sample : samples()) sampled.push_back(nameIn(sample));
    QCOMPARE(sampled, names);
    std::ranges::sort(names);
    const auto same = std::ranges::adjacent_find(names);
    QVERIFY2(same == names.end(), same == names.end() ? "" : same->c_str());
    QVERIFY(std::ranges::none_of(names, &std::string::empty));
}

/// A request names its command by the code of an act.
void TestCommandJson::hasACommandForEveryActThatWaits() {
    for (const ActRule& rule : actRules()) {
        const auto kind = std::ranges::find(commandKinds(), rule.code, &CommandKind::name);
        QVERIFY2(!rule.four_eyes || kind != commandKinds().end(), rule.code.data());
        QVERIFY2(kind == commandKinds().end() || kind->act == rule.act, rule.code.data());
    }
}

void TestCommandJson::addSampleRows() {
    QTest::addColumn<Command>("command");
    for (const Command& sample : samples()) QTest::newRow(nameIn(sample).c_str()) << sample;
}

void TestCommandJson::samplesLeaveNothingOut_data() {
    addSampleRows();
}

/// So that a field that is new here is in its sample, too.
void TestCommandJson::samplesLeaveNothingOut() {
    QFETCH(Command, command);
    std::string left_out;
    std::visit(
        [&](auto& own) {
            walk(own, [&](const auto& field, const auto& value, const auto& begins) {
                if (value == begins) left_out += ' ' + std::string(field.name);
            });
        },
        command);
    QCOMPARE(left_out, std::string());
}

// ---- there and back ----------------------------------------------------------------------------

namespace {

/// A command for each value of an enumeration, from the first to the last.
template <class E, class Make>
void addEach(E last, const Make& make) {
    for (int number = 1; number <= static_cast<int>(last); ++number) {
        const auto value = static_cast<E>(number);
        const Command command = make(value);
        QTest::newRow((nameIn(command) + ' ' + std::string(codeOf(value))).c_str()) << command;
    }
}

/// So that none is the last one that can be read.
void addEveryCode() {
    addEach(Audience::Listed, [](Audience value) {
        CreateLoan creates;
        creates.audience = value;
        return creates;
    });
    addEach(PaymentStatus::Unclear,
            [](PaymentStatus value) { return NotePayment{{.payment = "p", .status = value}}; });
    addEach(HoldVerdict::Released, [](HoldVerdict value) {
        return ResolveHold{.bid = BidId(1), .part = 1, .verdict = value};
    });
    addEach(PayoutState::Restored,
            [](PayoutState value) { return AnswerPayout{.payout = PayoutId(1), .answer = value}; });
    addEach(StaffStatus::Disabled,
            [](StaffStatus value) { return ChangeStaff{.staff = StaffId(1), .status = value}; });
    addEach(ClaimKind::Request,
            [](ClaimKind value) { return ClaimWork{.what = {value, 1}, .step = ClaimStep::Take}; });
    addEach(ClaimStep::Release,
            [](ClaimStep value) { return ClaimWork{.what = {ClaimKind::Loan, 1}, .step = value}; });
    addEach(Role::Administrator,
            [](Role value) { return ChangeStaff{.staff = StaffId(1), .roles = Roles{value}}; });
}

}  // namespace

void TestCommandJson::comesBackAsItWas_data() {
    QTest::addColumn<Command>("command");
    const auto row = [](const std::string& name, const Command& command) {
        QTest::newRow(name.c_str()) << command;
    };
    for (const Command& sample : samples()) row(nameIn(sample) + ", filled", sample);
    for (const Command& begins : beginnings()) {
        const bool has_no_value_yet = std::holds_alternative<ResolveHold>(begins) ||
                                      std::holds_alternative<AnswerPayout>(begins) ||
                                      std::holds_alternative<ClaimWork>(begins) ||
                                      std::holds_alternative<MarkDay>(begins);
        if (!has_no_value_yet) row(nameIn(begins) + ", as it begins", begins);
    }
    addEveryCode();
    const auto largest = std::numeric_limits<std::int64_t>::max();
    const auto least = std::numeric_limits<std::int64_t>::min();
    row("the largest numbers", Deposit{InvestorId(largest), fen(largest)});
    row("the least numbers", Deposit{InvestorId(least), fen(least)});
    row("the first microsecond",
        ExtendLoan{.loan = LoanId(1), .closes = timeAt("0001-01-01T00:00:00Z")});
    row("the last microsecond",
        ExtendLoan{.loan = LoanId(1), .closes = timeAt("9999-12-31T23:59:59.999999Z")});
    row("roles taken away", ChangeStaff{.staff = StaffId(1), .roles = Roles()});
    row("every role",
        ChangeStaff{.staff = StaffId(1),
                    .roles = Roles{Role::Operator, Role::Checker, Role::CustomerService,
                                   Role::Auditor, Role::Administrator}});
    row("one of two times",
        ScheduleLoan{LoanId(1), {.opens = {}, .closes = timeAt("2031-01-01T00:00:00Z")}});
    row("a list of nothing", SpillExcess{.loan = LoanId(1)});
    row("many parts",
        PlaceShortfall{.loan = LoanId(1),
                       .splits = std::vector<Split>(10'000, {InvestorId(7), fen(123)})});
}

void TestCommandJson::comesBackAsItWas() {
    QFETCH(Command, command);
    const auto text = toJson(command);
    QVERIFY(text.find('\n') == std::string::npos);
    const auto read = commandFromJson(nameOf(command), text);
    QCOMPARE(subjectOf(read), std::string());
    QVERIFY2(*read == withoutPassword(command), text.c_str());
    QCOMPARE(toJson(*read), text);
    QCOMPARE(actOf(*read), actOf(command));
}

void TestCommandJson::saysWhatHasNoValueYet_data() {
    QTest::addColumn<Command>("command");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const Command& command, const char* expected) {
        QTest::newRow(nameIn(command).c_str()) << command << QByteArray(expected);
    };
    row(ResolveHold{}, "29 unknown_value verdict");
    row(AnswerPayout{}, "22 unknown_value answer");
    row(ClaimWork{}, "17 unknown_value what.kind");
    row(MarkDay{}, "8 unknown_value day");
}

/// An enumeration or a day without a value stands there as an empty text, and is none.
void TestCommandJson::saysWhatHasNoValueYet() {
    QFETCH(Command, command);
    QFETCH(QByteArray, expected);
    const auto text = toJson(command);
    QVERIFY2(text.find("\"\"") != std::string::npos, text.c_str());
    QCOMPARE(subjectOf(commandFromJson(nameOf(command), text)), expected.toStdString());
}

void TestCommandJson::everyFieldShows_data() {
    addSampleRows();
}

/// Two that differ in one field have different texts, and equal ones have the same.
void TestCommandJson::everyFieldShows() {
    QFETCH(Command, command);
    const auto whole = toJson(command);
    QCOMPARE(toJson(Command(command)), whole);
    std::set<std::string> texts{whole};
    std::size_t fields = 1;
    std::visit(
        [&](auto& own) {
            walk(own, [&](const auto& field, auto& value, const auto& begins) {
                if (field.presence == Presence::NeverKept) return;
                const auto kept = std::exchange(value, begins);
                texts.insert(toJson(Command(own)));
                ++fields;
                value = kept;
            });
        },
        command);
    QCOMPARE(texts.size(), fields);
}

void TestCommandJson::keepsNoSecret_data() {
    addSampleRows();
}

void TestCommandJson::keepsNoSecret() {
    QFETCH(Command, command);
    const auto text = toJson(command);
    QVERIFY2(text.find("kettles") == std::string::npos, text.c_str());
    QVERIFY2(text.find("password") == std::string::npos, text.c_str());
    QCOMPARE(toJson(withoutPassword(command)), text);
}

void TestCommandJson::textsComeBackToTheByte_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("quotes and strokes") << QByteArray(R"("a" \ / 'b')");
    QTest::newRow("lines and tabs") << QByteArray("a\r\n\tb\b\f");
    QTest::newRow("a byte of zero") << QByteArray("a\0b", 3);
    QTest::newRow("control characters") << QByteArray("\x01\x1f\x7f");
    QTest::newRow("Chinese") << QByteArray("放款单 七号");
    QTest::newRow("beyond the first plane") << QByteArray("\xf0\x9f\x92\xb0");
    QTest::newRow("what ends a line elsewhere") << QByteArray("a\u2028b\u2029c\u0085");
    QTest::newRow("what looks like an escape") << QByteArray(R"(\u0041 \n)");
    QTest::newRow("what looks like JSON") << QByteArray(R"({"loan":1})");
    QTest::newRow("a long one") << QByteArray(100'000, 'x');
}

void TestCommandJson::textsComeBackToTheByte() {
    QFETCH(QByteArray, text);
    const CancelLoan command{LoanId(1), text.toStdString()};
    const auto read = commandFromJson("loan.cancel", toJson(command));
    QCOMPARE(subjectOf(read), std::string());
    QCOMPARE(QByteArray::fromStdString(std::get<CancelLoan>(*read).reference), text);
}

void TestCommandJson::takesWhatIsWrittenOtherwise_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Command>("expected");
    const auto row = [](const char* name, const char* command, const char* text,
                        const Command& expected) {
        QTest::newRow(name) << QByteArray(command) << QByteArray(text) << expected;
    };
    row("blanks", "money.deposit", " \t\r\n{ \"investor\" : 1 ,\n\"amount\" : 2 } \n",
        Deposit{InvestorId(1), fen(2)});
    row("members in another order", "money.deposit", R"({"amount":2,"investor":1})",
        Deposit{InvestorId(1), fen(2)});
    row("escaped names", "money.deposit", R"({"\u0069nvestor":1,"amount":2})",
        Deposit{InvestorId(1), fen(2)});
    row("what may be left out, as it begins", "loan.cancel", R"({"loan":1,"reference":""})",
        CancelLoan{.loan = LoanId(1)});
    row("no time", "loan.extend", R"({"loan":1,"closes":null})", ExtendLoan{.loan = LoanId(1)});
    row("a time without its fraction", "loan.extend",
        R"({"loan":1,"closes":"2031-01-01T00:00:00Z"})",
        ExtendLoan{.loan = LoanId(1), .closes = timeAt("2031-01-01T00:00:00.000000Z")});
    row("codes in another order and twice", "staff.change",
        R"({"staff":1,"roles":["checker","operator","checker"]})",
        ChangeStaff{.staff = StaffId(1), .roles = Roles{Role::Operator, Role::Checker}});
    row("a password on its way in", "staff.change", R"({"staff":1,"password":"seven kettles"})",
        ChangeStaff{.staff = StaffId(1), .password = "seven kettles"});
    row("nothing at all", "clock.confirm", "{}", ConfirmClock{});
    row("a name that is no act", "calendar.mark", R"({"day":"2026-10-01"})",
        MarkDay{{std::chrono::year(2026) / 10 / 1, false, {}}});
}

void TestCommandJson::takesWhatIsWrittenOtherwise() {
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, text);
    QFETCH(Command, expected);
    const auto read = commandFromJson(name.toStdString(), text.toStdString());
    QCOMPARE(subjectOf(read), std::string());
    QVERIFY(*read == expected);
}

// ---- refusals ----------------------------------------------------------------------------------

namespace {

void refusal(const char* name, const char* command, const QByteArray& text, const char* expected) {
    QTest::newRow(name) << QByteArray(command) << text << QByteArray(expected);
}

}  // namespace

void TestCommandJson::addMemberRows() {
    const auto deposit = [](const char* name, const char* text, const char* expected) {
        refusal(name, "money.deposit", text, expected);
    };
    refusal("a command that nobody has", "money.burn", "{}", "0 unknown_command money.burn");
    refusal("an act that is no command", "sign.in", "{}", "0 unknown_command sign.in");
    refusal("no command", "", "{}", "0 unknown_command");
    refusal("another command's name in capitals", "Money.Deposit", "{}",
            "0 unknown_command Money.Deposit");
    deposit("an unknown member", R"({"investor":1,"amount":2,"note":"x"})",
            "30 unknown_member note");
    deposit("an unknown member first", R"({"note":"x","investor":1,"amount":2})",
            "6 unknown_member note");
    deposit("a member in capitals", R"({"Investor":1,"amount":2})", "10 unknown_member Investor");
    deposit("a member without a name", R"({"":1})", "2 unknown_member");
    deposit("a member twice", R"({"investor":1,"investor":1,"amount":2})",
            "23 doubled_member investor");
    deposit("a member twice, once escaped", R"({"investor":1,"\u0069nvestor":1,"amount":2})",
            "28 doubled_member investor");
    deposit("an unknown member twice", R"({"x":1,"x":1})", "9 doubled_member x");
    deposit("nothing", "{}", "0 missing_member investor");
    deposit("a member missing", R"( {"investor":1})", "1 missing_member amount");
    refusal("another command's members", "money.deposit", R"({"loan":1})", "6 unknown_member loan");
    const auto policy = [](const char* name, const QByteArray& limits, const char* expected) {
        refusal(name, "policy.change", R"({"policy":"p","four_eyes":true,"limits":)" + limits + '}',
                expected);
    };
    policy("a member of a member unknown", R"({"each":1,"day":2,"week":3})",
           "63 unknown_member limits.week");
    policy("a member of a member missing", R"({"each":1})", "40 missing_member limits.day");
    policy("a member of a member twice", R"({"each":1,"each":2,"day":2})",
           "55 doubled_member limits.each");
    policy("a member of a member that is no number", R"({"each":"1","day":2})",
           "50 not_a_number limits.each");
    policy("a member of a member that is not whole", R"({"each":1.5,"day":2})",
           "51 not_a_number limits.each");
    policy("a text for what has members", R"("x")", "42 not_an_object limits");
    policy("a list for what has members", "[]", "40 not_an_object limits");
    policy("no value for what has members", "null", "43 not_an_object limits");
    refusal("a member of a list's item unknown", "loan.place",
            R"({"loan":1,"splits":[{"investor":1,"amount":2},{"x":1}]})",
            "49 unknown_member splits.x");
    refusal("a member of a list's item missing", "loan.place",
            R"({"loan":1,"splits":[{"investor":1}]})", "20 missing_member splits.amount");
}

void TestCommandJson::addValueRows() {
    const auto amount = [](const char* name, const QByteArray& value, const char* expected) {
        refusal(name, "money.deposit", R"({"investor":1,"amount":)" + value + '}', expected);
    };
    amount("a number in quotes", R"("2")", "25 not_a_number amount");
    amount("an exponent", "1e2", "26 not_a_number amount");
    amount("a decimal that is whole", "1.0", "26 not_a_number amount");
    amount("a decimal", "0.5", "26 not_a_number amount");
    amount("a number above all", "9223372036854775808", "42 not_a_number amount");
    amount("a number above that", "18446744073709551616", "43 not_a_number amount");
    amount("a number below all", "-9223372036854775809", "43 not_a_number amount");
    amount("a flag for a number", "true", "26 not_a_number amount");
    amount("no value for a number", "null", "26 not_a_number amount");
    amount("a list for a number", "[2]", "23 not_a_number amount");
    amount("an object for a number", "{}", "23 not_a_number amount");
    refusal("too many days", "rules.change", R"({"most_sale_days":3000000000})",
            "28 not_a_number most_sale_days");
    refusal("a place below zero", "bids.import",
            R"({"loan":1,"bids":[{"line":2,"amount":3,"arrived":"2031-01-01T00:00:00Z",)"
            R"("newcomer":-1}]})",
            "85 not_a_number bids.newcomer");
    refusal("a number for a text", "staff.add", R"({"login":5,"roles":[]})", "10 not_a_text login");
    refusal("a list for a text", "staff.add", R"({"login":[],"roles":[]})", "9 not_a_text login");
    refusal("no value for a text", "loan.cancel", R"({"loan":1,"reference":null})",
            "25 not_a_text reference");
    refusal("a number for a flag", "policy.change", R"({"policy":"p","four_eyes":1})",
            "27 not_a_flag four_eyes");
    refusal("a text for a flag", "policy.change", R"({"policy":"p","four_eyes":"true"})",
            "31 not_a_flag four_eyes");
    refusal("an object for a list", "excess.release", R"({"loan":1,"lines":{}})",
            "18 not_an_array lines");
    refusal("a number for a list", "excess.release", R"({"loan":1,"lines":1})",
            "19 not_an_array lines");
    refusal("a text in a list of numbers", "excess.release", R"({"loan":1,"lines":[1,"2"]})",
            "23 not_a_number lines");
    refusal("a decimal in a list of numbers", "excess.release", R"({"loan":1,"lines":[1,2.5]})",
            "24 not_a_number lines");
    refusal("a code that is none", "hold.resolve", R"({"bid":1,"part":1,"verdict":"perhaps"})",
            "36 unknown_value verdict");
    refusal("a code in capitals", "hold.resolve", R"({"bid":1,"part":1,"verdict":"Paid"})",
            "33 unknown_value verdict");
    refusal("a code's number", "hold.resolve", R"({"bid":1,"part":1,"verdict":1})",
            "29 not_a_text verdict");
    refusal("no code", "hold.resolve", R"({"bid":1,"part":1,"verdict":""})",
            "29 unknown_value verdict");
    refusal("another enumeration's code", "payout.answer", R"({"payout":1,"answer":"released"})",
            "30 unknown_value answer");
    refusal("a code of a member", "claim", R"({"what":{"kind":"bid","object":1},"step":"take"})",
            "20 unknown_value what.kind");
    refusal("a role that is none", "staff.add", R"({"login":"a","roles":["operator","boss"]})",
            "21 unknown_value roles");
    refusal("a role's number", "staff.add", R"({"login":"a","roles":[1]})", "21 not_a_text roles");
    refusal("roles in one text", "staff.add", R"({"login":"a","roles":"operator"})",
            "30 not_an_array roles");
    const auto day = [](const char* name, const char* value, const char* expected) {
        refusal(name, "calendar.mark", R"({"day":")" + QByteArray(value) + R"("})", expected);
    };
    day("a day that there is not", "2026-02-30", "18 unknown_value day");
    day("a short day", "2026-2-3", "16 unknown_value day");
    day("a day with a time", "2026-02-03T00:00:00Z", "28 unknown_value day");
    day("a day in words", "tomorrow", "16 unknown_value day");
    const auto time = [](const char* name, const char* value, const char* expected) {
        refusal(name, "loan.extend", R"({"loan":1,"closes":")" + QByteArray(value) + R"("})",
                expected);
    };
    time("a time without its zone", "2031-01-01T00:00:00", "39 unknown_value closes");
    time("a time in another zone", "2031-01-01T00:00:00+08:00", "45 unknown_value closes");
    time("an hour that there is not", "2031-01-01T25:00:00Z", "40 unknown_value closes");
    time("a day for a time", "2031-01-01", "30 unknown_value closes");
    time("finer than a microsecond", "2031-01-01T00:00:00.0000001Z", "48 unknown_value closes");
    refusal("a time as a number", "loan.extend", R"({"loan":1,"closes":1})",
            "20 not_a_text closes");
    refusal("a list", "halt.lift", "[]", "0 not_an_object");
    refusal("a number", "halt.lift", "7", "0 not_an_object");
    refusal("a text", "halt.lift", R"("halt")", "5 not_an_object");
    refusal("no value", "halt.lift", "null", "3 not_an_object");
}

void TestCommandJson::addSyntaxRows() {
    const auto lift = [](const char* name, const QByteArray& text, const char* expected) {
        refusal(name, "halt.lift", text, expected);
    };
    lift("no text", "", "0 syntax");
    lift("blanks alone", "  ", "1 syntax");
    lift("an object that only begins", "{", "0 syntax");
    lift("an unfinished name", R"({"ha)", "3 syntax");
    lift("no value after a name", R"({"halt":)", "7 syntax");
    lift("an unfinished object", R"({"halt":1)", "8 syntax");
    lift("an unfinished list", R"({"halt":[1,)", "10 syntax");
    lift("a comma at the end", R"({"halt":1,})", "10 syntax");
    lift("a name without quotes", "{halt:1}", "1 syntax");
    lift("single quotes", "{'halt':1}", "1 syntax");
    lift("a plus sign", R"({"halt":+1})", "8 syntax");
    lift("a leading zero", R"({"halt":01})", "9 syntax");
    lift("no number", R"({"halt":NaN})", "8 syntax");
    lift("a flag in capitals", R"({"halt":True})", "8 syntax");
    lift("a comment", R"({"halt":1/**/})", "9 syntax");
    lift("a byte order mark", "\xEF\xBB\xBF{\"halt\":1}", "0 syntax");
    lift("a line break in a text", "{\"halt\":\"a\nb\"}", "10 syntax");
    lift("no UTF-8", "{\"halt\":\"\xff\"}", "9 syntax");
    lift("half a letter", "{\"halt\":\"\xe6\x94\"}", "11 syntax");
    lift("half a surrogate", R"({"halt":"\ud83d"})", "15 syntax");
    lift("text behind it", R"({"halt":1} x)", "11 trailing");
    lift("a second object", R"({"halt":1}{"halt":2})", "10 trailing");
    lift("a comma behind it", R"({"halt":1},)", "10 trailing");
    lift("a byte of zero behind it", QByteArray("{\"halt\":1}\0", 11), "10 trailing");
    lift("deeper than any command", R"({"halt":)" + QByteArray(8, '[') + QByteArray(8, ']') + '}',
         "15 syntax");
}

void TestCommandJson::refuses_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    addMemberRows();
    addValueRows();
    addSyntaxRows();
}

void TestCommandJson::refuses() {
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto read = commandFromJson(name.toStdString(), text.toStdString());
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InputInvalid);
    QCOMPARE(QByteArray::fromStdString(read.error().subject), expected);
}

// ---- the list ----------------------------------------------------------------------------------

void TestCommandJson::listsItsFields_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* expected) {
        QTest::newRow(name) << QByteArray(name) << QByteArray(expected);
    };
    row("clock.confirm", "");
    row("money.deposit", "investor id, amount money");
    row("loan.extend", "loan id, closes time?, reference text?");
    row("loan.place",
        "loan id, splits list, splits.investor id, splits.amount money, reference text?");
    row("policy.change", "policy text, four_eyes flag, limits.each money?, limits.day money?");
    row("staff.add", "login text, name text?, roles codes, password text-");
    row("staff.change", "staff id, roles codes?, status code?, password text-");
    row("halt.set", "loan id?, stops.bids flag?, stops.openings flag?, stops.disbursements flag?");
    row("calendar.mark", "day day, works flag?, name text?");
    row("rules.change", "most_sale_days number, source text?");
    row("loan.create",
        "code text?, title text?, terms.target money, terms.min money, terms.step money,"
        " terms.cap money?, audience code?, listed list?, borrower id?, hold_s seconds?");
}

/// "?": may be left out; "-": is never kept.
void TestCommandJson::listsItsFields() {
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, expected);
    const auto kind = std::ranges::find(commandKinds(), name.toStdString(), &CommandKind::name);
    QVERIFY(kind != commandKinds().end());
    QByteArrayList words;
    for (const CommandField& field : kind->fields) {
        const char* const mark = field.presence == Presence::Always         ? ""
                                 : field.presence == Presence::MayBeLeftOut ? "?"
                                                                            : "-";
        words.append(QByteArray::fromStdString(field.name + ' ' + field.kind + mark));
    }
    QCOMPARE(words.join(", "), expected);
}

/// Members are looked for one by one: a hundred thousand of them would take minutes.
void TestCommandJson::anObjectOfNoEndIsRefusedAtOnce() {
    std::string json = R"({"halt":1)";
    for (int i = 0; i < 100'000; ++i) json += ",\"m" + std::to_string(i) + "\":1";
    const auto refused = commandFromJson("halt.lift", json + '}');
    QVERIFY(!refused && refused.error().subject.ends_with(" syntax"));
}

QTEST_GUILESS_MAIN(TestCommandJson)
#include "tst_command_json.moc"
