// NewsStore: the SQLite file that keeps everything.
//
// In: observations of articles, where a pull stands, retractions. Out: articles as they are shown now and as they were,
// lists, search, the change log with durable cursors, verification. It appends what was said, folds it with NewsMerge
// and materialises the view in the same transaction; the search index follows by a cursor of its own. It may import
// GRDB, NewsModel, NewsMerge, NewsText and the schema; it never touches the network.

import Foundation
import GRDB
import NewsMerge
import NewsModel
import Synchronization

/// One local store of news editions: a single SQLite file in WAL mode that several threads and processes may use.
public final class NewsStore: Sendable {
    /// Where the file is.
    public let path: String
    /// What it folds by.
    public let rules: MergeRules
    /// The store's own names, as they were when it was opened or last written to by this object. What goes with other rows
    /// of the store is to be read with them: `StoreIdentity(reading:)`.
    public var identity: StoreIdentity { names.withLock { $0 } }
    private let names: Mutex<StoreIdentity>
    /// Connections that cannot write. They are let go of before the writer, which then leaves no log beside the file.
    let readers: DatabasePool
    let writer: DatabaseQueue

    /// Whether a store is made where there is none.
    public enum Creation: Sendable {
        case createIfMissing
        /// A missing file is the error `StoreError.missing`.
        case mustExist
    }

    /// Opens a store, checks that it is one, and brings its schema up to date.
    ///
    /// - Throws: `StoreError` where the file is no store, is damaged, is of a newer version, or is in use for longer than
    ///   `StoreTuning.busyTimeout`. Nothing that is there is ever written over.
    public convenience init(
        at path: String, creation: Creation = .createIfMissing, rules: MergeRules = .standard
    ) throws(StoreError) {
        try self.init(
            at: path, creation: creation, rules: rules, busyMilliseconds: StoreTuning.busyTimeout * 1000)
    }

    /// As `init(at:creation:)`, with the time that it waits for another process's transaction.
    package init(
        at path: String, creation: Creation, rules: MergeRules = .standard, busyMilliseconds: Int
    ) throws(StoreError) {
        (self.path, self.rules) = (path, rules)
        let opening = StoreOpening(path: path, creation: creation, busyMilliseconds: busyMilliseconds)
        let identity: StoreIdentity
        (readers, writer, identity) = try opening.open()
        names = Mutex(identity)
    }

    /// Opens a store that must not, or cannot, be written: another's file. Whatever writes fails with `StoreError.disk`.
    ///
    /// - Throws: `StoreError`, also where the file is of an older version: it is brought up to date only by who may write.
    package init(readOnlyAt path: String) throws(StoreError) {
        (self.path, rules) = (path, .standard)
        let opening = StoreOpening(
            path: path, creation: .mustExist, busyMilliseconds: StoreTuning.busyTimeout * 1000)
        let identity: StoreIdentity
        (readers, writer, identity) = try opening.openReadOnly()
        names = Mutex(identity)
    }

    /// Closes all connections once those at work are done, with everything in the one file unless another process has
    /// the store open. A store that is not closed loses nothing, but part of it stands in the log beside the file.
    public func close() throws(StoreError) {
        try translated {
            try readers.close()
            try writer.close()
        }
    }

    /// Runs reads on one snapshot.
    package func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
        try translated { try readers.read(body) }
    }

    /// Runs writes as one transaction: all of it is kept, or nothing.
    package func write<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
        try translated {
            try StoreOpening.useLog(writer)
            return try writer.write(body)
        }
    }

    /// Runs writes as one transaction, with the names that they belong to: a store that was restored from a backup takes
    /// new ones with the first of them.
    package func writeNamed<T>(_ body: (Database, StoreIdentity) throws -> T) throws(StoreError) -> T {
        let (result, identity) = try write { database in
            let identity = try StoreIdentity(writing: database)
            return (try body(database, identity), identity)
        }
        names.withLock { $0 = identity }
        return result
    }

    /// Runs writes as one transaction, which is undone at its end where it is only a trial.
    func trial<T>(_ isTrial: Bool, _ body: (Database) throws -> T) throws(StoreError) -> T {
        try translated {
            var result: T?
            // A trial leaves the file as it is.
            if !isTrial { try StoreOpening.useLog(writer) }
            try writer.inTransaction { database in
                result = try body(database)
                return isTrial ? .rollback : .commit
            }
            guard let result else {
                throw StoreError.internalFault(path: path, detail: "a transaction without a result")
            }
            return result
        }
    }

    /// Copies what stands in the log beside the file back into it, and empties it, as far as readers allow.
    func emptyLog() throws(StoreError) {
        try translated {
            try writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        }
    }

    private func translated<T>(_ body: () throws -> T) throws(StoreError) -> T {
        do {
            return try body()
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
