// Method: reads every file of ours and applies the rules of arrow_rules.cpp; then turns on the
// rules themselves. Each ban is fed a sample that only it catches: with all rules the sample fails,
// with that one rule removed it passes, and in the place where it is allowed it passes too.

#include <algorithm>
#include <string>
#include <vector>

#include <QTest>

#include "arrow_rules.h"
#include "repository.h"

using arch::allRules;
using arch::check;
using arch::describe;
using arch::Finding;
using arch::readFile;
using arch::repositoryFiles;
using arch::Rule;
using arch::Source;
using arch::Tree;

namespace {

std::vector<Source> readRepository() {
    std::vector<Source> sources;
    for (const std::string& path : repositoryFiles()) {
        sources.emplace_back(path, readFile(path));
    }
    return sources;
}

std::vector<Rule> without(const std::string& name) {
    std::vector<Rule> rules = allRules();
    std::erase_if(rules, [&](const Rule& rule) { return rule.name == name; });
    return rules;
}

/// The files that samples may lead to.
const Tree kSampleTree{
    "core/include/plimsoll/money.h", "core/src/values/law_broken.h", "core/src/domain/decide.h",
    "core/src/store/read_store.h",   "core/src/sqlite/connection.h", "core/src/drivers/queue.h",
    "core/src/commands/sale.h",      "core/src/people/seats.h",      "core/src/reports/statement.h",
    "core/src/rehearsal/rush.h",     "core/src/open/compose.h",      "ui/text/codes.h",
    "app/plimsollctl/output.h",      "app/console/options.h",        "tests/support/desks.h",
};

/// A wrong text, where it stands, and a place where the same text is right.
struct Sample {
    std::string rule;
    std::string path;
    std::string text;
    std::string allowed_path;  ///< empty: nowhere
};

std::string longText() {
    std::string text;
    for (int line = 0; line < 601; ++line) text += "// line\n";
    return text;
}

const std::vector<Sample>& samples() {
    static const std::vector<Sample> table{
        {"arrow", "core/src/domain/a.cpp", "#include \"store/read_store.h\"\n",
         "core/src/commands/a.cpp"},
        {"sqlite_outside_its_room", "core/src/commands/a.cpp", "void f() { sqlite3_step(s); }\n",
         "core/src/sqlite/a.cpp"},
        {"sqlite_outside_its_room", "ui/a.cpp", "struct sqlite3;\n", "tests/support/a.cpp"},
        {"sqlite_outside_its_room", "app/console/a.cpp", "#include <sqlite3.h>\n",
         "core/src/sqlite/a.cpp"},
        {"qt_in_the_core", "core/src/commands/a.cpp", "#include <QString>\n", "ui/a.cpp"},
        {"qt_in_the_core", "core/include/plimsoll/a.cpp", "#include <QtCore/qstring.h>\n",
         "tests/core/a.cpp"},
        {"qt_in_the_core", "app/plimsollctl/a.cpp", "#include <QCoreApplication>\n",
         "app/console/a.cpp"},
        {"impure_domain", "core/src/domain/a.cpp", "#include <chrono>\n",
         "core/src/commands/a.cpp"},
        {"log_past_its_door", "core/src/commands/a.cpp", "#include <spdlog/spdlog.h>\n",
         "core/src/values/log_text.cpp"},
        {"floating_money", "core/src/domain/a.cpp", "double share = 1;\n", "ui/a.cpp"},
        {"floating_money", "core/include/plimsoll/money.h",
         "#pragma once\nstatic_cast<float>(fen);\n", ""},
        {"floating_money", "core/src/sqlite/a.cpp", "f<double>();\n", "tests/bench/a.cpp"},
        {"message_box_outside_dialogs", "ui/board/a.cpp", "QMessageBox box;\n", "ui/dialogs/a.cpp"},
        {"message_box_outside_dialogs", "app/console/a.cpp", "QMessageBox::warning(w);\n",
         "ui/dialogs/a.cpp"},
        {"typed_text_as_it_is", "ui/models/a.cpp", "QString::fromStdString(name);\n",
         "ui/worker/a.cpp"},
        {"typed_text_as_it_is", "ui/views/a.h", "#pragma once\nQString::fromStdString(name);\n",
         "ui/text/shown_text.h"},
        {"standard_regex", "tests/core/a.cpp", "#include <regex>\n", ""},
        {"qt_sql", "ui/a.cpp", "QSqlDatabase db;\n", ""},
        {"string_connect", "ui/a.cpp", "connect(a, SIGNAL(b()), c, 0);\n", ""},
        {"string_connect", "tests/ui/a.cpp", "connect(a, b, c, SLOT( d() ));\n", ""},
        {"marker", "core/src/domain/a.cpp", "// TODO: later\n", ""},
        {"marker", "installer/CMakeLists.txt", "# FIXME\n", ""},
        {"marker", "README.md", "XXX write this\n", ""},
        {"using_namespace_std", "core/src/domain/a.cpp", "using namespace std;\n", ""},
        {"using_namespace_std", "ui/a.cpp", "using namespace std::chrono;\n", ""},
        {"singleton", "core/src/commands/a.cpp", "static Clock& instance() {\n", ""},
        {"singleton", "ui/a.cpp", "    static Settings* getInstance();\n", ""},
        {"pragma_once", "core/src/domain/a.h", "int f();\n", "core/src/domain/a.cpp"},
        {"pragma_once", "ui/a.h", "// #pragma once\n", "ui/a.cpp"},
        {"long_file", "core/src/domain/a.cpp", longText(), "installer/a.txt"},
        {"personal_path", "dev", "desk=/home/zhang/desk\n", ""},
        {"personal_path", "tests/core/a.cpp", "open(\"/root/desk\");\n", ""},
        {"personal_path", "tests/core/a.cpp", "open(\"/work/desk\");\n", ""},
    };
    return table;
}

}  // namespace

