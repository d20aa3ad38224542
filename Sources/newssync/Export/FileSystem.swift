import Foundation

/// The few things that an export asks of the file system.
enum FileSystem {
    static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw ExportError.disk(path: path, detail: reason())
        }
    }

    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Whether a file has exactly these bytes.
    static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0, status.st_size == bytes.count,
            let data = FileManager.default.contents(atPath: path)
        else { return false }
        return data.elementsEqual(bytes)
    }

    /// Puts a file in the place of another in one step; a fault leaves the old one. `part` is on the same file system.
    static func replace(_ path: String, with bytes: [UInt8], by part: String) throws {
        let descriptor = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw ExportError.disk(path: part, detail: reason()) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let detail = reason()
                close(descriptor)
                unlink(part)
                throw ExportError.disk(path: path, detail: detail)
            }
            rest = rest.dropFirst(count)
        }
        guard close(descriptor) == 0, rename(part, path) == 0 else {
            let detail = reason()
            unlink(part)
            throw ExportError.disk(path: path, detail: detail)
        }
    }

    /// What the system says of the last fault.
    static func reason() -> String { String(cString: strerror(errno)) }
}
