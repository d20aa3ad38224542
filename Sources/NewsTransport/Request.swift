/// A GET of one address.
public struct Request: Sendable {
    /// The address in its wire form (RFC 3986); letters outside ASCII are percent-encoded.
    public var url: String
    /// Makes the request conditional (RFC 9110 section 13.1). They are sent along every redirect of the fetch: a 304
    /// that came after a redirect (see ``Response/redirects``) speaks of the address at its end.
    public var validators: Validators?
    /// Adds `Cache-Control: no-cache`, so that caches on the way ask the origin. Every revisit does.
    public var forbidsStoredCopies: Bool
    /// The `Accept` header; `nil`: anything.
    public var accept: String?
    /// Bytes after decoding; `nil`: the configuration's.
    public var maximumBytes: Int?
    /// The most private address that may be connected to. Addresses found in content of the public Internet should
    /// say `.publicInternet`; a redirect is confined to the reach of the address that answered first in any case.
    public var reach: AddressReach
    /// Where a redirect's target is really asked for, such as on a mirror; gets and gives addresses in their wire form.
    public var redirecting: (@Sendable (String) -> String)?
    /// Whether a redirect to an address, in its wire form and after `redirecting`, is followed; without it, every one is.
    public var follows: (@Sendable (String) -> Bool)?

    public init(
        url: String, validators: Validators? = nil, forbidsStoredCopies: Bool = false, accept: String? = nil,
        maximumBytes: Int? = nil, reach: AddressReach = .thisMachine
    ) {
        self.url = url
        self.validators = validators
        self.forbidsStoredCopies = forbidsStoredCopies
        self.accept = accept
        self.maximumBytes = maximumBytes
        self.reach = reach
    }

    /// The header lines of this request. A value that is not one line of visible ASCII is left out.
    var headerLines: [String] {
        var lines = ["Accept-Encoding: gzip, br, zstd"]
        func add(_ name: String, _ value: String?) {
            if let value, HeaderFields.isSendable(value) { lines.append("\(name): \(value)") }
        }
        add("Accept", accept)
        add("If-None-Match", validators?.etag)
        add("If-Modified-Since", validators?.lastModified)
        if forbidsStoredCopies { lines += ["Cache-Control: no-cache", "Pragma: no-cache"] }
        return lines
    }
}
