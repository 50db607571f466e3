#pragma once
// The face that both languages are drawn and printed in. GUI thread.

namespace plimsoll::ui {

/// The offscreen platform sees no font configuration on bare machines: without a face for Chinese
/// its pictures and prints would show empty boxes. Does nothing where the machine knows it.
void loadChineseFace();

}  // namespace plimsoll::ui
