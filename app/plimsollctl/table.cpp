#include "table.h"

#include <algorithm>

#include "text.h"
#include "unicode.h"

namespace plimsoll::ctl {

namespace {

constexpr std::size_t kGap = 2;

std::string padding(std::string_view text, std::size_t width) {
    const std::size_t taken = displayWidth(text);
    return std::string(width > taken ? width - taken : 0, ' ');
}

}  // namespace

Table::Table(std::vector<Column> columns) : m_columns(std::move(columns)) {
    m_widths.reserve(m_columns.size());
    for (const Column& column : m_columns) m_widths.push_back(displayWidth(column.title));
}

void Table::add(std::vector<std::string> cells) {
    for (std::string& cell : cells) cell = shown(cell);
    measure(cells);
    m_rows.push_back(std::move(cells));
}

void Table::measure(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < m_widths.size(); ++i) {
        m_widths[i] = std::max(m_widths[i], displayWidth(cells[i]));
    }
}

void Table::print(Output& out, const std::vector<std::string>& cells) const {
    std::string line;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (i > 0) line.append(kGap, ' ');
        const std::string pad = padding(cells[i], m_widths[i]);
        line += m_columns[i].align == Align::Right ? pad + cells[i] : cells[i] + pad;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out.write(line + "\n");
}

void Table::flush(Output& out) {
    if (!m_titled) {
        std::vector<std::string> titles;
        for (const Column& column : m_columns) titles.push_back(column.title);
        print(out, titles);
        m_titled = true;
    }
    for (const auto& row : m_rows) print(out, row);
    m_rows.clear();
}

void printFacts(Output& out, const Facts& facts) {
    std::size_t width = 0;
    for (const auto& [label, value] : facts) width = std::max(width, displayWidth(label));
    for (const auto& [label, value] : facts) {
        out.write(label + padding(label, width + kGap) + shown(value) + "\n");
    }
}

}  // namespace plimsoll::ctl
