#include "copying.h"

#include <fmt/format.h>

#include "interrupt.h"
#include "terminal_progress.h"
#include "text.h"

namespace plimsoll::ctl {

std::string progressText(std::int64_t done, std::int64_t all, const char* what) {
    return fmt::format("{} {} of {} {}", progressBar(done, all),
                       grouped(static_cast<std::uint64_t>(done)),
                       grouped(static_cast<std::uint64_t>(all)), what);
}

Answer<VerifyReport> copyWithProgress(CopyDesk copy, const std::filesystem::path& from,
                                      const std::filesystem::path& to) {
    const Interrupt interrupt;
    TerminalProgress line;
    const auto progress = [&line](CopyStage stage, std::int64_t done, std::int64_t all) {
        if (!line.wants()) return;
        line.show(progressText(done, all,
                               stage == CopyStage::Copying ? "pages copied" : "bids verified"));
    };
    auto report = answerOf(copy(from, to, progress, interrupt.token()));
    line.clear();
    return report;
}

}  // namespace plimsoll::ctl
