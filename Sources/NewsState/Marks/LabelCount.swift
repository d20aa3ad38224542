/// A label, and how many articles have it.
public struct LabelCount: Sendable, Hashable {
    public var label: MarkLabel
    public var articles: Int
}
