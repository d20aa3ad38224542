import NewsModel

/// Answers as files hold them that were written with their heads: `curl -i`, `wget --save-headers`.
public enum RecordedAnswer {
    /// Bytes of all heads of one file; servers send some kilobytes.
    static let maximumHeadBytes = 256 * 1024

    /// The last answer of a file: the heads of redirects before it are passed over.
    ///
    /// It is dated by its own `Date`, else by when it was received; the origin stood by it where it states `Date` and `Age`.
    ///
    /// - Parameters:
    ///   - bytes: the file's; a coded body (`Content-Encoding`) is left as it is.
    ///   - url: where it came from.
    ///   - received: when the file was read.
    /// - Returns: `nil` where the file does not begin with an HTTP status line (RFC 9112 §4).
    public static func response(_ bytes: [UInt8], url: String, received: Instant) -> Response? {
        var rest = bytes[...]
        var last: (status: Int, headers: HeaderFields)?
        while let head = nextHead(of: rest), rest.endIndex - head.body.endIndex <= maximumHeadBytes {
            last = (head.status, head.headers)
            rest = head.body
            // What follows a final answer is its body, whatever it looks like.
            if (200...299).contains(head.status) || head.status >= 400 { break }
        }
        guard let last else { return nil }
        let date = last.headers["date"].flatMap { HTTPDate.parse($0, reference: received) }
        let seen = date ?? received
        return Response(
            status: last.status, headers: last.headers, body: Array(rest), requestedURL: url, date: date,
            age: Verification.age(last.headers), received: received, seen: seen,
            verified: Verification.instant(
                forbadeStoredCopies: false, headers: last.headers, seen: seen, date: date))
    }

    private static func nextHead(
        of bytes: ArraySlice<UInt8>
    ) -> (status: Int, headers: HeaderFields, body: ArraySlice<UInt8>)? {
        guard bytes.starts(with: "HTTP/".utf8) else { return nil }
        let limit = min(bytes.endIndex, bytes.startIndex + maximumHeadBytes)
        var (place, lines): (Int, [ArraySlice<UInt8>]) = (bytes.startIndex, [])
        while let end = bytes[place..<limit].firstIndex(of: 0x0A) {
            var line = bytes[place..<end]
            if line.last == 0x0D { line.removeLast() }
            place = end + 1
            guard !line.isEmpty else {
                guard let first = lines.first, let status = status(of: first) else { return nil }
                let fields = Array(lines.dropFirst().joined(separator: [0x0A]))
                return (status, fields.withUnsafeBufferPointer { HeaderFields(lines: $0) }, bytes[place...])
            }
            lines.append(line)
        }
        return nil
    }

    /// `HTTP/1.1 200 OK`, `HTTP/2 200`.
    private static func status(of line: ArraySlice<UInt8>) -> Int? {
        let words = line.split(separator: 0x20)
        guard words.count >= 2, words[1].count == 3, let status = Int(String(decoding: words[1], as: UTF8.self)),
            (100...599).contains(status)
        else { return nil }
        return status
    }
}
