/// A configuration file to begin from: every setting with its meaning and its default, commented out.
public enum ConfigurationExample {
    /// Lines of `# Words` explain; the others become settings when their `#` is taken away.
    public static var text: String {
        var lines = [
            "# newssync's configuration. What stands here is the default: take the # of a line away to change it, and",
            "# that of the line above it that it is indented under.",
            "# Looked for at --config PATH, $NEWSSYNC_CONFIG, $XDG_CONFIG_HOME/newssync/config.yaml,",
            "# ~/.config/newssync/config.yaml. Options of the command, and environment variables such as NEWSSYNC_JOBS",
            "# and NEWSSYNC_REVISIT_FRONT, are stronger. A key that is not known is an error.",
        ]
        var open: [String] = []
        for setting in Setting.allCases {
            let keys = setting.rawValue.split(separator: ".").map(String.init)
            let groups = Array(keys.dropLast())
            if groups.first != open.first || groups.isEmpty { lines.append("") }
            for depth in groups.indices where !open.starts(with: groups[...depth]) {
                lines.append("#\(indent(depth))\(groups[depth]):")
            }
            open = groups
            lines.append("# \(setting.meaning)")
            lines.append("#\(indent(groups.count))\(keys.last ?? ""): \(value(setting))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

    private static func value(_ setting: Setting) -> String {
        switch setting {
        case .store: "~/.local/share/newssync/news.sqlite"
        case .lang: "all  # or [ar, en]"
        case .origin: "{ar: \"http://127.0.0.1:8080\"}  # where it is not set: \(setting.unset)"
        case .delay: "250ms  # where it is not set: \(setting.unset)"
        default: setting.standard.map(setting.kind.text(of:)) ?? ""
        }
    }
}
