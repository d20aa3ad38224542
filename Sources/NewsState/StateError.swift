import GRDB
import NewsModel

/// What is wrong with the reader's state or with a mark, where, and what to do.
public enum StateError: Error, Sendable, Equatable {
    /// The file is something else.
    case notAState(path: String, detail: String)
    /// The file was written by a newer version; `known` is the newest schema of this one.
    case newer(path: String, found: Int, known: Int)
    /// The file is damaged.
    case damaged(path: String, detail: String)
    /// Another process held the file for longer than we wait.
    case busy(path: String)
    /// The disk is full, or the file or folder cannot be read or written.
    case disk(path: String, detail: String)
    /// A label is empty, too long, or holds characters that cannot be seen.
    case badLabel(String, reason: String)
    /// A note is empty or too long.
    case badNote(reason: String)
    /// The file has marks that what would take its place has not.
    case wouldLose(path: String, marks: Int)
    /// The clock of the marks gives no stamp.
    case clock(HybridClockError)
    /// Anything else that SQLite said: a fault of this program.
    case internalFault(path: String, detail: String)

    init(_ error: any Error, path: String) {
        if let known = error as? StateError {
            self = known
            return
        }
        if let clock = error as? HybridClockError {
            self = .clock(clock)
            return
        }
        guard let fault = error as? DatabaseError else {
            self = .internalFault(path: path, detail: String(describing: error))
            return
        }
        let detail = fault.message ?? "SQLite result \(fault.resultCode.rawValue)"
        self =
            switch fault.resultCode {
            case .SQLITE_NOTADB: .notAState(path: path, detail: detail)
            case .SQLITE_CORRUPT: .damaged(path: path, detail: detail)
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
            case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
                .disk(path: path, detail: detail)
            default: .internalFault(path: path, detail: detail)
            }
    }
}

extension StateError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notAState(let path, let detail):
            "\(path) is not a reader's state (\(detail)); it was left as it is: the marks of a store stand in the file of this "
                + "name beside it, so move one of the two away"
        case .newer(let path, let found, let known):
            "\(path) was written by a newer newssync (schema \(found); this one knows up to \(known)); update newssync to use it"
        case .damaged(let path, let detail):
            "\(path) is damaged (\(detail)); nothing was written to it. Restore it from a backup, or move it away and begin "
                + "with no marks; the store itself is another file"
        case .busy(let path):
            "\(path) is being written by another process and stayed so for \(StateTuning.busyTimeout) s; try again when it is done"
        case .disk(let path, let detail):
            "\(path) cannot be read or written (\(detail)); check the disk's free space and the file's permissions"
        case .wouldLose(let path, let marks):
            "\(path) has \(marks) \(marks == 1 ? "mark" : "marks") that would be lost; it was left as it is: take them in by "
                + "'newssync sync' with --with-state and the store beside it, or move it away"
        case .badLabel(let label, let reason): "'\(label)' cannot be a label: \(reason)"
        case .badNote(let reason): "this cannot be a note: \(reason)"
        case .clock(let fault): "nothing was marked: \(fault)"
        case .internalFault(let path, let detail): "unexpected fault in \(path): \(detail); please report it"
        }
    }
}
