#include "values/sha256.h"

#include <new>

#include <openssl/evp.h>

namespace plimsoll {
namespace {

void require(int answer) {
    if (answer != 1) throw std::bad_alloc();
}

/// Looking it up by name costs more than hashing a short text.
const EVP_MD* algorithm() {
    static const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> found(
        EVP_MD_fetch(nullptr, "SHA256", nullptr), &EVP_MD_free);
    if (!found) throw std::bad_alloc();
    return found.get();
}

}  // namespace

void Sha256::Free::operator()(evp_md_ctx_st* context) const noexcept {
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new()) {
    if (!m_context) throw std::bad_alloc();
    clear();
}

Sha256::Sha256(const Sha256& other) : Sha256() {
    *this = other;
}

Sha256& Sha256::operator=(const Sha256& other) {
    if (this != &other) require(EVP_MD_CTX_copy_ex(m_context.get(), other.m_context.get()));
    return *this;
}

void Sha256::add(std::string_view bytes) {
    require(EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()));
}

Digest Sha256::take() {
    Digest digest{};
    require(EVP_DigestFinal_ex(m_context.get(), digest.data(), nullptr));
    clear();
    return digest;
}

void Sha256::clear() {
    require(EVP_DigestInit_ex2(m_context.get(), algorithm(), nullptr));
}

Digest sha256(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.take();
}

}  // namespace plimsoll
