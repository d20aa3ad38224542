/// How a long list is cut into pages.
///
/// Pages are counted from the oldest entry, so that what was once a full page stays as it is when newer entries come:
/// the newest page holds what is left over and one full page.
public struct Paging: Sendable {
    /// How many entries there are.
    public let count: Int
    /// How many a full page has.
    public let size: Int

    public init(count: Int, size: Int) { (self.count, self.size) = (max(0, count), max(1, size)) }

    /// How many full pages there are beside the newest one; they have the numbers 1 to this.
    public var olderPages: Int { max(0, count / size - 1) }

    /// The places of a page's entries in the list, newest first; `nil`: the newest page.
    public func entries(of page: Int?) -> Range<Int> {
        guard let page else { return 0..<(count - olderPages * size) }
        let end = count - (page - 1) * size
        return (end - size)..<end
    }
}
