import CCurl

/// How private a network address is; greater is more private.
public enum AddressReach: Int32, Sendable, Comparable, CaseIterable {
    /// The Internet at large.
    case publicInternet = 0
    /// Private, link-local, carrier-grade NAT, multicast and reserved addresses (RFC 6890).
    case privateNetwork = 1
    /// Loopback and unspecified addresses.
    case thisMachine = 2

    /// The reach of a numeric IPv4 or IPv6 address; `nil` for a name.
    public init?(address: String) { self.init(rawValue: ccurl_address_reach(address)) }

    public static func < (left: AddressReach, right: AddressReach) -> Bool { left.rawValue < right.rawValue }

    /// Whether a host of a URL is this machine by its spelling alone (RFC 6761 section 6.3 for `localhost`).
    static func isLoopback(host: String) -> Bool {
        host == "localhost" || host.hasSuffix(".localhost") || AddressReach(address: host) == .thisMachine
    }
}
