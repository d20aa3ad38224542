import NewsModel

/// One entry of a post's `classes`: what the publisher files it under.
public struct PostClass: Hashable, Sendable {
    /// `class1` … `class6`.
    public var key: String
    /// `posttype` (media kind), `category` (section), `country` (region), `coverage` or `author`.
    public var mapping: String
    /// The name as published, stray white space and all.
    public var value: String

    public init(key: String, mapping: String, value: String) {
        (self.key, self.mapping, self.value) = (key, mapping, value)
    }

    init?(json: JSONValue) {
        guard let key = json["key"]?.stringValue, let mapping = json["mapping"]?.stringValue,
            let value = json["value"]?.stringValue
        else { return nil }
        self.init(key: key, mapping: mapping, value: value)
    }
}
