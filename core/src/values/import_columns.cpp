// Which column gives which field: by the usual titles, and by what somebody said.

#include <algorithm>
#include <array>
#include <charconv>

#include <plimsoll/import.h>

#include "values/import_cells.h"

namespace plimsoll {
namespace {

constexpr std::array<std::string_view, 11> kFields{"code",   "target",     "min",   "step",
                                                   "cap",    "borrower",   "title", "investor",
                                                   "amount", "arrived_at", "key"};
constexpr std::array<std::string_view, 6> kMapFaults{
    "missing", "ambiguous", "not_yuan", "unknown_field", "unknown_column", "used_twice"};
constexpr std::array kLoanFields{ImportField::Code, ImportField::Target, ImportField::Min,
                                 ImportField::Step, ImportField::Cap,    ImportField::Borrower,
                                 ImportField::Title};
constexpr std::array kBidFields{ImportField::ArrivedAt, ImportField::Investor, ImportField::Amount,
                                ImportField::Key};

/// As normalized() leaves them.
std::span<const std::string_view> titlesOf(ImportField field) {
    using Titles = std::span<const std::string_view>;
    static constexpr std::array<std::string_view, 8> kCode{
        "code", "loan", "loancode", "loanid", "标的编号", "标的号", "标的代码", "项目编号"};
    static constexpr std::array<std::string_view, 6> kTarget{"target",   "loanamount", "借款金额",
                                                             "标的金额", "募集金额",   "项目金额"};
    static constexpr std::array<std::string_view, 7> kMin{
        "min", "minimum", "minbid", "起投金额", "最低投资金额", "最小投资金额", "起投"};
    static constexpr std::array<std::string_view, 4> kStep{"step", "increment", "递增金额", "递增"};
    static constexpr std::array<std::string_view, 7> kCap{"cap",      "limit",    "maxbid",  "限额",
                                                          "单人限额", "投资上限", "个人限额"};
    static constexpr std::array<std::string_view, 5> kBorrower{"borrower", "borrowercode", "借款人",
                                                               "借款人编号", "融资人"};
    static constexpr std::array<std::string_view, 6> kTitle{"title",    "name",     "标题",
                                                            "标的名称", "项目名称", "借款标题"};
    static constexpr std::array<std::string_view, 11> kInvestor{
        "investor", "investorcode", "investorid", "bidder",   "user",    "投资人",
        "投标人",   "投资人编号",   "投资用户",   "客户编号", "用户编号"};
    static constexpr std::array<std::string_view, 8> kAmount{
        "amount", "bidamount", "金额", "投标金额", "投资金额", "出借金额", "认购金额", "申购金额"};
    static constexpr std::array<std::string_view, 11> kArrivedAt{
        "arrivedat", "arrived",  "time",     "timestamp", "bidtime", "投标时间",
        "时间",      "投资时间", "认购时间", "到达时间",  "下单时间"};
    static constexpr std::array<std::string_view, 8> kKey{
        "key", "requestkey", "serial", "serialno", "流水号", "订单号", "交易流水号", "投标流水号"};
    static constexpr std::array<Titles, 11> kAll{
        kCode, kTarget, kMin, kStep, kCap, kBorrower, kTitle, kInvestor, kAmount, kArrivedAt, kKey};
    return kAll.at(static_cast<std::size_t>(field));
}

bool isAmount(ImportField field) {
    using enum ImportField;
    return field == Target || field == Min || field == Step || field == Cap || field == Amount;
}

/// Where the unit in brackets at the end begins: "借款金额(元)"; npos: there is none.
std::size_t bracketOf(std::string_view title) {
    return std::min(title.find('('), title.find("（"));
}

/// Small letters without blanks, '_', '-' and what stands in brackets.
std::string normalized(std::string_view title) {
    std::string plain;
    for (const char c : title.substr(0, bracketOf(title))) {
        if (c == ' ' || c == '_' || c == '-') continue;
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return std::string(trimmed(plain));
}

/// "借款金额(万元)" is not in yuan, and reading it as such would be off by ten thousand.
bool isNotYuan(std::string_view title) {
    const auto bracket = bracketOf(title);
    const auto unit = bracket == std::string_view::npos ? title : title.substr(bracket);
    const auto has = [unit](std::string_view word) {
        return unit.find(word) != std::string_view::npos;
    };
    if (has("万") || has("萬") || has("亿") || has("億")) return true;
    if (bracket == std::string_view::npos) return false;
    return has("分") || has("fen") || has("USD") || has("HKD") || has("$") || has("美元") ||
           has("港元") || has("千元") || has("k") || has("K");
}

std::optional<ImportField> fieldOf(ImportKind kind, std::string_view code) {
    for (const ImportField field : fieldsOf(kind))
        if (codeOf(field) == code) return field;
    return std::nullopt;
}

/// "#3", or a title as it stands.
std::optional<std::size_t> columnOf(const ImportTable& table, std::string_view text) {
    const auto titled = std::ranges::find(table.titles, text);
    if (titled != table.titles.end())
        return static_cast<std::size_t>(titled - table.titles.begin());
    if (!text.starts_with('#')) return std::nullopt;
    std::size_t number = 0;
    const auto* const end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data() + 1, end, number);
    if (fault != std::errc{} || stop != end || number < 1 || number > table.titles.size())
        return std::nullopt;
    return number - 1;
}

class Mapper {
public:
    Mapper(const ImportTable& table, ImportKind kind) : m_table(table), m_kind(kind) {}

