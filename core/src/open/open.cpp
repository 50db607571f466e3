// Composition: the one place that knows both the services and the engine.

#include <pwd.h>
#include <unistd.h>

#include <plimsoll/desk.h>

#include "service/desk_service.h"
#include "service/glance.h"
#include "service/guarded.h"
#include "sqlite/desk_file.h"
#include "sqlite/lock_file.h"
#include "sqlite/read_store.h"
#include "sqlite/write_store.h"
#include "values/names.h"

namespace plimsoll {
namespace {

std::string loginName() {
    const passwd* const entry = ::getpwuid(::getuid());
    return entry != nullptr ? std::string(entry->pw_name) : std::to_string(::getuid());
}

VerifyReport verifyFile(const std::filesystem::path& path) {
    auto report = service::serveReader(sqlite::openReadStore(path))->verify();
    if (!report) throw store::EngineError(report.error().code, report.error().subject);
    return *report;
}

std::string describe(const Violation& violation) {
    return std::string(codeOf(violation.law)) + " at " + violation.where;
}

/// The law's totals: a desk whose counters contradict themselves is not written to.
void requireLawful(const std::filesystem::path& path) {
    const auto store = sqlite::openReadStore(path);
    for (const LoanSummary& loan : store->loans())
        if (const auto broken = service::glanceAt(*store, loan.id))
            throw store::EngineError(ErrorCode::DeskDamaged, describe(*broken));
}

/// Copies `from` to a new file, verifies the copy, and only then gives it its name.
VerifyReport copyVerified(const std::filesystem::path& from, const std::filesystem::path& to) {
    const auto source = sqlite::resolveDesk(from);
    std::error_code error;
    if (std::filesystem::exists(std::filesystem::symlink_status(to, error)))
        throw store::EngineError(ErrorCode::DeskExists, to.string());
    const auto unfinished = sqlite::unfinishedName(to);
    sqlite::discardDesk(unfinished);
    try {
        sqlite::copyDesk(source, unfinished);
        const auto report = verifyFile(unfinished);
        if (!report.holds())
            throw store::EngineError(ErrorCode::BackupUnverified,
                                     describe(*report.first_violation));
        sqlite::discardCompanions(unfinished);
        sqlite::publishDesk(unfinished, to);
        return report;
    } catch (...) {
        sqlite::discardDesk(unfinished);
        throw;
    }
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
        const auto resolved = sqlite::resolveDesk(path);
        // Asked before the lock file is made, so that a foreign file gets no companion of ours.
        auto info = sqlite::openReadStore(resolved)->info();
        auto lock = std::make_shared<sqlite::LockFile>(resolved);
        sqlite::prepareDesk(resolved, lock->last());
        requireLawful(resolved);
        return service::serveDesk(
            std::move(info), sqlite::openWriteStore(resolved, lock),
            [resolved, file = lock->deskFile()] { return sqlite::openReadStore(resolved, file); },
            options);
    });
}

Result<std::unique_ptr<DeskReader>> attachDesk(const std::filesystem::path& path) {
    return service::guarded(
        [&] { return service::serveReader(sqlite::openReadStore(sqlite::resolveDesk(path))); });
}

Result<VerifyReport> backupDesk(const std::filesystem::path& desk,
                                const std::filesystem::path& to) {
    return service::guarded([&] { return copyVerified(desk, to); });
}

Result<VerifyReport> restoreDesk(const std::filesystem::path& backup,
                                 const std::filesystem::path& to) {
    return service::guarded([&] { return copyVerified(backup, to); });
}

}  // namespace plimsoll
