#include "ui/text/world_text.h"

#include <algorithm>
#include <array>

#include <plimsoll/holds.h>
#include <plimsoll/investors.h>
#include <plimsoll/loans.h>
#include <plimsoll/payments.h>
#include <plimsoll/payouts.h>

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/people_text.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

const QString& dash() {
    static const QString text = u"–"_s;
    return text;
}

struct Part {
    QString thing;
    QString name;
    QString value;
};

/// One thing's parts: words before the first name call the thing, words after one belong to it.
void splitThing(const QString& text, std::vector<Part>& parts) {
    QString thing;
    const std::size_t first = parts.size();
    for (const QString& token : text.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype at = token.indexOf(u'=');
        if (at > 0) {
            parts.push_back({thing, token.left(at), token.mid(at + 1)});
        } else if (parts.size() > first) {
            parts.back().value += u' ' + token;
        } else {
            thing += (thing.isEmpty() ? QString() : u" "_s) + token;
        }
    }
    if (parts.size() == first && !thing.isEmpty()) parts.push_back({{}, {}, thing});
}

std::vector<Part> partsOf(const std::string& world) {
    std::vector<Part> parts;
    const QString text = shownText(world);
    for (const QString& thing : text.split(u';', Qt::SkipEmptyParts)) splitThing(thing, parts);
    return parts;
}

bool isMoney(const QString& name) {
    static const std::array<QString, 14> names{
        u"target"_s,  u"free"_s,   u"reserved"_s,  u"held"_s,   u"paid"_s,
        u"amount"_s,  u"bid"_s,    u"available"_s, u"frozen"_s, u"lent"_s,
        u"missing"_s, u"excess"_s, u"each"_s,      u"day"_s};
    return std::ranges::find(names, name) != names.end();
}

}  // namespace

QString WorldText::moneyNameOf(const QString& name) {
    if (name == u"target"_s) return tr("target");
    if (name == u"free"_s) return tr("free");
    if (name == u"reserved"_s) return tr("reserved");
    if (name == u"held"_s) return tr("held");
    if (name == u"paid"_s) return tr("paid");
    if (name == u"amount"_s) return tr("amount");
    if (name == u"frozen"_s) return tr("frozen");
    if (name == u"lent"_s) return tr("in loans");
    if (name == u"available"_s) return tr("available");
    if (name == u"missing"_s) return tr("missing");
    if (name == u"bid"_s) return tr("paid by this bid");
    if (name == u"excess"_s) return tr("excess");
    if (name == u"each"_s) return tr("alone up to");
    if (name == u"day"_s) return tr("alone on one day");
    return {};
}

QString WorldText::nameOf(const QString& name) {
    const QString money = moneyNameOf(name);
    if (!money.isEmpty()) return money;
    if (name == u"phase"_s) return tr("phase");
    if (name == u"hold"_s) return tr("the hold");
    if (name == u"case"_s) return tr("the payment case");
    if (name == u"payout"_s) return tr("the payout");
    if (name == u"halt"_s) return tr("the halt");
    if (name == u"status"_s) return tr("status");
    if (name == u"roles"_s) return tr("roles");
    if (name == u"opens"_s) return tr("opens");
    if (name == u"closes"_s) return tr("closes");
    if (name == u"replaced"_s) return tr("replaced already");
    if (name == u"four_eyes"_s) return tr("second person needed");
    if (name == u"login"_s) return tr("login");
    if (name == u"lines"_s) return tr("excess lines");
    if (name == u"payouts"_s) return tr("payouts");
    if (name == u"first"_s) return tr("from number");
    if (name == u"last"_s) return tr("to number");
    if (name == u"payment"_s) return tr("the payment");
    if (name == u"maker"_s) return tr("who asked for it");
    if (name == u"to"_s) return tr("the loan it goes to");
    return name;
}

