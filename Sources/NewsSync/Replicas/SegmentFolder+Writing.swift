import Foundation
import NewsStore

extension SegmentFolder {
    /// Puts a segment in its place: written under another name, on the disk before it has its own. No link below the folder
    /// is followed, since others write there too.
    func write(_ bytes: [UInt8], as name: SegmentName, of log: SegmentLog) throws(PeerError) {
        let folder = "\(path)/\(log.store)/\(log.log)"
        let directory = try directory(log)
        defer { close(directory) }
        let part = ".\(name.digest).part"
        let descriptor = openat(directory, part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw .folder(folder, detail: Self.reason()) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { break }
            rest = rest.dropFirst(count)
        }
        let isWritten = rest.isEmpty && fsync(descriptor) == 0
        let detail = Self.reason()
        guard close(descriptor) == 0, isWritten, renameat(directory, part, directory, name.text) == 0 else {
            let reason = isWritten ? Self.reason() : detail
            unlinkat(directory, part, 0)
            throw .folder(folder, detail: reason)
        }
        // The name is only safe when the folder is on the disk too.
        fsync(directory)
    }

    /// Opens a log's folder, and makes it where it is not there yet.
    private func directory(_ log: SegmentLog) throws(PeerError) -> Int32 {
        var place = path
        var directory = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        for name in [log.store, log.log] where directory >= 0 {
            place += "/\(name)"
            let above = directory
            if mkdirat(above, name, 0o755) == 0 { fsync(above) }
            directory = openat(above, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            let detail = errno
            close(above)
            errno = detail
        }
        guard directory >= 0 else { throw .folder(place, detail: Self.reason()) }
        return directory
    }
}
