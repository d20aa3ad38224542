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

    /// Makes the folders of a path below another, none of which may be a link that leads elsewhere.
    static func makeFolders(_ names: some Collection<Substring>, below root: String) throws {
        var path = root
        for name in names {
            path += "/" + name
            var status = stat()
            if lstat(path, &status) == 0 {
                guard status.st_mode & S_IFMT == S_IFDIR else { throw ExportError.inTheWay(path: path) }
            } else if mkdir(path, 0o777) != 0, errno != EEXIST {
                throw ExportError.disk(path: path, detail: reason())
            }
        }
    }

    /// Whether two paths lead to one file.
    static func isSame(_ path: String, _ other: String) -> Bool {
        var (status, known) = (stat(), stat())
        guard stat(path, &status) == 0, stat(other, &known) == 0 else { return false }
        return status.st_dev == known.st_dev && status.st_ino == known.st_ino
    }

    /// Whether something stands at a path that is no file: a device, a pipe, a folder.
    static func isSpecial(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
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
