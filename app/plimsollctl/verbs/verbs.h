#pragma once
// The verbs, one file each. Each adds its subcommand and options to `app`, and sets
// `invocation` when it is the one that was asked for.

#include <string>

namespace plimsoll::ctl {

class Subcommand;

struct Invocation;

void addInit(Subcommand& app, Invocation& invocation);
void addStaff(Subcommand& app, Invocation& invocation);
void addDeskVerbs(Subcommand& app, Invocation& invocation);
void addLoan(Subcommand& app, Invocation& invocation);
void addInvestor(Subcommand& app, Invocation& invocation);
void addDeposit(Subcommand& app, Invocation& invocation);
void addCashOut(Subcommand& app, Invocation& invocation);
void addAdjust(Subcommand& app, Invocation& invocation);
void addStatement(Subcommand& app, Invocation& invocation);
void addBid(Subcommand& app, Invocation& invocation);
void addStandby(Subcommand& app, Invocation& invocation);
void addPayment(Subcommand& app, Invocation& invocation);
void addHold(Subcommand& app, Invocation& invocation);
void addPayouts(Subcommand& app, Invocation& invocation);
void addWhyShort(Subcommand& parent, Invocation& invocation, const std::string& name);
void addShort(Subcommand& app, Invocation& invocation);
void addRules(Subcommand& app, Invocation& invocation);
void addImport(Subcommand& app, Invocation& invocation);
void addOver(Subcommand& app, Invocation& invocation);
void addCertificate(Subcommand& app, Invocation& invocation);
void addRequests(Subcommand& app, Invocation& invocation);
void addDecisions(Subcommand& app, Invocation& invocation);
void addHalt(Subcommand& app, Invocation& invocation);
void addPolicy(Subcommand& app, Invocation& invocation);
void addAudit(Subcommand& app, Invocation& invocation);
void addBackup(Subcommand& app, Invocation& invocation);
void addRestore(Subcommand& app, Invocation& invocation);
void addDrill(Subcommand& app, Invocation& invocation);
void addReplay(Subcommand& app, Invocation& invocation);
void addVerify(Subcommand& app, Invocation& invocation);
void addExport(Subcommand& app, Invocation& invocation);
void addRun(Subcommand& app, Invocation& invocation);
void addCommands(Subcommand& app, Invocation& invocation);

// Families that fill more than one file: what each file adds to the verb that holds them.
void addLoanMoves(Subcommand& loan, Invocation& invocation);
void addInvestorReveal(Subcommand& investor, Invocation& invocation);
void addPaymentCases(Subcommand& payment, Invocation& invocation);
void addPaymentImport(Subcommand& payment, Invocation& invocation);
void addPayoutFiles(Subcommand& payouts, Invocation& invocation);
void addAuditExport(Subcommand& audit, Invocation& invocation);
void addImportLoans(Subcommand& import, Invocation& invocation);
void addImportBids(Subcommand& import, Invocation& invocation);
void addShortPlacement(Subcommand& short_loan, Invocation& invocation);
void addShortWays(Subcommand& short_loan, Invocation& invocation);
void addBidVoid(Subcommand& bid, Invocation& invocation);
void addInvestorDesignate(Subcommand& investor, Invocation& invocation);

}  // namespace plimsoll::ctl
