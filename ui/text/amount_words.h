#pragma once
// An amount read back in words, so that a slipped zero is heard before it is signed. Each language
// has its own rules and is shown whichever language the console speaks, so nothing here is
// translated. Units: fen. Pure functions; any thread.

#include <QString>

#include <plimsoll/money.h>

namespace plimsoll::ui {

/// "ten million yuan", "one thousand and five yuan and 5 fen", "5 fen"
[[nodiscard]] QString amountInEnglish(Money amount);

/// 中文大写 as on a cheque: "人民币壹仟万元整". Zeros inside are read once (壹万零伍拾元整), a zero
/// before the 角 as well (壹拾元零伍角整), and 整 ends whatever has no 分.
[[nodiscard]] QString amountInChinese(Money amount);

}  // namespace plimsoll::ui
