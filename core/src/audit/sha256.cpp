#include "audit/sha256.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace plimsoll::audit {
namespace {

constexpr std::size_t kBlock = 64;

void addPortably(crypto_hash_sha256_state& state, std::string_view bytes) {
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(bytes.data()),
                              bytes.size());
}

#if defined(__x86_64__)

bool detectInstructions() {
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    if (__get_cpuid(1, &a, &b, &c, &d) == 0 || (c & bit_SSSE3) == 0 || (c & bit_SSE4_1) == 0)
        return false;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & bit_SHA) != 0;
}

bool hasInstructions() {
    static const bool has = detectInstructions();
    return has;
}

// FIPS 180-4, 4.2.2.
alignas(16) constexpr std::uint32_t kRounds[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

__m128i load(const void* from) {
    return _mm_loadu_si128(static_cast<const __m128i*>(from));
}

/// The instructions want the state as ABEF and CDGH; four rounds and four words of the schedule go
/// at a time.
__attribute__((target("sha,sse4.1,ssse3"))) void compress(std::uint32_t* state, const char* block,
                                                          std::size_t blocks) {
    const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    const __m128i dcba = _mm_shuffle_epi32(load(state), 0xB1);
    const __m128i hgfe = _mm_shuffle_epi32(load(state + 4), 0x1B);
    __m128i abef = _mm_alignr_epi8(dcba, hgfe, 8);
    __m128i cdgh = _mm_blend_epi16(hgfe, dcba, 0xF0);
    for (; blocks > 0; --blocks, block += kBlock) {
        const __m128i abef_before = abef;
        const __m128i cdgh_before = cdgh;
        __m128i words[4];
        for (int i = 0; i < 4; ++i) words[i] = _mm_shuffle_epi8(load(block + 16 * i), big_endian);
#pragma GCC unroll 16
        for (int i = 0; i < 16; ++i) {
            __m128i& now = words[i % 4];
            if (i >= 4) {
                const __m128i last = words[(i + 3) % 4];
                const __m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(now, words[(i + 1) % 4]),
                                                  _mm_alignr_epi8(last, words[(i + 2) % 4], 4));
                now = _mm_sha256msg2_epu32(sum, last);
            }
            const __m128i step = _mm_add_epi32(now, load(kRounds + 4 * i));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, step);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(step, 0x0E));
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    const __m128i feba = _mm_shuffle_epi32(abef, 0x1B);
    const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xB1);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(state), _mm_blend_epi16(feba, dchg, 0xF0));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}

#else

bool hasInstructions() {
    return false;
}
void compress(std::uint32_t*, const char*, std::size_t) {}

#endif

}  // namespace

void Sha256::add(std::string_view bytes) {
    if (!m_portable && hasInstructions()) {
        // libsodium fills and keeps the block that is begun; `count` is in bits.
        const auto begun = static_cast<std::size_t>(m_state.count / 8 % kBlock);
        if (begun != 0) {
            const auto fill = std::min(kBlock - begun, bytes.size());
            addPortably(m_state, bytes.substr(0, fill));
            bytes.remove_prefix(fill);
        }
        if (const auto blocks = bytes.size() / kBlock; blocks > 0) {
            compress(m_state.state, bytes.data(), blocks);
            m_state.count += 8 * kBlock * blocks;
            bytes.remove_prefix(kBlock * blocks);
        }
    }
    addPortably(m_state, bytes);
}

Digest Sha256::take() {
    Digest digest{};
    crypto_hash_sha256_final(&m_state, digest.data());
    clear();
    return digest;
}

void Sha256::clear() {
    crypto_hash_sha256_init(&m_state);
}

Digest sha256(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.take();
}

}  // namespace plimsoll::audit