QString WorldText::stateOf(const QString& name, const std::string& code) {
    const auto is = [&code](auto state) { return code == codeOf(state); };
    if (name == u"phase"_s || name == u"to"_s) {
        if (const auto phase = phaseOf(code)) return Codes::phase(*phase);
    } else if (name == u"payout"_s) {
        if (const auto state = payoutStateOf(code)) return Codes::payoutState(*state);
    } else if (name == u"hold"_s) {
        for (const auto state :
             {HoldState::Held, HoldState::Stuck, HoldState::Paid, HoldState::Lapsed,
              HoldState::Failed, HoldState::Withdrawn, HoldState::Voided, HoldState::Returned}) {
            if (is(state)) return Codes::holdState(state);
        }
    } else if (name == u"case"_s) {
        for (const auto state : {CaseState::Open, CaseState::Placed, CaseState::Refunded}) {
            if (is(state)) return Codes::caseState(state);
        }
    } else if (name == u"halt"_s) {
        if (code == "stands") return tr("stands", "a halt");
        if (code == "lifted") return tr("lifted", "a halt");
    } else if (name == u"status"_s) {
        if (is(StaffStatus::Disabled)) return staffStatusName(StaffStatus::Disabled);
        if (is(InvestorStatus::Suspended)) return tr("suspended", "an investor");
        if (is(StaffStatus::Active)) return tr("active", "an investor or a member of staff");
    } else if (name == u"roles"_s) {
        if (const auto roles = rolesOf(code)) return rolesText(*roles);
    } else if (name == u"payment"_s) {
        if (code == "new") return tr("not noted yet", "a payment");
        if (code == "noted") return tr("noted already", "a payment");
    } else if (name == u"maker"_s) {
        if (code == "disabled") return tr("may not sign in any more");
        if (code == "not_allowed") return tr("may not ask for it any more");
    } else if (name == u"login"_s && code == "free") {
        return tr("not taken", "a login");
    }
    return {};
}

QString WorldText::valueOf(const QString& name, const QString& value) {
    const std::string code = value.toStdString();
    if (value.isEmpty() || code == "none") return dash();
    if (isMoney(name)) {
        if (const auto amount = Money::parse(code)) return Figures::money(*amount);
    }
    if (const auto at = Timestamp::parse(code)) return Figures::moment(*at);
    const QString state = stateOf(name, code);
    if (!state.isEmpty()) return state;
    if (code == "yes") return tr("yes");
    if (code == "no") return tr("no");
    return value;
}

std::optional<Money> WorldText::amount(const std::string& world) {
    for (const auto& [thing, name, value] : partsOf(world)) {
        if (name != u"amount"_s && name != u"target"_s) continue;
        const auto amount = Money::parse(value.toStdString());
        return amount ? std::optional(*amount) : std::nullopt;
    }
    return {};
}

std::vector<WorldFact> WorldText::facts(const std::string& world) {
    std::vector<WorldFact> result;
    for (const auto& [thing, name, value] : partsOf(world)) {
        result.push_back({thing, nameOf(name), valueOf(name, value)});
    }
    return result;
}

QStringList WorldText::lines(const std::string& world) {
    QStringList result;
    QString thing;
    for (const WorldFact& fact : facts(world)) {
        if (fact.thing != thing) result.append(fact.thing);
        thing = fact.thing;
        result.append(fact.name.isEmpty()
                          ? fact.value
                          : tr("%1: %2", "a fact and what it is").arg(fact.name, fact.value));
    }
    return result;
}

std::vector<WorldChange> WorldText::changes(const std::string& before, const std::string& now) {
    const auto old_facts = facts(before);
    const auto new_facts = facts(now);
    const auto find = [](const std::vector<WorldFact>& facts, const WorldFact& like) {
        return std::ranges::find_if(facts, [&like](const WorldFact& fact) {
            return fact.thing == like.thing && fact.name == like.name;
        });
    };
    std::vector<WorldChange> result;
    for (const WorldFact& fact : old_facts) {
        const auto found = find(new_facts, fact);
        const QString value = found == new_facts.end() ? dash() : found->value;
        if (value != fact.value) result.push_back({fact.thing, fact.name, fact.value, value});
    }
    for (const WorldFact& fact : new_facts) {
        if (find(old_facts, fact) != old_facts.end()) continue;
        result.push_back({fact.thing, fact.name, dash(), fact.value});
    }
    return result;
}

QStringList WorldText::changeLines(const std::string& before, const std::string& now) {
    QStringList result;
    QString thing;
    for (const WorldChange& change : changes(before, now)) {
        if (change.thing != thing && !change.thing.isEmpty()) result.append(change.thing);
        thing = change.thing;
        result.append(
            tr("%1: %2 → %3", "a fact, before, after").arg(change.name, change.before, change.now));
    }
    return result;
}

}  // namespace plimsoll::ui
