#include "commands/desk_total.h"

namespace plimsoll::service {

Money roomOnDesk(Scene& scene) {
    return Money::mostOnADesk() - scene.store.money().total();
}

Result<void> checkDeskTotal(Scene& scene, Money more) {
    const Money room = roomOnDesk(scene);
    if (more <= room) return {};
    return fail(ErrorCode::TotalTooLarge, room.toString());
}

}  // namespace plimsoll::service
