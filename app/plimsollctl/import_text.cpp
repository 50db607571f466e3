#include "import_text.h"

#include <fmt/format.h>

#include "text.h"

namespace plimsoll::ctl {

namespace {

std::string_view phrase(RowFault::Code code) {
    using enum RowFault::Code;
    switch (code) {
        case Ragged:
            return "another number of fields than the header";
        case Shifted:
            return "the fields stand beside their columns";
        case UnclosedQuote:
            return "the file ends inside quotes";
        case StrayQuote:
            return "a quote stands where none may stand";
        case TooLong:
            return "the record is too long";
        case Empty:
            return "empty";
        case NotANumber:
            return "no amount in yuan";
        case TooManyDecimals:
            return "finer than one fen";
        case OutOfRange:
            return "out of range";
        case Negative:
            return "negative";
        case Zero:
            return "must be more than zero";
        case Unit:
            return "in another unit: write it in yuan";
        case Currency:
            return "not in yuan";
        case Scientific:
            return "a spreadsheet has rounded it to a power of ten: export the column as text";
        case Hashes:
            return "the spreadsheet's column was too narrow to show it";
        case FormulaError:
            return "a formula or its error instead of a value";
        case MinutesOnly:
            return "a spreadsheet has dropped day and hour: export the column as text";
        case SerialDate:
            return "a spreadsheet's day number instead of a time: export the column as text";
        case WithoutDay:
            return "a time without its day";
        case WithoutTime:
            return "a day without its time";
        case WithoutSeconds:
            return "a time without seconds: who came first cannot be told";
        case BadTime:
            return "no time such as 2026-11-12 10:00:06.412 or 2026-11-12T02:00:06.412Z";
        default:
            return {};
    }
}

std::string_view namePhrase(RowFault::Code code) {
    using enum RowFault::Code;
    switch (code) {
        case InTheFuture:
            return "in the future";
        case BadCode:
            return "no code: 1 to 32 letters, digits, '-', '_' or '.'";
        case BadTitle:
            return "too long, or with control characters";
        case BadKey:
            return "no key: 1 to 64 printable ASCII characters without blanks";
        case KeyTwice:
            return "the key stands twice";
        case BidTwice:
            return "the same investor, amount and time twice, and no key";
        case CodeTwice:
            return "the code stands twice";
        case TermsUnsound:
            return "the terms are unsound";
        case UnknownInvestor:
            return "nobody has this code here";
        case CodeTaken:
            return "the code is taken by another loan";
        case ColumnsShifted:
            return "the values look shifted against the header";
        default:
            return phrase(code);
    }
}

}  // namespace

std::string sentence(const DecodeFault& fault) {
    using enum DecodeFault::Code;
    switch (fault.code) {
        case TooLarge:
            return fmt::format("the file is larger than {} MiB", kLargestImport >> 20U);
        case Utf16:
            return "the file is UTF-16 (\"Unicode text\"): save it as CSV in UTF-8 or GB18030";
        case Spreadsheet:
            return "the file is a workbook: save its sheet as CSV";
        case NotText:
            return fmt::format("the file is no text: line {} has control characters", fault.line);
        case BadUtf8:
            return fmt::format("the file is not UTF-8 from line {} on", fault.line);
        case BadGb18030:
            return fmt::format("the file is not GB18030 from line {} on", fault.line);
        case Neither:
            return fmt::format("the file is neither UTF-8 nor GB18030: see line {}", fault.line);
    }
    return std::string(codeOf(fault.code));
}

std::string sentence(const TableFault& fault) {
    if (fault.code == TableFault::Code::TooManyRows) {
        return fmt::format("the file has more than {} rows: import it in parts",
                           grouped(kMostImported));
    }
    return "the file has no header line naming its columns";
}

std::string everyField(ImportKind kind) {
    std::string all;
    for (const ImportField field : fieldsOf(kind)) {
        if (!all.empty()) all += ", ";
        all += codeOf(field);
    }
    return all;
}

std::string sentence(const MapFault& fault, ImportKind kind) {
    using enum MapFault::Code;
    const std::string_view field = codeOf(fault.field);
    const std::string text = inQuotes(fault.text);
    switch (fault.code) {
        case Missing:
            return fmt::format("no column gives {0}: say which does with --map {0}=TITLE", field);
        case Ambiguous:
            return fmt::format("{1} may give {0}, too: say which column does with --map {0}=TITLE",
                               field, text);
        case NotYuan:
            return fmt::format("the column {} that gives {} is not in yuan", text, field);
        case UnknownField:
            return fmt::format("{} maps no field: write FIELD=TITLE with one of {}", text,
                               everyField(kind));
        case UnknownColumn:
            return fmt::format("there is no column {} to give {}", text, field);
        case UsedTwice:
            return fmt::format("{} for {}: each field has one column, and each column one field",
                               text, field);
    }
    return std::string(codeOf(fault.code));
}

std::string sentence(const RowFault& fault) {
    if (fault.code == RowFault::Code::ColumnsShifted) {
        return fmt::format(
            "the values look shifted against the header: column {} holds what looks like {}",
            inQuotes(fault.column), shown(fault.text));
    }
    std::string all = fmt::format("line {}", fault.line);
    if (!fault.column.empty()) all += fmt::format(", {}", shown(fault.column));
    all += fmt::format(": {}", namePhrase(fault.code));
    if (fault.code == RowFault::Code::Ragged) {
        all += fmt::format(", {}", fault.other);
    } else if (fault.other > 0) {
        all += fmt::format(", first in line {}", fault.other);
    }
    if (!fault.text.empty()) all += fmt::format(" ({})", inQuotes(fault.text));
    return all;
}

std::string_view nameOfDelimiter(char delimiter) {
    if (delimiter == ';') return "semicolon";
    return delimiter == '\t' ? "tabulator" : "comma";
}

}  // namespace plimsoll::ctl
