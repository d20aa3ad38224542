import NewsModel

/// An edition while its timeline is worked out: the posts as their texts now are, and the state made of them.
struct EditionDraft {
    /// What the files say, by id.
    let originals: [String: FixturePost]
    /// Published posts as they are now.
    var posts: [String: FixturePost] = [:]
    var state = SiteState()

    init(originals: [String: FixturePost]) { self.originals = originals }

    mutating func publish(_ post: FixturePost) throws(SiteFixtureError) {
        if let other = state.idsByPath[SitePath(post.path)] {
            throw .impossible(problem: "post \(other) has the path \(post.path) by then", file: post.file, line: 1)
        }
        posts[post.id] = post
    }

    mutating func apply(_ event: SiteEvent) throws(SiteFixtureError) {
        if case .stale(let cache) = event.change {
            state.caches = cache.map { state.caches + [$0] } ?? []
            return
        }
        guard let id = event.id, var post = posts[id], let original = originals[id] else {
            throw Self.impossible("no post \(event.id ?? "") is published by then", event)
        }
        switch event.change {
        case .edit(let edit): post = try Self.edited(post, by: edit, event)
        case .revert(_, let isDated):
            (post.fields, post.blocks) = (original.fields, original.blocks)
            post.updated = isDated ? event.at : original.updated
        case .retract(_, let status):
            guard state.retracted[id] == nil else { throw Self.impossible("post \(id) is retracted already", event) }
            state.retracted[id] = SiteState.Retraction(status: status, listed: false)
        case .restore:
            guard state.retracted.removeValue(forKey: id) != nil else {
                throw Self.impossible("post \(id) is not retracted by then", event)
            }
        case .slug(_, let path, let isRedirecting):
            guard state.move(id, to: path, redirecting: isRedirecting) else {
                throw Self.impossible("the path \(path) is taken by then", event)
            }
            post.path = path
        case .stale: break
        }
        posts[id] = post
    }

    private static func impossible(_ problem: String, _ event: SiteEvent) -> SiteFixtureError {
        .impossible(problem: problem, file: event.file, line: event.line)
    }

    private static func edited(
        _ post: FixturePost, by edit: SiteEvent.Edit, _ event: SiteEvent
    ) throws(SiteFixtureError) -> FixturePost {
        var post = post
        post.fields = edit.fields.over(post.fields)
        for (find, with) in edit.replacements {
            guard let index = post.blocks.firstIndex(where: { $0.replacing(find, with: with) != nil }),
                let block = post.blocks[index].replacing(find, with: with)
            else { throw impossible("'\(find)' does not stand in the text of \(post.id)", event) }
            post.blocks[index] = block
        }
        post.blocks += edit.appended.map { .paragraph($0) }
        post.updated = edit.updated ?? (edit.isSilent ? post.updated : event.at)
        return post
    }
}

extension PostBlock {
    /// The block with other words in one place; `nil` where the words do not stand in it.
    func replacing(_ find: String, with: String) -> PostBlock? {
        func other(_ text: String) -> String? {
            text.firstRange(of: find).map { text.replacingCharacters(in: $0, with: with) }
        }
        switch self {
        case .paragraph(let text): return other(text).map { .paragraph($0) }
        case .heading(let level, let text): return other(text).map { .heading(level: level, $0) }
        case .quote(let text): return other(text).map { .quote($0) }
        case .list(let ordered, var items):
            guard let index = items.firstIndex(where: { other($0) != nil }), let item = other(items[index]) else {
                return nil
            }
            items[index] = item
            return .list(ordered: ordered, items: items)
        case .image(let url, let caption, let credit):
            return caption.flatMap(other).map { .image(url: url, caption: $0, credit: credit) }
        case .embed, .related: return nil
        }
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
        String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
