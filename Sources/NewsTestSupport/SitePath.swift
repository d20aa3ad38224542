import NewsModel

/// A decoded path, equal to another where their bytes are: two slugs that differ in their normal form are two.
public struct SitePath: ExactString {
    public let rawValue: String
    public init(_ rawValue: String) { self.rawValue = rawValue }
}
