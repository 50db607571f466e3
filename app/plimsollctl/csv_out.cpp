#include "csv_out.h"

#include <plimsoll/csv.h>

namespace plimsoll::ctl {

namespace {

Cell figure(std::string text) {
    Cell cell(std::move(text));
    cell.is_figure = true;
    return cell;
}

}  // namespace

Cell cell(std::int64_t number) {
    return figure(std::to_string(number));
}

Cell cell(Money amount) {
    return cell(amount.fen());
}

Cell cell(const std::optional<Timestamp>& time) {
    return figure(time ? time->toString() : "");
}

void writeCsvLine(Output& out, const Cells& cells) {
    std::string line;
    for (const Cell& cell : cells) {
        if (&cell != &cells.front()) line += ',';
        line += cell.is_figure ? csvFigure(cell.text) : csvField(cell.text);
    }
    out.write(line + "\n");
}

}  // namespace plimsoll::ctl
