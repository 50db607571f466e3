#pragma once
// The desk's signing key (Ed25519), kept outside the database: whoever can only write the database
// cannot sign a chain that he rewrote. One file, <state folder>/keys/<uid>.key, 64 bytes as
// libsodium keeps a secret key, 0600 in a folder of 0700, or 0640 in a folder that is set up for a
// group (2770), whose members then sign with one key; never overwritten. Threads: a key may be
// used by many. Errors: EngineError, KeyMissing or PathUnwritable with the path.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <plimsoll/audit.h>

namespace plimsoll::audit {

class SigningKey {
public:
    /// Empty when there is none. A file that others can read, that belongs to somebody else or that
    /// is no key is KeyMissing.
    [[nodiscard]] static std::optional<SigningKey> load(const std::filesystem::path& state_folder,
                                                        std::string_view uid);
    [[nodiscard]] static SigningKey loadOrMake(const std::filesystem::path& state_folder,
                                               std::string_view uid);
    /// The key whose public half the desk knows; any, or a new one, when it knows none yet.
    /// KeyMissing when it is not here.
    [[nodiscard]] static SigningKey forDesk(const std::filesystem::path& state_folder,
                                            std::string_view uid, std::string_view public_key);

    SigningKey(SigningKey&&) noexcept;
    SigningKey& operator=(SigningKey&&) noexcept;
    ~SigningKey();

    /// 64 hexadecimal digits.
    [[nodiscard]] const std::string& publicKey() const { return m_public; }
    /// With its public key and signature filled in.
    [[nodiscard]] AuditHead sign(AuditHead head) const;

private:
    struct Secret;
    explicit SigningKey(std::unique_ptr<Secret> secret);
    [[nodiscard]] static std::unique_ptr<Secret> read(const std::filesystem::path& file);
    static void make(const std::filesystem::path& file);

    std::unique_ptr<Secret> m_secret;  ///< wiped when it goes
    std::string m_public;
};

}  // namespace plimsoll::audit
