/// Explicit bidi controls of a text that is put beside others (UAX #9 X1 … X8).
public enum BidiControls {
    /// The text with its controls paired within each paragraph and without overrides (LRO, RLO).
    ///
    /// What closes nothing is left out, what stays open is closed at the end of its paragraph, and what is nested
    /// deeper than ``maximumDepth`` is left out together with what closes it.
    public static func balanced(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isExplicit) else { return text }
        var balancer = Balancer()
        for scalar in text.unicodeScalars { balancer.append(scalar) }
        return balancer.finished()
    }

    /// The text without embeddings, overrides, isolates and what closes them; LRM, RLM and ALM stay.
    public static func stripped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isExplicit) else { return text }
        var output = String.UnicodeScalarView()
        output.append(contentsOf: text.unicodeScalars.lazy.filter { !isExplicit($0) })
        return String(output)
    }

    /// Levels kept, well below the 125 of UAX #9 BD2, so that what surrounds the text has levels left.
    public static let maximumDepth = 32

    /// True for LRE, RLE, PDF, LRO, RLO, LRI, RLI, FSI and PDI.
    public static func isExplicit(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }

    /// Paragraph separators (bidi class B).
    static func isParagraphSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x0D, 0x1C...0x1E, 0x85, 0x2029: true
        default: false
        }
    }
}

/// Pairs controls scalar by scalar.
private struct Balancer {
    private struct Opened {
        let isIsolate: Bool
        let isKept: Bool
    }

    private var output = String.UnicodeScalarView()
    private var opened: [Opened] = []
    private var kept = 0
    private var isolates = 0

    mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x202A, 0x202B: open(scalar, isIsolate: false, mayKeep: true)
        case 0x202D, 0x202E: open(scalar, isIsolate: false, mayKeep: false)
        case 0x2066...0x2068: open(scalar, isIsolate: true, mayKeep: true)
        case 0x202C: closeEmbedding(scalar)
        case 0x2069: closeIsolate(scalar)
        default:
            if BidiControls.isParagraphSeparator(scalar) { closeAll() }
            output.append(scalar)
        }
    }

    mutating func finished() -> String {
        closeAll()
        return String(output)
    }

    private mutating func open(_ scalar: Unicode.Scalar, isIsolate: Bool, mayKeep: Bool) {
        let isKept = mayKeep && kept < BidiControls.maximumDepth
        opened.append(Opened(isIsolate: isIsolate, isKept: isKept))
        if isIsolate { isolates += 1 }
        if isKept {
            kept += 1
            output.append(scalar)
        }
    }

    /// X7: closes the last embedding, unless an isolate has been opened since.
    private mutating func closeEmbedding(_ scalar: Unicode.Scalar) {
        guard let last = opened.last, !last.isIsolate else { return }
        pop(writing: scalar)
    }

    /// X6a: closes the last isolate and the embeddings in it, which get their own PDF so that pairs can be counted.
    private mutating func closeIsolate(_ scalar: Unicode.Scalar) {
        guard isolates > 0 else { return }
        while let last = opened.last, !last.isIsolate { pop(writing: "\u{202C}") }
        pop(writing: scalar)
    }

    private mutating func closeAll() {
        while let last = opened.last { pop(writing: last.isIsolate ? "\u{2069}" : "\u{202C}") }
    }

    private mutating func pop(writing scalar: Unicode.Scalar) {
        guard let last = opened.popLast() else { return }
        if last.isIsolate { isolates -= 1 }
        guard last.isKept else { return }
        kept -= 1
        output.append(scalar)
    }
}
