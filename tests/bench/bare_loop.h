#pragma once
/* Shared by the bare loop and the measurements, so that both draw the same investors. */

#ifdef __cplusplus
extern "C" {
#endif

/* The investor who makes bid number `id`: drawn uniformly, the same on every run. */
static inline long long bench_investor(long long id, long long investors) {
    unsigned long long x = (unsigned long long)id * 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return (long long)((x ^ (x >> 31)) % (unsigned long long)investors) + 1;
}

/* Writes `bids` bids into a new file at `path` in batches; answers the seconds it took. */
double bare_loop(const char* path, long bids, long batch, long investors, int refused);

#ifdef __cplusplus
}
#endif
