#pragma once
// Killing staff at work: a test runs its own binary as a child, which works until it is killed and
// writes every answer to a pipe; the parent kills it (SIGKILL) at a random instant, opens the desk,
// demands every law, and hands the records to the test's own question. PLIMSOLL_KILLS,
// PLIMSOLL_KILL_SECONDS: at most; PLIMSOLL_SEED: when.

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "asked_commands.h"
#include "child_process.h"
#include "property.h"
#include "raw_database.h"
#include "rush.h"
#include "staffed_room.h"

namespace plimsoll::test {

constexpr const char* kKillWord = "--until-killed";

/// One answer, as the child writes it.
inline void tell(const char* word, std::int64_t id) {
    const auto line = std::string(word) + ' ' + std::to_string(id) + " .\n";
    if (write(STDOUT_FILENO, line.data(), line.size()) < 0) _exit(1);
}

/// The child's desk and the people at it.
struct StaffAtWork {
    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>();
    std::unique_ptr<Desk> desk;
    std::unique_ptr<Desk> maker;
    std::unique_ptr<Desk> checker;
    std::unique_ptr<DeskReader> reader;

    StaffAtWork(const std::filesystem::path& path, const std::filesystem::path& state) {
        clock->startNow();
        DeskOptions options;
        options.clock = clock;
        options.state_folder = state;
        desk = must(openDesk(path, options));
        maker = signIn(StaffedRoom::kOperator);
        checker = signIn(StaffedRoom::kChecker);
        reader = must(desk->reader());
    }
    [[nodiscard]] RequestId ask(const Command& command) {
        return must(maker->ask(command, "R03", "as agreed")).request;
    }
    void approve(RequestId id) {
        must(checker->approve(id, must(reader->request(id)).world_now, {}));
    }

private:
    [[nodiscard]] std::unique_ptr<Desk> signIn(const char* login) {
        return must(desk->signIn(login, StaffedRoom::passwordOf(login)));
    }
};

/// What was answered: the ids by word.
using Told = std::map<std::string, std::vector<std::int64_t>>;

/// Runs this binary as its child and kills it. False: the child ended by itself.
inline bool killOnce(const StaffedRoom& room, Dice& dice, Told& told) {
    Rerun child({kKillWord, room.path().string(), room.stateFolder().string()});
    const auto take = [&](int patience_ms) {
        const auto line = child.readLine(patience_ms);
        if (!line) return false;
        std::istringstream in(*line);
        std::string word;
        std::int64_t id = 0;
        std::string end;
        in >> word >> id >> end;
        if (end == ".") told[word].push_back(id);
        return true;
    };
    (void)take(20'000);  // it has signed in
    std::this_thread::sleep_for(std::chrono::microseconds(dice.number(0, 60'000)));
    child.kill();
    while (take(20'000)) {
    }
    return child.wait().signal == SIGKILL;
}

struct KillStory {
    std::int64_t kills = 0;  ///< done
    std::map<std::string, std::size_t> told;
    std::string wrong;  ///< empty: nothing
};

/// Of the closed desk and what was answered since the last kill; empty: nothing is wrong.
using KillQuestion = std::function<std::string(RawDatabase&, const Told&)>;

/// `room` is closed before and afterwards.
inline KillStory killAgainAndAgain(StaffedRoom& room, std::int64_t most,
                                   const KillQuestion& question) {
    const auto kills = setting("PLIMSOLL_KILLS", most);
    const auto seconds = timeLimit("PLIMSOLL_KILL_SECONDS", 25);
    const auto begin = std::chrono::steady_clock::now();
    Dice dice(firstSeed());
    KillStory story;
    // On a machine that is busy with something else, fewer tell nothing.
    const auto fewest = std::min<std::int64_t>(kills, 8);
    while (story.kills < fewest ||
           (story.kills < kills && std::chrono::steady_clock::now() - begin < seconds)) {
        Told told;
        const bool was_killed = killOnce(room, dice, told);
        ++story.kills;
        for (const auto& [word, ids] : told) story.told[word] += ids.size();
        room.clock().startNow();
        room.open();  // recovers, and closes in order
        story.wrong = was_killed ? room.fault() : "the child ended by itself";
        room.close();
        if (story.wrong.empty()) {
            RawDatabase raw(room.path());
            story.wrong = question(raw, told);
        }
        if (story.wrong.empty()) continue;
        story.wrong = "kill " + std::to_string(story.kills) + ": " + story.wrong;
        break;
    }
    return story;
}

inline std::int64_t countOf(RawDatabase& raw, const std::string& what) {
    return raw.integer("SELECT count(*) FROM " + what);
}

/// What was answered and is not on record; empty: nothing. `kept` says by word which rows there
/// must be one of: "request WHERE state = 2 AND id = ", before the id.
inline std::string lostOf(RawDatabase& raw, const Told& told,
                          const std::map<std::string, std::string>& kept) {
    for (const auto& [word, ids] : told)
        for (const auto id : ids)
            if (countOf(raw, kept.at(word) + std::to_string(id)) != 1)
                return std::to_string(id) + " was " + word + " and is not";
    return {};
}

}  // namespace plimsoll::test
