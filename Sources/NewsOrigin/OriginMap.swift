import NewsModel

/// Where an edition is fetched from when its user names another place than its host: a mirror, a test.
///
/// Identities always stand on the real host. A request for one goes to the mirror (`requestAddress`), and the address
/// that an answer came from is brought back (`realAddress`).
public struct OriginMap: Sendable {
    /// A place that stands in for a host: scheme, authority and the path in front of the host's paths.
    private struct Mirror: Sendable {
        var edition: EditionProfile
        /// Without a slash at its end.
        var prefix: String
        /// For http and https: the site, and the decoded path in front.
        var site: CanonicalURL?
        var path: String
    }

    private let mirrors: [Mirror]
    private let editions: [EditionProfile]

    /// No mirrors: every address is fetched where it is.
    public init(editions: [EditionProfile]) { (self.editions, mirrors) = (editions, []) }

    /// Reads `URL`, for one edition, or `ar=URL,en=URL`. The addresses are http, https or file.
    ///
    /// - Throws: `OriginError.badOrigin` with the reason.
    public init(_ text: String, editions: [EditionProfile]) throws(OriginError) {
        var mirrors: [Mirror] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let (edition, place) = try Self.split(String(part), of: text, editions)
            if mirrors.contains(where: { $0.edition.id == edition.id }) {
                throw .badOrigin(text: text, reason: "the edition '\(edition.id)' stands twice")
            }
            mirrors.append(try Self.mirror(of: edition, at: place))
        }
        (self.editions, self.mirrors) = (editions, mirrors)
    }

    /// Whether another place stands in for the edition's host.
    public func isMirrored(_ edition: EditionID) -> Bool { mirrors.contains { $0.edition.id == edition } }

    /// The address to ask for: percent-encoded (RFC 3986), on the mirror where the address is on a mirrored host.
    public func requestAddress(of real: CanonicalURL) -> String {
        guard let mirror = mirrors.first(where: { $0.edition.serves(real) }) else { return real.wire }
        return mirror.prefix + real.wire.dropFirst(real.site.utf8.count)
    }

    /// The real address of an answer, in its edition's one spelling; `nil` where it is no address of the web.
    ///
    /// - Parameters:
    ///   - answer: the address that the answer came from, after redirects.
    ///   - edition: the edition that was asked, which decides where one mirror stands in for several.
    public func realAddress(of answer: String, edition: EditionID) -> CanonicalURL? {
        let candidates = mirrors.filter { $0.edition.id == edition } + mirrors.filter { $0.edition.id != edition }
        let url = CanonicalURL(answer)
        for mirror in candidates {
            if let real = Self.real(of: answer, url, from: mirror) { return real }
        }
        guard let url else { return nil }
        return editions.first { $0.serves(url) }?.identity(of: url) ?? url
    }

    private static func real(of answer: String, _ url: CanonicalURL?, from mirror: Mirror) -> CanonicalURL? {
        guard let site = mirror.site else {
            guard answer.hasPrefix(mirror.prefix + "/") else { return nil }
            return CanonicalURL(mirror.edition.site.site + answer.dropFirst(mirror.prefix.count))
        }
        guard let url, url.site == site.site, url.path.hasPrefix(mirror.path + "/") else { return nil }
        let encodedPath = site.wire.dropFirst(site.site.count)
        let rest = url.wire.dropFirst(site.site.count + (mirror.path.isEmpty ? 0 : encodedPath.count))
        return CanonicalURL(mirror.edition.site.site + rest)
    }

    /// The edition and the place in `ar=URL`, or in `URL` where there is one edition.
    private static func split(
        _ part: String, of text: String, _ editions: [EditionProfile]
    ) throws(OriginError) -> (EditionProfile, String) {
        let name = part.prefix { $0 != "=" && $0 != ":" && $0 != "/" }
        guard part.dropFirst(name.count).first == "=" else {
            guard editions.count == 1, let edition = editions.first else {
                let names = editions.map(\.id.rawValue).joined(separator: ", ")
                throw .badOrigin(text: text, reason: "say which of the editions \(names) it serves, as in ar=\(part)")
            }
            return (edition, part)
        }
        guard let edition = editions.first(where: { $0.id == EditionID(String(name)) }) else {
            let names = editions.map(\.id.rawValue).joined(separator: ", ")
            throw .badOrigin(text: text, reason: "there is no edition '\(name)' among \(names)")
        }
        return (edition, String(part.dropFirst(name.count + 1)))
    }

    private static func mirror(of edition: EditionProfile, at place: String) throws(OriginError) -> Mirror {
        var prefix = place
        while prefix.hasSuffix("/") { prefix.removeLast() }
        if place.hasPrefix("file:///") {
            return Mirror(edition: edition, prefix: prefix, site: nil, path: "")
        }
        guard let site = CanonicalURL(prefix) else {
            throw .badOrigin(text: place, reason: "expected an address such as http://127.0.0.1:8080 or file:///path")
        }
        guard site.query == nil, !place.contains("#"), !place.contains("?") else {
            throw .badOrigin(text: place, reason: "an origin has no query and no fragment")
        }
        let path = site.path == "/" ? "" : site.path
        return Mirror(edition: edition, prefix: path.isEmpty ? site.site : site.wire, site: site, path: path)
    }
}
