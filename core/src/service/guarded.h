#pragma once
// The service edge: engine exceptions become one ErrorCode.

#include <type_traits>

#include <plimsoll/errors.h>

#include "store/engine_error.h"

namespace plimsoll::service {

template <class Body>
auto guarded(Body&& body) -> Result<std::invoke_result_t<Body>> {
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Body>>) {
            body();
            return {};
        } else {
            return body();
        }
    } catch (const store::EngineError& failure) {
        return tl::make_unexpected(failure.error());
    }
}

}  // namespace plimsoll::service
