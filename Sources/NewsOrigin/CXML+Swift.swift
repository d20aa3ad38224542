import CXML

/// A growing buffer of C, reused from page to page. Its bytes are valid until the next call that fills it.
final class ByteBuffer {
    let raw: OpaquePointer?

    init() { raw = cxml_buffer_new() }
    deinit { cxml_buffer_free(raw) }

    var bytes: UnsafeRawBufferPointer {
        guard let raw else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        return UnsafeRawBufferPointer(start: cxml_buffer_bytes(raw), count: cxml_buffer_length(raw))
    }
}

extension UnsafeRawBufferPointer {
    /// The start for C; an empty buffer has none and gets an address that is never read.
    var start: UnsafePointer<UInt8> {
        baseAddress?.assumingMemoryBound(to: UInt8.self) ?? emptyBytes
    }

    var text: String { String(decoding: self, as: UTF8.self) }
}

private nonisolated(unsafe) let emptyBytes = UnsafePointer(UnsafeMutablePointer<UInt8>.allocate(capacity: 1))

/// Runs a body that throws `OriginError` over an array's bytes.
func withBytes<Value>(
    of array: [UInt8], _ body: (UnsafeRawBufferPointer) throws(OriginError) -> Value
) throws(OriginError) -> Value {
    let outcome: Result<Value, OriginError> = array.withUnsafeBytes { bytes in
        do throws(OriginError) {
            return .success(try body(bytes))
        } catch {
            return .failure(error)
        }
    }
    return try outcome.get()
}

extension cxml_status {
    /// Throws what the status means for a part of an answer.
    func check(_ part: String, limit: Int) throws(OriginError) {
        switch self {
        case CXML_OK: return
        case CXML_TOO_DEEP: throw .tooDeep(part: part)
        case CXML_TOO_LARGE: throw .tooLarge(part: part, limit: limit)
        case CXML_FORBIDDEN: throw .declaresEntities
        case CXML_NO_MEMORY: throw .outOfMemory
        default: throw .malformed(part: part, line: nil)
        }
    }
}
