#include "desk_access.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include <unistd.h>

#include <fmt/format.h>
#include <plimsoll/import.h>

#include "import_text.h"
#include "text.h"

namespace plimsoll::ctl {

namespace {

/// Errors of opening name the file when the core had nothing more telling to say; a busy desk's
/// subject is its owner.
Failure openingFailure(Error error, const std::string& file) {
    if (error.subject.empty() && error.code != ErrorCode::DeskBusy) error.subject = file;
    return failureOf(error);
}

/// From where the desk is worked on, for its audit trail.
std::string ownPlace() {
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) != 0) host[0] = '\0';
    return fmt::format("plimsollctl {}@{}", ::getpid(), host.data());
}

Answer<std::unique_ptr<Desk>> openAs(const std::string& file, DeskOptions options) {
    options.place = ownPlace();
    return openDesk(file, std::move(options)).map_error([&](const Error& e) {
        return openingFailure(e, file);
    });
}

Answer<std::unique_ptr<Desk>> takeSeatAt(const std::string& file, Entry entry, Session& session,
                                         const DeskOptions& options) {
    auto desk = openAs(file, options);
    if (!desk) return desk;
    if ((*desk)->health().lock_was_missing) {
        session.say(
            "warning: the lock file that stood beside this desk is gone, so it is not known how "
            "the desk was left; everything in it is checked before anything is written");
    }
    return takeSeat(std::move(*desk), std::move(entry), session);
}

}  // namespace

Answer<Entry> askToEnter(const std::string& file, const Session& session) {
    auto reader = attachDesk(file);
    if (!reader) return Entry{};
    if (const auto access = (*reader)->access();
        !access && access.error().code == ErrorCode::OlderSchema) {
        reader->reset();
        if (const auto upgraded = openAs(file, {}); !upgraded) {
            return tl::make_unexpected(upgraded.error());
        }
        reader = attachDesk(file);
        if (!reader) return Entry{};
    }
    return entryTo(**reader, session);
}

Answer<void> checkNewFile(const std::string& file) {
    const std::string name = std::filesystem::path(file).filename().string();
    if (!name.empty() && name != "." && name != "..") return {};
    return badInput("file_name_missing", file,
                    fmt::format("a desk is a file and needs a file name, not {}", inQuotes(file)));
}

Answer<std::unique_ptr<DeskReader>> attach(const std::string& file) {
    return attachDesk(file).map_error([&](const Error& e) { return openingFailure(e, file); });
}

Answer<std::unique_ptr<Desk>> openForWriting(const std::string& file, Session& session,
                                             const DeskOptions& options) {
    auto entry = askToEnter(file, session);
    if (!entry) return tl::make_unexpected(std::move(entry.error()));
    auto seat = takeSeatAt(file, std::move(*entry), session, options);
    if (!seat) return seat;
    if (const auto doubt = (*seat)->health().clock_doubt) {
        session.say("warning: " + sentence(*doubt));
    }
    return seat;
}

Answer<OpenDesk> enter(const std::string& file, Entry entry, Session& session) {
    auto desk = takeSeatAt(file, std::move(entry), session, {});
    if (!desk) return tl::make_unexpected(std::move(desk.error()));
    return withReader(std::move(*desk));
}

Answer<std::unique_ptr<Desk>> openInDoubt(const std::string& file, Session& session) {
    auto entry = askToEnter(file, session);
    if (!entry) return tl::make_unexpected(std::move(entry.error()));
    return takeSeatAt(file, std::move(*entry), session, {});
}

Answer<std::unique_ptr<Desk>> openAsNobody(const std::string& file) {
    return openAs(file, {});
}

Answer<std::unique_ptr<Desk>> openOrRehearse(const std::string& file, Session& session,
                                             const DeskOptions& options) {
    std::error_code ignored;  // a path that cannot be looked at fails in openDesk, with its reason
    const auto status = std::filesystem::symlink_status(file, ignored);
    if (status.type() == std::filesystem::file_type::not_found) {
        if (const auto named = checkNewFile(file); !named)
            return tl::make_unexpected(named.error());
        const auto created = createDesk(file, {.name = {}, .kind = DeskKind::Rehearsal});
        if (!created) return tl::make_unexpected(openingFailure(created.error(), file));
    }
    return openForWriting(file, session, options);
}

Answer<OpenDesk> openWithReader(const std::string& file, Session& session) {
    auto desk = openForWriting(file, session);
    if (!desk) return tl::make_unexpected(std::move(desk.error()));
    return withReader(std::move(*desk));
}

Answer<OpenDesk> withReader(std::unique_ptr<Desk> desk) {
    auto reader = answerOf(desk->reader());
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    return OpenDesk{std::move(desk), std::move(*reader)};
}

Answer<OpenDesk> openForExport(const std::string& file, const Taken& taken, Session& session) {
    auto reader = attach(file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    const auto access = answerOf((*reader)->access());
    if (!access) return tl::make_unexpected(access.error());
    const bool recorded = *access == Access::Working;
    if (!recorded && !taken.owns) return OpenDesk{nullptr, std::move(*reader)};

    auto open = openWithReader(file, session);
    if (!open || !recorded) return open;
    const auto noted = answerOf(open->desk->noteLook(Act::Export, taken.object, taken.reason));
    if (!noted) return tl::make_unexpected(noted.error());
    return open;
}

Answer<LoanSummary> findLoan(DeskReader& reader, const std::string& code) {
    return answerOf(reader.findLoan(code));
}

Answer<InvestorSummary> findInvestor(DeskReader& reader, const std::string& code) {
    return answerOf(reader.findInvestor(code));
}

Answer<std::unique_ptr<std::istream>> openInput(const std::string& file) {
    std::error_code ignored;
    const bool folder = std::filesystem::is_directory(file, ignored);
    auto stream = std::make_unique<std::ifstream>(file, std::ios::binary);
    if (!folder && *stream) return stream;
    return badInput("input_unreadable", file,
                    fmt::format("{} cannot be read: {}", inQuotes(file),
                                std::strerror(folder ? EISDIR : errno)));
}

Answer<std::string> readBytes(std::istream& input, const std::string& name, std::size_t most) {
    std::string bytes;
    std::vector<char> piece(64 * 1024);
    while (input && bytes.size() <= most) {
        const std::size_t wanted = std::min(piece.size(), most + 1 - bytes.size());
        input.read(piece.data(), static_cast<std::streamsize>(wanted));
        bytes.append(piece.data(), static_cast<std::size_t>(input.gcount()));
    }
    if (!input.bad()) return bytes;
    return badInput("input_unreadable", name, "the file could not be read to its end");
}

Answer<std::string> readInput(const std::string& file) {
    const auto input = openInput(file);
    if (!input) return tl::make_unexpected(input.error());
    auto bytes = readBytes(**input, file, kLargestImport);
    if (!bytes || bytes->size() <= kLargestImport) return bytes;
    const DecodeFault fault{DecodeFault::Code::TooLarge, 0};
    return badInput("input_invalid", std::string(codeOf(fault.code)),
                    fmt::format("{}: {}", inQuotes(file), sentence(fault)));
}

}  // namespace plimsoll::ctl
