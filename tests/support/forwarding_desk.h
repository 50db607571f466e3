#pragma once
// A desk that hands everything on to another one, for tests that change what it does with a bid or
// with one command.

#include <utility>

#include <plimsoll/desk.h>

namespace plimsoll::test {

class ForwardingDesk : public Desk {
public:
    explicit ForwardingDesk(Desk& sound) : m_sound(sound) {}

    const DeskInfo& info() const override { return m_sound.info(); }
    Seat seat() const override { return m_sound.seat(); }
    Result<std::unique_ptr<Desk>> signIn(std::string_view login,
                                         std::string_view password) override {
        return m_sound.signIn(login, password);
    }
    void signOut() override { m_sound.signOut(); }
    Result<void> changePassword(std::string_view old_password,
                                std::string_view new_password) override {
        return m_sound.changePassword(old_password, new_password);
    }
    void lookAt(std::optional<Claimed> what) override { m_sound.lookAt(what); }
    std::vector<Look> lookers() const override { return m_sound.lookers(); }
    Result<PersonalData> reveal(InvestorId investor, std::string reason) override {
        return m_sound.reveal(investor, std::move(reason));
    }
    Result<void> noteLook(Act act, std::string object, std::string reason) override {
        return m_sound.noteLook(act, std::move(object), std::move(reason));
    }
    Result<AuditHead> signHead() override { return m_sound.signHead(); }
    void submit(BidRequest bid, Answered answered) override {
        m_sound.submit(std::move(bid), std::move(answered));
    }
    BidAnswer bid(BidRequest bid) override { return m_sound.bid(std::move(bid)); }
    Result<CommandAnswer> runCommand(Command command, std::string note, RequestKey key) override {
        return m_sound.runCommand(std::move(command), std::move(note), std::move(key));
    }
    Result<Asked> ask(Command command, std::string reason, std::string note,
                      RequestKey key) override {
        return m_sound.ask(std::move(command), std::move(reason), std::move(note), std::move(key));
    }
    Health health() const override { return m_sound.health(); }
    std::unique_ptr<Watch> watch(std::function<void()> notice) override {
        return m_sound.watch(std::move(notice));
    }
    Result<std::unique_ptr<DeskReader>> reader() const override { return m_sound.reader(); }

private:
    Desk& m_sound;
};

}  // namespace plimsoll::test
