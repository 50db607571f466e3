#pragma once
// The verbs, one file each. Each adds its subcommand and options to `app`, and sets `command` when
// it is the one that was asked for.

namespace CLI {
class App;
}

namespace plimsoll::ctl {

struct Command;

void addInit(CLI::App& app, Command& command);
void addLoan(CLI::App& app, Command& command);
void addInvestor(CLI::App& app, Command& command);
void addDeposit(CLI::App& app, Command& command);
void addBid(CLI::App& app, Command& command);
void addBackup(CLI::App& app, Command& command);
void addRestore(CLI::App& app, Command& command);
void addDrill(CLI::App& app, Command& command);
void addReplay(CLI::App& app, Command& command);
void addVerify(CLI::App& app, Command& command);
void addExport(CLI::App& app, Command& command);

}  // namespace plimsoll::ctl