class TstArrows : public QObject {
    Q_OBJECT

private slots:
    void theRepositoryFollowsEveryRule();
    void theScanSeesEveryRoom();
    void functionsStayShort();

    void aWrongSampleIsCaughtByItsRuleAlone_data();
    void aWrongSampleIsCaughtByItsRuleAlone();
    void everyRuleHasASample();
    void everyBanNamesItsReplacement();

    void arrowsPointOneWay_data();
    void arrowsPointOneWay();
    void includesThatLeadNowhereAreCaught_data();
    void includesThatLeadNowhereAreCaught();

    void commentsAndLiteralsAreNoCode_data();
    void commentsAndLiteralsAreNoCode();
    void functionsAreMeasured_data();
    void functionsAreMeasured();
    void tooManyLongFunctionsAreCaught();
};

void TstArrows::theRepositoryFollowsEveryRule() {
    const std::vector<Source> sources = readRepository();
    Tree tree;
    for (const Source& source : sources) tree.insert(source.path);
    std::vector<Finding> findings;
    for (const Source& source : sources) {
        for (Finding& finding : check(source, tree, allRules())) {
            findings.push_back(std::move(finding));
        }
    }
    QVERIFY2(findings.empty(), describe(findings).c_str());
}

// A scan that looks in the wrong place finds nothing wrong.
void TstArrows::theScanSeesEveryRoom() {
    const std::vector<std::string> files = repositoryFiles();
    const auto sees = [&](const std::string& path) {
        return std::ranges::find(files, path) != files.end();
    };
    QVERIFY(sees("core/include/plimsoll/money.h"));
    QVERIFY(sees("tests/arch/tst_arrows.cpp"));
    QVERIFY(sees("dev"));
    QVERIFY(sees("CMakeLists.txt"));
    for (const char* folder : {"core/src/", "ui/", "app/", "tests/", "docs/", "installer/"}) {
        const auto count = std::ranges::count_if(
            files, [&](const std::string& file) { return file.starts_with(folder); });
        QVERIFY2(count > 0, folder);
    }
}

void TstArrows::functionsStayShort() {
    std::vector<arch::FunctionLength> lengths;
    for (const Source& source : readRepository()) {
        if (!source.isCpp() || source.isUnder("tests")) continue;
        const auto here = arch::functionLengths(source.text);
        lengths.insert(lengths.end(), here.begin(), here.end());
    }
    const arch::LengthSummary summary = arch::summarise(std::move(lengths));
    qInfo("%d functions, median %d lines, %d above 70 lines", summary.functions, summary.median,
          summary.above_70);
    QVERIFY(summary.functions > 100);
    QVERIFY2(summary.isWithinBounds(), "4 % of the functions or more are above 70 lines");
}

