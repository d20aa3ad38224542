import Foundation
import NewsModel
import NewsStore

/// The files of a folder in which stores leave segments for each other: `<store>/<log>/<segment>`.
struct SegmentFolder {
    let path: String

    /// What is in the folder, in a fixed order.
    func listing() throws(PeerError) -> SegmentListing {
        var listing = SegmentListing()
        for store in try names(path).filter(Self.isID) {
            guard let logs = folders(in: store, &listing) else { continue }
            for log in logs.filter(Self.isID) {
                guard let segments = folders(in: "\(store)/\(log)", &listing) else { continue }
                listing.logs.append((SegmentLog(store: store, log: log), segments.compactMap { SegmentName($0) }))
            }
        }
        return listing
    }

    /// The names in a folder below; what goes by such a name and is no folder is none of ours, and is told.
    private func folders(in place: String, _ listing: inout SegmentListing) -> [String]? {
        var status = stat()
        guard lstat("\(path)/\(place)", &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            listing.faults.append((place, SegmentDamage("it is no folder")))
            return nil
        }
        do throws(PeerError) {
            return try names("\(path)/\(place)")
        } catch {
            listing.faults.append((place, SegmentDamage("it cannot be read (\(Self.reason()))")))
            return nil
        }
    }

    /// The path of a segment, below the folder.
    func place(_ name: SegmentName, of log: SegmentLog) -> String { "\(log.store)/\(log.log)/\(name.text)" }

    /// The bytes of a segment; what is wrong with the file, in words, where it cannot be read.
    func bytes(_ name: SegmentName, of log: SegmentLog) -> Result<[UInt8], SegmentDamage> {
        let file = "\(path)/\(place(name, of: log))"
        var status = stat()
        guard lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return .failure(SegmentDamage("it is no regular file"))
        }
        let bytes: [UInt8]
        do {
            bytes = try SegmentFile.read(file)
        } catch StoreError.disk(_, let detail) {
            return .failure(SegmentDamage(detail))
        } catch {
            return .failure(SegmentDamage("\(error)"))
        }
        guard SegmentName.digest(of: bytes) == name.digest else {
            return .failure(SegmentDamage("its bytes are not those that its name was made of"))
        }
        return .success(bytes)
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

    static func reason() -> String { String(cString: strerror(errno)) }
}

/// What a folder holds.
struct SegmentListing {
    /// Each log's segments, as it goes.
    var logs: [(log: SegmentLog, names: [SegmentName])] = []
    /// What stands where a folder should, by its path below.
    var faults: [(place: String, damage: SegmentDamage)] = []

    /// The segments of one log.
    func names(of log: SegmentLog) -> [SegmentName] { logs.first { $0.log == log }?.names ?? [] }
}

/// What is wrong with a segment, or with what should be one.
struct SegmentDamage: Error {
    var message: String
    init(_ message: String) { self.message = message }
}
