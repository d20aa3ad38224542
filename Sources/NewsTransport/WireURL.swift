import CCurl

/// An address as it goes over the wire: percent-encoded, without fragment, host in lower case.
struct WireURL: Sendable, Equatable {
    let text: String
    let scheme: String
    /// An IPv6 address in brackets; empty for `file:`.
    let host: String
    let port: Int
    let path: String
    let hasUser: Bool
    /// Whether the host is this machine by its spelling.
    let isLoopback: Bool

    /// `nil` if the text is no address, or not one relative to `base`.
    init?(_ text: String, relativeTo base: WireURL? = nil) {
        var parsed = ccurl_url()
        let code = base.map { ccurl_url_parse($0.text, text, &parsed) } ?? ccurl_url_parse(nil, text, &parsed)
        defer { ccurl_url_free(&parsed) }
        guard code == 0, let url = parsed.url, let scheme = parsed.scheme, let host = parsed.host,
            let path = parsed.path
        else { return nil }
        self.text = String(cString: url)
        self.scheme = String(cString: scheme)
        self.host = String(cString: host)
        self.path = String(cString: path)
        port = Int(parsed.port)
        hasUser = parsed.has_user != 0
        isLoopback = AddressReach.isLoopback(host: self.host)
    }

    var isHTTP: Bool { scheme == "http" || scheme == "https" }

    /// What connections, spacing and pauses are counted for.
    var hostKey: String { "\(host):\(port)" }
}
