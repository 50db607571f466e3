#pragma once
// SHA-256 at the speed that a rush needs: libsodium's, but whole blocks go through the processor's
// own instructions where it has them. libsodium computes them in portable code, which alone would
// take longer than everything else that the audit chain does for a bid.
// Threads: plain values.

#include <string_view>

#include <sodium/crypto_hash_sha256.h>

#include <plimsoll/audit.h>

namespace plimsoll::audit {

class Sha256 {
public:
    Sha256() { clear(); }

    void add(std::string_view bytes);
    /// Of everything that was added; then it begins anew.
    [[nodiscard]] Digest take();
    void clear();

    /// Without the processor's instructions; for tests, and for machines that have none.
    void usePortableCode() { m_portable = true; }

private:
    crypto_hash_sha256_state m_state{};
    bool m_portable = false;
};

[[nodiscard]] Digest sha256(std::string_view bytes);

}  // namespace plimsoll::audit
