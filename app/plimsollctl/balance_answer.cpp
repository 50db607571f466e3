#include "balance_answer.h"

#include "json_values.h"
#include "table.h"

namespace plimsoll::ctl {

void answerBalance(Session& session, const std::string& investor, const Balance& balance) {
    if (session.json) {
        JsonWriter json = session.writer();
        json.beginObject().key("investor").text(investor);
        writeBalance(json, balance);
        json.endObject();
        return;
    }
    printFacts(session.out, {{"investor", investor},
                             {"available", balance.available.toString()},
                             {"frozen", balance.frozen.toString()},
                             {"lent", balance.lent.toString()}});
}

}  // namespace plimsoll::ctl
