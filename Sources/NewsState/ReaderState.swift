import GRDB
import NewsModel
import Synchronization

/// What one reader noted about the articles of a store: read, saved, labels, a note.
///
/// It stands in a file of its own, `NAME.state.sqlite` beside `NAME.sqlite` (`StatePath`), with mode 0600. The file is made
/// when something is first marked; where there is none, nothing is marked. Several threads and processes may use it.
public final class ReaderState: Sendable {
    /// Where the file is, or will be.
    public let path: String
    /// The wall clock of this machine.
    let clock: @Sendable () -> Instant
    private let busyMilliseconds: Int
    private let opened: Mutex<StateFile?> = Mutex(nil)

    /// The state of a store. No file is touched before something is asked for.
    ///
    /// - Parameters:
    ///   - store: the path of the public store.
    ///   - clock: the wall clock, read for every mark.
    public convenience init(beside store: String, clock: @escaping @Sendable () -> Instant) {
        self.init(at: StatePath.beside(store: store), clock: clock)
    }

    /// The state in a file, such as another device's copy.
    public convenience init(at path: String, clock: @escaping @Sendable () -> Instant) {
        self.init(at: path, busyMilliseconds: StateTuning.busyTimeout * 1000, clock: clock)
    }

    /// As `init(at:clock:)`, with the time that it waits for another process's transaction.
    package init(at path: String, busyMilliseconds: Int, clock: @escaping @Sendable () -> Instant) {
        (self.path, self.busyMilliseconds, self.clock) = (path, busyMilliseconds, clock)
    }

    /// Whether anything was ever marked.
    ///
    /// - Throws: `StateError` where the file is something else, is damaged, or is of a newer version.
    public var exists: Bool { get throws(StateError) { try file() != nil } }

    /// Who marks here; `nil` where nothing was ever marked.
    public var replica: ReplicaID? { get throws(StateError) { try file()?.replica } }

    /// Closes the file; it is opened again where something is asked for.
    public func close() throws(StateError) {
        let file = opened.withLock { opened in
            defer { opened = nil }
            return opened
        }
        do {
            try file?.queue.close()
        } catch {
            throw StateError(error, path: path)
        }
    }

    /// The file, where there is one.
    func file() throws(StateError) -> StateFile? {
        try file { opening throws(StateError) in try opening.openIfPresent() }
    }

    /// The file, made where there is none.
    func fileToWrite() throws(StateError) -> StateFile {
        guard let file = try file({ opening throws(StateError) in try opening.openOrMake() }) else {
            throw .internalFault(path: path, detail: "no file was made")
        }
        return file
    }

    private func file(
        _ open: (StateOpening) throws(StateError) -> StateFile?
    ) throws(StateError) -> StateFile? {
        try opened.withLock { opened throws(StateError) in
            if let opened { return opened }
            opened = try open(StateOpening(path: path, busyMilliseconds: busyMilliseconds))
            return opened
        }
    }
}
