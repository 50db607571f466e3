#pragma once
// A desk with a little of everything, always the same, for tests that attack a file: seven
// investors (the sixth suspended, the seventh idle), loan 1 open and part sold with refused and
// clipped bids, loan 2 full, loan 3 a draft, loan 4 for a list, strays, deposits; several bids to a
// batch.

#include <filesystem>

namespace plimsoll::test {

/// Makes it at `path`, closed, with everything in the main file.
void furnishDesk(const std::filesystem::path& path);

}  // namespace plimsoll::test