void TstArrows::aWrongSampleIsCaughtByItsRuleAlone_data() {
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(samples().size()); ++i) {
        const Sample& sample = samples()[static_cast<std::size_t>(i)];
        QTest::addRow("%s in %s (%d)", sample.rule.c_str(), sample.path.c_str(), i) << i;
    }
}

void TstArrows::aWrongSampleIsCaughtByItsRuleAlone() {
    QFETCH(int, index);
    const Sample& sample = samples()[static_cast<std::size_t>(index)];
    const Source wrong(sample.path, sample.text);

    const std::vector<Finding> caught = check(wrong, kSampleTree, allRules());
    QCOMPARE(caught.size(), std::size_t{1});
    QCOMPARE(caught.front().rule, sample.rule);

    const std::vector<Finding> missed = check(wrong, kSampleTree, without(sample.rule));
    QVERIFY2(missed.empty(), describe(missed).c_str());

    if (sample.allowed_path.empty()) return;
    const auto allowed = check(Source(sample.allowed_path, sample.text), kSampleTree, allRules());
    QVERIFY2(allowed.empty(), describe(allowed).c_str());
}

void TstArrows::everyRuleHasASample() {
    for (const Rule& rule : allRules()) {
        const bool sampled = std::ranges::any_of(
            samples(), [&](const Sample& sample) { return sample.rule == rule.name; });
        QVERIFY2(sampled, rule.name.c_str());
    }
}

void TstArrows::everyBanNamesItsReplacement() {
    for (const Sample& sample : samples()) {
        if (sample.rule == "arrow") continue;
        const auto caught = check(Source(sample.path, sample.text), kSampleTree, allRules());
        QVERIFY(!caught.empty());
        const std::string& message = caught.front().message;
        const std::size_t colon = message.find(": ");
        QVERIFY2(colon != std::string::npos && message.size() > colon + 10, message.c_str());
    }
}

void TstArrows::arrowsPointOneWay_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("include");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char* from, const char* include, bool allowed) {
        QTest::addRow("%s -> %s", from, include) << QString(from) << QString(include) << allowed;
    };
    // The outside sees the public headers and nothing else of the core.
    row("app/console/a.cpp", "<plimsoll/money.h>", true);
    row("app/console/a.cpp", "\"text/codes.h\"", true);
    row("app/console/a.cpp", "\"ui/text/codes.h\"", true);
    row("app/console/a.cpp", "\"domain/decide.h\"", false);
    row("app/console/a.cpp", "\"plimsollctl/output.h\"", false);
    row("app/console/a.cpp", "\"output.h\"", false);
    row("app/plimsollctl/a.cpp", "<plimsoll/money.h>", true);
    row("app/plimsollctl/a.cpp", "\"output.h\"", true);
    row("app/plimsollctl/verbs/a.cpp", "\"output.h\"", true);
    row("app/plimsollctl/a.cpp", "\"text/codes.h\"", false);
    row("app/plimsollctl/a.cpp", "\"sqlite/connection.h\"", false);
    row("ui/board/a.cpp", "<plimsoll/money.h>", true);
    row("ui/board/a.cpp", "\"text/codes.h\"", true);
    row("ui/board/a.cpp", "\"drivers/queue.h\"", false);
    row("ui/board/a.cpp", "\"console/options.h\"", false);
    // The core knows nobody.
    row("core/include/plimsoll/a.cpp", "<plimsoll/money.h>", true);
    row("core/include/plimsoll/a.cpp", "\"values/law_broken.h\"", false);
    row("core/src/commands/a.cpp", "\"text/codes.h\"", false);
    row("core/src/commands/a.cpp", "\"plimsollctl/output.h\"", false);
    row("core/src/commands/a.cpp", "\"support/desks.h\"", false);
    // Inside the core.
    row("core/src/commands/a.cpp", "\"domain/decide.h\"", true);
    row("core/src/commands/a.cpp", "\"drivers/queue.h\"", false);
    row("core/src/commands/a.cpp", "\"reports/statement.h\"", false);
    row("core/src/commands/a.cpp", "\"people/seats.h\"", true);
    row("core/src/people/a.cpp", "\"commands/sale.h\"", false);
    row("core/src/reports/a.cpp", "\"commands/sale.h\"", true);
    row("core/src/reports/a.cpp", "\"drivers/queue.h\"", false);
    row("core/src/drivers/a.cpp", "\"reports/statement.h\"", true);
    row("core/src/commands/a.cpp", "\"store/read_store.h\"", true);
    row("core/src/commands/a.cpp", "\"sqlite/connection.h\"", false);
    row("core/src/commands/a.cpp", "\"rehearsal/rush.h\"", false);
    row("core/src/sqlite/a.cpp", "\"store/read_store.h\"", true);
    row("core/src/sqlite/a.cpp", "\"drivers/queue.h\"", false);
    row("core/src/store/a.h", "\"sqlite/connection.h\"", false);
    row("core/src/store/a.h", "\"drivers/queue.h\"", false);
    row("core/src/domain/a.cpp", "<plimsoll/money.h>", true);
    row("core/src/domain/a.cpp", "\"values/law_broken.h\"", true);
    row("core/src/domain/a.cpp", "\"drivers/queue.h\"", false);
    row("core/src/domain/a.cpp", "\"sqlite/connection.h\"", false);
    row("core/src/values/a.cpp", "\"domain/decide.h\"", false);
    row("core/src/rehearsal/a.cpp", "<plimsoll/money.h>", true);
    row("core/src/rehearsal/a.cpp", "\"drivers/queue.h\"", false);
    row("core/src/rehearsal/a.cpp", "\"sqlite/connection.h\"", false);
    row("core/src/open/a.cpp", "\"sqlite/connection.h\"", true);
    row("core/src/open/a.cpp", "\"drivers/queue.h\"", true);
    row("core/src/commands/a.cpp", "\"open/compose.h\"", false);
    // Tests of the outside see what the outside sees.
    row("tests/core/a.cpp", "\"sqlite/connection.h\"", true);
    row("tests/ui/a.cpp", "\"text/codes.h\"", true);
    row("tests/ui/a.cpp", "\"sqlite/connection.h\"", false);
    row("tests/app/a.cpp", "\"output.h\"", true);
    row("tests/app/a.cpp", "\"domain/decide.h\"", false);
    row("tests/bench/a.cpp", "\"drivers/queue.h\"", false);
}

