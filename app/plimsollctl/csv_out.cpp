#include "csv_out.h"

#include <plimsoll/csv.h>

namespace plimsoll::ctl {

std::string cell(std::int64_t number) {
    return std::to_string(number);
}

std::string cell(Money amount) {
    return std::to_string(amount.fen());
}

std::string cell(const std::optional<Timestamp>& time) {
    return time ? time->toString() : "";
}

void writeCsvLine(Output& out, const Cells& cells) {
    std::string line;
    for (const std::string& text : cells) {
        if (!line.empty() || &text != &cells.front()) line += ',';
        line += csvField(text);
    }
    out.write(line + "\n");
}

}  // namespace plimsoll::ctl
