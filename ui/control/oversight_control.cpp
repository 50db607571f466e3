#include "ui/control/oversight_control.h"

#include <QDateTime>
#include <QFileDialog>

#include "ui/dialogs/halt_dialog.h"
#include "ui/text/figures.h"
#include "ui/text/oversight_text.h"
#include "ui/text/people_text.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

QString titleOf(const Request& request) {
    return u"%1 · %2"_s.arg(actName(request.act()), OversightText::about(request));
}

/// What a checker has to know before he says yes.
QStringList factsOf(const Request& request, bool again) {
    QStringList lines;
    if (again) {
        lines.append(
            OversightControl::tr("It has changed since you looked at it. Nothing was done."));
    }
    lines.append(OversightText::effects(request));
    const QStringList changes = WorldText::changeLines(request.world, request.world_now);
    if (request.hasChanged() && !changes.isEmpty()) {
        lines.append(
            OversightControl::tr("Changed since it was submitted: %1").arg(changes.join(u" · "_s)));
    } else {
        lines.append(OversightControl::tr("As it stands now: %1")
                         .arg(WorldText::lines(request.world_now).join(u" · "_s)));
    }
    lines.append(OversightControl::tr("Asked for by %1: %2. %3")
                     .arg(shownText(request.maker), OversightText::reason(request.reason),
                          shownText(request.note)));
    return lines;
}

/// How many of several were approved, and what stopped the rest.
struct Together {
    int done = 0;
    std::optional<Error> rest;
    QString stopped_at;
};

}  // namespace

OversightControl::OversightControl(DeskSession& session, CommandRunner& commands, QWidget* window)
    : QObject(window), m_session(session), m_commands(commands), m_window(window) {}

void OversightControl::setDesk(const std::optional<DeskView>& desk) {
    m_desk = desk;
    m_requests.reset();
    m_halts.reset();
    emit deskChanged();
}

void OversightControl::follow(const DeskView& desk) {
    m_desk = desk;
}

void OversightControl::take(const Snapshot& snapshot) {
    if (snapshot.requests) m_requests = snapshot.requests;
    if (snapshot.halts) m_halts = snapshot.halts;
}

std::optional<Request> OversightControl::requestOf(RequestId id) const {
    if (!m_requests) return {};
    const auto& rows = m_requests->requests.rows;
    const auto found = std::ranges::find(rows, id, &Request::id);
    return found == rows.end() ? std::nullopt : std::optional(*found);
}

void OversightControl::ask(Question question, Decided decided) {
    if (!mayWrite()) return;
    auto* dialog = new DecisionDialog(std::move(question), m_window);
    connect(dialog, &DecisionDialog::decided, this,
            [decided = std::move(decided)](const QString& note, int, const QString& reason) {
                decided(note.toStdString(), reason.toStdString());
            });
    connect(this, &OversightControl::deskChanged, dialog, &QWidget::close);
    dialog->open();
}

void OversightControl::sayDone(const QString& icon, std::function<MessageContent()> what) {
    m_commands.say(icon, std::move(what));
}

void OversightControl::approve(const std::vector<RequestId>& ids) {
    std::vector<Request> requests;
    for (const RequestId id : ids) {
        if (auto request = requestOf(id)) requests.push_back(std::move(*request));
    }
    if (requests.size() == 1) askApproval(requests.front(), {}, false);
    if (requests.size() > 1) askTogether(requests);
}

void OversightControl::askApproval(const Request& request, const std::string& note, bool again) {
    Question question;
    question.icon = request.hasChanged() || again ? u"alert"_s : u"stamp"_s;
    question.note = Question::Note::Optional;
    question.draft = QString::fromStdString(note);
    question.attention = request.hasChanged() || again;
    question.title = [request] { return tr("Approve: %1?").arg(titleOf(request)); };
    question.confirm = [changed = question.attention] {
        return changed ? tr("Approve it as it is now") : tr("Approve");
    };
    question.consequences = [request, again] { return factsOf(request, again); };
    ask(std::move(question), [this, request](const std::string& typed, const std::string&) {
        runApproval(request, typed, RequestKey::random());
    });
}

void OversightControl::runApproval(const Request& request, const std::string& note,
                                   const RequestKey& key) {
    m_session.command(
        this,
        [id = request.id, seen = request.world_now, note, key](Desk& desk) {
            return desk.approve(id, seen, note, key);
        },
        [this, request, note, key](const Result<void>& done) {
            if (done) {
                sayDone(u"stamp"_s, [request] {
                    return MessageContent{tr("Approved and done: %1.").arg(titleOf(request)), {}};
                });
            } else if (done.error().code == ErrorCode::WorldChanged) {
                reread(request.id, note);
            } else {
                m_commands.sayFailed(
                    done.error(), [this, request, note, key] { runApproval(request, note, key); });
            }
        });
}

