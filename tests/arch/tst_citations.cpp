// Method: reads docs/domain.md and every file of ours, and follows each citation of the page; the
// reason codes are the core's own. Then turns on the rules themselves: each is fed a sample that
// only it catches, which passes once that rule is removed or the sample is put right.

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <QTest>

#include <plimsoll/reasons.h>

#include "citations.h"
#include "repository.h"

using arch::Citation;
using arch::CitationRule;
using arch::citationRules;
using arch::CitingFile;
using arch::describe;
using arch::DomainPage;
using arch::Finding;

namespace {

std::string domainText() {
    return arch::readFile(arch::kDomainPage);
}

std::vector<std::string> coreCodes() {
    std::vector<std::string> codes;
    for (std::size_t number = 1; number < plimsoll::kReasonCount; ++number) {
        codes.emplace_back(plimsoll::codeOf(static_cast<plimsoll::Reason>(number)));
    }
    return codes;
}

/// This folder holds wrong citations as its samples; recorded desks are not our words.
bool mayCite(const std::string& path) {
    return !path.starts_with("tests/arch/") && !path.starts_with("tests/data/");
}

std::vector<CitingFile> citingFiles() {
    const DomainPage page = arch::parseDomainPage(domainText());
    const std::vector<std::string> codes = coreCodes();
    std::vector<CitingFile> files;
    for (const std::string& path : arch::repositoryFiles()) {
        if (mayCite(path)) files.push_back({path, arch::readFile(path), page, codes});
    }
    return files;
}

std::vector<CitationRule> without(const std::string& name) {
    std::vector<CitationRule> rules = citationRules();
    std::erase_if(rules, [&](const CitationRule& rule) { return rule.name == name; });
    return rules;
}

/// A page as the samples know it.
const std::string kSamplePage =
    "# The domain\n## A bid's life\n**Law 1.** One.\n**Law 2.** Two.\n**Law 3.** Three.\n"
    "**Late payment.** Comes late.\n| rule | refused when | code |\n|---|---|---|\n"
    "| Rule 0 | known | `key_reused` |\n| Rule 1 | all paid | `full` |\n"
    "| Rule 1 | all held | `all_held` |\n| term | meaning |\n| maker / checker | two people |\n";
const std::vector<std::string> kSampleCodes{"key_reused", "full", "all_held"};

/// A sample that is the page itself is read as the page.
CitingFile sampleFile(const std::string& path, const std::string& text) {
    const bool is_page = path == arch::kDomainPage;
    return {path, text, arch::parseDomainPage(is_page ? text : kSamplePage), kSampleCodes};
}

/// The sample page with one text in place of another.
std::string pageWith(const std::string& was, const std::string& is) {
    std::string page = kSamplePage;
    return page.replace(page.find(was), was.size(), is);
}

struct Sample {
    const char* scenario;
    std::string path;
    std::string right;
    std::string wrong;
    int line;
    std::string rule;  ///< that catches it
};

const std::vector<Sample>& samples() {
    static const std::string page(arch::kDomainPage);
    static const std::vector<Sample> table{
        {"a law that the page does not have", "core/a.h", "// (domain law 3)\n",
         "// (domain law 4)\n", 1, "missing_number"},
        {"a rule that the page does not have", "core/a.h", "// domain rule 1\n",
         "int a;\n// domain rule 2\n", 2, "missing_number"},
        {"a range that ends beyond the last law", "ui/a.cpp", "// domain laws 1 to 3\n",
         "// domain laws 1 to 4\n", 1, "missing_number"},
        {"the second of two", "tests/core/a.cpp", "// domain rules 0 or 1\n",
         "// domain rules 0 or 2\n", 1, "missing_number"},
        {"the page cites a law of its own that is gone", page, kSamplePage + "As law 3 says.\n",
         kSamplePage + "As law 4 says.\n", 14, "missing_number"},
        {"a bare law", "core/a.h", "// (domain law 2)\n", "// (law 2)\n", 1, "without_domain"},
        {"a bare rule that begins a sentence", "core/a.h", "/// Domain rule 1: a payment\n",
         "/// Rule 1: a payment\n", 1, "without_domain"},
        {"bare laws in the name of a test's row", "tests/core/a.cpp", "{\"domain laws 1 to 3\"}\n",
         "{\"laws 1 to 3\"}\n", 1, "without_domain"},
        {"a bare law broken over two lines", "core/a.h", "// as domain law\n// 2 says\n",
         "// as law\n// 2 says\n", 1, "without_domain"},
        {"a bare rule in a manual", "installer/man/a.1", "See domain rule 1.\n", "See rule 1.\n", 1,
         "without_domain"},
        {"a dash instead of a range", "core/a.h", "// domain laws 1 to 3\n", "// domain laws 1-3\n",
         1, "other_form"},
        {"a heading without its name", "core/a.h", "// (domain, \"A bid's life\")\n",
         "// (domain, same heading)\n", 1, "other_form"},
        {"a heading that was renamed", "core/a.h", "// (domain, \"Late payment\").\n",
         "// (domain, \"Late payments\").\n", 1, "missing_name"},
        {"a heading broken over two lines", "core/a.h", "// (domain, \"Late\n// payment\").\n",
         "// (domain,\n// \"Late\n// money\").\n", 1, "missing_name"},
        {"a term of the glossary that is gone", "core/a.h", "// (domain, \"maker / checker\")\n",
         "// (domain, \"maker\")\n", 1, "missing_name"},
        {"a reason that the page forgot", page, kSamplePage,
         pageWith("| Rule 1 | all held | `all_held` |\n", ""), 0, "missing_code"},
        {"a reason that the core does not have", page, kSamplePage,
         kSamplePage + "| Rule 1 | bad luck | `unlucky` |\n", 0, "invented_code"},
        {"a reason that stands there twice", page, kSamplePage,
         kSamplePage + "| Rule 0 | nothing left | `full` |\n", 0, "repeated"},
        {"two laws of one number", page, kSamplePage, pageWith("**Law 3.**", "**Law 2.**"), 0,
         "repeated"},
    };
    return table;
}

/// "law 6 7", "rule 0 without domain", "name Late payment", "in line 2", "in another form".
std::string textOf(const std::vector<Citation>& citations) {
    std::ostringstream out;
    for (const Citation& citation : citations) {
        if (out.tellp() > 0) out << "; ";
        out << (citation.of == Citation::Of::Law    ? "law"
                : citation.of == Citation::Of::Rule ? "rule"
                                                    : "name");
        for (const int number : citation.numbers) out << ' ' << number;
        if (!citation.name.empty()) out << ' ' << citation.name;
        if (!citation.says_domain) out << " without domain";
        if (!citation.is_sound) out << " in another form";
        if (citation.line != 1) out << " in line " << citation.line;
    }
    return out.str();
}

}  // namespace

