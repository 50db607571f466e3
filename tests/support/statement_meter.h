#pragma once
// How much work SQLite does for a writer, in steps of its virtual machine: unlike time they are the
// same in every run, and they do not grow with the depth of a tree, only with the rows that are
// looked at. Counts every connection of this process that may write and is opened while a meter
// stands; one meter at a time. Threads: any.

#include <cstdint>

namespace plimsoll::test {

class StatementMeter {
public:
    StatementMeter();
    ~StatementMeter();
    StatementMeter(const StatementMeter&) = delete;
    StatementMeter& operator=(const StatementMeter&) = delete;

    /// Steps of the statements that ended since this was last asked.
    [[nodiscard]] std::int64_t take();
};

}  // namespace plimsoll::test
