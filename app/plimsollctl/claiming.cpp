#include "claiming.h"

#include <algorithm>

#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "desk_access.h"
#include "json_values.h"
#include "option_values.h"
#include "verb.h"

namespace plimsoll::ctl {

namespace {

struct ClaimOptions {
    std::string file;
    std::string name;  ///< the loan's code or the request's number
    ClaimKind kind{};
    bool releases = false;
    bool takes_over = false;
    std::optional<std::string> key;
};

Answer<Claimed> findClaimed(DeskReader& reader, const ClaimOptions& options) {
    if (options.kind == ClaimKind::Loan) {
        return findLoan(reader, options.name).map([](const LoanSummary& loan) {
            return Claimed::of(loan.id);
        });
    }
    return readNumber("the request", options.name).map([](std::int64_t number) {
        return Claimed::of(RequestId(number));
    });
}

ClaimStep stepOf(const ClaimOptions& options) {
    if (options.releases) return ClaimStep::Release;
    return options.takes_over ? ClaimStep::TakeOver : ClaimStep::Take;
}

void answerClaim(Session& session, const ClaimOptions& options, const Claim* claim) {
    if (session.json) {
        JsonWriter json = session.writer();
        json.beginObject().key("kind").text(codeOf(options.kind));
        json.key(codeOf(options.kind)).text(options.name);
        json.key("claimed_by").textOrNull(claim != nullptr ? claim->login : std::string());
        writeTime(json, "claimed_at",
                  claim != nullptr ? std::optional(claim->since) : std::nullopt);
        json.endObject();
        return;
    }
    session.out.write(
        claim != nullptr
            ? fmt::format("{} works on {} {} since {}\n", claim->login, codeOf(options.kind),
                          options.name, claim->since.toString())
            : fmt::format("nobody works on {} {} now\n", codeOf(options.kind), options.name));
}

Answer<ExitCode> runClaim(const ClaimOptions& options, Session& session) {
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    const auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(open.error());
    const auto what = findClaimed(*open->reader, options);
    if (!what) return tl::make_unexpected(what.error());
    const auto done = answerOf(open->desk->claim(*what, stepOf(options), *key), *key);
    if (!done) return tl::make_unexpected(done.error());
    const auto claims = answerOf(open->reader->claims());
    if (!claims) return tl::make_unexpected(claims.error());
    const auto claim = std::ranges::find(*claims, *what, &Claim::what);
    answerClaim(session, options, claim != claims->end() ? &*claim : nullptr);
    return ExitCode::Ok;
}

ClaimOptions& addClaimVerb(Subcommand& parent, Invocation& invocation, ClaimKind kind,
                           const VerbText& text) {
    auto [verb, options] = addVerb<ClaimOptions>(parent, invocation, text, runClaim);
    options.kind = kind;
    addDeskFile(*verb, options.file);
    const bool is_loan = kind == ClaimKind::Loan;
    verb->addOption(is_loan ? "LOAN" : "REQUEST", options.name,
                    is_loan ? "The loan's code" : "The request's number")
        ->required()
        ->typeName("");
    if (text.name == "claim") {
        verb->addFlag("--take-over", options.takes_over, "Also when somebody else works on it");
    }
    addKey(*verb, options.key);
    return options;
}

}  // namespace

void addClaimVerbs(Subcommand& parent, Invocation& invocation, ClaimKind kind) {
    const std::string what(codeOf(kind));
    const std::string example = kind == ClaimKind::Loan ? "L-1001" : "12";
    const auto call = [&](const char* name) {
        return fmt::format("  plimsollctl {} {} loans.plimsoll {}", parent.name(), name, example);
    };
    addClaimVerb(parent, invocation, kind,
                 {"claim", "Say to everybody that one works on this " + what,
                  call("claim") + "\n" + call("claim") + " --take-over\n" +
                      "A claim forbids nothing; it is refused while somebody else has one."});
    addClaimVerb(parent, invocation, kind,
                 {"unclaim", "Say that one no longer works on this " + what,
                  call("unclaim") + "\nOnly one's own claim; another's is taken over."})
        .releases = true;
}

}  // namespace plimsoll::ctl
