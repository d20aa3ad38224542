import NewsOrigin
import NewsText

/// What is wrong with a configuration: where, what, and what would be right.
public enum ConfigurationError: Error, Sendable, Equatable {
    /// A file that was named, or that is there, cannot be read.
    case unreadable(path: String, reason: String)
    /// A file is not YAML, or not a mapping; line from 1 where it is known.
    case malformed(path: String, line: Int?, reason: String)
    /// A key that no configuration has.
    case unknownKey(String, nearest: String?, path: String, line: Int)
    /// A value of another type or range than its key needs.
    case badValue(Setting, found: String, expected: String, source: SettingSource)
    /// A profile's file is wrong.
    case badProfile(path: String, ProfileError)
    /// A profile that does not come with the program.
    case unknownProfile(String, known: [String], source: SettingSource)
    /// An edition that the profile does not have.
    case unknownEdition(String, known: [String], source: SettingSource)
    /// The origin cannot be used.
    case badOrigin(reason: String, source: SettingSource)
}

extension ConfigurationError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path): \(reason)"
        case .malformed(let path, let line, let reason): "\(path)\(line.map { ":\($0)" } ?? ""): \(reason)"
        case .unknownKey(let key, let nearest, let path, let line):
            "\(path):\(line): there is no setting '\(key)'"
                + (nearest.map { "; did you mean '\($0)'?" } ?? "; 'newssync config --example' shows all")
        case .badValue(let setting, let found, let expected, let source):
            "\(Self.name(setting, source)) must be \(expected), not '\(Self.line(found))'"
        case .badProfile(let path, let error): "the profile \(path): \(error)"
        case .unknownProfile(let name, let known, let source):
            "\(Self.name(.profile, source)): there is no profile '\(name)'; there is \(known.joined(separator: ", ")), "
                + "or give the path of a file, with a / in it"
        case .unknownEdition(let name, let known, let source):
            "\(Self.name(.lang, source)): the site has no edition '\(name)'; it has \(known.joined(separator: ", "))"
        case .badOrigin(let reason, let source): "\(Self.name(.origin, source)): \(reason)"
        }
    }

    /// A value as it can stand in a line of a message.
    private static func line(_ value: String) -> String {
        let line = WhiteSpace.collapse(TerminalText.safe(value))
        return line.count > 80 ? line.prefix(80) + "…" : line
    }

    private static func name(_ setting: Setting, _ source: SettingSource) -> String {
        switch source {
        case .flag(let name), .environment(let name): name
        case .file(let path, let line): "\(path):\(line): \(setting.rawValue)"
        case .standard: setting.rawValue
        }
    }
}
