/// Which of a site's names for media mean which kind. What is kept is always the site's own name.
public struct MediaKinds: Sendable, Equatable {
    /// A kind with the names that the site's editions have for it, the commonest first.
    public struct Kind: Sendable, Equatable {
        public var name: String
        public var published: [String]
    }

    /// In the profile's order.
    public var kinds: [Kind]

    static let none = MediaKinds(kinds: [])

    /// A name as it is compared.
    static func folded(_ text: String) -> String { text.trimmed.lowercased() }

    /// The kind that a published name means, in whatever case; `nil` for a name that the profile does not know.
    func kind(of published: String) -> String? {
        let name = Self.folded(published)
        return kinds.first { $0.published.contains { Self.folded($0) == name } }?.name
    }
}

extension Profile {
    /// The kind of media (`video`, `podcast`, …) that a name as published means; `nil` where the profile knows none.
    public func mediaKind(ofPublished name: String) -> String? { media.kind(of: name) }

    /// The names, in all editions, that are published for a kind; empty where the profile knows no such kind.
    public func publishedMedia(ofKind kind: String) -> [String] {
        media.kinds.first { $0.name == kind }?.published ?? []
    }
}
