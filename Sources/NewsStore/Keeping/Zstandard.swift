import CZstd
import NewsModel

/// Zstandard (RFC 8878) over whole buffers, each compressed with another one as its prefix: near-duplicates of the prefix
/// take next to nothing. For one thread at a time.
final class Zstandard {
    /// Only this class has it; it is given back with it.
    private let context: OpaquePointer

    init() throws(StoreError) {
        guard let context = nzs_open() else { throw .internalFault(path: "", detail: "no memory to compress with") }
        self.context = context
    }

    deinit { nzs_close(context) }

    /// The bytes as one frame that the same prefix can read; `nil` where there is no memory.
    func pack(_ bytes: [UInt8], prefix: [UInt8], level: Int) -> [UInt8]? {
        let capacity = nzs_bound(bytes.count)
        let packed = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
            count = nzs_pack(
                context, prefix, prefix.count, bytes, bytes.count, output.baseAddress, capacity, Int32(clamping: level))
        }
        return packed.isEmpty ? nil : packed
    }

    /// What a frame holds; `nil` where it is damaged, has another prefix, or does not hold `size` bytes.
    func unpack(_ frame: [UInt8], prefix: [UInt8], size: Int) -> [UInt8]? {
        guard size > 0, size <= StoreTuning.largestBody else { return nil }
        var isRead = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { output, count in
            isRead = nzs_unpack(context, prefix, prefix.count, frame, frame.count, output.baseAddress, size) == 1
            count = isRead ? size : 0
        }
        return isRead ? bytes : nil
    }
}
