import Foundation
import NewsSync

/// How words that went and came are told from the others in a terminal.
enum DiffMarks {
    /// `[-went-]{+came+}`.
    case brackets
    /// Red and green (ECMA-48 SGR).
    case colours

    /// Colours where people look, unless they ask for none (no-color.org). Reordered text has brackets: colours would be
    /// reordered with it.
    static func fitting(_ bidi: BidiOutput) -> DiffMarks {
        let environment = ProcessInfo.processInfo.environment
        let wantsNone = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
        return Output.isTerminal && !wantsNone && bidi == .isolates ? .colours : .brackets
    }

    /// A segment on a line of the given direction, isolated so that what went stands before what came.
    func mark(_ text: String, _ kind: WordDiff.Segment.Kind, _ direction: BaseDirection) -> String {
        if kind == .same || text.isEmpty { return text }
        let isolated = Isolate.wrap(text, direction: direction)
        switch (self, kind) {
        case (.brackets, .removed): return "[-\(isolated)-]"
        case (.brackets, _): return "{+\(isolated)+}"
        case (.colours, .removed): return "\u{1B}[31m\(isolated)\u{1B}[0m"
        case (.colours, _): return "\u{1B}[32m\(isolated)\u{1B}[0m"
        }
    }
}
