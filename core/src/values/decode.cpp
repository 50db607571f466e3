// Bytes of a file as text. GB18030 is the C library's business; what is UTF-8 is checked here, as
// everywhere.

#include <algorithm>
#include <array>
#include <cerrno>

#include <iconv.h>

#include <plimsoll/import.h>

#include "values/law_broken.h"
#include "values/names.h"
#include "values/sha256.h"

namespace plimsoll {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::array<std::string_view, 2> kEncodings{"utf-8", "gb18030"};
constexpr std::array<std::string_view, 7> kFaults{
    "too_large", "utf_16", "spreadsheet", "not_text", "bad_utf_8", "bad_gb18030", "neither"};

std::int64_t lineAt(std::string_view bytes, std::size_t at) {
    return 1 + std::ranges::count(bytes.substr(0, at), '\n');
}

/// Where the first byte stands that is no UTF-8.
std::optional<std::size_t> firstBadUtf8(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        const auto length = utf8Length(bytes.substr(at));
        if (length == 0) return at;
        at += length;
    }
    return std::nullopt;
}

/// One conversion; closed whatever happens.
class Conversion {
public:
    Conversion() : m_handle(iconv_open("UTF-8", "GB18030")) {
        requireLaw(isOpen(), "the C library has no GB18030");
    }
    ~Conversion() { iconv_close(m_handle); }
    Conversion(const Conversion&) = delete;
    Conversion& operator=(const Conversion&) = delete;

    /// The text, or where the first byte stands that does not fit.
    [[nodiscard]] tl::expected<std::string, std::size_t> run(std::string_view bytes) {
        std::string input(bytes);  // iconv() wants to be able to write it, and never does
        char* from = input.data();
        std::size_t left = input.size();
        std::string text;
        std::array<char, 16'384> piece{};
        while (left > 0) {
            char* to = piece.data();
            std::size_t room = piece.size();
            const bool stopped = iconv(m_handle, &from, &left, &to, &room) == kFailed;
            text.append(piece.data(), piece.size() - room);
            if (stopped && errno != E2BIG) return tl::make_unexpected(input.size() - left);
        }
        return text;
    }

private:
    static constexpr auto kFailed = static_cast<std::size_t>(-1);
    [[nodiscard]] bool isOpen() const { return m_handle != reinterpret_cast<iconv_t>(-1); }
    iconv_t m_handle;
};

std::optional<DecodeFault> noTextFile(std::string_view bytes) {
    using Code = DecodeFault::Code;
    if (bytes.size() > kLargestImport) return DecodeFault{Code::TooLarge, 0};
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return DecodeFault{Code::Utf16, 0};
    // A workbook of today is an archive; one of before 2007 begins like this, too.
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0"))
        return DecodeFault{Code::Spreadsheet, 0};
    const auto is_control = [](char c) {
        return (c >= '\0' && c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\x7F';
    };
    const auto control = std::ranges::find_if(bytes, is_control);
    if (control == bytes.end()) return std::nullopt;
    return DecodeFault{Code::NotText,
                       lineAt(bytes, static_cast<std::size_t>(control - bytes.begin()))};
}

DecodedText without(std::string text, TextEncoding encoding) {
    if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
    return {std::move(text), encoding};
}

}  // namespace

std::string_view codeOf(TextEncoding encoding) {
    return kEncodings.at(static_cast<std::size_t>(encoding));
}

std::optional<TextEncoding> textEncodingOf(std::string_view code) {
    for (std::size_t i = 0; i < kEncodings.size(); ++i)
        if (kEncodings.at(i) == code) return static_cast<TextEncoding>(i);
    return std::nullopt;
}

std::string_view codeOf(DecodeFault::Code code) {
    return kFaults.at(static_cast<std::size_t>(code));
}

tl::expected<DecodedText, DecodeFault> decodeText(std::string_view bytes,
                                                  std::optional<TextEncoding> forced) {
    using Code = DecodeFault::Code;
    if (const auto fault = noTextFile(bytes)) return tl::make_unexpected(*fault);
    const auto no_utf8 = firstBadUtf8(bytes);
    if (!no_utf8 && forced != TextEncoding::Gb18030)
        return without(std::string(bytes), TextEncoding::Utf8);
    if (forced == TextEncoding::Utf8)
        return tl::make_unexpected(DecodeFault{Code::BadUtf8, lineAt(bytes, *no_utf8)});
    auto text = Conversion().run(bytes);
    if (text) return without(std::move(*text), TextEncoding::Gb18030);
    return tl::make_unexpected(
        DecodeFault{forced ? Code::BadGb18030 : Code::Neither, lineAt(bytes, text.error())});
}

std::string importDigest(std::string_view bytes) {
    return toHex(sha256(bytes));
}

}  // namespace plimsoll
