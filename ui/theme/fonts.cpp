#include "ui/theme/fonts.h"

#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

void loadChineseFace() {
    if (QFontDatabase::hasFamily(u"Noto Sans CJK SC"_s)) return;
    for (const auto& weight : {u"Regular"_s, u"Bold"_s}) {
        QFontDatabase::addApplicationFont(
            u"/usr/share/fonts/opentype/noto/NotoSansCJK-%1.ttc"_s.arg(weight));
    }
}

}  // namespace plimsoll::ui
