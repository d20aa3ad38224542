import Foundation
import NewsSync
import NewsTestSupport
import Testing

/// The session that docs/search.md shows is what the program prints on the bundled site.
@Suite struct SearchSessionTests {
    private static let file = PulledSite.root.appendingPathComponent("docs/search.md")
    private static let heading = "\n## A session\n"

    /// The text before the session, its lines, and the text behind it.
    private static func parts() throws -> (before: Substring, session: [Substring], behind: Substring) {
        let text = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(text.range(of: heading))
        let end = text.range(of: "\n## ", range: start.upperBound..<text.endIndex)?.lowerBound ?? text.endIndex
        let lines = text[start.upperBound..<end].split(separator: "\n", omittingEmptySubsequences: false)
        return (text[..<start.upperBound], lines, text[end...])
    }

    /// The arguments of a command line; apostrophes keep words together.
    private static func arguments(_ line: Substring) -> [String] {
        line.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap { place, part in
            place % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
        }
    }

    /// What a command of the session prints, as a document can show it: without the isolates around each field.
    private static func output(_ line: Substring, _ site: ThreeDays) async throws -> [Substring] {
        let arguments = Array(arguments(line.dropFirst("$ newssync ".count)))
        let result = try await Program.newssync.run(arguments + ["--store", site.store, "--profile", site.profile])
        let shown = result.text.unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) }
        return Substring(String(String.UnicodeScalarView(shown))).split(separator: "\n")
    }

    /// `NEWSSYNC_WRITE_DOCS=1` writes what the program prints now into the document.
    @Test func `each search prints what the document says`() async throws {
        let site = try await ThreeDays.first.value
        let (before, session, behind) = try Self.parts()
        var written: [Substring] = []
        var shown: [Substring] = []
        var (commands, isOutput) = (0, false)
        for line in session {
            if line.hasPrefix("$ newssync ") {
                let output = try await Self.output(line, site)
                #expect(!output.isEmpty, "\(line)")
                written += [line] + output
                (shown, isOutput, commands) = (output, true, commands + 1)
            } else if isOutput, line != "```" {
                #expect(shown.first == line, "docs/search.md says: \(line)")
                shown = Array(shown.dropFirst())
            } else {
                if isOutput { #expect(shown.isEmpty, "docs/search.md lacks: \(shown)") }
                written.append(line)
                isOutput = false
            }
        }
        #expect(commands >= 10)
        if ProcessInfo.processInfo.environment["NEWSSYNC_WRITE_DOCS"] == "1" {
            let text = before + written.joined(separator: "\n") + behind
            try text.write(to: Self.file, atomically: true, encoding: .utf8)
        }
    }
}
