#include "arrow_rules.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <utility>

namespace arch {
namespace {

constexpr int kMostLines = 600;

// ---- the arrows --------------------------------------------------------------------------------
// Each room and what it may include besides itself. A room without a row may not exist.
const std::map<std::string, std::vector<std::string>, std::less<>>& arrows() {
    static const std::map<std::string, std::vector<std::string>, std::less<>> table{
        {"core/include", {}},
        {"core/src/values", {"core/include"}},
        {"core/src/domain", {"core/include", "core/src/values"}},
        {"core/src/store", {"core/include", "core/src/values", "core/src/domain"}},
        {"core/src/audit", {"core/include", "core/src/values", "core/src/store"}},
        {"core/src/people",
         {"core/include", "core/src/values", "core/src/domain", "core/src/store"}},
        {"core/src/commands",
         {"core/include", "core/src/values", "core/src/domain", "core/src/store", "core/src/audit",
          "core/src/people"}},
        {"core/src/reports",
         {"core/include", "core/src/values", "core/src/domain", "core/src/store", "core/src/audit",
          "core/src/people", "core/src/commands"}},
        {"core/src/drivers",
         {"core/include", "core/src/values", "core/src/domain", "core/src/store", "core/src/audit",
          "core/src/people", "core/src/commands", "core/src/reports"}},
        {"core/src/sqlite", {"core/include", "core/src/values", "core/src/store"}},
        {"core/src/rehearsal", {"core/include", "core/src/values"}},
        {"core/src/open",
         {"core/include", "core/src/values", "core/src/store", "core/src/commands",
          "core/src/reports", "core/src/drivers", "core/src/sqlite", "core/src/audit"}},
        {"ui", {"core/include"}},
        {"app/plimsollctl", {"core/include"}},
        {"app/console", {"core/include", "ui"}},
        {"app/screenshots", {"core/include", "ui"}},
        {"tests/support", {"core/include"}},
        {"tests/core",
         {"core/include", "core/src/values", "core/src/domain", "core/src/store",
          "core/src/commands", "core/src/drivers", "core/src/reports", "core/src/people",
          "core/src/sqlite", "core/src/audit", "core/src/rehearsal", "core/src/open",
          "tests/support"}},
        {"tests/ui", {"core/include", "ui", "tests/support"}},
        {"tests/app", {"core/include", "app/plimsollctl", "tests/support"}},
        {"tests/bench", {"core/include", "core/src/audit", "ui", "tests/support"}},
        {"tests/arch", {"core/include"}},
    };
    return table;
}

bool isUnder(std::string_view path, std::string_view folder) {
    return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

/// The folders an include may start from, nearest first; the compiler's list is no longer than
/// this.
std::vector<std::string> startingPoints(const Source& from) {
    std::vector<std::string> points{std::filesystem::path(from.path).parent_path().generic_string(),
                                    roomOf(from.path),
                                    "core/include",
                                    "core/src",
                                    "ui",
                                    "app",
                                    "tests",
                                    ""};
    for (const auto& [room, targets] : arrows()) points.push_back(room);
    return points;
}

/// Where an include leads inside the repository; empty when it leads outside.
std::optional<std::string> resolve(const Include& include, const std::vector<std::string>& points,
                                   const Tree& tree) {
    for (const std::filesystem::path point : points) {
        const std::string candidate = (point / include.target).lexically_normal().generic_string();
        if (tree.contains(candidate)) return candidate;
    }
    return std::nullopt;
}

bool isGenerated(std::string_view target) {
    return target.ends_with(".moc") || target.starts_with("moc_") || target.starts_with("ui_");
}

void checkArrows(const Source& source, const Tree& tree, const Rule::Report& report) {
    if (!source.isCpp()) return;
    const std::string from = roomOf(source.path);
    if (from.empty()) return report(0, "stands in no room: give its folder a row among the arrows");
    const std::vector<std::string> points = startingPoints(source);
    for (const Include& include : source.includes) {
        if (include.target.find("..") != std::string::npos) {
            report(include.line, "\"" + include.target + "\" climbs: name the file from its root");
            continue;
        }
        const std::optional<std::string> target = resolve(include, points, tree);
        const bool ours = include.quoted || include.target.starts_with("plimsoll/");
        if (!target && ours && !isGenerated(include.target)) {
            report(include.line, "\"" + include.target + "\" leads to no file of the repository");
        }
        if (target && !mayInclude(from, roomOf(*target))) {
            report(include.line, from + " may not include " + *target);
        }
    }
}

// ---- the bans ----------------------------------------------------------------------------------
using Where = std::function<bool(const Source&)>;

bool isCore(const Source& s) {
    return s.isUnder("core");
}
bool isWithoutQt(const Source& s) {
    return isCore(s) || s.isUnder("app/plimsollctl");
}

bool isMoneyCode(const Source& s) {
    static constexpr std::string_view kHeaders[] = {"money.h", "terms.h", "loans.h", "bids.h",
                                                    "investors.h"};
    for (std::string_view header : kHeaders) {
        if (s.path == "core/include/plimsoll/" + std::string(header)) return true;
    }
    return s.isUnder("core/src/values") || s.isUnder("core/src/domain") ||
           s.isUnder("core/src/commands") || s.isUnder("core/src/drivers") ||
           s.isUnder("core/src/reports") || s.isUnder("core/src/store") ||
           s.isUnder("core/src/sqlite");
}

/// Fault tests and benches speak to SQLite directly: they break it, or are measured against it.
bool mayNotNameSqlite(const Source& s) {
    return !s.isUnder("core/src/sqlite") && !s.isUnder("tests/support") &&
           !s.isUnder("tests/bench") && !s.isUnder("tests/core");
}

Rule banWords(std::string name, Where where, std::vector<std::string> words, std::string instead) {
    return {name, [=](const Source& source, const Tree&, const Rule::Report& report) {
                if (!source.isCpp() || !where(source)) return;
                int number = 0;
                for (std::string_view line : linesOf(source.code)) {
                    ++number;
                    for (const std::string& word : words) {
                        if (hasWord(line, word)) report(number, "\"" + word + "\": " + instead);
                    }
                }
            }};
}

Rule banIncludes(std::string name, Where where, std::function<bool(std::string_view)> banned,
                 std::string instead) {
    return {name, [=](const Source& source, const Tree&, const Rule::Report& report) {
                if (!where(source)) return;
                for (const Include& include : source.includes) {
                    if (banned(include.target)) {
                        report(include.line, "<" + include.target + ">: " + instead);
                    }
                }
            }};
}

bool isQtHeader(std::string_view target) {
    return target.starts_with("Qt") ||
           (target.size() > 1 && target[0] == 'Q' && target[1] >= 'A' && target[1] <= 'Z');
}

bool isOneOf(std::string_view target, std::span<const std::string_view> list) {
    return std::ranges::find(list, target) != list.end();
}

bool isImpureHeader(std::string_view target) {
    static constexpr std::string_view kImpure[] = {"iostream", "fstream",   "cstdio", "filesystem",
                                                   "thread",   "mutex",     "atomic", "chrono",
                                                   "random",   "sqlite3.h", "ctime"};
    return isOneOf(target, kImpure);
}

/// This folder holds the banned words as its samples.
bool isHere(const Source& source) {
    return source.isUnder("tests/arch");
}

void checkMarkers(const Source& source, const Tree&, const Rule::Report& report) {
    if (isHere(source)) return;
    int number = 0;
    for (std::string_view line : linesOf(source.text)) {
        ++number;
        for (std::string_view marker : {"TODO", "FIXME", "XXX"}) {
            if (hasWord(line, marker)) {
                report(number, std::string(marker) + ": finish it, or write an issue");
            }
        }
    }
}

void checkPersonalPaths(const Source& source, const Tree&, const Rule::Report& report) {
    if (isHere(source)) return;
    int number = 0;
    for (std::string_view line : linesOf(source.text)) {
        ++number;
        for (std::string_view folder : {"/home/", "/root/", "/Users/", "/work/"}) {
            const std::size_t at = line.find(folder);
            if (at == std::string_view::npos) continue;
            const char before = at == 0 ? ' ' : line[at - 1];
            if (std::string_view(" \t\"'`=(:<>,;").find(before) == std::string_view::npos) continue;
            report(number, std::string(folder) +
                               " exists on somebody's machine only: use a path of the repository, "
                               "the XDG folders or a temporary one");
        }
    }
}

void checkSingletons(const Source& source, const Tree&, const Rule::Report& report) {
    int number = 0;
    for (std::string_view line : linesOf(source.code)) {
        ++number;
        if (!hasWord(line, "static")) continue;
        for (std::string_view name : {"instance", "getInstance", "sharedInstance", "singleton"}) {
            if (hasWord(line, name)) {
                report(number, "a singleton: hand the object in through the constructor");
            }
        }
    }
}

void checkNamespaceStd(const Source& source, const Tree&, const Rule::Report& report) {
    int number = 0;
    for (std::string_view line : linesOf(source.code)) {
        ++number;
        const std::size_t at = line.find("using namespace std");
        if (at == std::string_view::npos) continue;
        if (line.substr(at).starts_with("using namespace std::") &&
            line.find("literals", at) != std::string_view::npos) {
            continue;
        }
        report(number, "using namespace std: write std:: where it is meant");
    }
}

void checkPragmaOnce(const Source& source, const Tree&, const Rule::Report& report) {
    if (!source.isHeader()) return;
    for (std::string_view line : linesOf(source.code)) {
        if (line.starts_with("#pragma once")) return;
    }
    report(0, "a header without #pragma once: begin it with that line");
}

void checkLength(const Source& source, const Tree&, const Rule::Report& report) {
    if (!source.isCpp()) return;
    const std::size_t lines = linesOf(source.text).size();
    if (lines > kMostLines) {
        report(0, std::to_string(lines) + " lines: divide it by responsibility, none above " +
                      std::to_string(kMostLines));
    }
}

std::vector<Rule> makeRules() {
    return {
        {"arrow", checkArrows},
        banWords("sqlite_outside_its_room", mayNotNameSqlite, {"sqlite3", "sqlite3_*"},
                 "only core/src/sqlite speaks to SQLite; others use the store interface"),
        banIncludes("qt_in_the_core", isWithoutQt, isQtHeader,
                    "the core and plimsollctl have no Qt: use the standard library"),
        banIncludes(
            "impure_domain", [](const Source& s) { return s.isUnder("core/src/domain"); },
            isImpureHeader,
            "the domain is pure: no clock, no files, no threads; take what is needed as an "
            "argument"),
        banIncludes(
            "log_past_its_door",
            [](const Source& s) { return isCore(s) && s.path != "core/src/values/log_text.cpp"; },
            [](std::string_view target) { return target.starts_with("spdlog/"); },
            "a name could forge lines: the core logs through values/log_text.h"),
        banWords("floating_money", isMoneyCode, {"double", "float"},
                 "money is Money, whole fen; shares are parts per thousand in integers"),
        banWords(
            "message_box_outside_dialogs", [](const Source& s) { return !s.isUnder("ui/dialogs"); },
            {"QMessageBox"},
            "say it in place, not in a modal box; a question belongs into ui/dialogs"),
        banWords(
            "typed_text_as_it_is",
            [](const Source& s) {
                return s.path != "ui/text/shown_text.h" &&
                       (s.isUnder("ui/models") || s.isUnder("ui/views") || s.isUnder("ui/print") ||
                        s.isUnder("ui/text"));
            },
            {"fromStdString"},
            "a name could turn the text around it: show it through ui/text/shown_text.h"),
        banIncludes(
            "standard_regex", [](const Source&) { return true; },
            [](std::string_view target) { return target == "regex"; },
            "g++ 12 warns inside it under the sanitizers: use QRegularExpression or a loop"),
        banWords(
            "qt_sql", [](const Source&) { return true; }, {"QSql*"},
            "the console reads through DeskReader"),
        banWords(
            "string_connect", [](const Source&) { return true; }, {"SIGNAL", "SLOT"},
            "connect by member pointer with a context object"),
        {"marker", checkMarkers},
        {"using_namespace_std", checkNamespaceStd},
        {"singleton", checkSingletons},
        {"pragma_once", checkPragmaOnce},
        {"long_file", checkLength},
        {"personal_path", checkPersonalPaths},
    };
}

}  // namespace

std::string roomOf(std::string_view path) {
    std::string best;
    for (const auto& [room, targets] : arrows()) {
        if (isUnder(path, room) && room.size() > best.size()) best = room;
    }
    return best;
}

bool mayInclude(std::string_view from_room, std::string_view to_room) {
    if (from_room == to_room) return !from_room.empty();
    const auto row = arrows().find(from_room);
    return row != arrows().end() && std::ranges::find(row->second, to_room) != row->second.end();
}

Source::Source(std::string a_path, std::string a_text)
    : path(std::move(a_path)), text(std::move(a_text)) {
    if (!isCpp()) return;
    code = onlyCode(text);
    includes = includesOf(text);
}

bool Source::isCpp() const {
    return path.ends_with(".h") || path.ends_with(".cpp") || path.ends_with(".c");
}
bool Source::isHeader() const {
    return path.ends_with(".h");
}
bool Source::isUnder(std::string_view folder) const {
    return arch::isUnder(path, folder);
}

const std::vector<Rule>& allRules() {
    static const std::vector<Rule> rules = makeRules();
    return rules;
}

std::vector<Finding> check(const Source& source, const Tree& tree, const std::vector<Rule>& rules) {
    std::vector<Finding> findings;
    for (const Rule& rule : rules) {
        rule.check(source, tree, [&](int line, const std::string& message) {
            findings.push_back({rule.name, source.path, line, message});
        });
    }
    return findings;
}

LengthSummary summarise(std::vector<FunctionLength> lengths) {
    LengthSummary summary;
    if (lengths.empty()) return summary;
    std::ranges::sort(lengths, {}, &FunctionLength::lines);
    summary.functions = static_cast<int>(lengths.size());
    summary.median = lengths[lengths.size() / 2].lines;
    summary.above_70 = static_cast<int>(
        std::ranges::count_if(lengths, [](const FunctionLength& f) { return f.lines > 70; }));
    return summary;
}

}  // namespace arch
