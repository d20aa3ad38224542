/// Stops the fuzzer where something does not hold that must.
@inline(__always)
func expect(_ condition: @autoclosure () -> Bool, _ what: @autoclosure () -> String) {
    if !condition() { fatalError(what()) }
}

/// What a fuzzer made up.
struct FuzzInput {
    /// The first byte chooses between what stays the same for many inputs, such as a language.
    let choice: Int
    let bytes: [UInt8]

    init?(_ data: UnsafePointer<UInt8>?, _ count: Int) {
        guard let data, count > 0 else { return nil }
        choice = Int(data[0])
        bytes = Array(UnsafeBufferPointer(start: data + 1, count: count - 1))
    }

    /// The bytes as text; what is no UTF-8 becomes U+FFFD.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Whether an offset stands between two scalars.
func isBoundary(_ offset: Int, in bytes: [UInt8]) -> Bool {
    offset == bytes.count || bytes.indices.contains(offset) && bytes[offset] & 0xC0 != 0x80
}

/// Whether a text has letters of scripts that are written without spaces: their words depend on their neighbours.
func needsDictionary(_ text: String) -> Bool {
    text.unicodeScalars.contains { WordClass(of: $0.value) == .dictionary }
}

/// Analyzers that live as long as the fuzzer, as a store's do: what they remember must not show. One thread.
nonisolated(unsafe) let sharedAnalyzers: [Analyzer] = ["ar", "es", "en", "ja"].flatMap { language in
    [AnalysisOptions.default, AnalysisOptions.default.subtracting(.ownStems), .exact].map {
        Analyzer(language: language, options: $0)
    }
}

/// In the order of ``sharedAnalyzers``, whose words they write.
nonisolated(unsafe) let sharedIndexTerms: [IndexTerms] = sharedAnalyzers.map { analyzer in
    IndexTerms(language: analyzer.language, options: analyzer.options.union(.spellings).union(.trigrams))
}
