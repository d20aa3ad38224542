import NewsOrigin

/// The profiles that come with the program.
public enum BundledProfile: String, CaseIterable, Sendable {
    case almayadeen

    /// The profile.
    public func profile() throws(ProfileError) -> Profile {
        switch self {
        case .almayadeen: try .alMayadeen()
        }
    }
}

/// Finds the profile that a configuration names.
enum ConfiguredProfile {
    /// Whether a text is a path, and not a name: it has a slash, or the ending of a YAML file.
    static func isPath(_ text: String) -> Bool {
        text.contains("/") || text.hasSuffix(".yaml") || text.hasSuffix(".yml")
    }

    static func load(_ name: String, source: SettingSource) throws(ConfigurationError) -> Profile {
        if isPath(name) {
            let text = try ConfigurationFile.text(of: name)
            do { return try Profile.parse(yaml: text) } catch { throw .badProfile(path: name, error) }
        }
        guard let bundled = BundledProfile(rawValue: name) else {
            throw .unknownProfile(name, known: BundledProfile.allCases.map(\.rawValue), source: source)
        }
        do { return try bundled.profile() } catch { throw .badProfile(path: name, error) }
    }
}
