import Foundation

/// What the first bytes of a file say of it, read without SQLite: so a file that is not ours is never touched, not even to
/// finish what its own program left undone.
enum StateHead {
    /// "NwsR": marks the file for `file(1)` and for us.
    static let applicationID: UInt32 = 0x4E77_7352
    /// Bytes of the header of an SQLite file (sqlite.org/fileformat2.html §1.3).
    private static let length = 100

    case missing
    /// Nothing was ever written, or only the beginning of a first transaction.
    case empty
    case ours(version: Int)

    init(path: String) throws(StateError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            self = .missing
            return
        }
        if isFolder.boolValue { throw .notAState(path: path, detail: "it is a folder") }
        let head = try Self.bytes(path)
        if head.allSatisfy({ $0 == 0 }) {
            self = .empty
            return
        }
        guard head.starts(with: Array("SQLite format 3\0".utf8).prefix(head.count)) else {
            throw .notAState(path: path, detail: "it is no SQLite file")
        }
        guard head.count == Self.length else { throw .damaged(path: path, detail: "it ends inside its header") }
        func number(at offset: Int) -> UInt32 { head[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) } }
        let (schema, version, application) = (number(at: 40), number(at: 60), number(at: 68))
        if application == Self.applicationID {
            self = .ours(version: Int(version))
        } else if (schema, version, application) == (0, 0, 0) {
            self = .empty
        } else {
            throw .notAState(path: path, detail: "another program's database")
        }
    }

    private static func bytes(_ path: String) throws(StateError) -> [UInt8] {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw .disk(path: path, detail: "it cannot be read")
        }
        defer { try? file.close() }
        do {
            return [UInt8](try file.read(upToCount: length) ?? Data())
        } catch {
            throw .disk(path: path, detail: error.localizedDescription)
        }
    }
}
