import Foundation

/// Where files are that nobody named (XDG Base Directory Specification 0.8).
public enum StandardPaths {
    /// `$XDG_CONFIG_HOME/newssync/config.yaml`, or `~/.config/newssync/config.yaml`.
    public static func configuration(_ environment: [String: String]) -> String {
        folder("XDG_CONFIG_HOME", or: "/.config", environment) + "/newssync/config.yaml"
    }

    /// `$XDG_DATA_HOME/newssync/news.sqlite`, or `~/.local/share/newssync/news.sqlite`; in
    /// `~/Library/Application Support` on Apple's systems.
    public static func store(_ environment: [String: String]) -> String {
        #if canImport(Darwin)
            let folder = home(environment) + "/Library/Application Support"
        #else
            let folder = folder("XDG_DATA_HOME", or: "/.local/share", environment)
        #endif
        return folder + "/newssync/news.sqlite"
    }

    /// A path with `~/` at its beginning written out, and a relative one put behind a folder.
    static func absolute(_ path: String, in folder: String, _ environment: [String: String]) -> String {
        if path == "~" || path.hasPrefix("~/") { return home(environment) + path.dropFirst() }
        return path.hasPrefix("/") ? path : "\(folder)/\(path)"
    }

    private static func folder(_ name: String, or standard: String, _ environment: [String: String]) -> String {
        // "All paths set in these environment variables must be absolute"; others are to be ignored.
        environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home(environment) + standard
    }

    private static func home(_ environment: [String: String]) -> String {
        environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
    }
}
