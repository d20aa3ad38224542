import FlyingSocks
import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Accepts connections and answers the requests on each, in order, until the client closes it (RFC 9112 §9.3).
struct OriginServer<Pool: AsyncSocketPool>: Sendable {
    let socket: AsyncSocket
    let pool: Pool
    let answer: @Sendable (SimulatedRequest, Socket.Address?) -> SimulatedAnswer

    /// Runs until its task is cancelled; then nothing is left open.
    func run() async throws {
        defer { try? socket.close() }
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask { try await pool.run() }
            while !Task.isCancelled {
                let connection = try await socket.accept()
                group.addTask { await serve(connection) }
            }
        }
    }

    /// A client that goes away in the middle is no fault of the server.
    private func serve(_ connection: AsyncSocket) async {
        defer { try? connection.close() }
        try? connection.socket.setValue(1, for: Int32SocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
        let peer = try? connection.socket.remotePeer()
        var reader = RequestReader(socket: connection)
        do {
            while let request = try await reader.next() {
                let answer = answer(request, peer)
                if let steps = answer.steps { return try await deliver(steps, to: connection) }
                try await connection.write(Self.bytes(of: answer, method: request.method))
                if request.headers["connection"]?.lowercased() == "close" { return }
            }
        } catch {
            return
        }
    }

    private static func bytes(of answer: SimulatedAnswer, method: String) -> Data {
        let head = answer.headBytes()
        var data = Data(capacity: head.count + answer.body.count)
        data.append(contentsOf: head)
        if method != "HEAD" { data.append(contentsOf: answer.body) }
        return data
    }
}
