import Foundation

/// The lines of a file that hold something, one after the other.
struct LabLines: Sequence, IteratorProtocol {
    private let data: Data
    private var place = 0

    init(_ path: String) throws {
        data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    }

    mutating func next() -> String? {
        while place < data.count {
            let end = data[place...].firstIndex(of: 0x0A) ?? data.count
            let line = data[place..<end]
            place = end + 1
            if !line.isEmpty { return String(decoding: line, as: UTF8.self) }
        }
        return nil
    }
}
