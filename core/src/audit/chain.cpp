#include "audit/chain.h"

#include <algorithm>
#include <utility>

#include <plimsoll/visible_text.h>

#include "audit/encoding.h"
#include "values/law_broken.h"

namespace plimsoll::audit {

namespace {

/// A login, a host's name or a file's may be any bytes on this machine; the trail is UTF-8
/// throughout, so that whoever checks an export reads it.
void makeUtf8(AuditLink& link) {
    for (std::string* const text :
         {&link.who, &link.roles, &link.place, &link.act, &link.object, &link.reason, &link.before,
          &link.after, &link.key, &link.outcome})
        if (!isUtf8(*text)) *text = validUtf8(*text);
}

}  // namespace

ChainEnd endOf(const AuditLink& link) {
    return {.link = link.id,
            .hash = link.hash,
            .at = link.at,
            .last_command = link.last_command,
            .last_bid = link.last_bid,
            .last_stray = link.last_stray};
}

void Chain::restart(const std::optional<AuditLink>& last) {
    m_committed = last ? endOf(*last) : ChainEnd();
    rollback();
}

void Chain::note(const store::JournalRow& row) {
    requireLaw(row.id == m_noted_command + 1, "the audit chain missed a command");
    m_noted_command = row.id;
    m_commands.add(row);
}

void Chain::note(const BidRecord& bid) {
    requireLaw(bid.id.value == m_noted_bid + 1, "the audit chain missed a bid");
    m_noted_bid = bid.id.value;
    m_bids.add(bid);
}

void Chain::note(const store::StrayRow& stray) {
    requireLaw(stray.id == m_noted_stray + 1, "the audit chain missed a stray");
    m_noted_stray = stray.id;
    appendText(m_strays, stray);
}

AuditLink Chain::closeCommand(AuditLink facts) {
    facts.last_command = m_noted_command;
    facts.last_bid = m_working.last_bid;
    facts.last_stray = m_working.last_stray;
    facts.rows = m_commands.take();
    return close(std::move(facts));
}

AuditLink Chain::closeBids(AuditLink facts) {
    facts.last_command = m_working.last_command;
    facts.last_bid = m_noted_bid;
    facts.last_stray = m_noted_stray;
    m_bids.addText(m_strays);
    m_strays.clear();
    facts.rows = m_bids.take();
    return close(std::move(facts));
}

AuditLink Chain::close(AuditLink link) {
    makeUtf8(link);
    link.id = m_working.link + 1;
    link.at = std::max(link.at, m_working.at);
    link.hash = hashOf(m_working.hash, link, m_buffer);
    m_working = endOf(link);
    return link;
}

void Chain::commit() {
    requireLaw(!hasOpenCommands() && !hasOpenBids(), "a record stays outside the audit chain");
    m_committed = m_working;
}

void Chain::rollback() noexcept {
    m_working = m_committed;
    dropNoted();
}

void Chain::dropNoted() noexcept {
    m_noted_command = m_working.last_command;
    m_noted_bid = m_working.last_bid;
    m_noted_stray = m_working.last_stray;
    m_commands.clear();
    m_bids.clear();
    m_strays.clear();
}

}  // namespace plimsoll::audit