void TstArrows::arrowsPointOneWay() {
    QFETCH(QString, from);
    QFETCH(QString, include);
    QFETCH(bool, allowed);
    const std::string text = "#pragma once\n#include " + include.toStdString() + "\n";
    const auto findings = check(Source(from.toStdString(), text), kSampleTree, allRules());
    QCOMPARE(findings.empty(), allowed);
    if (allowed) return;
    QCOMPARE(findings.front().rule, std::string("arrow"));
    QCOMPARE(findings.front().line, 2);
}

void TstArrows::includesThatLeadNowhereAreCaught_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("caught");
    QTest::newRow("missing file") << "ui/a.cpp" << "#include \"nowhere.h\"\n" << true;
    QTest::newRow("missing public header") << "ui/a.cpp" << "#include <plimsoll/nowhere.h>\n"
                                           << true;
    QTest::newRow("climbing") << "ui/text/a.cpp" << "#include \"../text/codes.h\"\n" << true;
    QTest::newRow("a folder that is no room") << "extra/a.cpp" << "int x;\n" << true;
    QTest::newRow("a core folder that is no room") << "core/src/extra/a.cpp" << "int x;\n" << true;
    QTest::newRow("oddly spaced") << "core/src/domain/a.cpp"
                                  << "  #  include  \"store/read_store.h\"\n"
                                  << true;
    QTest::newRow("inside a comment")
        << "core/src/domain/a.cpp" << "/*\n#include \"store/read_store.h\"\n*/\n"
        << false;
    QTest::newRow("generated by moc") << "ui/a.cpp" << "#include \"a.moc\"\n" << false;
    QTest::newRow("from outside") << "ui/a.cpp" << "#include <vector>\n" << false;
}

void TstArrows::includesThatLeadNowhereAreCaught() {
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(bool, caught);
    const auto findings =
        check(Source(path.toStdString(), text.toStdString()), kSampleTree, allRules());
    QVERIFY2(findings.empty() != caught, describe(findings).c_str());
}

