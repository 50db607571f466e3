// Composition: the one place that knows both the services and the engine.

#include <algorithm>
#include <array>

#include <pwd.h>
#include <unistd.h>

#include <fmt/format.h>

#include <plimsoll/desk.h>

#include "audit/check.h"
#include "audit/head_file.h"
#include "audit/private_files.h"
#include "audit/store_records.h"
#include "commands/restoring.h"
#include "drivers/desk_service.h"
#include "drivers/guarded.h"
#include "drivers/writer.h"
#include "reports/glance.h"
#include "sqlite/desk_file.h"
#include "sqlite/lock_file.h"
#include "sqlite/log_readers.h"
#include "sqlite/read_store.h"
#include "sqlite/unfinished.h"
#include "sqlite/write_store.h"
#include "values/desk_names.h"
#include "values/log_text.h"
#include "values/names.h"

namespace plimsoll {
namespace {

std::string hostName() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data())
                                                            : std::string("this host");
}

std::string loginName() {
    const passwd* const entry = ::getpwuid(::getuid());
    return entry != nullptr ? std::string(entry->pw_name) : std::to_string(::getuid());
}

/// Signed heads of this desk, as they are when they are asked for.
service::FindHeads headsOf(const DeskInfo& info, const std::filesystem::path& state_folder) {
    return [files = audit::HeadFiles(info.path, state_folder, info.uid, info.earlier)] {
        return files.read();
    };
}

VerifyReport verifyFile(const std::filesystem::path& path, const CopyProgress& progress,
                        const std::stop_token& stop) {
    const auto verifying = [&progress](std::int64_t done, std::int64_t all) {
        if (progress) progress(CopyStage::Verifying, done, all);
    };
    auto report = service::serveReader(
                      sqlite::openReadStore(path), [path] { return sqlite::openReadStore(path); },
                      [] { return audit::KnownHeads(); })
                      ->verify(verifying, stop);
    if (!report) throw store::EngineError(report.error().code, report.error().subject);
    return *report;
}

std::string describe(const Violation& violation) {
    return std::string(codeOf(violation.law)) + " at " + violation.where;
}

/// The law's totals: a desk whose counters contradict themselves is not written to.
void requireLawful(store::ReadStore& store) {
    for (const LoanSummary& loan : store.loans())
        if (const auto broken = service::glanceAt(store, loan.id))
            throw store::EngineError(ErrorCode::DeskDamaged, describe(*broken));
}

/// A desk takes a name in its audit trail, as restoring does, and nowhere else: under a name that
/// was only written over its own no head would be found.
void requireNamed(store::ReadStore& store, const DeskInfo& info) {
    const auto namings = store.namings();
    const auto taken = namings.empty() ? std::nullopt : nameTakenIn(namings.back());
    if (taken && taken->uid != info.uid)
        throw store::EngineError(ErrorCode::ChainBroken,
                                 fmt::format("the desk's name: {}, {}", describeName(taken->uid),
                                             describeName(info.uid)));
}

/// The chain must go on from the last head that was signed: an older copy of the file does not.
void requireAnchored(store::ReadStore& store, const DeskInfo& info,
                     const std::filesystem::path& state_folder) {
    const audit::HeadFiles files(info.path, state_folder, info.uid, info.earlier);
    const auto latest = files.latest();
    if (!latest) {
        // As when the whole chain was written anew under another name.
        if (const auto others = files.read().foreign_lines; others > 0)
            logError(fmt::format("no signed head of this desk is kept, but {} of another one: {}",
                                 others, files.besideDesk().string()));
        return;
    }
    audit::StoreRecords records(store);
    const auto broken = audit::checkAnchor(records, audit::ownerOf(info), *latest);
    if (broken)
        throw store::EngineError(ErrorCode::ChainBroken,
                                 broken->where + ": " + broken->expected + ", " + broken->found);
}

