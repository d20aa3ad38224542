import CXML

/// Pages that were saved packed.
public enum PageArchive {
    /// Unpacks gzip (RFC 1952).
    ///
    /// - Throws: `OriginError.tooLarge` above the limit of a page; `.malformed` where it is no gzip.
    public static func unpacked(_ bytes: [UInt8], tuning: OriginTuning = .standard) throws(OriginError) -> [UInt8] {
        let buffer = ByteBuffer()
        guard let raw = buffer.raw else { throw .outOfMemory }
        try cxml_gunzip(bytes, bytes.count, tuning.pageBytes, raw).check("page", limit: tuning.pageBytes)
        return Array(buffer.bytes)
    }
}
