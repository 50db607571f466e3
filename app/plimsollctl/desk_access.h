#pragma once
// Opening desks the way the command line does: reading verbs attach, so that they work while
// another process owns the desk; writing verbs own it, and sign in.

#include <memory>
#include <string>

#include <plimsoll/desk.h>

#include "failure.h"
#include "session.h"
#include "sign_in.h"

namespace plimsoll::ctl {

/// A new desk needs a file name: an empty path or a folder's is refused before anything is made.
[[nodiscard]] Answer<void> checkNewFile(const std::string& file);

/// A desk opened for writing, with a reader of its own.
struct OpenDesk {
    std::unique_ptr<Desk> desk;
    std::unique_ptr<DeskReader> reader;  ///< closed before the desk
};

[[nodiscard]] Answer<std::unique_ptr<DeskReader>> attach(const std::string& file);
/// Who will sign in, without taking the desk. Of a desk that cannot be read it says nothing:
/// opening it says why. One of an earlier version is brought up to date first.
[[nodiscard]] Answer<Entry> askToEnter(const std::string& file, const Session& session);
/// A seat of one's own and a reader, after askToEnter().
[[nodiscard]] Answer<OpenDesk> enter(const std::string& file, Entry entry, Session& session);
/// Signs in where the desk asks for it. Warns when the clock is in doubt: what is asked for next is
/// refused, and nothing happens by itself.
[[nodiscard]] Answer<std::unique_ptr<Desk>> openForWriting(const std::string& file,
                                                           Session& session,
                                                           const DeskOptions& options = {});
/// Opens the desk; a new rehearsal desk when there is no file.
[[nodiscard]] Answer<std::unique_ptr<Desk>> openOrRehearse(const std::string& file,
                                                           Session& session,
                                                           const DeskOptions& options = {});
/// Without the warning, for the verb that ends the doubt.
[[nodiscard]] Answer<std::unique_ptr<Desk>> openInDoubt(const std::string& file, Session& session);
/// Nobody's seat, for what comes before anybody can sign in.
[[nodiscard]] Answer<std::unique_ptr<Desk>> openAsNobody(const std::string& file);

[[nodiscard]] Answer<OpenDesk> openWithReader(const std::string& file, Session& session);
[[nodiscard]] Answer<OpenDesk> withReader(std::unique_ptr<Desk> desk);

/// What is taken away from the desk as a file or a stream.
struct Taken {
    std::string object;    ///< for the audit trail: "bids as csv"
    std::string reason{};  ///< in words; may be empty
    bool owns = false;     ///< it takes more than a reader
};
/// Where people sign in, it is recorded before anything is written. Elsewhere only a reader, unless
/// it `owns`: then another process may own the desk.
[[nodiscard]] Answer<OpenDesk> openForExport(const std::string& file, const Taken& taken,
                                             Session& session);

[[nodiscard]] Answer<LoanSummary> findLoan(DeskReader& reader, const std::string& code);
[[nodiscard]] Answer<InvestorSummary> findInvestor(DeskReader& reader, const std::string& code);

/// Reads an input file that the user named.
[[nodiscard]] Answer<std::unique_ptr<std::istream>> openInput(const std::string& file);
/// All of it, or one byte more than `most`: whoever calls says that it is too large. `name` is for
/// the failure.
[[nodiscard]] Answer<std::string> readBytes(std::istream& input, const std::string& name,
                                            std::size_t most);
/// A file whole, and at most kLargestImport of it: what is larger is refused.
[[nodiscard]] Answer<std::string> readInput(const std::string& file);

}  // namespace plimsoll::ctl
