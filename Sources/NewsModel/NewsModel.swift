// NewsModel: the values that all other targets speak.
//
// In: bytes and strings that a source gave (instants, addresses, JSON). Out: value types with one meaning and one
// encoding each: identities, instants, contents and their hashes, sightings and rows. Everything here is pure: no
// input or output, no clock, no randomness. It may import swift-crypto (SHA-256) and, for zones, Foundation; nothing
// else of the package.
