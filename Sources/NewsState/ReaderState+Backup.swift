import Foundation
import GRDB

extension ReaderState {
    /// Copies the state, as it is at one instant, into a file that nobody else may read; whether there is any. A file that
    /// is there already is replaced.
    public func backUp(to path: String) throws(StateError) -> Bool {
        guard let file = try file(), !StatePath.isSame(path, self.path) else { return false }
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
            try copy.close()
            guard rename(unfinished, path) == 0 else {
                throw StateError.disk(path: path, detail: String(cString: strerror(errno)))
            }
            return true
        } catch {
            throw StateError(error, path: path)
        }
    }
}
