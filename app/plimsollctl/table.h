#pragma once
// Aligned columns for people. Rows are kept until flush(), so a long list is printed in pages whose
// columns only ever widen.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "output.h"

namespace plimsoll::ctl {

enum class Align { Left, Right };

class Table {
public:
    struct Column {
        std::string title;
        Align align = Align::Left;
    };
    explicit Table(std::vector<Column> columns);

    void add(std::vector<std::string> cells);
    /// Prints the rows added since the last flush; the titles before the first of them.
    void flush(Output& out);

private:
    void measure(const std::vector<std::string>& cells);
    void print(Output& out, const std::vector<std::string>& cells) const;

    std::vector<Column> m_columns;
    std::vector<std::size_t> m_widths;
    std::vector<std::vector<std::string>> m_rows;
    bool m_titled = false;
};

/// "label  value" lines with the values aligned.
using Facts = std::vector<std::pair<std::string, std::string>>;
void printFacts(Output& out, const Facts& facts);

}  // namespace plimsoll::ctl
