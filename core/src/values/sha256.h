#pragma once
// SHA-256 by OpenSSL, which uses the processor's instructions where it has them. The algorithm is
// looked up once for the process. Threads: one object belongs to one thread at a time. Errors:
// std::bad_alloc when there is no memory; nothing else can fail.

#include <memory>
#include <string_view>

#include <plimsoll/audit.h>

struct evp_md_ctx_st;

namespace plimsoll {

class Sha256 {
public:
    Sha256();
    ~Sha256() = default;
    /// Goes on from what was added so far.
    Sha256(const Sha256& other);
    Sha256& operator=(const Sha256& other);
    Sha256(Sha256&&) noexcept = default;
    Sha256& operator=(Sha256&&) noexcept = default;

    void add(std::string_view bytes);
    /// Of everything that was added; then it begins anew.
    [[nodiscard]] Digest take();
    void clear();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const noexcept;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

[[nodiscard]] Digest sha256(std::string_view bytes);

}  // namespace plimsoll
