#include "audit/key_file.h"

#include <array>
#include <cerrno>
#include <span>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "audit/encoding.h"
#include "audit/private_files.h"
#include "store/engine_error.h"

namespace plimsoll::audit {

struct SigningKey::Secret {
    Secret() = default;
    ~Secret() { sodium_memzero(bytes.data(), bytes.size()); }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> bytes{};  ///< seed, public key
};

namespace {

namespace fs = std::filesystem;

[[noreturn]] void failToFind(const fs::path& path) {
    throw store::EngineError(ErrorCode::KeyMissing, path.string());
}

fs::path keyFile(const fs::path& state_folder, std::string_view uid) {
    // The name comes from the database, and leads to no other folder.
    if (!isUid(uid)) failToFind(fs::path(uid));
    if (state_folder.empty()) failToFind(state_folder);
    return state_folder / "keys" / (std::string(uid) + ".key");
}

void requireSodium(const fs::path& path) {
    if (sodium_init() < 0) failToFind(path);
}

/// Nobody else may read or change it.
bool isOurs(const struct stat& info) {
    return info.st_uid == ::geteuid() && (info.st_mode & 077U) == 0;
}

/// The group that its folder is set up for may read it, and nobody else.
bool isOurGroups(const struct stat& info, const struct stat& folder) {
    return isOfGroup(folder) && info.st_gid == folder.st_gid && (info.st_mode & 037U) == 0;
}

bool isWhole(const std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES>& secret) {
    std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> again{};
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> public_key{};
    crypto_sign_seed_keypair(public_key.data(), again.data(), secret.data());
    const bool same = sodium_memcmp(again.data(), secret.data(), again.size()) == 0;
    sodium_memzero(again.data(), again.size());
    return same;
}

}  // namespace

SigningKey::SigningKey(std::unique_ptr<Secret> secret) : m_secret(std::move(secret)) {
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> public_key{};
    crypto_sign_ed25519_sk_to_pk(public_key.data(), m_secret->bytes.data());
    m_public = hexOf(public_key);
}
SigningKey::SigningKey(SigningKey&&) noexcept = default;
SigningKey& SigningKey::operator=(SigningKey&&) noexcept = default;
SigningKey::~SigningKey() = default;

std::optional<SigningKey> SigningKey::load(const fs::path& state_folder, std::string_view uid) {
    auto secret = read(keyFile(state_folder, uid));
    if (!secret) return std::nullopt;
    return SigningKey(std::move(secret));
}

SigningKey SigningKey::loadOrMake(const fs::path& state_folder, std::string_view uid) {
    const auto file = keyFile(state_folder, uid);
    if (auto secret = read(file)) return SigningKey(std::move(secret));
    make(file);
    // Read back, as another process may have been first.
    auto secret = read(file);
    if (!secret) failToFind(file);
    return SigningKey(std::move(secret));
}

SigningKey SigningKey::forDesk(const fs::path& state_folder, std::string_view uid,
                               std::string_view public_key) {
    if (public_key.empty()) return loadOrMake(state_folder, uid);
    auto key = load(state_folder, uid);
    if (!key || key->publicKey() != public_key) failToFind(keyFile(state_folder, uid));
    return std::move(*key);
}

/// Null when there is no file.
std::unique_ptr<SigningKey::Secret> SigningKey::read(const fs::path& file) {
    requireSodium(file);
    const Descriptor opened(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!opened.isOpen() && (errno == ENOENT || errno == ENOTDIR)) return nullptr;
    struct stat folder{};
    struct stat info{};
    if (!opened.isOpen() || ::fstat(opened.number(), &info) != 0 ||
        ::stat(file.parent_path().c_str(), &folder) != 0)
        failToFind(file);
    if (!S_ISREG(info.st_mode) || !(isOurs(info) || isOurGroups(info, folder))) failToFind(file);
    // Whoever may write the folder may put another file there.
    if (!isOurs(folder) && !isOfGroup(folder)) failToFind(file.parent_path());
    auto secret = std::make_unique<Secret>();
    if (std::cmp_not_equal(info.st_size, secret->bytes.size()) ||
        std::cmp_not_equal(::read(opened.number(), secret->bytes.data(), secret->bytes.size()),
                           secret->bytes.size()) ||
        !isWhole(secret->bytes))
        failToFind(file);
    return secret;
}

void SigningKey::make(const fs::path& file) {
    const auto folder = file.parent_path();
    makePrivateFolder(folder);
    Secret secret;
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> public_key{};
    crypto_sign_keypair(public_key.data(), secret.bytes.data());
    std::array<std::uint8_t, 8> attempt{};
    randombytes_buf(attempt.data(), attempt.size());
    const fs::path made = file.string() + '.' + hexOf(attempt);
    try {
        const Descriptor opened(
            ::open(made.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (!opened.isOpen()) throw store::EngineError(ErrorCode::PathUnwritable, folder.string());
        shareWithin(folder, opened, 0640);
        writeDurably(opened,
                     {reinterpret_cast<const char*>(secret.bytes.data()), secret.bytes.size()},
                     made);
        // The whole key gets its name at once, and takes it from nobody.
        if (::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, file.c_str(), RENAME_NOREPLACE) != 0 &&
            errno != EEXIST)
            throw store::EngineError(ErrorCode::PathUnwritable, file.string());
    } catch (const store::EngineError&) {
        ::unlink(made.c_str());
        throw;
    }
    ::unlink(made.c_str());
    syncFolder(folder);
}

AuditHead SigningKey::sign(AuditHead head) const {
    head.public_key = m_public;
    const auto text = signedText(head);
    std::array<std::uint8_t, crypto_sign_BYTES> signature{};
    crypto_sign_detached(signature.data(), nullptr,
                         reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                         m_secret->bytes.data());
    head.signature = hexOf(signature);
    return head;
}

}  // namespace plimsoll::audit
