#include "audit/head_file.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <tuple>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "audit/encoding.h"
#include "audit/private_files.h"
#include "store/engine_error.h"

namespace plimsoll::audit {
namespace {

namespace fs = std::filesystem;

/// Nobody's head is longer; a longer line is not kept in memory.
constexpr std::size_t kLongestLine = 1'024;

auto orderOf(const KnownHead& known) {
    const auto& head = known.head;
    return std::tie(head.link, head.at, head.hash, head.public_key, head.signature, known.place);
}

bool isSameHead(const KnownHead& a, const KnownHead& b) {
    return a.head == b.head;
}

/// By link, each once, named after the first place that has it.
void arrange(std::vector<KnownHead>& heads) {
    std::ranges::sort(heads, {}, orderOf);
    const auto left = std::ranges::unique(heads, isSameHead);
    heads.erase(left.begin(), left.end());
}

/// A line that was torn by a crash must not swallow the next one.
bool endsInsideLine(const Descriptor& file) {
    struct stat info{};
    char last = '\n';
    return ::fstat(file.number(), &info) == 0 && info.st_size > 0 &&
           ::pread(file.number(), &last, 1, info.st_size - 1) == 1 && last != '\n';
}

void appendLine(const fs::path& path, const std::string& line) {
    constexpr int kFlags = O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
    const auto folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    makePrivateFolder(folder);
    int number = ::open(path.c_str(), kFlags);
    const bool made = number < 0 && errno == ENOENT;
    if (made) number = ::open(path.c_str(), kFlags | O_CREAT, 0600);
    const Descriptor file(number);
    if (!file.isOpen()) throw store::EngineError(ErrorCode::PathUnwritable, path.string());
    if (made) shareWithin(folder, file, 0660);
    writeDurably(file, (endsInsideLine(file) ? "\n" : "") + line + '\n', path);
    if (made) syncFolder(folder);
}

/// The next line, cut off where no head goes on; false at the end.
bool nextLine(std::istream& in, std::string& line) {
    line.clear();
    bool any = false;
    for (auto* const text = in.rdbuf(); text != nullptr;) {
        const auto character = text->sbumpc();
        if (character == std::char_traits<char>::eof()) break;
        any = true;
        if (character == '\n') break;
        if (line.size() < kLongestLine) line += std::char_traits<char>::to_char_type(character);
    }
    return any;
}

}  // namespace

std::string_view codeOf(HeadPlace place) {
    switch (place) {
        case HeadPlace::BesideDesk:
            return "file beside the desk";
        case HeadPlace::StateFolder:
            return "file in the state folder";
        case HeadPlace::Given:
            return "given";
    }
    return {};
}

HeadFiles::HeadFiles(const fs::path& desk, const fs::path& state_folder, std::string uid,
                     std::vector<EarlierName> earlier)
    : m_beside(desk.string() + ".heads"),
      m_state_folder(state_folder),
      m_uid(std::move(uid)),
      m_earlier(std::move(earlier)) {
    // They name files, and come from the database.
    const auto is_name = [](const EarlierName& name) { return isUid(name.uid); };
    if (!isUid(m_uid) || !std::ranges::all_of(m_earlier, is_name))
        throw store::EngineError(ErrorCode::DeskDamaged, "the desk has no name");
    if (!m_state_folder.empty()) m_state = stateFile(m_uid);
}

fs::path HeadFiles::stateFile(std::string_view uid) const {
    return m_state_folder / "heads" / (std::string(uid) + ".heads");
}

void HeadFiles::append(const AuditHead& head) const {
    const auto line = lineOf(head);
    try {
        appendLine(m_beside, line);
    } catch (const store::EngineError&) {
        if (!m_state.empty()) appendLine(m_state, line);
        throw;
    }
    if (!m_state.empty()) appendLine(m_state, line);
}

KnownHeads HeadFiles::read() const {
    auto found = parse();
    const auto bad = std::ranges::remove_if(
        found.heads, [](const KnownHead& known) { return !isSigned(known.head); });
    found.bad_lines += std::ssize(bad);
    found.heads.erase(bad.begin(), bad.end());
    return found;
}

std::optional<KnownHead> HeadFiles::latest() const {
    const auto found = parse();
    const auto best = std::find_if(found.heads.rbegin(), found.heads.rend(),
                                   [](const KnownHead& known) { return isSigned(known.head); });
    if (best == found.heads.rend()) return std::nullopt;
    return *best;
}

KnownHeads HeadFiles::parse() const {
    KnownHeads found;
    parseFile(m_beside, HeadPlace::BesideDesk, found);
    if (!m_state.empty()) parseFile(m_state, HeadPlace::StateFolder, found);
    if (!m_state_folder.empty())
        for (const EarlierName& name : m_earlier)
            parseFile(stateFile(name.uid), HeadPlace::StateFolder, found);
    arrange(found.heads);
    return found;
}

void HeadFiles::parseFile(const fs::path& path, HeadPlace place, KnownHeads& found) const {
    std::error_code error;
    if (!fs::exists(fs::symlink_status(path, error))) return;
    std::ifstream in;
    if (fs::is_regular_file(path, error)) in.open(path, std::ios::binary);
    if (!in.is_open()) {
        ++found.unreadable_files;
        return;
    }
    for (std::string line; nextLine(in, line);) {
        if (line.empty()) continue;
        auto head = parseHead(line);
        if (!head) {
            ++found.bad_lines;
            continue;
        }
        const auto name = std::ranges::find(m_earlier, head->desk, &EarlierName::uid);
        if (head->desk == m_uid || (name != m_earlier.end() && head->link < name->before))
            found.heads.push_back({std::move(*head), place});
        else if (name == m_earlier.end())
            ++found.foreign_lines;
    }
}

std::vector<KnownHead> withGiven(std::vector<KnownHead> kept, const std::vector<AuditHead>& given) {
    for (const auto& head : given) kept.push_back({head, HeadPlace::Given});
    arrange(kept);
    return kept;
}

}  // namespace plimsoll::audit
