// plimsollctl import: loans, or bids that were taken in elsewhere; the words are in
// import_loans.cpp and import_bids.cpp.

#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

void addImport(Subcommand& app, Invocation& invocation) {
    Subcommand* import =
        app.addSubcommand("import", "Import loans, or bids that were taken in elsewhere");
    import->requireSubcommand();
    import->footer(
        "Examples:\n  plimsollctl import loans loans.plimsoll loans.csv --preview\n"
        "  plimsollctl import bids --help");
    addImportLoans(*import, invocation);
    addImportBids(*import, invocation);
}

}  // namespace plimsoll::ctl
