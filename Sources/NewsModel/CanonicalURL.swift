/// An http or https address in one spelling, so that two spellings of one address are equal.
///
/// The spelling is an IRI (RFC 3987): percent-encoded UTF-8 is decoded where that changes no meaning (RFC 3987 §3.2),
/// the scheme and host are in lower case, default ports, fragments, dot segments and tracking parameters are gone.
/// Unlike RFC 3986 §6, reserved characters that only a strict reader tells apart in a path (`:` and `%3A`) are one: the
/// publisher writes both for the same page. What would split the address otherwise (`/ ? # %`, spaces, controls, bidi
/// controls) stays percent-encoded.
public struct CanonicalURL: ExactString {
    /// The canonical spelling.
    public let rawValue: String
    /// `http` or `https`.
    public let scheme: String
    /// The host in lower case, without port.
    public let host: String
    /// The port where it is not the scheme's own.
    public let port: Int?
    /// The decoded path; begins with `/`.
    public let path: String
    /// The query without its `?`; `nil` where there is none.
    public let query: String?

    /// Addresses that are longer than this many bytes as they are written, or as they would be sent, are refused.
    public static let maximumLength = 8192

    /// Reads an address, absolute or relative to another (RFC 3986 §5.2); `nil` where it is no http(s) address.
    public init?(_ text: String, relativeTo base: CanonicalURL? = nil) {
        guard text.utf8.count <= Self.maximumLength, let parts = URLParts(text, base: base) else { return nil }
        (scheme, host, port) = (parts.scheme, parts.host, parts.port)
        // Decoded first: `%2E%2E` is a dot segment and `%75tm_source` a tracking parameter.
        path = URLParts.withoutDotSegments(PercentDecoding.canonical(parts.path, in: .path))
        let kept = parts.query.map { TrackingParameters.removed(from: PercentDecoding.canonical($0, in: .query)) }
        query = kept.flatMap { $0.isEmpty ? nil : $0 }
        let authority = host + (port.map { ":\($0)" } ?? "")
        rawValue = "\(scheme)://\(authority)\(path)" + (query.map { "?" + $0 } ?? "")
        // Encoding makes at most three bytes of one.
        guard rawValue.utf8.count <= Self.maximumLength / 3 || wire.utf8.count <= Self.maximumLength else { return nil }
    }

    /// The canonical spelling.
    public var text: String { rawValue }

    /// Scheme, host and port: `https://www.example.org`.
    public var site: String { "\(scheme)://\(host)" + (port.map { ":\($0)" } ?? "") }

    /// The percent-encoded form for requests (RFC 3986): UTF-8 of everything outside ASCII encoded. An international
    /// host name stays as it is; whoever resolves it writes it in ASCII (RFC 5891).
    public var wire: String {
        site + PercentDecoding.encoded(path) + (query.map { "?" + PercentDecoding.encoded($0) } ?? "")
    }

    /// Path and query as a site writes them, made fit for a request, where that is not how `wire` writes them: servers
    /// may tell `%3A` from `:`, so an address is asked for as its site spells it.
    public func spelling(in text: String) -> String? {
        let withoutFragment = text.utf8.prefix { $0 != UInt8(ascii: "#") }
        guard let slashes = text.range(of: "://"),
            let path = withoutFragment[slashes.upperBound...].firstIndex(where: {
                $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?")
            }), withoutFragment[path] == UInt8(ascii: "/")
        else { return nil }
        let written = PercentDecoding.encoded(String(Substring(withoutFragment[path...])))
        return written.utf8.elementsEqual(wire.utf8.dropFirst(site.utf8.count)) ? nil : written
    }

    /// The same address on another site, for mirrors: scheme, host and port of `site`, path and query of this one.
    public func moved(to other: CanonicalURL) -> CanonicalURL? {
        CanonicalURL(other.site + wire.dropFirst(site.count))
    }
}

/// What is used to tell a visitor's way to a page, and not the page.
enum TrackingParameters {
    private static let names: Set<String> = [
        "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "igshid", "mc_cid", "mc_eid",
        "_ga",
    ]

    /// The query without tracking parameters, the others in their order.
    static func removed(from query: String) -> String {
        query.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: true).filter { part in
            let name = Substring(part.prefix { $0 != UInt8(ascii: "=") }).lowercased()
            return !name.utf8.starts(with: "utm_".utf8) && !names.contains(name)
        }.map { Substring($0) }.joined(separator: "&")
    }
}
