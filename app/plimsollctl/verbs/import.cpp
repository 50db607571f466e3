// plimsollctl import: loans, or bids that were taken in elsewhere; the words are in
// import_loans.cpp and import_bids.cpp.
#include <CLI/CLI.hpp>

#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

void addImport(CLI::App& app, Command& command) {
    CLI::App* import =
        app.add_subcommand("import", "Import loans, or bids that were taken in elsewhere");
    import->require_subcommand(1);
    import->footer(
        "Examples:\n  plimsollctl import loans loans.plimsoll loans.csv --preview\n"
        "  plimsollctl import bids --help");
    addImportLoans(*import, command);
    addImportBids(*import, command);
}

}  // namespace plimsoll::ctl
