import Foundation
import GRDB
import NewsStore

/// Empty stores with editions and names of their own, made once: a replica begins as a copy, which is cheap to make.
public final class StoreTemplates: Sendable {
    /// How many replicas a simulation may have.
    static let count = 4

    private let folder: String

    /// - Throws: `StoreError`, `CocoaError` where the files cannot be made.
    public init() throws {
        // In memory where the system offers that: nothing here has to outlive the process.
        let parent = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
        folder = "\(parent)/newssync-simulator-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for index in 0..<Self.count { try make(index) }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func make(_ index: Int) throws {
        let store = try NewsStore(at: path(index))
        try store.commit(at: Scenario.start) { writer in
            for (number, edition) in InventedTexts.editions.enumerated() {
                try writer.register(
                    EditionRecord(
                        id: edition, language: edition.rawValue, direction: number == 0 ? "ltr" : "rtl",
                        site: InventedTexts.address(number)?.site ?? "", zone: "UTC"))
            }
        }
        try store.write { try Self.name($0, index: index, life: 0) }
        try store.close()
    }

    private func path(_ index: Int) -> String { "\(folder)/template-\(index).sqlite" }

    /// Gives a store the names of a replica, so that the same seed makes the same rows.
    ///
    /// - Parameter life: how often it was restored: each time it is a writer of its own.
    static func name(_ database: Database, index: Int, life: Int) throws {
        for name in ["store", "log", "replica"] {
            try database.execute(
                sql: "UPDATE meta SET value = ? WHERE name = ?", arguments: ["\(name)-\(index)-\(life)", name])
        }
    }

    /// A folder for one simulation.
    func makeFolder() throws -> String {
        let path = "\(folder)/\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    /// Puts an empty store at a path.
    func copy(_ index: Int, to target: String) throws {
        try FileManager.default.copyItem(atPath: path(index), toPath: target)
    }
}