/// The clock's word for what is stamped before anybody could doubt it: one that is far ahead of the
/// latest record stamps nothing.
Timestamp stampAfter(Timestamp last, Timestamp now, std::chrono::seconds tolerance) {
    const auto ahead = std::chrono::microseconds(now.us() - last.us());
    return now > last && ahead <= tolerance ? now : last;
}

/// Over whatever was recorded before there was a chain.
AuditLink firstLink(store::ReadStore& store, const DeskInfo& info, const std::string& place,
                    Timestamp at) {
    audit::StoreRecords records(store);
    if (records.lastLink() > 0) return {};
    AuditLink facts;
    facts.at = at;
    facts.who = "plimsoll";
    facts.place = place;
    facts.act = codeOf(Act::ChainBegun);
    facts.object = describeName(info.uid);
    facts.outcome = "done";
    return audit::beginChain(records, std::move(facts));
}

/// From where something is done, as the audit trail says it.
std::string placeOfProcess() {
    return fmt::format("process {}@{}", ::getpid(), hostName());
}

/// What the chain ends with must be what the journal ends with, before anything is put behind both.
/// The rest is the verifier's.
void requireVouchedFor(store::ReadStore& reader, const std::optional<AuditLink>& last) {
    if (!last) return;
    const auto command = last->last_command;
    const auto rows = reader.journal(std::max<std::int64_t>(command - 1, 0), 2);
    const bool is_whole = command == 0 ? rows.empty() : rows.size() == 1;
    if (!is_whole || (command > 0 && rows.front().id != command))
        throw store::EngineError(ErrorCode::BackupUnverified,
                                 fmt::format("audit at command {}", command));
}

/// The copy has no name yet and is nobody else's: it needs no lock.
void makeAnotherDesk(const std::filesystem::path& copy) {
    const auto store = sqlite::openWriteStore(copy, nullptr, DeskOptions().log_pages);
    auto reader = sqlite::openReadStore(copy);
    const auto info = reader->info();
    const auto place = placeOfProcess();
    const auto first = firstLink(*reader, info, place, store->lastDecided());
    requireVouchedFor(*reader, store->people().lastLink());
    reader.reset();
    const auto now =
        stampAfter(store->lastDecided(), SystemClock().now(), DeskOptions().clock_tolerance);
    service::restoreCopy(*store, info.kind, first, {loginName(), place, now});
}

enum class Copied {
    AsItIs,
    AsAnotherDesk,  ///< under a new name in its audit trail
};

/// Copies `from` to a new file, verifies the copy, and only then gives it its name.
VerifyReport copyVerified(const std::filesystem::path& from, const std::filesystem::path& to,
                          Copied copied, const CopyProgress& progress,
                          const std::stop_token& stop) {
    const auto source = sqlite::resolveDesk(from);
    std::error_code error;
    if (std::filesystem::exists(std::filesystem::symlink_status(to, error)))
        throw store::EngineError(ErrorCode::DeskExists, to.string());
    const sqlite::Unfinished made(to);
    const auto& unfinished = made.path();
    sqlite::copyDesk(source, unfinished, [&](std::int64_t done, std::int64_t all) {
        if (progress) progress(CopyStage::Copying, done, all);
        return !stop.stop_requested();
    });
    if (copied == Copied::AsAnotherDesk) makeAnotherDesk(unfinished);
    const auto report = verifyFile(unfinished, progress, stop);
    if (report.cancelled) throw store::EngineError(ErrorCode::Cancelled, {});
    if (!report.holds())
        throw store::EngineError(ErrorCode::BackupUnverified, describe(*report.first_violation));
    sqlite::discardCompanions(unfinished);
    sqlite::publishDesk(unfinished, to);
    return report;
}

