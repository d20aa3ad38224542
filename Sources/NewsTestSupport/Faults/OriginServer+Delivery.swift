import FlyingSocks
import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// `SO_LINGER` of no time: closing sends RST instead of FIN.
private struct ResetOnClose: SocketOption {
    let level = SOL_SOCKET
    let name = SO_LINGER

    func makeValue(from socketValue: linger) -> Bool { socketValue.l_onoff != 0 }
    func makeSocketValue(from value: Bool) -> linger { linger(l_onoff: value ? 1 : 0, l_linger: 0) }
}

extension OriginServer {
    /// Sends the steps of a faulty answer. The caller closes the connection.
    func deliver(_ steps: [DeliveryStep], to connection: AsyncSocket) async throws {
        for step in steps {
            switch step {
            case .bytes(let bytes): try await connection.write(Data(bytes))
            case .again(let bytes, let times):
                let data = Data(bytes)
                for _ in 0..<times { try await connection.write(data) }
            case .pause(let milliseconds): try await Task.sleep(for: .milliseconds(milliseconds))
            case .hold: while true { _ = try await connection.read(atMost: 4096) }
            case .reset: return try connection.socket.setValue(true, for: ResetOnClose())
            }
        }
    }
}