void OversightControl::reread(RequestId id, const std::string& note) {
    m_session.ask(
        this, [id](DeskReader& reader) { return reader.request(id); },
        [this, note](const Result<Request>& request) {
            if (!request) {
                m_commands.sayFailed(request.error(), {});
            } else if (request->state != RequestState::Waiting) {
                m_commands.sayFailed(
                    {ErrorCode::RequestDecided, std::string(codeOf(request->state))}, {});
            } else {
                askApproval(*request, note, true);
            }
        });
}

void OversightControl::askTogether(const std::vector<Request>& requests) {
    Question question;
    question.icon = u"stamp"_s;
    question.note = Question::Note::Optional;
    question.title = [count = requests.size()] {
        return tr("Approve these %1 requests?").arg(Figures::count(std::int64_t(count)));
    };
    question.confirm = [] { return tr("Approve them"); };
    question.consequences = [requests] {
        QStringList titles;
        for (const Request& request : requests) titles.append(titleOf(request));
        return QStringList{titles.join(u'\n'),
                           tr("One after another. The first that cannot be done ends it; what was "
                              "done before stays done.")};
    };
    ask(std::move(question), [this, requests](const std::string& note, const std::string&) {
        runTogether(requests, note);
    });
}

void OversightControl::runTogether(const std::vector<Request>& requests, const std::string& note) {
    std::vector<RequestKey> keys;
    for (std::size_t i = 0; i < requests.size(); ++i) keys.push_back(RequestKey::random());
    m_commands.run(
        [requests, note, keys](Desk& desk) -> Result<Together> {
            Together together;
            for (std::size_t i = 0; i < requests.size(); ++i) {
                const auto done =
                    // As it was asked for: what has changed since is looked at by itself.
                    desk.approve(requests[i].id, requests[i].world, note, keys[i]);
                // With the same keys the whole can be asked again: what was done is not done twice.
                if (!done && done.error().code == ErrorCode::ResultUnknown) {
                    return tl::make_unexpected(done.error());
                }
                if (!done) {
                    together.rest = done.error();
                    together.stopped_at = QString::number(requests[i].id.value);
                    break;
                }
                ++together.done;
            }
            return together;
        },
        [this, all = int(requests.size())](const Together& together) {
            sayDone(together.rest ? u"alert"_s : u"stamp"_s, [together, all] {
                MessageContent content{tr("Approved and done: %1 of %2.")
                                           .arg(Figures::count(together.done), Figures::count(all)),
                                       {}};
                if (together.rest) {
                    content.detail =
                        tr("Number %1 stopped it: %2")
                            .arg(together.stopped_at, Codes::error(*together.rest).what);
                }
                return content;
            });
        });
}

void OversightControl::reject(RequestId id) {
    const auto request = requestOf(id);
    if (!request) return;
    Question question;
    question.icon = u"cross"_s;
    question.note = Question::Note::Required;
    question.title = [request = *request] { return tr("Reject: %1?").arg(titleOf(request)); };
    question.confirm = [] { return tr("Reject"); };
    question.consequences = [request = *request] {
        return QStringList{tr("Nothing is done. %1 reads your note and may ask again.")
                               .arg(shownText(request.maker)),
                           tr("The request stays on record with it.")};
    };
    ask(std::move(question), [this, request = *request](const std::string& note,
                                                        const std::string&) {
        m_commands.run([id = request.id, note, key = RequestKey::random()](
                           Desk& desk) { return desk.reject(id, note, key); },
                       [this, request] {
                           sayDone(u"cross"_s, [request] {
                               return MessageContent{tr("Rejected: %1.").arg(titleOf(request)), {}};
                           });
                       });
    });
}

void OversightControl::withdraw(RequestId id) {
    const auto request = requestOf(id);
    if (!request) return;
    Question question;
    question.icon = u"undo"_s;
    question.title = [request = *request] { return tr("Withdraw: %1?").arg(titleOf(request)); };
    question.confirm = [] { return tr("Withdraw"); };
    question.consequences = [] {
        return QStringList{tr("Nobody can approve it any more. You may ask anew."),
                           tr("The request stays on record as withdrawn.")};
    };
    ask(std::move(question), [this, request = *request](const std::string&, const std::string&) {
        m_commands.run(
            [id = request.id, key = RequestKey::random()](Desk& desk) {
                return desk.withdrawRequest(id, key);
            },
            [this, request] {
                sayDone(u"undo"_s, [request] {
                    return MessageContent{tr("Withdrawn: %1.").arg(titleOf(request)), {}};
                });
            });
    });
}

void OversightControl::askHalt(const std::optional<LoanSummary>& loan) {
    if (!mayWrite() || !m_desk->may(Act::HaltSet)) return;
    auto* dialog = new HaltDialog(QString::fromStdString(m_desk->info.name), loan, m_window);
    connect(dialog, &HaltDialog::decided, this,
            [this](LoanId of, const Stops& stops, const QString& reason) {
                runHalt(of, stops, reason.toStdString());
            });
    connect(this, &OversightControl::deskChanged, dialog, &QWidget::close);
    dialog->open();
}

