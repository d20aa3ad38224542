import Foundation
import GRDB

/// Files of stores that are moved about whole.
enum StoreFile {
    /// Whether there is something at a path.
    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// The name that a file has until it is complete.
    static func unfinished(_ path: String) -> String { path + ".unfinished" }

    /// Takes away a file and what SQLite keeps beside it, if it is there.
    static func remove(_ path: String) throws(StoreError) {
        for file in [path, path + "-wal", path + "-shm", path + "-journal"] where exists(file) {
            do {
                try FileManager.default.removeItem(atPath: file)
            } catch {
                throw StoreError.disk(path: file, detail: "it cannot be removed")
            }
        }
    }

    /// Gives a complete file its name, in one step; what had that name is gone.
    static func publish(_ unfinished: String, as path: String) throws(StoreError) {
        guard let handle = FileHandle(forUpdatingAtPath: unfinished) else {
            throw StoreError.disk(path: unfinished, detail: "it cannot be opened")
        }
        do {
            try handle.synchronize()
            try handle.close()
        } catch {
            throw StoreError.disk(path: unfinished, detail: "it cannot be written out")
        }
        // A log that was left beside the old file must not be taken for the new one's.
        for suffix in ["-wal", "-shm", "-journal"] where exists(path + suffix) { try remove(path + suffix) }
        guard rename(unfinished, path) == 0 else {
            throw StoreError.disk(path: path, detail: String(cString: strerror(errno)))
        }
    }

    /// Makes a store one file, which can be read where nothing can be written: a log beside it would have to be made first.
    static func settle(_ path: String) throws {
        let file = try DatabaseQueue(path: path)
        try file.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        try file.close()
    }

    /// Copies a store as it is at one instant, in one step of SQLite's online backup: others read and write meanwhile, and
    /// the copy has all of a transaction or nothing.
    static func copy(_ source: any DatabaseReader, to path: String) throws {
        let target = try DatabaseQueue(path: path)
        try source.backup(to: target)
        try target.close()
    }
}