void TstArrows::commentsAndLiteralsAreNoCode_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("has_double");
    QTest::newRow("plain") << "double x;" << true;
    QTest::newRow("line comment") << "int x;  // double" << false;
    QTest::newRow("after a line comment") << "// x\ndouble y;" << true;
    QTest::newRow("block comment") << "/* double\n double */ int x;" << false;
    QTest::newRow("after a block comment") << "/* x */ double y;" << true;
    QTest::newRow("string") << "f(\"double\");" << false;
    QTest::newRow("string with an escaped quote") << "f(\"\\\" double\");" << false;
    QTest::newRow("after a string") << "f(\"x\"); double y;" << true;
    QTest::newRow("comment opener in a string") << "f(\"/*\"); double y;" << true;
    QTest::newRow("raw string") << "f(R\"(a \" double)\");" << false;
    QTest::newRow("raw string with a delimiter") << "f(R\"sql(a )\" double)sql\");" << false;
    QTest::newRow("after a raw string") << "f(R\"(\")\"); double y;" << true;
    QTest::newRow("quote character") << "c = '\"'; double y;" << true;
    QTest::newRow("digit separators") << "x = 10'000; double y;" << true;
    QTest::newRow("hexadecimal separators") << "x = 0xFF'FF; double y;" << true;
    QTest::newRow("part of a word") << "int doubled; int a_double;" << false;
}

void TstArrows::commentsAndLiteralsAreNoCode() {
    QFETCH(QString, text);
    QFETCH(bool, has_double);
    const std::string code = arch::onlyCode(text.toStdString());
    QCOMPARE(code.size(), text.toStdString().size());
    QCOMPARE(arch::hasWord(code, "double"), has_double);
}

void TstArrows::functionsAreMeasured_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("lines");
    QTest::newRow("none") << "int x;\nstruct A { int b; };\nenum class C { D, E };\n"
                          << QList<int>{};
    QTest::newRow("one line") << "int f() { return 1; }\n" << QList<int>{1};
    QTest::newRow("in a namespace") << "namespace n {\nint f() {\n    return 1;\n}\n}\n"
                                    << QList<int>{3};
    QTest::newRow("in a class") << "class A : public B {\npublic:\n    int f() const {\n"
                                   "        return 1;\n    }\n    int m_x{0};\n};\n"
                                << QList<int>{3};
    QTest::newRow("broken signature") << "int f(int a,\n      int b) {\n    return a;\n}\n"
                                      << QList<int>{4};
    QTest::newRow("blocks and lambdas inside")
        << "void f() {\n    if (a) {\n        b();\n    }\n    auto c = [&](int) {\n    };\n}\n"
        << QList<int>{7};
    QTest::newRow("constructor with braced members")
        << "A::A(int x)\n    : m_a{x}, m_b(x), m_c{1} {\n    f();\n}\n"
        << QList<int>{4};
    QTest::newRow("braced default argument") << "void f(A a = {}) {\n    g();\n}\n"
                                             << QList<int>{3};
    QTest::newRow("operator") << "bool operator==(A a) {\n    return true;\n}\n" << QList<int>{3};
    QTest::newRow("template") << "template <class T = int>\nvoid f(T t) {\n}\n" << QList<int>{3};
    QTest::newRow("table of values") << "const int kTable[] = {\n    f(1),\n    2,\n};\n"
                                     << QList<int>{};
    QTest::newRow("braces in text") << "void f() {\n    g(\"}\");\n    // }\n}\n" << QList<int>{4};
    QTest::newRow("two") << "void f() {\n}\n\nvoid g() {\n    h();\n}\n" << QList<int>{2, 3};
    QTest::newRow("after a directive") << "#if defined(A)\nvoid f() {\n}\n#endif\n"
                                       << QList<int>{2};
}

void TstArrows::functionsAreMeasured() {
    QFETCH(QString, text);
    QFETCH(QList<int>, lines);
    QList<int> found;
    for (const auto& function : arch::functionLengths(text.toStdString())) found << function.lines;
    QCOMPARE(found, lines);
}

void TstArrows::tooManyLongFunctionsAreCaught() {
    std::vector<arch::FunctionLength> lengths(96, {.line = 1, .lines = 8});
    lengths.insert(lengths.end(), 3, {.line = 1, .lines = 71});
    lengths.push_back({.line = 1, .lines = 70});
    QVERIFY(arch::summarise(lengths).isWithinBounds());
    QCOMPARE(arch::summarise(lengths).median, 8);
    lengths.back().lines = 71;
    QVERIFY(!arch::summarise(lengths).isWithinBounds());
}

QTEST_APPLESS_MAIN(TstArrows)
#include "tst_arrows.moc"
