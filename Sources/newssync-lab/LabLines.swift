import Foundation

/// The lines of a file that hold something, one after the other.
struct LabLines: Sequence, IteratorProtocol {
    private let data: Data
    private var place = 0

    init(_ path: String) throws {
        data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    }

    mutating func next() -> String? {
        var start = place
        let line: String? = data.withUnsafeBytes { bytes in
            while start < bytes.count {
                let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
                guard let base = rest.baseAddress else { break }
                let length = memchr(base, 0x0A, rest.count).map { UnsafeRawPointer($0) - base } ?? rest.count
                start += length + 1
                if length > 0 { return String(decoding: rest[..<length], as: UTF8.self) }
            }
            return nil
        }
        place = start
        return line
    }
}
