import Foundation

/// An empty folder of its own that is removed with everything in it when its owner lets go of it.
public final class TemporaryFolder: Sendable {
    /// The folder's absolute path.
    public let path: String

    /// - Throws: `CocoaError` where the folder cannot be made.
    public init(named name: String = "newssync") throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(name)-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    /// The path of a file in the folder.
    public func file(_ name: String) -> String { "\(path)/\(name)" }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
