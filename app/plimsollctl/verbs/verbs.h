#pragma once
// The verbs, one file each. Each adds its subcommand and options to `app`, and sets `command` when
// it is the one that was asked for.

#include <string>

namespace plimsoll::ctl {

class Subcommand;

struct Command;

void addInit(Subcommand& app, Command& command);
void addStaff(Subcommand& app, Command& command);
void addDeskVerbs(Subcommand& app, Command& command);
void addLoan(Subcommand& app, Command& command);
void addInvestor(Subcommand& app, Command& command);
void addDeposit(Subcommand& app, Command& command);
void addCashOut(Subcommand& app, Command& command);
void addAdjust(Subcommand& app, Command& command);
void addStatement(Subcommand& app, Command& command);
void addBid(Subcommand& app, Command& command);
void addStandby(Subcommand& app, Command& command);
void addPayment(Subcommand& app, Command& command);
void addHold(Subcommand& app, Command& command);
void addPayouts(Subcommand& app, Command& command);
void addWhyShort(Subcommand& parent, Command& command, const std::string& name);
void addShort(Subcommand& app, Command& command);
void addRules(Subcommand& app, Command& command);
void addImport(Subcommand& app, Command& command);
void addOver(Subcommand& app, Command& command);
void addCertificate(Subcommand& app, Command& command);
void addRequests(Subcommand& app, Command& command);
void addDecisions(Subcommand& app, Command& command);
void addHalt(Subcommand& app, Command& command);
void addPolicy(Subcommand& app, Command& command);
void addAudit(Subcommand& app, Command& command);
void addBackup(Subcommand& app, Command& command);
void addRestore(Subcommand& app, Command& command);
void addDrill(Subcommand& app, Command& command);
void addReplay(Subcommand& app, Command& command);
void addVerify(Subcommand& app, Command& command);
void addExport(Subcommand& app, Command& command);

// Families that fill more than one file: what each file adds to the verb that holds them.
void addLoanMoves(Subcommand& loan, Command& command);
void addInvestorReveal(Subcommand& investor, Command& command);
void addPaymentCases(Subcommand& payment, Command& command);
void addPaymentImport(Subcommand& payment, Command& command);
void addPayoutFiles(Subcommand& payouts, Command& command);
void addAuditExport(Subcommand& audit, Command& command);
void addImportLoans(Subcommand& import, Command& command);
void addImportBids(Subcommand& import, Command& command);
void addShortPlacement(Subcommand& short_loan, Command& command);
void addShortWays(Subcommand& short_loan, Command& command);
void addBidVoid(Subcommand& bid, Command& command);
void addInvestorDesignate(Subcommand& investor, Command& command);

}  // namespace plimsoll::ctl
