#pragma once
// The engine's own look at a desk's file, while others read it. Thread: any; one call on one.
// Errors: EngineError when it cannot look.

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>

namespace plimsoll::sqlite {

/// How much is looked at.
enum class Depth {
    Nothing,
    Pages,       ///< every page, and every row's types and CHECKs
    Everything,  ///< indexes against their tables and references, too
};

/// Empty when sound, else the first complaint. Ends within a page's read when it is asked to stop;
/// what it says then means nothing. `keep` lives as long as it reads the file.
[[nodiscard]] std::string checkFile(const std::filesystem::path& desk, Depth depth,
                                    const std::stop_token& stop,
                                    const std::shared_ptr<const void>& keep);

}  // namespace plimsoll::sqlite
