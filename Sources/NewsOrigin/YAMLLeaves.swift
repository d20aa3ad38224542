import Yams

/// The values of a YAML file, each under its keys joined by dots, with the line that it stands on.
///
/// For files whose readers know every key beforehand. Anchors are resolved; the number of values is limited, so that a
/// small file cannot unfold into a large one.
package enum YAMLLeaves {
    /// A value, or a list of values.
    package enum Value: Sendable, Equatable {
        case text(String)
        case list([String])
        /// A list that holds something else than values, or nothing where a value should be.
        case other
    }

    /// A value and where it stands.
    package struct Leaf: Sendable, Equatable {
        /// `revisit.front`.
        package var key: String
        /// From 1; that of the key.
        package var line: Int
        package var value: Value
    }

    /// Why a text could not be read.
    package struct Fault: Error, Sendable, Equatable {
        package var line: Int?
        package var reason: String
    }

    /// How many values one file may hold, and how deep.
    private static let limit = 1000
    private static let depth = 8

    /// Reads a text; an empty one, or one of comments alone, holds no values.
    package static func read(_ yaml: String) throws(Fault) -> [Leaf] {
        let root: Node?
        do { root = try Yams.compose(yaml: yaml) } catch { throw fault(error) }
        guard let root, root.scalar?.string != "" else { return [] }
        guard case .mapping(let mapping) = root else {
            throw Fault(line: root.mark?.line, reason: "it must be keys with values, such as 'jobs: 4'")
        }
        var (leaves, visited) = ([Leaf](), 0)
        try add(mapping, under: "", depth: 1, to: &leaves, &visited)
        return leaves
    }

    private static func add(
        _ mapping: Node.Mapping, under path: String, depth level: Int, to leaves: inout [Leaf], _ visited: inout Int
    ) throws(Fault) {
        for (key, value) in mapping {
            let line = key.mark?.line ?? 0
            visited += 1
            guard visited <= limit, level <= depth else {
                throw Fault(line: line, reason: "it holds more than \(limit) values, or is nested too deep")
            }
            guard let name = key.scalar?.string else { throw Fault(line: line, reason: "a key must be a word") }
            let full = path.isEmpty ? name : "\(path).\(name)"
            switch value {
            case .mapping(let inner): try add(inner, under: full, depth: level + 1, to: &leaves, &visited)
            case .scalar(let scalar): leaves.append(Leaf(key: full, line: line, value: .text(scalar.string)))
            case .sequence(let sequence):
                let texts = sequence.prefix(limit).compactMap { $0.scalar?.string }
                leaves.append(
                    Leaf(key: full, line: line, value: texts.count == sequence.count ? .list(texts) : .other))
            case .alias: leaves.append(Leaf(key: full, line: line, value: .other))
            }
        }
    }

    /// What the YAML reader says, in one line.
    private static func fault(_ error: any Error) -> Fault {
        guard let error = error as? YamlError else { return Fault(line: nil, reason: "\(error)") }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            return Fault(line: mark.line, reason: [context?.text, problem].compactMap { $0 }.joined(separator: ", "))
        case .duplicatedKeysInMapping(let keys, let context):
            return Fault(line: context.mark.line, reason: "\(keys.joined(separator: ", ")) stands more than once")
        case .reader(let problem, _, _, _): return Fault(line: nil, reason: problem)
        default: return Fault(line: nil, reason: "it cannot be read")
        }
    }
}
