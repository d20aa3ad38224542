/// What the records of a segment took so far of what `WireLimits` allows all of them together.
struct SegmentAllowance: Sendable {
    var beginnings = 0
    var maskNames = 0
    var editions = 0
}
