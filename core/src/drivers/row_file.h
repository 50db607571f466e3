#pragma once
// Rows that are kept for later, as bytes: the latest in memory, the others in a temporary file
// without a name, so that millions of them cost little memory and nothing stays behind. A row that
// changes is written again. Thread: one. Errors: EngineError DiskFull or StorageFailed.

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "drivers/packing.h"

namespace plimsoll::service {

class RowFile {
public:
    RowFile() = default;
    ~RowFile();
    RowFile(const RowFile&) = delete;
    RowFile& operator=(const RowFile&) = delete;

    /// Where it stands: never zero.
    std::uint32_t append(std::string_view row);
    /// What append() was given.
    void read(std::uint32_t place, std::string& row) const;

private:
    void spill();
    void load(std::uint64_t from, char* to, std::size_t size) const;

    std::string m_recent;         ///< not in the file yet
    std::uint64_t m_spilled = 0;  ///< bytes in the file
    int m_file = -1;
};

/// Rows of one kind by their number, which is above zero. A row without strings costs four bytes of
/// memory; a gap in the numbers little.
template <class Row>
class PackedRows {
public:
    void put(std::int64_t number, const Row& row) {
        m_packed.clear();
        Packer packer(m_packed);
        fieldsOf(packer, row);
        std::uint32_t& place = placeOf(number);
        if (place == 0) ++m_size;
        place = m_file.append(m_packed);
    }
    [[nodiscard]] std::optional<Row> find(std::int64_t number) const {
        const auto page = static_cast<std::size_t>(number) / kPage;
        if (number <= 0 || page >= m_pages.size() || !m_pages[page]) return std::nullopt;
        const auto place = (*m_pages[page])[static_cast<std::size_t>(number) % kPage];
        return place != 0 ? std::optional(read(place)) : std::nullopt;
    }
    [[nodiscard]] std::int64_t size() const { return m_size; }
    /// In the order of their numbers; false from `visit` ends it and is the answer.
    template <class Visit>
    bool each(Visit visit) const {
        for (const auto& page : m_pages) {
            if (!page) continue;
            for (const auto place : *page)
                if (place != 0 && !visit(read(place))) return false;
        }
        return true;
    }

private:
    static constexpr std::size_t kPage = 1'024;
    using Page = std::array<std::uint32_t, kPage>;

    std::uint32_t& placeOf(std::int64_t number) {
        const auto page = static_cast<std::size_t>(number) / kPage;
        if (page >= m_pages.size()) m_pages.resize(page + 1);
        if (!m_pages[page]) m_pages[page] = std::make_unique<Page>();
        return (*m_pages[page])[static_cast<std::size_t>(number) % kPage];
    }
    Row read(std::uint32_t place) const {
        m_file.read(place, m_packed);
        Row row;
        Unpacker unpacker(m_packed);
        fieldsOf(unpacker, row);
        return row;
    }

    RowFile m_file;
    std::vector<std::unique_ptr<Page>> m_pages;
    std::int64_t m_size = 0;
    mutable std::string m_packed;
};

}  // namespace plimsoll::service
