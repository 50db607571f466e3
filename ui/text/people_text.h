#pragma once
// The words for people: roles, acts, requests, passwords. Words fit into a cell or a chip unless
// said otherwise. GUI thread (uses the installed translators). Every code has a text; a test walks
// them all.

#include <string_view>

#include <QString>
#include <QStringList>

#include <plimsoll/acts.h>
#include <plimsoll/desk.h>
#include <plimsoll/errors.h>
#include <plimsoll/requests.h>
#include <plimsoll/staff.h>

namespace plimsoll::ui {

/// "Disburse a loan"
[[nodiscard]] QString actName(Act act);
/// The same for a code; a code that names no act comes back as it is.
[[nodiscard]] QString actName(std::string_view code);
[[nodiscard]] QString roleName(Role role);
/// What somebody with this role does and does not do, in a sentence.
[[nodiscard]] QString roleSentence(Role role);
/// "operator, checker"; a dash for none.
[[nodiscard]] QString rolesText(Roles roles);
/// Who may do it, for a sentence: "operator or checker"; everybody when nothing is asked.
[[nodiscard]] QString mayText(Act act);
/// The words of a code of reasonCodes(): "as agreed"; the code itself when it is none.
[[nodiscard]] QString reasonName(std::string_view code);
[[nodiscard]] QString requestStateName(RequestState state);
[[nodiscard]] QString staffStatusName(StaffStatus status);
/// Why a password will not do, in a sentence; `fault` is passwordFault(). Empty for no fault.
[[nodiscard]] QString passwordSentence(std::string_view fault);
/// The rules of passwords, in a sentence.
[[nodiscard]] QString passwordRules();
/// "two administrators, a checker": what set-up still lacks, each with its number.
[[nodiscard]] QStringList wantedText(const StaffWanted& wanted);
/// "张伟 (op.zhang)", or the login alone.
[[nodiscard]] QString personText(const std::string& login, const std::string& name);

}  // namespace plimsoll::ui
