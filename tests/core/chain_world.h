#pragma once
// A chain of eight links over four commands, six bids and two strays, with its signed heads: what
// the tests of the chain's verifier attack.

#include <functional>
#include <string>
#include <vector>

#include "audit/key_file.h"
#include "chain_book.h"
#include "hash_words.h"
#include "temp_dir.h"

namespace plimsoll::test {

/// A chain of eight links, its signed heads, and who owns it.
struct World {
    ChainBook book;
    std::vector<audit::KnownHead> heads;
    audit::ChainOwner owner;
};

/// Keys are made once: two of them, the desk's and an attacker's.
class Keys {
public:
    const audit::SigningKey& desk() const { return m_desk; }
    const audit::SigningKey& foreign() const { return m_foreign; }

private:
    TempDir m_folder;
    audit::SigningKey m_desk = audit::SigningKey::loadOrMake(m_folder / "desk", kDeskUid);
    audit::SigningKey m_foreign = audit::SigningKey::loadOrMake(m_folder / "foreign", kDeskUid);
};

inline audit::KnownHead headAt(ChainBook& book, std::size_t link, const audit::SigningKey& key,
                               audit::HeadPlace place) {
    AuditHead head;
    head.desk = kDeskUid;
    head.link = static_cast<std::int64_t>(link);
    head.hash = book.link(link).hash;
    head.at = book.link(link).at;
    return {key.sign(head), place};
}

inline void write(ChainBook& book, std::int64_t first_bid = 1'000) {
    book.command("the desk");                        // link 1: command 1
    book.command("the loan");                        // link 2: command 2
    book.refusal("what was forbidden");              // link 3
    book.batch({first_bid, 2'000, 3'000}, {"L-9"});  // link 4: bids 1 to 3, stray 1
    book.command("the pause");                       // link 5: command 3
    book.batch({4'000, 5'000}, {});                  // link 6: bids 4 and 5
    book.command("the close");                       // link 7: command 4
    book.batch({6'000}, {"L-8"});                    // link 8: bid 6, stray 2
}

inline World makeWorld(const Keys& keys) {
    World world;
    write(world.book);
    world.owner = {kDeskUid, keys.desk().publicKey()};
    world.heads = {headAt(world.book, 4, keys.desk(), audit::HeadPlace::BesideDesk),
                   headAt(world.book, 8, keys.desk(), audit::HeadPlace::StateFolder)};
    return world;
}

using Attack = std::function<void(World&, const Keys&)>;

inline std::string wordsOf(const Violation& found) {
    return withoutHashes(found.where + ": " + found.expected + " / " + found.found);
}

}  // namespace plimsoll::test
