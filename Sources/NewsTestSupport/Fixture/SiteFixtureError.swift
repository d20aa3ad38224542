/// What is wrong with the folder that a simulated site is made of.
public enum SiteFixtureError: Error, Equatable, Sendable {
    /// A file or folder that cannot be read.
    case unreadable(path: String, reason: String)
    /// The text is not YAML; what the YAML reader says.
    case notYAML(file: String, line: Int, reason: String)
    /// A key that nothing reads.
    case unknownKey(String, file: String, line: Int)
    /// A key that must be there.
    case missingKey(String, file: String, line: Int)
    /// A key that stands twice.
    case repeatedKey(String, file: String, line: Int)
    /// A value of another type or meaning than its key needs.
    case badValue(key: String, expected: String, file: String, line: Int)
    /// A line of a post's text that has none of the forms.
    case badText(problem: String, file: String, line: Int)
    /// What happens on a day cannot happen as the site then is.
    case impossible(problem: String, file: String, line: Int)
}

extension SiteFixtureError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path): \(reason)"
        case .notYAML(let file, let line, let reason): "\(file):\(line): no YAML: \(reason)"
        case .unknownKey(let key, let file, let line): "\(file):\(line): there is no key '\(key)'"
        case .missingKey(let key, let file, let line): "\(file):\(line): the key '\(key)' is missing"
        case .repeatedKey(let key, let file, let line): "\(file):\(line): the key '\(key)' stands twice"
        case .badValue(let key, let expected, let file, let line): "\(file):\(line): '\(key)' must be \(expected)"
        case .badText(let problem, let file, let line): "\(file):\(line): \(problem)"
        case .impossible(let problem, let file, let line): "\(file):\(line): \(problem)"
        }
    }
}
