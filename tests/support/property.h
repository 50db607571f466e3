#pragma once
// Qt Test glue for RapidCheck: a property that fails is a failed test that names the smallest
// counterexample, its seed and how to play it again.
//
//   checkProperty("no tail is ever left", [] { RC_ASSERT(...); });
//
// The seed is fixed unless PLIMSOLL_SEED says otherwise: a change is not to fail for somebody
// else's bad luck; "./dev soak" draws new seeds.

#include <cstdlib>
#include <sstream>
#include <string>
#include <utility>

#include <rapidcheck.h>

#include <QTest>

#include "settings.h"

namespace plimsoll::test {

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