class TstCitations : public QObject {
    Q_OBJECT

private slots:
    void everyCitationLeadsToTheDomainsPage();
    void theScanSeesCitations();
    void thePageHasEveryNumber();

    void aWrongSampleIsCaughtByItsRuleAlone_data();
    void aWrongSampleIsCaughtByItsRuleAlone();
    void everyRuleHasASample();

    void citationsAreRead_data();
    void citationsAreRead();
};

void TstCitations::everyCitationLeadsToTheDomainsPage() {
    std::vector<Finding> findings;
    for (const CitingFile& file : citingFiles()) {
        for (Finding& finding : check(file, citationRules())) {
            findings.push_back(std::move(finding));
        }
    }
    QVERIFY2(findings.empty(), describe(findings).c_str());
}

// A scan that sees no citation finds none wrong.
void TstCitations::theScanSeesCitations() {
    std::size_t numbers = 0;
    std::size_t names = 0;
    for (const CitingFile& file : citingFiles()) {
        if (file.path == arch::kDomainPage) continue;
        for (const Citation& citation : arch::citationsIn(file.text)) {
            ++(citation.of == Citation::Of::Name ? names : numbers);
        }
    }
    qInfo("%zu citations by number, %zu by name", numbers, names);
    QVERIFY(numbers > 40);
    QVERIFY(names > 15);
}

