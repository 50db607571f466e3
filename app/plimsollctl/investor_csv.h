#pragma once
// Reads the file of `investor import`: columns code, name, deposit, phone and
// id_number, found by the header line.

#include <cstdint>
#include <istream>
#include <string>
#include <vector>

#include <plimsoll/investors.h>
#include <plimsoll/rehearsal.h>

#include "failure.h"

namespace plimsoll::ctl {

struct InvestorFile {
    struct Row {
        std::int64_t line = 0;
        NewInvestor investor;
    };
    std::vector<Row> rows;
    std::vector<RejectedRow> rejected;
    std::vector<std::string> unused_columns;  ///< told, so that a misspelt title is noticed
};

/// Reads to the end whatever it meets, so that all bad rows can be told at once.
[[nodiscard]] Answer<InvestorFile> readInvestors(std::istream& in);

/// One column of codes, as `loan create --listed @FILE` reads it.
[[nodiscard]] Answer<std::vector<std::string>> readCodes(std::istream& in);

}  // namespace plimsoll::ctl
