import Foundation
import NewsModel
import NewsSchema
import NewsTestSupport
import Testing
import Yams

@testable import NewsOrigin

/// schema/json/profile.schema.json takes the profiles that the parser takes, and refuses what it refuses.
@Suite struct ProfileSchemaTests {
    private static let names = ["second", "generic", "harbour", "faro"]

    private static func text(_ name: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(
            contentsOf: root.appendingPathComponent("fixtures/profiles/\(name).yaml"), encoding: .utf8)
    }

    private static var profiles: [String] {
        get throws { try [Profile.alMayadeenYAML] + names.map(text) }
    }

    /// A YAML document as JSON: scalars by the core schema's rules for what a profile holds.
    private static func json(_ node: Node) -> JSONValue {
        switch node {
        case .mapping(let mapping):
            .object(
                Dictionary(
                    mapping.map { ($0.key.scalar?.string ?? "", json($0.value)) },
                    uniquingKeysWith: { first, _ in first }))
        case .sequence(let sequence): .array(sequence.map(json))
        case .scalar(let scalar):
            scalar.style != .plain
                ? .string(scalar.string)
                : scalar.string == "true"
                    ? .bool(true)
                    : scalar.string == "false"
                        ? .bool(false) : Double(scalar.string).map(JSONValue.number) ?? .string(scalar.string)
        case .alias: .null
        }
    }

    private static func document(_ yaml: String) throws -> JSONValue {
        json(try #require(try Yams.compose(yaml: yaml)))
    }

    private static var checker: SchemaChecker {
        get throws { try SchemaChecker(schema: JSONValue.parse(OutputSchema.profile.json)) }
    }

    @Test("every profile of ours fits the schema and is read")
    func ours() throws {
        let checker = try Self.checker
        for yaml in try Self.profiles {
            #expect(checker.violations(in: try Self.document(yaml)) == [])
            _ = try Profile.parse(yaml: yaml)
        }
    }

    @Test("a key that is not known, one that is missing and a value of another type fit neither")
    func bent() throws {
        let checker = try Self.checker
        var count = 0
        for yaml in try Self.profiles {
            for bent in BentProfiles.all(of: try Self.document(yaml)) {
                let isRefused = (try? Profile.parse(yaml: BentProfiles.yaml(bent.document))) == nil
                #expect(isRefused == !checker.violations(in: bent.document).isEmpty, "\(bent.how)")
                count += 1
            }
        }
        #expect(count > 400)
    }
}

/// Documents that differ from one in one place.
enum BentProfiles {
    static func all(of document: JSONValue, at place: String = "") -> [(document: JSONValue, how: String)] {
        switch document {
        case .object(let members):
            var found: [(JSONValue, String)] = []
            // Names that the site's author chooses.
            let isFree = place.hasSuffix(".kinds") || place.hasSuffix(".fields")
            if !isFree {
                found.append(
                    (.object(members.merging(["colour": .string("red")]) { first, _ in first }), "\(place)+colour"))
            }
            for (name, value) in members.sorted(by: { $0.key < $1.key }) {
                for inner in all(of: value, at: "\(place).\(name)") {
                    found.append((.object(members.merging([name: inner.document]) { $1 }), inner.how))
                }
                found.append(
                    (
                        .object(members.merging([name: .object(["x": .string("y")])]) { $1 }),
                        "\(place).\(name) an object"
                    ))
                guard !isFree else { continue }
                var without = members
                without[name] = nil
                found.append((.object(without), "\(place)-\(name)"))
            }
            return found
        case .array(let elements):
            return elements.indices.prefix(2).flatMap { index in
                all(of: elements[index], at: "\(place)[\(index)]").map { inner in
                    var changed = elements
                    changed[index] = inner.document
                    return (.array(changed), inner.how)
                }
            }
        default: return []
        }
    }

    /// JSON is YAML, but for strings that Yams would read otherwise: all are quoted.
    static func yaml(_ document: JSONValue) -> String { document.canonicalString }
}