void OversightControl::runHalt(LoanId loan, const Stops& stops, const std::string& reason) {
    m_commands.run(
        [loan, stops, reason, key = RequestKey::random()](Desk& desk) {
            return desk.setHalt(loan, stops, reason, key);
        },
        [this, stops](HaltId) {
            sayDone(u"halt"_s, [stops] {
                return MessageContent{tr("Halted: %1.").arg(OversightText::stops(stops)),
                                      tr("Every console of this desk says so. It stands until "
                                         "it is lifted, after a restart, too.")};
            });
        });
}

void OversightControl::askLift(HaltId id) {
    if (!mayWrite() || !m_halts) return;
    const auto found = std::ranges::find(m_halts->standing, id, &Halt::id);
    if (found == m_halts->standing.end()) return;
    const Halt halt = *found;
    Question question;
    question.icon = u"play"_s;
    question.note = Question::Note::Required;
    if (m_desk->needsChecker(Act::HaltLift)) question.asks = Act::HaltLift;
    question.title = [halt] { return tr("Lift the halt of %1?").arg(OversightText::scope(halt)); };
    question.confirm = [asks = question.asks.has_value()] {
        return asks ? tr("Ask to lift it") : tr("Lift it");
    };
    question.consequences = [halt] {
        return QStringList{
            tr("What it stopped goes on at once: %1.").arg(OversightText::stops(halt.stops)),
            tr("Whoever waits in standby is served before newcomers. Sales whose time came "
               "meanwhile open then."),
            tr("It was set by %1 at %2: %3")
                .arg(shownText(halt.set_by), Figures::moment(halt.set), shownText(halt.reason))};
    };
    ask(std::move(question), [this, halt](const std::string& note, const std::string& reason) {
        runLift(halt, reason, note);
    });
}

void OversightControl::runLift(const Halt& halt, const std::string& reason,
                               const std::string& note) {
    m_commands.run(
        [id = halt.id, reason, note, key = RequestKey::random()](Desk& desk) {
            return desk.ask(LiftHalt{.halt = id}, reason, note, key);
        },
        [this, halt](const Asked& asked) {
            m_commands.say(
                asked.isWaiting() ? u"hourglass"_s : u"play"_s,
                [halt, waiting = asked.isWaiting()] {
                    const QString scope = OversightText::scope(halt);
                    return waiting
                               ? MessageContent{tr("Waiting for a checker: lifting the halt of %1.")
                                                    .arg(scope),
                                                tr("It stands until another person has approved.")}
                               : MessageContent{tr("The halt of %1 is lifted.").arg(scope), {}};
                },
                asked.isWaiting() ? std::vector<MessageAction>{{[] { return tr("Show it"); },
                                                                [this] { emit requestsWanted(); }}}
                                  : std::vector<MessageAction>{});
        });
}

void OversightControl::reveal(InvestorId investor, const QString& reason) {
    m_session.command(
        this,
        [investor, reason = reason.toStdString()](Desk& desk) {
            return desk.reveal(investor, reason);
        },
        [this, investor](const Result<PersonalData>& data) {
            if (data) {
                emit revealed(investor, *data);
            } else {
                m_commands.sayFailed(data.error(), {});
                emit revealRefused();
            }
        });
}

void OversightControl::signHead() {
    m_commands.run([](Desk& desk) { return desk.signHead(); },
                   [this](const AuditHead& head) { emit headSigned(head); });
}

void OversightControl::exportEvidence() {
    if (!mayWrite()) return;
    const QString name =
        u"audit-%1.csv"_s.arg(QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s));
    auto* chooser = new QFileDialog(m_window, tr("Where to write the audit trail"), name,
                                    tr("Audit trails (*.csv)"));
    chooser->setObjectName(u"evidenceFileChooser"_s);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(u"csv"_s);
    connect(chooser, &QFileDialog::fileSelected, this, &OversightControl::exportTo);
    connect(this, &OversightControl::deskChanged, chooser, &QWidget::close);
    chooser->open();
}

void OversightControl::exportTo(const QString& path) {
    m_commands.run(
        [](Desk& desk) -> Result<AuditHead> {
            // Who takes the trail away is in the trail that he takes away.
            if (auto noted = desk.noteLook(Act::AuditExport, "audit", {}); !noted) {
                return tl::make_unexpected(noted.error());
            }
            return desk.signHead();
        },
        [this, path](const AuditHead& head) {
            m_session.writeEvidence({.path = path, .head = head});
        });
}

void OversightControl::sayExported(const VerifyOutcome& outcome) {
    if (outcome.evidence) {
        sayDone(u"statement"_s, [written = *outcome.evidence] {
            return MessageContent{tr("Evidence written: %1 links to %2")
                                      .arg(Figures::count(written.links), written.path),
                                  tr("The signed head of link %1 is beside it: %2")
                                      .arg(Figures::count(written.head.link), written.head_path)};
        });
    } else if (outcome.error && outcome.error->code == ErrorCode::Cancelled) {
        sayDone(u"info"_s, [] {
            return MessageContent{tr("The export was cancelled; no file was written."), {}};
        });
    } else if (outcome.error) {
        m_commands.sayFailed(*outcome.error, {});
    }
}

}  // namespace plimsoll::ui
