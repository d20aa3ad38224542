import Foundation
import GRDB
import NewsModel

extension ReaderState {
    /// Whether a backup may take a file's place: nothing is there, or marks of which this state has all.
    ///
    /// - Throws: `StateError.wouldLose` where it has others; `notAState` and the like where it is something else.
    public func checkBackUp(to path: String) throws(StateError) {
        guard let file = try file(), !StatePath.isSame(path, self.path) else { return }
        let other = ReaderState(at: path, clock: clock)
        guard let theirs = try other.file() else { return }
        let known = Dictionary(
            try file.read { try MarkRegister.all(in: $0, path: self.path) }.map { (Place($0), $0) },
            uniquingKeysWith: { first, _ in first })
        let lost = try theirs.read { try MarkRegister.all(in: $0, path: path) }.count { register in
            known[Place(register)].map { $0.loses(to: register) } ?? true
        }
        try other.close()
        if lost > 0 { throw .wouldLose(path: path, marks: lost) }
    }

    /// Copies the state, as it is at one instant, into one file that nobody else may read; whether there is any. A file that
    /// is there already is replaced where nothing is lost with it.
    ///
    /// - Throws: as `checkBackUp`.
    public func backUp(to path: String) throws(StateError) -> Bool {
        guard let file = try file(), !StatePath.isSame(path, self.path) else { return false }
        try checkBackUp(to: path)
        let unfinished = path + ".unfinished"
        do {
            if FileManager.default.fileExists(atPath: unfinished) {
                try FileManager.default.removeItem(atPath: unfinished)
            }
            let descriptor = Foundation.open(unfinished, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw StateError.disk(path: path, detail: String(cString: strerror(errno))) }
            _ = Foundation.close(descriptor)
            let copy = try DatabaseQueue(path: unfinished)
            try file.queue.backup(to: copy)
            // One file, which can be read where nothing can be written.
            try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
            for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
            guard rename(unfinished, path) == 0 else {
                throw StateError.disk(path: path, detail: String(cString: strerror(errno)))
            }
            return true
        } catch {
            throw StateError(error, path: path)
        }
    }

    /// What a register is about.
    private struct Place: Hashable {
        let article: ArticleKey
        let item: MarkItem

        init(_ register: MarkRegister) { (article, item) = (register.article, register.value.item) }
    }
}
