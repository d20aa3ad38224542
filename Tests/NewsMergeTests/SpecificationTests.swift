import Foundation
import Testing

/// docs/merge.md names for each rule and invariant the tests that judge it, and each of those tests says its number.
@Suite("The specification and its tests agree")
struct SpecificationTests {
    private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func specification() throws -> Specification {
        let url = root.appendingPathComponent("docs/merge.md")
        return try Specification(markdown: String(decoding: Data(contentsOf: url), as: UTF8.self))
    }

    /// Test files by `Target/Name`, in whatever folder of the target, each with the numbers that its tests carry.
    private static func carried() throws -> [String: TestNumbers] {
        let tests = root.appendingPathComponent("Tests")
        let paths = FileManager.default.enumerator(atPath: tests.path)?.compactMap { $0 as? String } ?? []
        var carried: [String: TestNumbers] = [:]
        for path in paths where path.hasSuffix("Tests.swift") && !path.hasSuffix("/SpecificationTests.swift") {
            let source = try Data(contentsOf: tests.appendingPathComponent(path))
            let parts = path.dropLast(6).split(separator: "/")
            let name = "\(parts[0])/\(parts[parts.count - 1])"
            carried[name] = TestNumbers(source: String(decoding: source, as: UTF8.self))
        }
        return carried
    }

    @Test("Each statement has one number, without gaps, and tests or the words that it is not there yet, never both")
    func numbers() throws {
        let statements = try Self.specification().statements
        for series in ["F", "H", "I", "P", ""] {
            let own = statements.map(\.number).filter { $0.hasPrefix(series) && Int($0.dropFirst(series.count)) != nil }
            #expect(own.compactMap { Int($0.dropFirst(series.count)) } == Array(1...max(1, own.count)), "\(series)")
        }
        #expect(statements.filter { Int($0.number) != nil }.count == 17)
        for statement in statements {
            #expect(statement.files.isEmpty == statement.isMissing, "\(statement.number): \(statement.files)")
        }
    }

    @Test("Every test that a statement names carries its number, and every number that a test carries names that test")
    func agreement() throws {
        var (named, carrying) = (Set<String>(), Set<String>())
        for statement in try Self.specification().statements {
            for file in statement.files { named.insert("\(statement.number) in \(file)") }
        }
        let carried = try Self.carried()
        for (file, numbers) in carried {
            for number in numbers.all { carrying.insert("\(number) in \(file)") }
            #expect(numbers.astray.isEmpty, "\(file): no test stands below \(numbers.astray)")
        }
        #expect(carried.count > 100 && carrying.count > 50)
        #expect(named.subtracting(carrying).sorted() == [], "docs/merge.md names tests that do not say so")
        #expect(
            carrying.subtracting(named).sorted() == [], "tests carry numbers for which docs/merge.md does not name them"
        )
    }

    @Test("Numbers are read from names and from comments above tests, lists and spans of them")
    func reading() {
        let source = """
            // Rules F1 to F3, P9
            // Invariant 13
            @Test("Invariant 6, its exceptions: 7 of 8") func a() {}
            /// Invariant 1 is spoken of.
            @Test(
                "Invariant 16: no claim", arguments: [3])
            // Rule I2
            let none = 5
            """
        let numbers = TestNumbers(source: source)
        #expect(numbers.all == ["F1", "F2", "F3", "P9", "13", "6", "16"])
        #expect(numbers.astray == ["// Rule I2"])
        let text = """
            - **F1. One.** Words. Tests: `ATests`,
              `B/CTests`.
            - **F2. Two** is not there yet.

            | 1 | three `DTests` | `ETests` |
            """
        let statements = Specification(markdown: text).statements
        #expect(statements.map(\.number) == ["F1", "F2", "1"])
        #expect(statements.map(\.files) == [["NewsMergeTests/ATests", "B/CTests"], [], ["NewsMergeTests/ETests"]])
        #expect(statements.map(\.isMissing) == [false, true, false])
    }
}
