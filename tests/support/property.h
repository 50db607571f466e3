#pragma once
// Qt Test glue for RapidCheck: a property that fails is a failed test that names the smallest
// counterexample, its seed and how to play it again.
//
//   checkProperty("no tail is ever left", [] { RC_ASSERT(...); });
//
// The seed is fixed unless PLIMSOLL_SEED says otherwise: a change is not to fail for somebody
// else's bad luck; "./dev soak" draws new seeds.

#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <utility>

#include <rapidcheck.h>

#include <QTest>

#include "qt_text.h"
#include "settings.h"

namespace plimsoll::test {

/// A whole number from `least` to `most`, from the whole range at once: RapidCheck's own inRange()
/// stays near the lower bound until late in a run.
inline rc::Gen<std::int64_t> numberIn(std::int64_t least, std::int64_t most) {
    return rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::int64_t>(least, most + 1));
}

template <class Testable>
void checkProperty(const char* name, Testable&& testable, int runs = 2'000) {
    // RapidCheck announces its own configuration at first use: let it announce our seed.
    setenv("RC_PARAMS", ("seed=" + std::to_string(firstSeed())).c_str(), 0);
    auto params = rc::detail::configuration().testParams;
    params.maxSuccess = runs;
    const rc::detail::TestMetadata metadata{name, name};
    const auto result =
        rc::detail::checkTestable(std::forward<Testable>(testable), metadata, params);
    if (result.template is<rc::detail::SuccessResult>()) return;
    std::ostringstream story;
    story << name << " (PLIMSOLL_SEED=" << params.seed << ")\n";
    rc::detail::printResultMessage(result, story);
    QFAIL(story.str().c_str());
}

}  // namespace plimsoll::test
