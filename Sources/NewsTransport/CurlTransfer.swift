import CCurl

/// libcurl's easy handle with its buffers. Used on the transfer thread alone; freed there.
struct CurlTransfer {
    let pointer: OpaquePointer

    init(pointer: OpaquePointer) { self.pointer = pointer }

    /// `nil` if libcurl has no memory.
    init?() {
        guard let made = ccurl_transfer_new() else { return nil }
        pointer = made
    }

    /// The number of the fetch that it works for.
    var tag: UInt64 { ccurl_transfer_tag(pointer) }

    /// Makes it ready for a request; false if libcurl has no memory.
    func prepare(url: String, userAgent: String, headerLines: [String], limits: ccurl_limits, tag: UInt64) -> Bool {
        var limits = limits
        guard ccurl_transfer_prepare(pointer, url, userAgent, &limits, tag) == 0 else { return false }
        return headerLines.allSatisfy { ccurl_transfer_add_header(pointer, $0) == 0 }
    }

    /// What came of it. The slices are valid until it is prepared again.
    var result: ccurl_result { ccurl_transfer_result(pointer) }

    func free() { ccurl_transfer_free(pointer) }
}

extension ccurl_slice {
    /// A copy of the bytes.
    var array: [UInt8] { Array(UnsafeBufferPointer(start: bytes, count: count)) }
}
