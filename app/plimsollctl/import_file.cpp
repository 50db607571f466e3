#include "import_file.h"

#include <fmt/format.h>

#include "desk_access.h"
#include "import_text.h"
#include "json_values.h"
#include "option_values.h"
#include "table.h"
#include "text.h"
#include "verb.h"

namespace plimsoll::ctl {

namespace {

Answer<std::optional<LineChoice>> readLines(const ImportOptions& options,
                                            const ImportTable& table) {
    if (!options.rows) return std::optional<LineChoice>{};
    const auto lines = LineChoice::parse(*options.rows);
    if (!lines) {
        return badInput("rows_invalid", *options.rows,
                        fmt::format("--rows takes lines of the file such as 2-40,44, not {}",
                                    inQuotes(*options.rows)));
    }
    if (const auto missing = lines->missingIn(table)) {
        return badInput("rows_invalid", std::to_string(*missing),
                        fmt::format("line {} of the file is no row", *missing));
    }
    return lines;
}

std::string linesText(const ImportFile& file) {
    std::string blank;
    if (file.table.blank > 0) {
        blank = fmt::format(", and {} blank ones passed over",
                            grouped(static_cast<std::uint64_t>(file.table.blank)));
    }
    return grouped(file.table.read()) + blank;
}

void writeMapping(JsonWriter& json, const ImportFile& file) {
    json.key("map").beginObject();
    for (const ImportField field : fieldsOf(file.kind)) {
        const auto found = file.mapping.map.find(field);
        json.key(codeOf(field));
        if (found == file.mapping.map.end()) {
            json.null();
        } else {
            json.text(file.table.titles[found->second]);
        }
    }
    json.endObject().key("unused").beginArray();
    for (const std::string& title : file.mapping.unused(file.table)) json.text(title);
    json.endArray().key("map_faults").beginArray();
    for (const MapFault& fault : file.mapping.faults) {
        json.beginObject().key("code").text(codeOf(fault.code));
        json.key("field").text(codeOf(fault.field)).key("text").text(fault.text);
        json.key("message").text(sentence(fault, file.kind)).endObject();
    }
    json.endArray();
}

void writePreview(JsonWriter& json, const ImportPreview& preview) {
    const ImportFile& file = preview.file;
    json.beginObject().key("encoding").text(codeOf(file.encoding));
    json.key("delimiter").text(nameOfDelimiter(file.table.delimiter));
    json.key("rows_read").number(static_cast<std::uint64_t>(file.table.read()));
    json.key("blank").number(file.table.blank);
    json.key("good").number(static_cast<std::uint64_t>(preview.good));
    writeMapping(json, file);
    json.key("rows").beginArray();
    for (const auto& cells : preview.cells) {
        json.beginObject();
        for (std::size_t i = 0; i < cells.size(); ++i) json.key(preview.titles[i]).text(cells[i]);
        json.endObject();
    }
    json.endArray().key("faults");
    writeFaults(json, preview.faults);
    if (preview.outcome) {
        json.key("new_investors").number(static_cast<std::uint64_t>(preview.new_investors));
        writeAmount(json, "accepted", preview.outcome->accepted);
        json.key("excess").number(preview.outcome->excess);
        writeAmount(json, "excess_amount", preview.outcome->excess_amount);
    }
    json.key("refusal");
    if (preview.refusal) {
        json.text(preview.refusal->message);
    } else {
        json.null();
    }
    json.endObject();
}

void printPreview(Session& session, const ImportPreview& preview) {
    const ImportFile& file = preview.file;
    Facts facts{{"file", file.path},
                {"encoding", std::string(codeOf(file.encoding))},
                {"delimiter", std::string(nameOfDelimiter(file.table.delimiter))},
                {"rows", linesText(file)},
                {"good", grouped(preview.good)},
                {"faults", grouped(preview.faults.size())}};
    for (const ImportField field : fieldsOf(file.kind)) {
        const auto found = file.mapping.map.find(field);
        facts.emplace_back(codeOf(field), found == file.mapping.map.end()
                                              ? "-"
                                              : file.table.titles[found->second]);
    }
    for (const std::string& title : file.mapping.unused(file.table)) {
        facts.emplace_back("not used", title);
    }
    if (preview.outcome) {
        facts.emplace_back("new investors", grouped(preview.new_investors));
        facts.emplace_back("accepted", preview.outcome->accepted.toString());
        facts.emplace_back("beyond it", fmt::format("{} in {} excess lines",
                                                    preview.outcome->excess_amount.toString(),
                                                    preview.outcome->excess));
    }
    printFacts(session.out, facts);
    if (!preview.cells.empty()) {
        session.out.write("\n");
        std::vector<Table::Column> columns;
        for (const std::string& title : preview.titles) columns.push_back({title});
        Table table(columns);
        for (const auto& cells : preview.cells) table.add(cells);
        table.flush(session.out);
    }
    session.out.write("\nnothing has changed yet\n");
}

}  // namespace

void addImportOptions(Subcommand& verb, ImportOptions& options) {
    verb.addOption("CSV", options.csv, "The file")->required()->typeName("");
    verb.addOption("--map", options.map,
                   "Which column gives a field: FIELD=TITLE, FIELD=#3 for the third, FIELD= for "
                   "none; may be repeated")
        ->typeName("FIELD=COLUMN")
        ->repeatable();
    verb.addOption("--encoding", options.encoding, "auto, utf-8 or gb18030 (also for GBK)")
        ->typeName("NAME")
        ->showDefault()
        ->oneOf({"auto", "utf-8", "gb18030"});
    verb.addOption("--rows", options.rows, "Only these lines of the file: 2-40,44")
        ->typeName("LINES");
    verb.addFlag("--skip-bad", options.skip_bad,
                 "Import what is good; otherwise one fault refuses all");
    verb.addFlag("--preview", options.preview,
                 "Only show mapping, counts, first rows and every fault; changes nothing, and "
                 "nobody signs in");
    addKey(verb, options.key);
}

Answer<ImportFile> readImport(ImportKind kind, const ImportOptions& options) {
    const auto bytes = readInput(options.csv);
    if (!bytes) return tl::make_unexpected(bytes.error());
    auto text = decodeText(*bytes, textEncodingOf(options.encoding));
    if (!text) {
        return badInput("input_invalid", std::string(codeOf(text.error().code)),
                        fmt::format("{}: {}", inQuotes(options.csv), sentence(text.error())));
    }
    auto table = readTable(text->text);
    if (!table) {
        return badInput("input_invalid", std::string(codeOf(table.error().code)),
                        fmt::format("{}: {}", inQuotes(options.csv), sentence(table.error())));
    }
    auto lines = readLines(options, *table);
    if (!lines) return tl::make_unexpected(lines.error());
    ImportFile file{.kind = kind,
                    .path = options.csv,
                    .digest = importDigest(*bytes),
                    .encoding = text->encoding,
                    .table = std::move(*table),
                    .mapping = {},
                    .lines = std::move(*lines)};
    file.mapping = mapColumns(file.table, kind, options.map);
    return file;
}

Answer<void> checkMapping(const ImportFile& file) {
    if (file.mapping.faults.empty()) return {};
    Failure failure{
        ExitCode::BadInput,
        "mapping_invalid",
        std::string(codeOf(file.mapping.faults.front().code)),
        fmt::format("nothing was imported: the columns of {} are not clear", inQuotes(file.path)),
        {}};
    for (const MapFault& fault : file.mapping.faults) {
        failure.rows.push_back(sentence(fault, file.kind));
    }
    return tl::make_unexpected(std::move(failure));
}

Failure nothingImported(const ImportFile& file, const std::vector<RowFault>& faults) {
    Failure failure{
        ExitCode::BadInput,
        std::string(codeOf(ErrorCode::ImportInvalid)),
        file.path,
        fmt::format("nothing was imported: {} has {}; --skip-bad leaves them out",
                    inQuotes(file.path),
                    faults.size() == 1 ? "a fault" : grouped(faults.size()) + " faults"),
        {}};
    for (const RowFault& fault : faults) {
        failure.rows.push_back(fmt::format("{}: {}", shown(file.path), sentence(fault)));
    }
    return failure;
}

void tellSkipped(Session& session, const ImportFile& file, const std::vector<RowFault>& faults) {
    for (const RowFault& fault : faults) {
        session.say(fmt::format("left out: {}: {}", shown(file.path), sentence(fault)));
    }
}

void writeFaults(JsonWriter& json, const std::vector<RowFault>& faults) {
    json.beginArray();
    for (const RowFault& fault : faults) {
        json.beginObject().key("line").number(fault.line);
        json.key("column").textOrNull(fault.column).key("code").text(codeOf(fault.code));
        json.key("text").text(fault.text).key("message").text(sentence(fault)).endObject();
    }
    json.endArray();
}

Answer<RequestKey> importKey(const ImportOptions& options, const ImportFile& file,
                             const std::string& object) {
    if (options.key) return readKey(options.key);
    constexpr std::size_t kLength = 40;
    return readKey("import-" + importDigest(file.digest + "\n" + object).substr(0, kLength));
}

ExitCode answerImportPreview(Session& session, const ImportPreview& preview) {
    if (session.json) {
        JsonWriter json = session.writer();
        writePreview(json, preview);
    } else {
        for (const MapFault& fault : preview.file.mapping.faults) {
            session.say(sentence(fault, preview.file.kind));
        }
        for (const RowFault& fault : preview.faults) {
            session.say(fmt::format("{}: {}", shown(preview.file.path), sentence(fault)));
        }
        printPreview(session, preview);
    }
    if (!preview.refusal) return ExitCode::Ok;
    session.say("this would be refused: " + preview.refusal->message);
    return preview.refusal->exit;
}

}  // namespace plimsoll::ctl
