#include "ui/text/import_text.h"

#include "ui/text/figures.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

QString textOf(const std::string& text) {
    return shownText(text);
}

}  // namespace

QString ImportText::encoding(TextEncoding encoding) {
    switch (encoding) {
        case TextEncoding::Utf8:
            return tr("UTF-8");
        case TextEncoding::Gb18030:
            return tr("GB18030 (GBK)");
    }
    return {};
}

QString ImportText::delimiter(char delimiter) {
    if (delimiter == ';') return tr("semicolon");
    return delimiter == '\t' ? tr("tabulator") : tr("comma");
}

QString ImportText::fault(const DecodeFault& fault) {
    const QString line = Figures::count(fault.line);
    switch (fault.code) {
        case DecodeFault::Code::TooLarge:
            return tr("The file is larger than 64 MiB. Divide it.");
        case DecodeFault::Code::Utf16:
            return tr("It was saved as \"Unicode text\" (UTF-16). Save it as CSV in UTF-8.");
        case DecodeFault::Code::Spreadsheet:
            return tr("It is a workbook, not a text. Save the sheet as CSV in UTF-8.");
        case DecodeFault::Code::NotText:
            return tr("It is no text: line %1 has bytes that no text has.").arg(line);
        case DecodeFault::Code::BadUtf8:
            return tr("It is not UTF-8: line %1 does not fit.").arg(line);
        case DecodeFault::Code::BadGb18030:
            return tr("It is not GB18030: line %1 does not fit.").arg(line);
        case DecodeFault::Code::Neither:
            return tr("It is neither UTF-8 nor GB18030: line %1 fits neither.").arg(line);
    }
    return {};
}

QString ImportText::fault(const TableFault& fault) {
    switch (fault.code) {
        case TableFault::Code::NoHeader:
            return tr("It has no first line that names its columns.");
        case TableFault::Code::TooManyRows:
            return tr("It has more than %1 rows. Divide it.")
                .arg(Figures::count(std::int64_t(kMostImported)));
    }
    return {};
}

QString ImportText::fault(const MapFault& fault) {
    const QString name = field(fault.field);
    switch (fault.code) {
        case MapFault::Code::Missing:
            return tr("%1: choose the column that gives it.").arg(name);
        case MapFault::Code::Ambiguous:
            return tr("%1: several columns may be meant, \"%2\" too. Choose one.")
                .arg(name, textOf(fault.text));
        case MapFault::Code::NotYuan:
            return tr("%1: the title \"%2\" says another unit than yuan.")
                .arg(name, textOf(fault.text));
        case MapFault::Code::UnknownField:
        case MapFault::Code::UnknownColumn:
            return tr("%1: there is no column \"%2\".").arg(name, textOf(fault.text));
        case MapFault::Code::UsedTwice:
            return tr("%1: its column gives something else already.").arg(name);
    }
    return {};
}

QString ImportText::fault(const RowFault& fault) {
    QString text = meaning(fault.code);
    if (fault.code == RowFault::Code::Ragged) {
        text = tr("%1 fields, another number than the header has").arg(Figures::count(fault.other));
    } else if (fault.other > 0) {
        text = tr("%1, first in line %2").arg(text, Figures::count(fault.other));
    }
    if (!fault.text.empty())
        text = tr("%1 (%2)", "a fault and what stands there").arg(text, textOf(fault.text));
    return fault.column.empty()
               ? text
               : tr("%1: %2", "a column and what is wrong in it").arg(textOf(fault.column), text);
}

QString ImportText::meaning(RowFault::Code code) {
    for (auto* words : {&ImportText::amountFault, &ImportText::timeFault, &ImportText::nameFault,
                        &ImportText::rowFault}) {
        QString text = words(code);
        if (!text.isEmpty()) return text;
    }
    return {};
}

