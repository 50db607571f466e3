#pragma once
// The verbs, one file each. Each adds its subcommand and options to `app`, and sets `command` when
// it is the one that was asked for.

#include <string>

namespace CLI {
class App;
}

namespace plimsoll::ctl {

struct Command;

void addInit(CLI::App& app, Command& command);
void addStaff(CLI::App& app, Command& command);
void addDeskVerbs(CLI::App& app, Command& command);
void addLoan(CLI::App& app, Command& command);
void addInvestor(CLI::App& app, Command& command);
void addDeposit(CLI::App& app, Command& command);
void addCashOut(CLI::App& app, Command& command);
void addAdjust(CLI::App& app, Command& command);
void addStatement(CLI::App& app, Command& command);
void addBid(CLI::App& app, Command& command);
void addStandby(CLI::App& app, Command& command);
void addPayment(CLI::App& app, Command& command);
void addHold(CLI::App& app, Command& command);
void addPayouts(CLI::App& app, Command& command);
void addWhyShort(CLI::App& parent, Command& command, const std::string& name);
void addShort(CLI::App& app, Command& command);
void addRules(CLI::App& app, Command& command);
void addImport(CLI::App& app, Command& command);
void addOver(CLI::App& app, Command& command);
void addCertificate(CLI::App& app, Command& command);
void addRequests(CLI::App& app, Command& command);
void addDecisions(CLI::App& app, Command& command);
void addHalt(CLI::App& app, Command& command);
void addPolicy(CLI::App& app, Command& command);
void addAudit(CLI::App& app, Command& command);
void addBackup(CLI::App& app, Command& command);
void addRestore(CLI::App& app, Command& command);
void addDrill(CLI::App& app, Command& command);
void addReplay(CLI::App& app, Command& command);
void addVerify(CLI::App& app, Command& command);
void addExport(CLI::App& app, Command& command);

// Families that fill more than one file: what each file adds to the verb that holds them.
void addLoanMoves(CLI::App& loan, Command& command);
void addInvestorReveal(CLI::App& investor, Command& command);
void addPaymentCases(CLI::App& payment, Command& command);
void addPaymentImport(CLI::App& payment, Command& command);
void addPayoutFiles(CLI::App& payouts, Command& command);
void addAuditExport(CLI::App& audit, Command& command);
void addImportLoans(CLI::App& import, Command& command);
void addImportBids(CLI::App& import, Command& command);
void addShortPlacement(CLI::App& short_loan, Command& command);
void addShortWays(CLI::App& short_loan, Command& command);
void addBidVoid(CLI::App& bid, Command& command);
void addInvestorDesignate(CLI::App& investor, Command& command);

}  // namespace plimsoll::ctl
