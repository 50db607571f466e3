#include "anchor_file.h"

#include <algorithm>
#include <istream>

#include <fmt/format.h>

#include "desk_access.h"
#include "options.h"
#include "text.h"

namespace plimsoll::ctl {

namespace {

bool saysNothing(std::string_view line) {
    return line.empty() || line.front() == '#';
}

bool isOf(const DeskInfo& desk, const AuditHead& head) {
    return head.desk == desk.uid ||
           std::ranges::find(desk.earlier, head.desk, &EarlierName::uid) != desk.earlier.end();
}

tl::unexpected<Failure> badAnchor(const std::string& file, std::string_view what) {
    return badInput("anchor_invalid", file, fmt::format("{}: {}", shown(file), what));
}

}  // namespace

Answer<std::vector<AuditHead>> readAnchors(const std::string& file, const DeskInfo& desk) {
    auto input = openInput(file);
    if (!input) return tl::make_unexpected(std::move(input.error()));
    std::vector<AuditHead> heads;
    std::string line;
    for (int number = 1; std::getline(**input, line); ++number) {
        if (line.ends_with('\r')) line.pop_back();
        if (saysNothing(line)) continue;
        auto head = headOf(line);
        if (!head) {
            return badAnchor(file, fmt::format("line {} is no signed head, or was changed after it "
                                               "was signed",
                                               number));
        }
        if (!isOf(desk, *head)) {
            return badAnchor(file, fmt::format("line {} is the head of another desk, {}", number,
                                               shown(head->desk)));
        }
        heads.push_back(std::move(*head));
    }
    if (heads.empty()) return badAnchor(file, "there is no signed head in it");
    return heads;
}

Answer<std::vector<AuditHead>> anchorsFor(DeskReader& reader, const std::string& file) {
    if (file.empty()) return std::vector<AuditHead>();
    const auto info = answerOf(reader.info());
    if (!info) return tl::make_unexpected(info.error());
    return readAnchors(file, *info);
}

std::optional<AuditHead> latest(const std::vector<AuditHead>& heads) {
    const auto found = std::ranges::max_element(heads, {}, &AuditHead::link);
    if (found == heads.end()) return {};
    return *found;
}

void addAnchor(Subcommand& verb, std::string& file) {
    verb.addOption("--anchor", file, "Signed heads from outside that the audit chain must extend")
        ->typeName("FILE");
}

}  // namespace plimsoll::ctl
