#pragma once
// What the tests of certificates, over-filled loans and imports share: desks with such loans, files
// as people send them, and a console on them.

#include <QFile>

#include <plimsoll/outcome.h>
#include <plimsoll/over.h>

#include "tests/ui/oversight_room.h"
#include "tests/ui/ui_room.h"

namespace plimsoll::ui::test {

/// A rehearsal desk at `path` with eight investors, C-1 to C-8, who have 1,000,000.00 each: L-FULL
/// filled by itself, L-CUT reduced after it had ended short, L-OVER over with four excess lines,
/// L-ROOM open with 500,000.00 of room, L-DRAFT empty, 100,000.00. False when that failed.
[[nodiscard]] bool furnishBook(Desk& desk);

/// A console on such a desk.
class BookRoom : public UiRoom {
public:
    BookRoom();
    [[nodiscard]] bool open();
    [[nodiscard]] LoanSummary loan(const char* code) const;
    /// The desk's reader, beside the console.
    [[nodiscard]] std::unique_ptr<DeskReader> reader() const;
    /// Presses a key where the focus is, in the window that is in front.
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    static void type(const QString& text);
};

[[nodiscard]] bool writeFile(const QString& path, const QByteArray& bytes);

}  // namespace plimsoll::ui::test
