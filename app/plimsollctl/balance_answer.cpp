#include "balance_answer.h"

#include "table.h"

namespace plimsoll::ctl {

void answerBalance(Session& session, const std::string& investor, const Balance& balance) {
    if (session.json) {
        session.writer()
            .beginObject()
            .key("investor")
            .text(investor)
            .key("available")
            .number(balance.available.fen())
            .key("frozen")
            .number(balance.frozen.fen())
            .key("lent")
            .number(balance.lent.fen())
            .endObject();
        return;
    }
    printFacts(session.out, {{"investor", investor},
                             {"available", balance.available.toString()},
                             {"frozen", balance.frozen.toString()},
                             {"lent", balance.lent.toString()}});
}

}  // namespace plimsoll::ctl
