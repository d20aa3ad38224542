import NewsModel

/// A decoded path, equal to another where their bytes are: two slugs that differ in their normal form are two.
struct SitePath: ExactString {
    let rawValue: String
    init(_ rawValue: String) { self.rawValue = rawValue }
}
