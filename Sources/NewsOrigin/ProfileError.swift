/// What is wrong with a profile's file.
public enum ProfileError: Error, Equatable, Sendable {
    /// The text is not YAML; what the YAML reader says.
    case notYAML(String)
    /// A key that no profile has; line from 1.
    case unknownKey(String, line: Int)
    /// A key that must be there, under the path `in`.
    case missingKey(String, in: String)
    /// A key that stands twice.
    case repeatedKey(String, line: Int)
    /// A value of another type or meaning than its key needs.
    case badValue(key: String, expected: String, line: Int)
}

extension ProfileError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notYAML(let reason): "the profile is not YAML: \(reason)"
        case .unknownKey(let key, let line): "line \(line): a profile has no key '\(key)'"
        case .missingKey(let key, let parent): "the key '\(key)' is missing\(parent.isEmpty ? "" : " in '\(parent)'")"
        case .repeatedKey(let key, let line): "line \(line): the key '\(key)' stands twice"
        case .badValue(let key, let expected, let line): "line \(line): '\(key)' must be \(expected)"
        }
    }
}
