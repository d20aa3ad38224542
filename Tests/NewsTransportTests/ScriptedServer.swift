import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A server on loopback that answers as a test says, byte for byte, faults included. One thread a connection.
final class ScriptedServer: Sendable {
    /// One step of an answer.
    enum Step: Sendable {
        case send([UInt8])
        /// Blocks until the test opens the gate.
        case waitFor(Gate)
        /// Blocks until the client has gone.
        case waitForClientToClose
        /// Closes in an orderly way.
        case close
        /// Closes with a reset.
        case reset
    }

    /// A request as it arrived.
    struct Received: Sendable {
        let path: String
        let headers: [String: String]
        /// Which connection it came on, from 1.
        let connection: Int
        /// Which request to this path it is, from 1.
        let number: Int
    }

    private struct State {
        var received: [Received] = []
        var numbers: [String: Int] = [:]
        var connections = 0
        var open: Set<Int32> = []
        var underWay = 0
        var mostUnderWay = 0
        var isStopped = false
    }

    let port: Int
    private let listener: Int32
    private let state = Mutex(State())
    private let answer: @Sendable (Received) -> [Step]

    init(answer: @escaping @Sendable (Received) -> [Step]) throws {
        self.answer = answer
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        self.listener = listener
        guard listener >= 0 else { throw Failure.noSocket }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && listen(listener, 128) == 0 && getsockname(listener, $0, &size) == 0
            }
        }
        port = Int(UInt16(bigEndian: address.sin_port))
        guard bound else { throw Failure.noSocket }
        Thread.detachNewThread { [self] in acceptAll() }
    }

    enum Failure: Error { case noSocket }

    func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    /// All requests so far.
    var received: [Received] { state.withLock { $0.received } }
    /// Connections accepted so far.
    var connections: Int { state.withLock { $0.connections } }
    /// The most requests that were being answered at once.
    var mostUnderWay: Int { state.withLock { $0.mostUnderWay } }

    /// Ends all connections and the listener.
    func stop() {
        let open = state.withLock { state in
            state.isStopped = true
            return state.open
        }
        shutdown(listener, Int32(SHUT_RDWR))
        for descriptor in open { shutdown(descriptor, Int32(SHUT_RDWR)) }
    }

    private func acceptAll() {
        while true {
            let descriptor = accept(listener, nil, nil)
            guard descriptor >= 0 else { break }
            let number: Int? = state.withLock { state in
                guard !state.isStopped else { return nil }
                state.connections += 1
                state.open.insert(descriptor)
                return state.connections
            }
            guard let number else {
                close(descriptor)
                break
            }
            Thread.detachNewThread { [self] in serve(descriptor, connection: number) }
        }
        close(listener)
    }

    private func serve(_ descriptor: Int32, connection: Int) {
        while let request = readRequest(descriptor, connection: connection) {
            let isKept = perform(answer(request), on: descriptor)
            state.withLock { $0.underWay -= 1 }
            if !isKept { break }
        }
        state.withLock { _ = $0.open.remove(descriptor) }
        close(descriptor)
    }

    private func readRequest(_ descriptor: Int32, connection: Int) -> Received? {
        guard let bytes = readHead(descriptor) else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
        let path = lines[0].components(separatedBy: " ")[1]
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(
                in: .whitespaces)
        }
        return state.withLock { state in
            let number = state.numbers[path, default: 0] + 1
            state.numbers[path] = number
            let request = Received(path: path, headers: headers, connection: connection, number: number)
            state.received.append(request)
            state.underWay += 1
            state.mostUnderWay = max(state.mostUnderWay, state.underWay)
            return request
        }
    }

    /// Up to the empty line. The client sends no next request before its answer, so a read holds no more than that.
    private func readHead(_ descriptor: Int32) -> [UInt8]? {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while bytes.suffix(4) != [13, 10, 13, 10] {
            let count = recv(descriptor, &chunk, chunk.count, 0)
            guard count > 0 else { return nil }
            bytes += chunk[..<count]
        }
        return bytes
    }

    /// False if the connection is to be closed.
    private func perform(_ steps: [Step], on descriptor: Int32) -> Bool {
        for step in steps {
            switch step {
            case .send(let bytes):
                guard sendAll(bytes, on: descriptor) else { return false }
            case .waitFor(let gate): gate.pass()
            case .waitForClientToClose:
                var byte: UInt8 = 0
                while recv(descriptor, &byte, 1, 0) > 0 {}
                return false
            case .close: return false
            case .reset:
                var option = linger(l_onoff: 1, l_linger: 0)
                setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
                return false
            }
        }
        return true
    }

    private func sendAll(_ bytes: [UInt8], on descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