QString ImportText::amountFault(RowFault::Code code) {
    using enum RowFault::Code;
    switch (code) {
        case NotANumber:
            return tr("no amount in yuan");
        case TooManyDecimals:
            return tr("finer than one fen");
        case OutOfRange:
            return tr("out of range");
        case Negative:
            return tr("negative");
        case Zero:
            return tr("must be more than zero");
        case Unit:
            return tr("in another unit: write it in yuan");
        case Currency:
            return tr("not in yuan");
        case Scientific:
            return tr("a spreadsheet has rounded it to a power of ten: export the column as text");
        case Hashes:
            return tr("the spreadsheet's column was too narrow to show it");
        case FormulaError:
            return tr("a formula or its error instead of a value");
        case TermsUnsound:
            return tr("the terms cannot be sold to the end");
        default:
            return {};
    }
}

QString ImportText::timeFault(RowFault::Code code) {
    using enum RowFault::Code;
    switch (code) {
        case MinutesOnly:
            return tr("a spreadsheet has dropped day and hour: export the column as text");
        case SerialDate:
            return tr("a spreadsheet's day number instead of a time: export the column as text");
        case WithoutDay:
            return tr("a time without its day");
        case WithoutTime:
            return tr("a day without its time");
        case WithoutSeconds:
            return tr("a time without seconds: who came first cannot be told");
        case BadTime:
            return tr("no time such as 2026-11-12 10:00:06.412");
        case InTheFuture:
            return tr("in the future");
        default:
            return {};
    }
}

QString ImportText::nameFault(RowFault::Code code) {
    using enum RowFault::Code;
    switch (code) {
        case BadCode:
            return tr("no code: 1 to 32 letters, digits, '-', '_' or '.'");
        case BadTitle:
            return tr("too long, or with control characters");
        case BadKey:
            return tr("no key: 1 to 64 printable characters without blanks");
        case KeyTwice:
            return tr("the key stands twice");
        case BidTwice:
            return tr("the same investor, amount and time twice, and no key");
        case CodeTwice:
            return tr("the code stands twice");
        case UnknownInvestor:
            return tr("nobody has this code here");
        case CodeTaken:
            return tr("another loan has this code here");
        default:
            return {};
    }
}

QString ImportText::rowFault(RowFault::Code code) {
    using enum RowFault::Code;
    switch (code) {
        case Ragged:
            return tr("another number of fields than the header has");
        case Shifted:
            return tr("the fields stand beside their columns");
        case ColumnsShifted:
            return tr(
                "the values look shifted against the header: this column holds what looks "
                "like another field");
        case UnclosedQuote:
            return tr("a quote is never closed");
        case StrayQuote:
            return tr("a quote stands where none may stand");
        case TooLong:
            return tr("the record is too long");
        case Empty:
            return tr("empty, but needed");
        default:
            return {};
    }
}

QString ImportText::field(ImportField field) {
    switch (field) {
        case ImportField::Code:
            return tr("Loan");
        case ImportField::Target:
            return tr("Target");
        case ImportField::Min:
            return tr("Minimum");
        case ImportField::Step:
            return tr("Step");
        case ImportField::Cap:
            return tr("Cap");
        case ImportField::Borrower:
            return tr("Borrower");
        case ImportField::Title:
            return tr("Title");
        case ImportField::Investor:
            return tr("Investor");
        case ImportField::Amount:
            return tr("Amount");
        case ImportField::ArrivedAt:
            return tr("Arrived at");
        case ImportField::Key:
            return tr("Request key");
    }
    return {};
}

QString ImportText::hint(ImportField field) {
    switch (field) {
        case ImportField::Code:
            return tr("the loan's code");
        case ImportField::Target:
        case ImportField::Amount:
        case ImportField::Min:
        case ImportField::Step:
        case ImportField::Cap:
            return tr("in yuan");
        case ImportField::Borrower:
            return tr("the code of an investor who is known here");
        case ImportField::Title:
            return tr("any text");
        case ImportField::Investor:
            return tr("the investor's code");
        case ImportField::ArrivedAt:
            return tr("with seconds; without a zone it is China Standard Time");
        case ImportField::Key:
            return tr("under which the bid was sent");
    }
    return {};
}

}  // namespace plimsoll::ui
