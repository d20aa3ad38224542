/// Where a setting's value comes from, the strongest first.
public enum SettingSource: Sendable, Hashable {
    /// An option of the command, such as `--jobs`.
    case flag(String)
    /// An environment variable.
    case environment(String)
    /// A line, from 1, of a configuration file.
    case file(String, line: Int)
    /// The program.
    case standard

    /// `flag`, `environment`, `file` or `default`.
    public var name: String {
        switch self {
        case .flag: "flag"
        case .environment: "environment"
        case .file: "file"
        case .standard: "default"
        }
    }

    /// Which flag, which variable, which file and line; `nil` for a default.
    public var place: String? {
        switch self {
        case .flag(let name), .environment(let name): name
        case .file(let path, let line): "\(path):\(line)"
        case .standard: nil
        }
    }
}
