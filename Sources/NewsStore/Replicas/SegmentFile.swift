import Foundation
import NewsModel

/// Segments as files.
package enum SegmentFile {
    /// Reads a file, which is refused where it is larger than a segment may be.
    ///
    /// - Throws: `StoreError.disk` where it cannot be read, `SegmentError.tooLarge`.
    package static func read(_ path: String) throws -> [UInt8] {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw StoreError.disk(path: path, detail: "it cannot be read")
        }
        defer { try? handle.close() }
        let size = Int(try handle.seekToEnd())
        guard size <= WireLimits.segment else { throw SegmentError.tooLarge("the segment", offset: WireLimits.segment) }
        try handle.seek(toOffset: 0)
        // Into an array at once: `Data` would be a second copy of it.
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let more = Foundation.read(handle.fileDescriptor, buffer.baseAddress! + count, size - count)
                guard more > 0 else { return }
                count += more
            }
        }
        guard bytes.count == size else { throw StoreError.disk(path: path, detail: "it changed while it was read") }
        return bytes
    }
}
