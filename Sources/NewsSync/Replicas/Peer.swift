import Foundation
import NewsModel
import NewsStore

/// Whom a store is synced with.
enum Peer {
    case store(NewsStore)
    case folder(String)

    /// - Throws: `PeerError`, `StoreError`.
    init(_ place: String, store: NewsStore, options: ReplicaOptions) throws {
        let lowered = place.lowercased()
        if lowered.hasPrefix("http://") || lowered.hasPrefix("https://") { throw PeerError.web(place) }
        var status = stat()
        guard stat(place, &status) == 0 else {
            guard place.hasSuffix("/"), options.direction != .receive else { throw PeerError.missing(place) }
            self = .folder(try Self.make(place))
            return
        }
        if status.st_mode & S_IFMT == S_IFDIR {
            self = .folder(place)
            return
        }
        var own = stat()
        if stat(store.path, &own) == 0, own.st_dev == status.st_dev, own.st_ino == status.st_ino {
            throw PeerError.itself(place)
        }
        let isWritten = options.direction != .receive
        let canWrite = status.st_mode & 0o222 != 0 && access(place, W_OK) == 0
        guard canWrite || !isWritten else { throw PeerError.readOnly(place) }
        let other = try isWritten ? NewsStore(at: place, creation: .mustExist) : NewsStore(readOnlyAt: place)
        guard other.identity.store != store.identity.store || other.identity.log != store.identity.log else {
            try other.close()
            throw PeerError.copy(place)
        }
        self = .store(other)
    }

    private static func make(_ path: String) throws -> String {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw PeerError.folder(path, detail: String(cString: strerror(errno)))
        }
        return path
    }
}
