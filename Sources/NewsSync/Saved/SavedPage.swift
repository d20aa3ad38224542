import Foundation
import NewsModel
import NewsOrigin
import NewsTransport

/// A page that somebody saved, with what the file says of where and when it came from.
struct SavedPage {
    /// The file, as the folder names it.
    let name: String
    let response: Response
    /// Where it came from, the surest first: as the browser noted it, as the page says itself, by its place in the folder.
    let addresses: [CanonicalURL]

    /// - Parameters:
    ///   - name: the file's path below the folder.
    ///   - bytes: what it holds; may be gzipped.
    ///   - received: when it is read.
    init(name: String, bytes: [UInt8], received: Instant, reader: GenericReader) throws(OriginError) {
        self.name = name
        let plain = try Self.unpacked(bytes)
        let place = "file:" + name
        var response =
            RecordedAnswer.response(plain, url: place, received: received)
            ?? Response(status: 200, body: plain, requestedURL: place, received: received, seen: received)
        response.body = try Self.unpacked(response.body)
        var addresses = [Self.mark(of: response.body)].compactMap { $0 }
        if response.isSuccess, let nowhere = CanonicalURL("https://unknown.invalid/") {
            let type = response.headers["content-type"]
            let page = try reader.read(response.body, contentType: type, address: nowhere)
            addresses += [page.metadata.canonical.flatMap { CanonicalURL($0) }].compactMap { $0 }
        }
        if let own = Self.place(of: name) { addresses.append(own) }
        (self.response, self.addresses) = (response, addresses)
    }

    private static func unpacked(_ bytes: [UInt8]) throws(OriginError) -> [UInt8] {
        bytes.starts(with: [0x1F, 0x8B]) ? try PageArchive.unpacked(bytes) : bytes
    }

    /// Bytes at a page's beginning in which the mark is looked for.
    private static let markBytes = 4096

    /// The address that browsers write into pages which they save: `<!-- saved from url=(0027)https://… -->`.
    static func mark(of bytes: [UInt8]) -> CanonicalURL? {
        let head = String(decoding: bytes.prefix(markBytes), as: UTF8.self)
        guard let start = head.range(of: "saved from url=(") else { return nil }
        let rest = head[start.upperBound...]
        guard let close = rest.firstIndex(of: ")"), let length = Int(rest[..<close]), (8...markBytes).contains(length)
        else { return nil }
        let address = rest[rest.index(after: close)...].utf8.prefix(length)
        guard address.count == length else { return nil }
        return CanonicalURL(String(decoding: Array(address), as: UTF8.self))
    }

    /// Mirrors lay pages down as `host/path`.
    static func place(of name: String) -> CanonicalURL? {
        var parts = name.split(separator: "/").map(String.init)
        guard parts.count > 1, let host = parts.first, host.contains("."), let last = parts.popLast() else {
            return nil
        }
        var file = last.hasSuffix(".gz") ? String(last.dropLast(3)) : last
        if file == "index.html" { file = "" }
        return CanonicalURL("https://" + (parts + [file]).joined(separator: "/"))
    }
}
