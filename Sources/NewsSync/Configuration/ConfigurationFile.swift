import Foundation
import NewsOrigin

/// A configuration file: its settings, each with its line. What it means is checked by `Configuration`.
public struct ConfigurationFile: Sendable, Equatable {
    /// A setting as it is written.
    struct Line: Sendable, Equatable {
        var text: String
        var line: Int
    }

    /// The file's path, as it was named.
    public let path: String
    let lines: [Setting: Line]

    /// Bytes of a file: more than a thousand times what all settings with their comments take.
    static let maximumBytes = 1 << 20

    /// Reads the file that is in force: the one named by `named` (`--config`), else by `NEWSSYNC_CONFIG`, else the one at
    /// the standard place, if it is there.
    ///
    /// - Throws: `ConfigurationError` where a named file is not there, or any cannot be read.
    public static func inForce(
        named: String?, environment: [String: String]
    ) throws(ConfigurationError) -> ConfigurationFile? {
        let variable = environment[Setting.environmentPrefix + "CONFIG"].flatMap { $0.isEmpty ? nil : $0 }
        if let path = named ?? variable { return try ConfigurationFile(path: path, text: try text(of: path)) }
        let path = StandardPaths.configuration(environment)
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return try ConfigurationFile(path: path, text: try text(of: path))
    }

    /// Reads a file's text.
    ///
    /// - Throws: `ConfigurationError.malformed` or `.unknownKey` with the line.
    public init(path: String, text: String) throws(ConfigurationError) {
        self.path = path
        let leaves: [YAMLLeaves.Leaf]
        do { leaves = try YAMLLeaves.read(text) } catch {
            throw .malformed(path: path, line: error.line, reason: error.reason)
        }
        var lines: [Setting: Line] = [:]
        for leaf in leaves { try Self.add(leaf, to: &lines, path: path) }
        self.lines = lines
    }

    private static func add(
        _ leaf: YAMLLeaves.Leaf, to lines: inout [Setting: Line], path: String
    ) throws(ConfigurationError) {
        let source = SettingSource.file(path, line: leaf.line)
        let origin = Setting.origin.rawValue + "."
        if leaf.key.hasPrefix(origin), case .text(let place) = leaf.value {
            let entry = "\(leaf.key.dropFirst(origin.count))=\(place)"
            let before = lines[.origin].map { $0.text + "," } ?? ""
            lines[.origin] = Line(text: before + entry, line: lines[.origin]?.line ?? leaf.line)
            return
        }
        guard let setting = Setting(rawValue: leaf.key) else {
            // A group whose lines are all commented out.
            if leaf.value == .text(""), !inner(leaf.key).isEmpty { return }
            throw wrongKey(leaf, path: path, source: source)
        }
        switch leaf.value {
        case .text(let text): lines[setting] = Line(text: text, line: leaf.line)
        case .list(let texts) where setting.kind == .editions:
            lines[setting] = Line(text: texts.joined(separator: ","), line: leaf.line)
        case .list, .other:
            throw .badValue(setting, found: "a list", expected: setting.kind.expected, source: source)
        }
    }

    /// Says what is wrong with a key that is no setting's.
    private static func wrongKey(
        _ leaf: YAMLLeaves.Leaf, path: String, source: SettingSource
    ) -> ConfigurationError {
        if let setting = Setting.allCases.first(where: { leaf.key.hasPrefix($0.rawValue + ".") }) {
            return .badValue(
                setting, found: "keys with values", expected: setting.kind.expected, source: source)
        }
        let inner = inner(leaf.key)
        if !inner.isEmpty {
            let keys = inner.map { String($0.dropFirst(leaf.key.count + 1)) }.joined(separator: ", ")
            return .malformed(path: path, line: leaf.line, reason: "'\(leaf.key)' must hold keys with values: \(keys)")
        }
        let nearest = NearestName.of(leaf.key, among: Setting.allCases.map(\.rawValue))
        return .unknownKey(leaf.key, nearest: nearest, path: path, line: leaf.line)
    }

    /// The settings under a key that is not one itself.
    private static func inner(_ key: String) -> [String] {
        Setting.allCases.map(\.rawValue).filter { $0.hasPrefix(key + ".") }
    }

    static func text(of path: String) throws(ConfigurationError) -> String {
        let bytes: Data
        do {
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? file.close() }
            bytes = try file.read(upToCount: maximumBytes + 1) ?? Data()
        } catch {
            let isThere = FileManager.default.fileExists(atPath: path)
            throw .unreadable(path: path, reason: isThere ? "it cannot be read" : "there is no such file")
        }
        guard bytes.count <= maximumBytes else {
            throw .unreadable(path: path, reason: "it is larger than \(ByteCountText.text(Int64(maximumBytes)))")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .unreadable(path: path, reason: "it is not UTF-8")
        }
        return text
    }
}
