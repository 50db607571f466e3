#pragma once
// Signs the end of the audit chain and keeps it outside the database. The key is made when it is
// first needed, so that a desk that never signs leaves nothing behind. Thread: the writer's.
// Errors: EngineError: KeyMissing, PathUnwritable.

#include <filesystem>
#include <optional>

#include "audit/chain.h"
#include "audit/head_file.h"
#include "audit/key_file.h"
#include "store/people_book.h"

namespace plimsoll::service {

class HeadSigner {
public:
    HeadSigner(std::filesystem::path desk, std::filesystem::path state_folder)
        : m_desk(std::move(desk)), m_state_folder(std::move(state_folder)) {}

    /// The key that this desk signs with, made when it has none yet; then its public half is put
    /// into `identity`, and the caller saves it: true. A desk that has one signs with no other,
    /// because whoever wrote its chain anew could do the same: KeyMissing when it is not on this
    /// machine.
    [[nodiscard]] bool prepare(store::Identity& identity) {
        m_uid = identity.uid;
        m_key = audit::SigningKey::forDesk(m_state_folder, identity.uid, identity.public_key);
        if (identity.public_key == m_key->publicKey()) return false;
        identity.public_key = m_key->publicKey();
        return true;
    }
    [[nodiscard]] bool isReady() const { return m_key.has_value(); }
    [[nodiscard]] AuditHead sign(const audit::ChainEnd& end, Timestamp now) const {
        AuditHead head;
        head.desk = m_uid;
        head.link = end.link;
        head.hash = end.hash;
        head.at = now;
        head = m_key->sign(std::move(head));
        audit::HeadFiles(m_desk, m_state_folder, m_uid).append(head);
        return head;
    }

private:
    std::filesystem::path m_desk;
    std::filesystem::path m_state_folder;
    std::string m_uid;
    std::optional<audit::SigningKey> m_key;
};

}  // namespace plimsoll::service
