import FlyingSocks

/// Reads requests from a connection: a head of at most 64 KB, and a body that is read and forgotten.
struct RequestReader {
    private let socket: AsyncSocket
    private var buffer: [UInt8] = []

    init(socket: AsyncSocket) { self.socket = socket }

    /// The next request; `nil` where the client has closed the connection or does not speak HTTP.
    mutating func next() async throws -> SimulatedRequest? {
        var searched = 0
        while true {
            if let end = headEnd(from: searched) {
                let request = Self.parse(buffer[..<end])
                buffer.removeFirst(end + 4)
                if let length = request?.headers["content-length"].flatMap(Int.init) { try await skip(length) }
                return request
            }
            searched = max(0, buffer.count - 3)
            guard buffer.count <= SimulatedOrigin.headLimit else { return nil }
            do {
                buffer += try await socket.read(atMost: 4096)
            } catch SocketError.disconnected {
                return nil
            }
        }
    }

    /// Where the empty line that ends the head begins.
    private func headEnd(from start: Int) -> Int? {
        guard buffer.count >= 4 else { return nil }
        return (start..<max(start, buffer.count - 3)).first { index in
            buffer[index] == 0x0D && buffer[index + 1] == 0x0A && buffer[index + 2] == 0x0D && buffer[index + 3] == 0x0A
        }
    }

    private mutating func skip(_ count: Int) async throws {
        var missing = count - min(count, buffer.count)
        buffer.removeFirst(min(count, buffer.count))
        while missing > 0 { missing -= try await socket.read(atMost: min(missing, 4096)).count }
    }

    /// Request line and header fields (RFC 9112 §3, §5); `nil` where the line has not its three parts.
    static func parse(_ head: ArraySlice<UInt8>) -> SimulatedRequest? {
        let lines = head.split(separator: 0x0A).map { $0.last == 0x0D ? $0.dropLast() : $0 }
        guard let parts = lines.first?.split(separator: 0x20), parts.count == 3 else { return nil }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            let value = String(decoding: line[(colon + 1)...], as: UTF8.self).trimmingSpaces()
            headers[name] = headers[name].map { "\($0), \(value)" } ?? value
        }
        return SimulatedRequest(
            String(decoding: parts[0], as: UTF8.self), String(decoding: parts[1], as: UTF8.self), headers: headers)
    }
}
