import Foundation
import NewsSync

/// One file of an export, written whole or not at all; or the standard output.
struct ExportFile {
    let store: NewsStore
    /// `nil`: the standard output.
    let path: String?

    /// Writes what a body emits, line by line.
    ///
    /// - Returns: what the body returns.
    func write(_ body: ((String) throws -> Void) throws -> Int) throws -> Int {
        guard let path else { return try body { Output.line($0) } }
        let own = ["", "-wal", "-shm"].map { store.path + $0 } + [StatePath.beside(store: store.path)]
        if own.contains(where: { FileSystem.isSame(path, $0) }) { throw ExportError.store(path: path) }
        if FileSystem.isSpecial(path) {
            // A device or a pipe is written to, never replaced.
            guard let file = FileHandle(forWritingAtPath: path) else {
                throw ExportError.disk(path: path, detail: FileSystem.reason())
            }
            do {
                return try body { try file.write(contentsOf: Data(($0 + "\n").utf8)) }
            } catch let error as StoreError {
                throw error
            } catch {
                throw ExportError.disk(path: path, detail: error.localizedDescription)
            }
        }
        let part = path + ".newssync-part"
        guard FileManager.default.createFile(atPath: part, contents: nil), let file = FileHandle(forWritingAtPath: part)
        else { throw ExportError.disk(path: path, detail: FileSystem.reason()) }
        do {
            let count = try body { try file.write(contentsOf: Data(($0 + "\n").utf8)) }
            try file.close()
            guard rename(part, path) == 0 else { throw ExportError.disk(path: path, detail: FileSystem.reason()) }
            return count
        } catch {
            unlink(part)
            if error is StoreError || error is ExportError { throw error }
            throw ExportError.disk(path: path, detail: error.localizedDescription)
        }
    }
}
