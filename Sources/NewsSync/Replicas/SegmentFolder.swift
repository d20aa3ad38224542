import Foundation
import NewsModel

/// The files of a folder in which stores leave segments for each other: `<store>/<log>/<segment>`.
struct SegmentFolder {
    let path: String

    /// The logs that have segments here, in a fixed order.
    func logs() throws(PeerError) -> [(store: String, log: String)] {
        var found: [(String, String)] = []
        for store in try names(path).filter(Self.isID) {
            for log in try names("\(path)/\(store)").filter(Self.isID) { found.append((store, log)) }
        }
        return found
    }

    /// A log's segments, as it goes.
    func segments(store: String, log: String) throws(PeerError) -> [SegmentName] {
        let folder = "\(path)/\(store)/\(log)"
        guard access(folder, F_OK) == 0 else { return [] }
        return try names(folder).compactMap { SegmentName($0) }
    }

    /// The path of a segment, below the folder.
    func place(_ name: SegmentName, store: String, log: String) -> String { "\(store)/\(log)/\(name.text)" }

    /// The bytes of a segment; what is wrong with the file, in words, where it cannot be read.
    func bytes(_ name: SegmentName, store: String, log: String) -> Result<[UInt8], Damage> {
        let file = "\(path)/\(place(name, store: store, log: log))"
        var status = stat()
        guard lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return .failure(Damage("it is no regular file"))
        }
        guard status.st_size <= WireLimits.segment else {
            return .failure(Damage("it is larger than a segment may be"))
        }
        guard let data = FileManager.default.contents(atPath: file) else {
            return .failure(Damage("it cannot be read (\(String(cString: strerror(errno))))"))
        }
        let bytes = [UInt8](data)
        guard ContentHash.of(bytes).hex.hasPrefix(name.digest) else {
            return .failure(Damage("its bytes are not those that its name was made of"))
        }
        return .success(bytes)
    }

    /// Puts a segment in its place: written under another name, on the disk before it has its own.
    func write(_ bytes: [UInt8], as name: SegmentName, store: String, log: String) throws(PeerError) {
        let folder = "\(path)/\(store)/\(log)"
        let (part, file) = ("\(folder)/.\(name.digest).part", "\(folder)/\(name.text)")
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw .folder(folder, detail: Self.reason())
        }
        let descriptor = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
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
        guard close(descriptor) == 0, isWritten, rename(part, file) == 0 else {
            unlink(part)
            throw .folder(folder, detail: isWritten ? Self.reason() : detail)
        }
        // The name is only safe when the folder is on the disk too.
        let directory = open(folder, O_RDONLY | O_CLOEXEC)
        if directory >= 0 {
            fsync(directory)
            close(directory)
        }
    }

    /// What is wrong with a segment.
    struct Damage: Error {
        var message: String
        init(_ message: String) { self.message = message }
    }

    private func names(_ folder: String) throws(PeerError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw .folder(folder, detail: Self.reason())
        }
    }

    /// The names of stores and logs, as they are made; all else in the folder is none of ours.
    private static func isID(_ name: String) -> Bool {
        name.utf8.count == 32
            && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
