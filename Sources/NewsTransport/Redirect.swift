/// One redirect that was followed.
public struct Redirect: Sendable, Hashable {
    /// The address that redirected.
    public let from: String
    /// The address that it named, made absolute.
    public let to: String
    /// 301, 302, 303, 307 or 308.
    public let status: Int

    public init(from: String, to: String, status: Int) {
        self.from = from
        self.to = to
        self.status = status
    }

    /// Whether the origin says that the new address is to be used from now on (RFC 9110 section 15.4).
    public var isPermanent: Bool { status == 301 || status == 308 }

    /// The statuses that are followed.
    static let statuses: Set<Int> = [301, 302, 303, 307, 308]
}
