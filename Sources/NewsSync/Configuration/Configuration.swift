import NewsModel

/// The settings in force, each with where it comes from: flags over the environment over a file over the defaults.
///
/// ```swift
/// let environment = ProcessInfo.processInfo.environment
/// let file = try ConfigurationFile.inForce(named: nil, environment: environment)
/// let configuration = try Configuration(flags: [.jobs: "4"], environment: environment, file: file)
/// configuration[.jobs].source  // .flag("--jobs")
/// ```
public struct Configuration: Sendable {
    private var settings: [Setting: SettingInForce] = [:]
    /// The file that was read; `nil` where there is none.
    public let file: String?
    /// Variables that begin like ours and set nothing, with the one that was probably meant.
    public let unknownVariables: [(name: String, nearest: String?)]

    /// Decides what is in force.
    ///
    /// - Parameters:
    ///   - flags: what the command's options say.
    ///   - environment: all of the process's environment; variables that are empty say nothing.
    /// - Throws: `ConfigurationError.badValue` for any value that cannot be used, also where a stronger one hides it.
    public init(
        flags: [Setting: String] = [:], environment: [String: String] = [:], file: ConfigurationFile? = nil
    ) throws(ConfigurationError) {
        self.file = file?.path
        unknownVariables = Self.unknownVariables(environment)
        for setting in Setting.allCases {
            settings[setting] = SettingInForce(value: setting.standard, source: .standard)
            if let line = file?.lines[setting], let path = file?.path {
                let text = Self.placed(line.text, of: setting, beside: path, environment)
                try set(setting, text, .file(path, line: line.line))
            }
            if let text = environment[setting.environmentName], !text.isEmpty {
                try set(setting, text, .environment(setting.environmentName))
            }
        }
        if settings[.store]?.value == nil { settings[.store]?.value = .text(StandardPaths.store(environment)) }
        try set(flags)
    }

    /// The value in force and where it comes from.
    public subscript(setting: Setting) -> SettingInForce {
        settings[setting] ?? SettingInForce(value: setting.standard, source: .standard)
    }

    /// The same with further flags, which are stronger than all else.
    public func with(_ flags: [Setting: String]) throws(ConfigurationError) -> Configuration {
        var copy = self
        try copy.set(flags)
        return copy
    }

    private mutating func set(_ flags: [Setting: String]) throws(ConfigurationError) {
        for setting in Setting.allCases {
            guard let text = flags[setting] else { continue }
            try set(setting, text, .flag(setting.flag ?? setting.rawValue))
        }
    }

    private mutating func set(
        _ setting: Setting, _ text: String, _ source: SettingSource
    ) throws(ConfigurationError) {
        guard let value = setting.kind.value(of: text) else {
            throw .badValue(setting, found: text, expected: setting.kind.expected, source: source)
        }
        settings[setting] = SettingInForce(value: value, source: source)
    }

    /// A path of a file is meant from the file's folder.
    private static func placed(
        _ text: String, of setting: Setting, beside file: String, _ environment: [String: String]
    ) -> String {
        let isPath = setting.kind == .path || setting.kind == .nameOrPath && ConfiguredProfile.isPath(text)
        guard isPath, !text.isEmpty else { return text }
        let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
        return StandardPaths.absolute(text, in: folder, environment)
    }

    private static func unknownVariables(_ environment: [String: String]) -> [(name: String, nearest: String?)] {
        let names = Setting.allCases.map(\.environmentName) + [Setting.environmentPrefix + "CONFIG"]
        return environment.keys.filter { $0.hasPrefix(Setting.environmentPrefix) && !names.contains($0) }.sorted()
            .map { ($0, NearestName.of($0, among: names)) }
    }
}