void TstCitations::thePageHasEveryNumber() {
    const DomainPage page = arch::parseDomainPage(domainText());
    QCOMPARE(page.laws, (std::set<int>{1, 2, 3, 4, 5, 6, 7, 8}));
    QCOMPARE(page.rules, (std::set<int>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
}

void TstCitations::aWrongSampleIsCaughtByItsRuleAlone_data() {
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(samples().size()); ++i) {
        QTest::newRow(samples()[static_cast<std::size_t>(i)].scenario) << i;
    }
}

void TstCitations::aWrongSampleIsCaughtByItsRuleAlone() {
    QFETCH(int, index);
    const Sample& sample = samples()[static_cast<std::size_t>(index)];
    const CitingFile wrong = sampleFile(sample.path, sample.wrong);

    const auto allowed = check(sampleFile(sample.path, sample.right), citationRules());
    QVERIFY2(allowed.empty(), describe(allowed).c_str());

    const auto missed = check(wrong, without(sample.rule));
    QVERIFY2(missed.empty(), describe(missed).c_str());

    const auto caught = check(wrong, citationRules());
    QVERIFY2(caught.size() == 1, describe(caught).c_str());
    QCOMPARE(caught.front().path, sample.path);
    QCOMPARE(caught.front().line, sample.line);
    QCOMPARE(caught.front().rule, sample.rule);
}

void TstCitations::everyRuleHasASample() {
    for (const CitationRule& rule : citationRules()) {
        const bool sampled = std::ranges::any_of(
            samples(), [&](const Sample& sample) { return sample.rule == rule.name; });
        QVERIFY2(sampled, rule.name.c_str());
    }
}

void TstCitations::citationsAreRead_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* scenario, const char* text, const char* expected) {
        QTest::newRow(scenario) << QByteArray(text) << QByteArray(expected);
    };
    row("no citation", "// the law holds, 2 of 3 rules do\n", "");
    row("a number that is still to come", "tr(\"Broken law %1\")", "");
    row("one law", "// (domain law 2).", "law 2");
    row("one rule at the beginning", "/// Domain rule 11: it pays", "rule 11");
    row("two laws", "// domain laws 6 and 7)", "law 6 7");
    row("one of two rules", "// domain rules 8 or 9 alone", "rule 8 9");
    row("a range", "// domain rules 6 to 9", "rule 6 7 8 9");
    row("a list", "// (domain rules 6, 7, 10 and 11), and", "rule 6 7 10 11");
    row("a range and one more", "// domain rules 5 to 7 and 10.", "rule 5 6 7 10");
    row("one law, and a number that is none", "// domain law 2, 3 times", "law 2");
    row("two citations", "// domain law 1, domain rule 2", "law 1; rule 2");
    row("behind code", "int a;  ///< see domain rule 5", "rule 5");
    row("over two lines of a comment", "// domain law\n// 6 and", "law 6");
    row("over two lines of a literal", "\"domain law \"\n\"6\"", "law 6");
    row("in the second line", "int a;\n// domain law 6", "law 6 in line 2");
    row("without the word", "// rule 5", "rule 5 without domain");
    row("the word stands elsewhere", "// domain: law 5", "law 5 without domain");
    row("a dash", "// domain rules 6-11", "rule in another form");
    row("a long dash",
        "// domain rules 6\xe2\x80\x93"
        "11",
        "rule in another form");
    row("a name", "// (domain, \"Terms check\"). Pure", "name Terms check");
    row("a name over two lines", "// (domain, \"A loan's\n// life\").", "name A loan's life");
    row("a name without quotes", "// (domain, as above)", "name in another form");
    row("the domain in a sentence", "// of the domain, which is", "");
}

void TstCitations::citationsAreRead() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(textOf(arch::citationsIn(text.toStdString()))), expected);
}

QTEST_APPLESS_MAIN(TstCitations)
#include "tst_citations.moc"
