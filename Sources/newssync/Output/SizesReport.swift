import NewsSync

/// What `status --sizes` says.
struct SizesReport {
    let sizes: StoreSizes

    var lines: [String] {
        sizes.purposes.map { "    \($0.name): \(Shown.size($0.bytes))" } + [
            "    superseded texts: \(sizes.packed) compressed, \(sizes.notKept) not kept; 'newssync compact' would compress "
                + "\(sizes.compaction.packed) and free \(Shown.size(Int64(sizes.compaction.freed)))"
        ]
    }

    var json: JSONValue {
        [
            "purposes": .array(
                sizes.purposes.map { ["name": .string($0.name), "bytes": .number(Double($0.bytes))] }),
            "packed": .number(Double(sizes.packed)), "not_kept": .number(Double(sizes.notKept)),
            "compactable": .number(Double(sizes.compaction.packed)),
            "compactable_bytes": .number(Double(sizes.compaction.freed)),
        ]
    }
}
