import Foundation
import Synchronization

/// The requests that an origin answered, in order; also to a file, a line for each as it is answered.
public final class RequestLog: Sendable {
    /// One answered request.
    public struct Entry: Sendable, Hashable {
        /// Counts from 1.
        public var number: Int
        public var method: String
        /// Decoded, without the query.
        public var path: String
        public var status: Int
        /// Whether the request had `If-None-Match` or `If-Modified-Since`.
        public var conditional: Bool
        /// Whether the request forbade stored copies.
        public var asksForFresh: Bool

        /// `{"n":…,"method":…,"path":…,"status":…,"conditional":…}`.
        public var jsonLine: String {
            var line = PageWriter()
            line.markup("{\"n\":\(number),\"method\":")
            line.json(method)
            line.markup(",\"path\":")
            line.json(path)
            line.markup(",\"status\":\(status),\"conditional\":\(conditional)}\n")
            return String(decoding: line.bytes, as: UTF8.self)
        }
    }

    private struct State {
        var entries: [Entry] = []
        var file: FileHandle?
    }

    private let state: Mutex<State>
    private let watch: (@Sendable (Entry) -> Void)?

    /// - Parameters:
    ///   - path: a file to append to; it is made where there is none.
    ///   - watch: is told of each answer before it is sent; the answer waits for it.
    /// - Throws: `CocoaError` where the file cannot be written.
    public init(path: String? = nil, watch: (@Sendable (Entry) -> Void)? = nil) throws {
        self.watch = watch
        var file: FileHandle?
        if let path {
            if !FileManager.default.fileExists(atPath: path) {
                try Data().write(to: URL(fileURLWithPath: path))
            }
            file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            try file?.seekToEnd()
        }
        state = Mutex(State(file: file))
    }

    /// Everything answered so far.
    public var entries: [Entry] { state.withLock { $0.entries } }

    /// Forgets what was answered so far; the file keeps it.
    public func clear() { state.withLock { $0.entries = [] } }

    /// Notes an answer before it is sent: when a client has it, it stands here.
    func note(_ request: SimulatedRequest, status: Int) {
        let entry = state.withLock { state in
            let entry = Entry(
                number: (state.entries.last?.number ?? 0) + 1, method: request.method, path: request.path,
                status: status, conditional: request.isConditional,
                asksForFresh: request.asksForFresh)
            state.entries.append(entry)
            state.file?.write(Data(entry.jsonLine.utf8))
            return entry
        }
        watch?(entry)
    }
}