/// What a desk that was opened is still looked at for; with it goes the doubt of its lock file.
service::FileToCheck fileToCheck(const std::filesystem::path& path, sqlite::Depth depth,
                                 const std::shared_ptr<sqlite::LockFile>& lock) {
    const auto passed = [lock] {
        if (lock->isDoubted()) lock->markDoubt(false);
    };
    if (depth == sqlite::Depth::Nothing) {
        passed();
        return {};
    }
    return {[path, depth, keep = lock->deskFile()](const std::stop_token& stop) {
                return sqlite::checkFile(path, depth, stop, keep);
            },
            passed};
}

}  // namespace

Result<void> createDesk(const std::filesystem::path& path, const NewDesk& desk) {
    return service::guarded([&] {
        NewDesk named = desk;
        // A file may be called what no desk may.
        if (named.name.empty()) named.name = path.stem().string();
        if (!isName(named.name) && desk.name.empty()) named.name = "desk";
        if (!isName(named.name)) throw store::EngineError(ErrorCode::NameInvalid, desk.name);
        sqlite::createDeskFile(path, named, loginName(), SystemClock().now());
    });
}

Result<std::unique_ptr<Desk>> openDesk(const std::filesystem::path& path, DeskOptions options) {
    return service::guarded([&] {
        if (!options.clock) options.clock = std::make_shared<SystemClock>();
        if (options.actor.empty()) options.actor = loginName();
        if (options.place.empty()) options.place = placeOfProcess();
        if (options.state_folder.empty()) options.state_folder = audit::stateFolder();
        const auto resolved = sqlite::resolveDesk(path);
        // Asked before the lock file is made, so that a foreign file gets no companion of ours.
        sqlite::requireDesk(resolved);
        auto lock = std::make_shared<sqlite::LockFile>(resolved);
        sqlite::removeLeftBehind(resolved.parent_path());
        const auto depth = sqlite::prepareDesk(resolved, *lock, options.check_at_once);
        const bool was_doubted = lock->isDoubted();
        const auto store = sqlite::openReadStore(resolved);
        requireLawful(*store);
        auto info = store->info();
        requireNamed(*store, info);
        requireAnchored(*store, info, options.state_folder);
        auto board = std::make_shared<store::SnapshotBoard>(options.clock);
        service::WriterParts parts{
            .store = sqlite::openWriteStore(resolved, lock, options.log_pages),
            .kind = info.kind,
            .signer = service::HeadSigner(resolved, options.state_folder),
            .first = {},
            .clock = {},
            .file = fileToCheck(resolved, depth, lock),
            .lock_was_missing = was_doubted,
            .look_at_log = [resolved, board](bool with_readers) {
                return sqlite::lookAtLog(resolved, board.get(), with_readers);
            }};
        parts.first = firstLink(
            *store, info, options.place,
            stampAfter(parts.store->lastDecided(), options.clock->now(), options.clock_tolerance));
        return service::serveDesk(
            std::move(info), std::move(parts),
            [resolved, file = lock->deskFile(), board] {
                return sqlite::openReadStore(resolved, file, board);
            },
            options);
    });
}

Result<std::unique_ptr<DeskReader>> attachDesk(const std::filesystem::path& path,
                                               const std::filesystem::path& state_folder) {
    return service::guarded([&] {
        const auto resolved = sqlite::resolveDesk(path);
        auto store = sqlite::openReadStore(resolved);
        const auto info = store->info();
        return service::serveReader(
            std::move(store), [resolved] { return sqlite::openReadStore(resolved); },
            headsOf(info, state_folder.empty() ? audit::stateFolder() : state_folder));
    });
}

Result<VerifyReport> backupDesk(const std::filesystem::path& desk, const std::filesystem::path& to,
                                const CopyProgress& progress, const std::stop_token& stop) {
    return service::guarded([&] { return copyVerified(desk, to, Copied::AsItIs, progress, stop); });
}

Result<VerifyReport> restoreDesk(const std::filesystem::path& backup,
                                 const std::filesystem::path& to, const CopyProgress& progress,
                                 const std::stop_token& stop) {
    return service::guarded(
        [&] { return copyVerified(backup, to, Copied::AsAnotherDesk, progress, stop); });
}

}  // namespace plimsoll
