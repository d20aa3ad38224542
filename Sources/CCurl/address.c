/* Which addresses are not the public Internet: IANA's special-purpose registries (RFC 6890 and its updates). */
#include "internal.h"
#include <arpa/inet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <string.h>

typedef struct {
    uint32_t network;
    int32_t bits;
    int32_t reach;
} block4;

static const block4 blocks4[] = {
    {0x00000000, 8, CCURL_REACH_LOOPBACK}, /* "this host": connects to ourselves */
    {0x7f000000, 8, CCURL_REACH_LOOPBACK},
    {0x0a000000, 8, CCURL_REACH_PRIVATE},
    {0xac100000, 12, CCURL_REACH_PRIVATE},
    {0xc0a80000, 16, CCURL_REACH_PRIVATE},
    {0xa9fe0000, 16, CCURL_REACH_PRIVATE}, /* link-local, cloud metadata */
    {0x64400000, 10, CCURL_REACH_PRIVATE}, /* carrier-grade NAT */
    {0xc0000000, 24, CCURL_REACH_PRIVATE},
    {0xc6120000, 15, CCURL_REACH_PRIVATE}, /* benchmarking */
    {0xe0000000, 3, CCURL_REACH_PRIVATE},  /* multicast, reserved, broadcast */
};

static int32_t reach4(uint32_t address) {
    for (size_t i = 0; i < sizeof blocks4 / sizeof blocks4[0]; i++) {
        uint32_t mask = 0xffffffffu << (32 - blocks4[i].bits);
        if ((address & mask) == blocks4[i].network) return blocks4[i].reach;
    }
    return CCURL_REACH_PUBLIC;
}

static uint32_t embedded4(const uint8_t *bytes) {
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static int32_t reach6(const uint8_t address[16]) {
    static const uint8_t zeros[15] = {0};
    static const uint8_t mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    static const uint8_t nat64[12] = {0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
    if (memcmp(address, zeros, 15) == 0 && address[15] <= 1) return CCURL_REACH_LOOPBACK;
    if (memcmp(address, mapped, 12) == 0 || memcmp(address, nat64, 12) == 0) return reach4(embedded4(address + 12));
    if (address[0] == 0x20 && address[1] == 0x02) return reach4(embedded4(address + 2)); /* 6to4 */
    if ((address[0] & 0xfe) == 0xfc) return CCURL_REACH_PRIVATE;                         /* unique local */
    if (address[0] == 0xfe && (address[1] & 0x80)) return CCURL_REACH_PRIVATE;           /* link- and site-local */
    if (address[0] == 0xff) return CCURL_REACH_PRIVATE;                                  /* multicast */
    return CCURL_REACH_PUBLIC;
}

int32_t ccurl_sockaddr_reach(const struct sockaddr *address) {
    if (address->sa_family == AF_INET)
        return reach4(ntohl(((const struct sockaddr_in *)(const void *)address)->sin_addr.s_addr));
    if (address->sa_family == AF_INET6)
        return reach6(((const struct sockaddr_in6 *)(const void *)address)->sin6_addr.s6_addr);
    return CCURL_REACH_LOOPBACK;
}

int32_t ccurl_address_reach(const char *address) {
    char text[INET6_ADDRSTRLEN + IF_NAMESIZE + 2];
    size_t count = strlen(address);
    if (count >= 2 && address[0] == '[' && address[count - 1] == ']') address++, count -= 2;
    if (count >= sizeof text) return -1;
    memcpy(text, address, count);
    text[count] = 0;
    char *zone = strchr(text, '%');
    if (zone) *zone = 0;
    struct in_addr four;
    if (inet_pton(AF_INET, text, &four) == 1) return reach4(ntohl(four.s_addr));
    struct in6_addr six;
    if (inet_pton(AF_INET6, text, &six) == 1) return reach6(six.s6_addr);
    return -1;
}
