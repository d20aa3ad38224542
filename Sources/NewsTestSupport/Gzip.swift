import CZlib

/// Why bytes could not be inflated.
public enum GzipError: Error, Equatable, CustomStringConvertible {
    /// No gzip stream, a wrong check sum, or an end in the middle.
    case broken
    /// More than this many bytes would come out.
    case tooLarge(limit: Int)
    /// zlib got no memory.
    case noMemory

    public var description: String {
        switch self {
        case .broken: "the data is no complete gzip stream"
        case .tooLarge(let limit): "the data inflates to more than \(limit) bytes"
        case .noMemory: "no memory to inflate the data"
        }
    }
}

/// gzip (RFC 1952), with a limit on what comes out.
public enum Gzip {
    private static let chunk = 256 * 1024

    /// Whether the bytes begin as gzip does.
    public static func looksLikeGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

    /// Inflates one or several members.
    /// - Parameter limit: the most bytes that may come out.
    public static func inflate(_ bytes: [UInt8], limit: Int) throws(GzipError) -> [UInt8] {
        guard let inflater = nz_inflater_open() else { throw .noMemory }
        defer { nz_inflater_close(inflater) }
        var (result, position) = ([UInt8](), 0)
        var buffer = [UInt8](repeating: 0, count: chunk)
        while true {
            let (status, consumed, produced) = step(inflater, bytes, from: position, into: &buffer)
            position += consumed
            guard result.count + produced <= limit else { throw .tooLarge(limit: limit) }
            result.append(contentsOf: buffer[..<produced])
            switch status {
            case NZ_END: return result
            case NZ_MEMORY: throw .noMemory
            case NZ_MORE where consumed > 0 || produced > 0: continue
            default: throw .broken
            }
        }
    }

    /// Deflates to one member.
    /// - Parameter level: 1 (fast) to 9 (small).
    public static func deflate(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8] {
        let capacity = nz_gzip_bound(bytes.count)
        return [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
            count = bytes.withUnsafeBufferPointer { input in
                nz_gzip(input.baseAddress, input.count, output.baseAddress, capacity, level)
            }
        }
    }

    private static func step(
        _ inflater: OpaquePointer, _ bytes: [UInt8], from position: Int, into buffer: inout [UInt8]
    ) -> (nz_status, consumed: Int, produced: Int) {
        var (consumed, produced) = (0, 0)
        let status = bytes[position...].withUnsafeBufferPointer { input in
            buffer.withUnsafeMutableBufferPointer { output in
                nz_inflate(
                    inflater, input.baseAddress, input.count, &consumed, output.baseAddress, output.count, &produced)
            }
        }
        return (status, consumed, produced)
    }
}
