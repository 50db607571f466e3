#include "values/law_broken.h"

#include <cstdlib>
#include <string>

#include "values/log_text.h"

namespace plimsoll {

void lawBroken(std::string_view what) {
    logCritical(std::string("broken law: ").append(what));
    endLog();
    std::abort();
}

}  // namespace plimsoll
