import NewsModel

/// Where a link leads.
public enum LinkTarget: Hashable, Sendable {
    /// A page of the same export.
    case page(PagePath)
    /// A page of the web, as it is written in requests: ASCII.
    case web(String)

    /// A page of the web; `nil` for every address that is not http or https.
    public init?(web address: String?) {
        guard let address, let url = CanonicalURL(SafeText.line(address)) else { return nil }
        self = .web(url.wire)
    }
}
