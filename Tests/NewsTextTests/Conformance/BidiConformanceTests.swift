import CICU
import Testing

@testable import NewsText

/// The base direction and the visual order are UAX #9's, by BidiCharacterTest.
@Suite(.enabled(if: UnicodeFile.isThere, "the package unicode-data is not installed"))
struct BidiConformanceTests {
    private struct Line {
        let scalars: [Unicode.Scalar]
        /// As it is asked for: 0, 1; 2: by the first strong character.
        let direction: Substring
        let level: Int
        /// `nil` where rule X9 removes the character.
        let levels: [Int?]
        /// Indices from left to right, without what is removed.
        let order: [Int]

        init(_ line: Substring) {
            let fields = UnicodeFile.fields(line)
            scalars = UnicodeFile.scalars(fields[0])
            direction = fields[1]
            level = Int(fields[2]) ?? -1
            levels = fields[3].split(separator: " ").map { Int($0) }
            order = fields[4].split(separator: " ").compactMap { Int($0) }
        }

        var text: String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            return String(view)
        }

        /// What a terminal shows of it: no controls; marks behind their base also where a row runs to the left.
        func visual(_ mirrors: [Unicode.Scalar: Unicode.Scalar]) -> [Unicode.Scalar] {
            var shown: [Unicode.Scalar] = []
            var marks: [Unicode.Scalar] = []
            for index in order where !Self.isControl(scalars[index]) {
                let scalar = scalars[index]
                let isLeft = (levels[index] ?? 0) % 2 == 1
                if isLeft, cicu_is_nonspacing_mark(scalar.value) {
                    marks.insert(scalar, at: 0)
                    continue
                }
                shown.append(isLeft ? mirrors[scalar] ?? scalar : scalar)
                shown += marks
                marks = []
            }
            return shown + marks
        }

        /// What ICU leaves out of a line that is shown.
        static func isControl(_ scalar: Unicode.Scalar) -> Bool {
            BidiControls.isExplicit(scalar) || (0x200C...0x200F).contains(scalar.value)
        }

        /// Whether ICU 72 may show it otherwise, as it does in 36 lines of the file: brackets and isolates beside embeddings or
        /// overrides, and marks behind a bracket (N0), keep the direction that they had before.
        var mayDeviate: Bool {
            scalars.contains { (0x202A...0x202E).contains($0.value) }
                || zip(scalars, scalars.dropFirst()).contains { before, mark in
                    "()[]\u{200D}".unicodeScalars.contains(before)
                        && (cicu_is_nonspacing_mark(mark.value) || mark == "\u{200D}")
                }
        }

        /// Whether all that rule X9 removes is a control; ICU keeps the others.
        var isShownWhole: Bool {
            zip(scalars, levels).allSatisfy { $1 != nil || Self.isControl($0) }
        }
    }

    /// One in `step` lines.
    private static func lines(step: Int) async throws -> [Line] {
        let all = try await UnicodeFile("BidiCharacterTest.txt").lines
        #expect(all.count > 90_000)
        return stride(from: 0, to: all.count, by: step).map { Line(all[$0]) }
    }

    private static func mirrors() async throws -> [Unicode.Scalar: Unicode.Scalar] {
        var mirrors: [Unicode.Scalar: Unicode.Scalar] = [:]
        for line in try await UnicodeFile("BidiMirroring.txt").lines {
            let pair = UnicodeFile.fields(line).flatMap(UnicodeFile.scalars)
            if pair.count == 2 { mirrors[pair[0]] = pair[1] }
        }
        return mirrors
    }

    @Test func `a line is shown in the order of the standard`() async throws {
        let mirrors = try await Self.mirrors()
        var (count, deviating) = (0, 0)
        let lines = try await Self.lines(step: UnicodeFile.isWhole ? 1 : 11)
        for line in lines where line.isShownWhole && !line.text.contains("\u{2029}") {
            let base: BaseDirection = line.level == 1 ? .rightToLeft : .leftToRight
            let shown = VisualOrder.reorder(line.text, base: base)
            count += 1
            guard Array(shown.unicodeScalars) != line.visual(mirrors) else { continue }
            #expect(line.mayDeviate, "\(line.scalars.map { String($0.value, radix: 16) })")
            deviating += 1
        }
        #expect(count > 5_000 && deviating < 40)
    }

    @Test func `the first strong character decides`() async throws {
        var count = 0
        let lines = try await UnicodeFile("BidiCharacterTest.txt").lines
        for line in lines.lazy.filter({ $0.contains(";2;") }).map(Line.init) where line.direction == "2" {
            let paragraph = String(line.text.unicodeScalars.prefix { !BidiControls.isParagraphSeparator($0) })
            #expect(
                (BaseDirection.firstStrong(in: paragraph) == .rightToLeft) == (line.level == 1),
                "\(line.scalars.map { String($0.value, radix: 16) })")
            count += 1
        }
        #expect(count > 25)
    }
}
