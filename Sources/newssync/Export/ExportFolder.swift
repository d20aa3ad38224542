import Foundation

/// A folder that an export owns: every file of it is written whole or not at all, files that are as they should be are
/// left alone, and files that the last export wrote and this one did not are removed at the end.
///
/// `newssync-export.txt` names the format and the files. A file is named there before it is made, so that an export that
/// was killed leaves none that the next does not know. Files that others put there are never touched.
final class ExportFolder {
    static let listName = "newssync-export.txt"

    /// What was done.
    struct Tally: Equatable {
        var written = 0
        var unchanged = 0
        var removed = 0
    }

    let path: String
    private(set) var tally = Tally()
    private let format: String
    /// The files of this export and the ones before it.
    private var known: Set<String>
    private var current: Set<String> = []
    private var folders: Set<String> = [""]
    private let list: FileHandle

    /// Opens a folder, or makes it.
    init(_ path: String, format: String) throws {
        (self.path, self.format) = (path, format)
        try FileSystem.makeFolder(path)
        known = try Self.knownFiles(in: path, format: format)
        let listPath = path + "/" + Self.listName
        let descriptor = open(listPath, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw ExportError.disk(path: listPath, detail: FileSystem.reason()) }
        list = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw ExportError.busy(path: path) }
        if lseek(descriptor, 0, SEEK_END) == 0 { try note(Self.header(format)) }
    }

    /// Writes a file at a path of safe segments, unless it is there already with these bytes.
    func write(_ name: String, _ bytes: [UInt8]) throws {
        current.insert(name)
        let target = path + "/" + name
        if known.contains(name) {
            if FileSystem.holds(target, bytes) {
                tally.unchanged += 1
                return
            }
        } else {
            guard !FileSystem.exists(target) else { throw ExportError.inTheWay(path: target) }
            try note(name)
            known.insert(name)
        }
        let inner = name.split(separator: "/").dropLast()
        if folders.insert(inner.joined(separator: "/")).inserted { try FileSystem.makeFolders(inner, below: path) }
        try FileSystem.replace(target, with: bytes, by: path + "/newssync-export.part")
        tally.written += 1
    }

    /// Removes what is stale and brings the list up to date.
    func finish() throws {
        for name in known.subtracting(current) {
            // What stands behind a link is not ours.
            guard (try? FileSystem.makeFolders(name.split(separator: "/").dropLast(), below: path)) != nil else {
                continue
            }
            if unlink(path + "/" + name) == 0 { tally.removed += 1 }
            var folder = name.split(separator: "/").dropLast()
            while !folder.isEmpty, rmdir(path + "/" + folder.joined(separator: "/")) == 0 { folder.removeLast() }
        }
        let lines = [Self.header(format)] + current.sorted()
        let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
        let listPath = path + "/" + Self.listName
        if !FileSystem.holds(listPath, bytes) {
            try FileSystem.replace(listPath, with: bytes, by: path + "/newssync-export.part")
        }
    }

    private func note(_ line: String) throws {
        do {
            try list.write(contentsOf: Data((line + "\n").utf8))
        } catch {
            throw ExportError.disk(path: path + "/" + Self.listName, detail: error.localizedDescription)
        }
    }

    private static func header(_ format: String) -> String { "newssync export 1 \(format)" }

    /// The files that exports wrote; fails where the folder is not empty and not ours.
    private static func knownFiles(in path: String, format: String) throws -> Set<String> {
        let listPath = path + "/" + listName
        guard let data = FileManager.default.contents(atPath: listPath) else {
            let names = try? FileManager.default.contentsOfDirectory(atPath: path)
            guard let names else { throw ExportError.disk(path: path, detail: "it cannot be read") }
            if !names.isEmpty { throw ExportError.foreign(path: path) }
            return []
        }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
        guard let first = lines.first else { return [] }
        guard first.hasPrefix("newssync export 1 ") else { throw ExportError.foreign(path: path) }
        guard first == header(format) else {
            throw ExportError.otherFormat(path: path, found: String(first.dropFirst("newssync export 1 ".count)))
        }
        return Set(lines.dropFirst().filter(isSafe))
    }

    /// A list that somebody wrote by hand leads nowhere outside of the folder.
    private static func isSafe(_ name: String) -> Bool {
        name.utf8.count < 512 && name != listName
            && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { segment in
                !segment.isEmpty && segment.first != "."
                    && segment.utf8.allSatisfy { byte in
                        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x2E
                    }
            }
    }
}
