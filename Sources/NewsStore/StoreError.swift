import Foundation
import GRDB

/// What is wrong with a store, where, and what to do.
public enum StoreError: Error, Sendable, Equatable {
    /// There is no file at the path.
    case missing(path: String)
    /// There is no backup at the path.
    case missingBackup(path: String)
    /// The file is something else.
    case notAStore(path: String, detail: String)
    /// The file was written by a newer version; `known` is the newest schema of this one.
    case newer(path: String, found: Int, known: Int)
    /// SQLite found the file damaged.
    case damaged(path: String, detail: String)
    /// Another process held the file for longer than we wait.
    case busy(path: String)
    /// The disk is full, or the file or folder cannot be read or written.
    case disk(path: String, detail: String)
    /// The search index does not know the edition.
    case unknownEdition(String, known: [String])
    /// Several revisions of an article begin so.
    case ambiguousRevision(String, article: String, revisions: [String])
    /// There is a file already where one was to be made.
    case exists(path: String)
    /// A backup and its store are one file.
    case oneFile(path: String)
    /// A store has rows that the backup which was to replace it lacks.
    case wouldLose(path: String, rows: Int)
    /// Anything else that SQLite said: a fault of this program.
    case internalFault(path: String, detail: String)

    init(_ error: any Error, path: String) {
        if let known = error as? StoreError {
            self = known
            return
        }
        guard let fault = error as? DatabaseError else {
            self = .internalFault(path: path, detail: String(describing: error))
            return
        }
        let detail = fault.message ?? "SQLite result \(fault.resultCode.rawValue)"
        self =
            switch fault.resultCode {
            case .SQLITE_NOTADB: .notAStore(path: path, detail: detail)
            case .SQLITE_CORRUPT: .damaged(path: path, detail: detail)
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
            case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
                .disk(path: path, detail: detail)
            default: .internalFault(path: path, detail: detail)
            }
    }
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing(let path):
            "there is no store at \(path); 'newssync pull' makes one, or name another with --store"
        case .missingBackup(let path): "there is no file at \(path); name one that 'newssync backup' made"
        case .notAStore(let path, let detail):
            "\(path) is not a newssync store (\(detail)); it was left as it is: name another file"
        case .newer(let path, let found, let known):
            "\(path) was written by a newer newssync (schema \(found); this one knows up to \(known)); update newssync to use it"
        case .damaged(let path, let detail):
            "\(path) is damaged (\(detail)); nothing was written to it. 'newssync verify' says where; restore it from a backup, "
                + "or move it away and pull again"
        case .busy(let path):
            "\(path) is being written by another process and stayed so for \(StoreTuning.busyTimeout) s; try again when it is done"
        case .disk(let path, let detail):
            "\(path) cannot be read or written (\(detail)); check the disk's free space and the file's permissions"
        case .unknownEdition(let name, let known):
            "the store has no edition '\(name)'; it has \(known.isEmpty ? "none yet" : known.joined(separator: ", "))"
        case .ambiguousRevision(let prefix, let article, let revisions):
            "several revisions of \(article) begin with '\(prefix)': \(revisions.map { "@\($0)" }.joined(separator: ", ")); "
                + "give more of the one that is meant"
        case .exists(let path):
            "there is a file at \(path) already; name another, or replace it with --force"
        case .oneFile(let path):
            "\(path) is the store and the backup at once; nothing was changed: name another file for one of the two"
        case .wouldLose(let path, let rows):
            "\(path) has \(rows == 1 ? "a row" : "\(rows) rows") that the backup lacks; nothing was changed: back it up first, or replace it with --force"
        case .internalFault(let path, let detail):
            "unexpected fault in \(path): \(detail); please report it"
        }
    }
}
