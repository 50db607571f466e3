#pragma once
// What staff and scripts do to a desk, one verb a function, each inside the writer's transaction.
// Every verb is journalled under its key; a verb whose key is known answers what it did then.
// Thread: the writer's. Errors: refusals as Error; EngineError from the store.

#include <string>
#include <vector>

#include <plimsoll/desk.h>

#include "commands/errand.h"
#include "commands/halt_commands.h"
#include "commands/loan_commands.h"
#include "commands/over_commands.h"
#include "commands/payment_commands.h"
#include "commands/payout_commands.h"
#include "commands/request_commands.h"
#include "commands/settings_commands.h"
#include "commands/short_commands.h"
#include "commands/staff_commands.h"

namespace plimsoll::service {

/// How a command is carried out.
struct Carrying {
    std::string note{};
    RequestKey key{};
    RequestId from{};      ///< the request that was approved; zero: none was needed
    std::string secret{};  ///< the hash of the password that the command brings
};

class Commands {
public:
    explicit Commands(Scene& scene)
        : loans(scene),
          payments(scene),
          payouts(scene),
          shorts(scene),
          over(scene, *this),
          settings(scene),
          staff(scene),
          halts(scene),
          requests(scene, *this),
          m_scene(scene) {}
    Commands(const Commands&) = delete;
    Commands& operator=(const Commands&) = delete;

    /// From here on somebody acts, if they may. While the clock is in doubt nobody does anything
    /// but sign in, look, and confirm the clock.
    [[nodiscard]] Result<void> admit(const Errand& errand);
    /// The link of what he did, or tried.
    void trace(const Errand& errand, std::string_view outcome);
    [[nodiscard]] bool wrote() const { return m_scene.trail != nullptr && m_scene.trail->wrote(); }

    // Of every command (carry_out.cpp); whoever runs one at once and whoever approves it come here.

    [[nodiscard]] Result<CommandAnswer> carryOut(const Command& command, const Carrying& how);
    /// What can never be carried out is refused before it waits for anybody.
    [[nodiscard]] Result<void> check(const Command& command);
    /// What is wrong with its words whatever the records say.
    [[nodiscard]] static Result<void> checkWords(const Command& command);

    [[nodiscard]] Result<LoanId> createLoan(NewLoan loan, const RequestKey& key);
    [[nodiscard]] Result<std::vector<InvestorId>> addInvestors(std::vector<NewInvestor> investors,
                                                               const RequestKey& key);
    [[nodiscard]] Result<Balance> deposit(InvestorId id, Money amount, const RequestKey& key);
    [[nodiscard]] Result<void> setInvestorStatus(InvestorId id, InvestorStatus status,
                                                 const RequestKey& key);
    /// Seven days off, or set back: recorded, so that it stands until somebody answers it.
    void doubtClock(const ClockDoubt& doubt);
    /// Nothing is changed by looking; the trail says who looked.
    [[nodiscard]] Result<PersonalData> reveal(InvestorId id, const std::string& reason);
    /// `now`: what the clock said, as recorded; empty: what the machine's clock says.
    [[nodiscard]] Result<void> confirmClock(const std::string& note, std::optional<Timestamp> now,
                                            const RequestKey& key);

    LoanCommands loans;
    PaymentCommands payments;
    PayoutCommands payouts;
    ShortCommands shorts;
    OverCommands over;
    SettingsCommands settings;
    StaffCommands staff;
    HaltCommands halts;
    RequestCommands requests;

private:
    [[nodiscard]] Result<void> checkNewLoan(const NewLoan& loan);
    [[nodiscard]] Result<void> checkNewInvestor(const NewInvestor& investor);
    void recordDeposit(const store::JournalRow& row);

    Scene& m_scene;
};

}  // namespace plimsoll::service
