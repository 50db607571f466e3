// The audit trail as CSV: the columns of plimsoll-audit(5), from the fields of a link.

#include <plimsoll/audit.h>
#include <plimsoll/csv.h>

namespace plimsoll {

std::string auditCsvHeader() {
    return "id,at,who,roles,place,act,object,reason,before,after,key,outcome,last_command,"
           "last_bid,last_stray,rows,hash\n";
}

std::string auditCsvLine(const AuditLink& link) {
    std::string line = std::to_string(link.id) + ',' + std::to_string(link.at.us());
    for (const std::string* const text :
         {&link.who, &link.roles, &link.place, &link.act, &link.object, &link.reason, &link.before,
          &link.after, &link.key, &link.outcome})
        line += ',' + csvField(*text);
    for (const std::int64_t last : {link.last_command, link.last_bid, link.last_stray})
        line += ',' + std::to_string(last);
    return line + ',' + toHex(link.rows) + ',' + toHex(link.hash) + '\n';
}

}  // namespace plimsoll
