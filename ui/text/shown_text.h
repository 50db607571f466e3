#pragma once
// Texts from the records as a screen may show them: names, titles, notes, keys and whatever else
// somebody typed (plimsoll/visible_text.h). What a person is to edit is taken as it is instead.

#include <string_view>

#include <QString>

#include <plimsoll/visible_text.h>

namespace plimsoll::ui {

/// One line; characters that nobody sees, or that turn the direction of the text, as escapes.
[[nodiscard]] inline QString shownText(std::string_view text) {
    return QString::fromStdString(visibleText(text));
}

}  // namespace plimsoll::ui
