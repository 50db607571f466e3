#pragma once
// The service edge: engine exceptions become one ErrorCode.

#include <exception>
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
    } catch (const std::exception& failure) {
        // No memory, no thread: as little the caller's fault as a failing disk.
        return tl::make_unexpected(Error{ErrorCode::StorageFailed, failure.what()});
    }
}

}  // namespace plimsoll::service