    void give(const std::string& text) {
        const auto equals = text.find('=');
        const auto field = fieldOf(m_kind, text.substr(0, equals));
        if (!field || equals == std::string::npos)
            return fault(MapFault::Code::UnknownField, {}, text);
        if (!m_given.emplace(*field, text).second)
            return fault(MapFault::Code::UsedTwice, *field, text);
        const auto title = trimmed(std::string_view(text).substr(equals + 1));
        if (title.empty()) return;
        const auto column = columnOf(m_table, title);
        if (!column) return fault(MapFault::Code::UnknownColumn, *field, std::string(title));
        if (isUsed(*column)) return fault(MapFault::Code::UsedTwice, *field, std::string(title));
        m_made.map[*field] = *column;
    }
    /// The fields that nobody said anything about.
    void suggest() {
        for (const ImportField field : fieldsOf(m_kind)) {
            if (m_given.contains(field)) continue;
            for (std::size_t column = 0; column < m_table.titles.size(); ++column) {
                const auto usual = titlesOf(field);
                if (isUsed(column) ||
                    std::ranges::find(usual, normalized(m_table.titles[column])) == usual.end())
                    continue;
                if (!m_found.emplace(field, column).second)
                    fault(MapFault::Code::Ambiguous, field, m_table.titles[column]);
            }
        }
        m_made.map.insert(m_found.begin(), m_found.end());
    }
    void check() {
        for (const ImportField field : fieldsOf(m_kind)) {
            const auto found = m_made.map.find(field);
            const bool is_known =
                std::ranges::find(m_made.faults, field, &MapFault::field) != m_made.faults.end();
            if (found == m_made.map.end()) {
                if (isNeeded(field) && !is_known) fault(MapFault::Code::Missing, field, {});
            } else if (isAmount(field) && isNotYuan(m_table.titles[found->second])) {
                fault(MapFault::Code::NotYuan, field, m_table.titles[found->second]);
            }
        }
    }
    [[nodiscard]] Mapping take() { return std::move(m_made); }

private:
    void fault(MapFault::Code code, ImportField field, std::string text) {
        m_made.faults.push_back({code, field, std::move(text)});
    }
    [[nodiscard]] bool isUsed(std::size_t column) const {
        return std::ranges::any_of(m_made.map,
                                   [column](const auto& one) { return one.second == column; });
    }

    const ImportTable& m_table;
    ImportKind m_kind;
    Mapping m_made;
    std::map<ImportField, std::string> m_given;
    ColumnMap m_found;
};

}  // namespace

std::string_view codeOf(ImportField field) {
    return kFields.at(static_cast<std::size_t>(field));
}

std::string_view codeOf(MapFault::Code code) {
    return kMapFaults.at(static_cast<std::size_t>(code));
}

std::span<const ImportField> fieldsOf(ImportKind kind) {
    if (kind == ImportKind::Loans) return kLoanFields;
    return kBidFields;
}

bool isNeeded(ImportField field) {
    using enum ImportField;
    return field == Code || field == Target || field == Investor || field == Amount ||
           field == ArrivedAt;
}

std::vector<std::string> Mapping::unused(const ImportTable& table) const {
    std::vector<std::string> titles;
    for (std::size_t column = 0; column < table.titles.size(); ++column) {
        const bool used =
            std::ranges::any_of(map, [column](const auto& one) { return one.second == column; });
        if (!used && !table.titles[column].empty()) titles.push_back(table.titles[column]);
    }
    return titles;
}

Mapping mapColumns(const ImportTable& table, ImportKind kind, std::span<const std::string> given) {
    Mapper mapper(table, kind);
    for (const std::string& text : given) mapper.give(text);
    mapper.suggest();
    mapper.check();
    return mapper.take();
}

}  // namespace plimsoll
