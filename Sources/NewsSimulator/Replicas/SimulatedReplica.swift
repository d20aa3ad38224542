import Foundation
import GRDB
import NewsSync

/// One store with its clock, and what its process keeps in memory.
final class SimulatedReplica {
    let index: Int
    let path: String
    let rules: MergeRules
    private(set) var store: NewsStore
    /// Seconds by which its clock is ahead.
    let clock: Int64
    /// What answers' dates have shown of that; lost where the process ends.
    var offset = ClockOffset()
    /// What its reader holds on to.
    var pins: [ArticleKey: Set<ContentHash>] = [:]
    /// How often its file was restored.
    private(set) var life = 0
    /// Of its extractor.
    var generation = 1

    init(
        index: Int, clock: Int64, in folder: String, templates: StoreTemplates, rules: MergeRules
    ) throws {
        (self.index, self.clock, self.rules) = (index, clock, rules)
        path = "\(folder)/replica-\(index).sqlite"
        try templates.copy(index % StoreTemplates.count, to: path)
        store = try NewsStore(at: path, creation: .mustExist, rules: rules)
    }

    /// What its clock shows at a second of the simulation.
    func localTime(_ second: Int64) -> Instant { Scenario.instant(second + clock) }

    /// Puts a copy of the store aside, while it is in use.
    func backUp() throws {
        try? FileManager.default.removeItem(atPath: backup)
        let copy = try DatabaseQueue(path: backup)
        try store.read { source in try copy.writeWithoutTransaction { try source.backup(to: $0) } }
        try copy.close()
    }

    private var backup: String { path + ".backup" }

    /// Puts the backup in the file's place, under new names: it is a writer of its own from now on.
    ///
    /// - Returns: `false` where there is no backup.
    func restore() throws -> Bool {
        guard FileManager.default.fileExists(atPath: backup) else { return false }
        try store.close()
        for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
        try FileManager.default.copyItem(atPath: backup, toPath: path)
        life += 1
        let restored = try NewsStore(at: path, creation: .mustExist, rules: rules)
        try restored.write { try StoreTemplates.name($0, index: index, life: life) }
        try restored.close()
        store = try NewsStore(at: path, creation: .mustExist, rules: rules)
        offset = ClockOffset()
        return true
    }

    func close() throws { try store.close() }

    /// Opens its file again, as another process would.
    func reopen() throws {
        try store.close()
        store = try NewsStore(at: path, creation: .mustExist, rules: rules)
        offset = ClockOffset()
    }
}
