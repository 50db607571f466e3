#pragma once
// What the tests of approvals, audit and halts share: made-up records and people, and a working
// demonstration desk that is made once per program and copied for each test.

#include <plimsoll/audit.h>
#include <plimsoll/halts.h>
#include <plimsoll/requests.h>

#include "tests/ui/money_room.h"
#include "tests/ui/ui_room.h"
#include "ui/worker/values.h"

namespace plimsoll::ui::test {

/// A desk where everybody signs in, and who sits at it: 1 is the maker of makeRequest().
[[nodiscard]] DeskView makeDeskOf(std::int64_t staff, Roles roles);
/// Asked for by member 1, op.zhang; a disbursement unless told otherwise.
[[nodiscard]] Request makeRequest(std::int64_t id, Act act = Act::LoanDisburse,
                                  RequestState state = RequestState::Waiting);
/// Its loan is not as it was when it was asked for.
[[nodiscard]] Request makeChanged(std::int64_t id);
[[nodiscard]] RequestNews newsOf(std::vector<Request> requests,
                                 RequestList list = RequestList::Waiting);
/// Links with ids from `first` down to `last`; every seventh was refused.
[[nodiscard]] std::vector<AuditLink> linksDownTo(std::int64_t first, std::int64_t last);
[[nodiscard]] Halt makeHalt(std::int64_t id, LoanId loan = {});

/// A console on a copy of one demonstration desk, with the people of it.
class WorkingRoom : public UiRoom {
public:
    WorkingRoom();
    /// Opens the copy and signs this person in.
    [[nodiscard]] bool open(const QString& login);
    /// Another person takes the seat.
    [[nodiscard]] bool change(const QString& login);
    /// Presses the keys of an action.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
};

}  // namespace plimsoll::ui::test
