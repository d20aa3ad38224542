import CCurl
import NewsModel

/// Reads what a user named as `file:`, as if it were an origin without headers.
struct FileReader {
    let clock: OriginClock
    let maximumBytes: Int

    /// 200 with the bytes, 304 if the validator still fits, 404 if there is no such file.
    func read(_ request: Request, _ target: WireURL) throws(TransportError) -> Response {
        func failure(_ reason: TransportError.Reason) -> TransportError {
            TransportError(url: request.url, reason: reason)
        }
        guard target.host.isEmpty || target.host == "localhost", let path = Self.decoded(target.path) else {
            throw failure(.fileUnreadable(detail: "it names no file of this machine"))
        }
        let limit = request.maximumBytes ?? maximumBytes
        var (descriptor, info) = (Int32(-1), ccurl_file_info())
        switch Int(ccurl_file_open(path, Int64(limit), &descriptor, &info)) {
        case CCURL_FILE_OK: break
        case CCURL_FILE_MISSING: return response(404, HeaderFields(), [], target)
        case CCURL_FILE_NOT_REGULAR: throw failure(.fileUnreadable(detail: "it is no regular file"))
        case CCURL_FILE_TOO_LARGE: throw failure(.tooLarge(limit: limit))
        default: throw failure(.fileUnreadable(detail: "the system refuses"))
        }
        defer { ccurl_file_close(descriptor) }
        let headers = Self.headers(info)
        if let etag = request.validators?.etag, etag == headers["etag"] { return response(304, headers, [], target) }
        guard let body = Self.contents(descriptor, limit) else {
            throw failure(.fileUnreadable(detail: "reading stopped, or it grew meanwhile"))
        }
        return response(200, headers, body, target)
    }

    private func response(_ status: Int, _ headers: HeaderFields, _ body: [UInt8], _ target: WireURL) -> Response {
        let received = clock.local
        return Response(
            status: status, headers: headers, body: body, requestedURL: target.text, finalURL: target.text,
            redirects: [], date: nil, age: nil, received: received,
            seen: clock.seen(date: nil, age: nil, received: received), verified: nil,
            bytesOnTheWire: Int64(body.count))
    }

    private static func headers(_ info: ccurl_file_info) -> HeaderFields {
        let modified = Instant(milliseconds: info.modified_seconds * 1000)
        return HeaderFields([
            ("ETag", "\"\(info.size)-\(info.modified_seconds)-\(info.modified_nanoseconds)\""),
            ("Last-Modified", HTTPDate.format(modified)),
        ])
    }

    private static func contents(_ descriptor: Int32, _ limit: Int) -> [UInt8]? {
        var body: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 256 * 1024)
        while true {
            let count = Int(ccurl_file_read(descriptor, &chunk, chunk.count))
            if count == 0 { return body }
            if count < 0 || body.count + count > limit { return nil }
            body += chunk[..<count]
        }
    }

    /// The path with its percent-encoding undone; `nil` if it holds a NUL or is no UTF-8.
    static func decoded(_ path: String) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(path.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == 0x25, rest.count >= 2, let high = HeaderFields.hex(rest[rest.startIndex]),
                let low = HeaderFields.hex(rest[rest.startIndex + 1])
            {
                bytes.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
    }
}
