import NewsModel

/// The profile's rules for a body, compiled once for each parser.
struct BodyRules {
    let root: HTMLPath
    let excluded: HTMLPath?
    let caption: HTMLPath?
    let credit: HTMLPath?
    private let imageAddresses: [String]
    private let embedClasses: Set<String>
    private let embedAddresses: [String]

    init(_ page: PageProfile) throws(ProfileError) {
        root = try Self.compile(page.contentRoot, key: "page.content.root")
        excluded = try page.excluded.map { path throws(ProfileError) in
            try Self.compile(path, key: "page.content.exclude")
        }
        caption = try page.caption.map { rule throws(ProfileError) in
            try Self.compile(rule.path, key: "page.image.caption")
        }
        credit = try page.credit.map { rule throws(ProfileError) in
            try Self.compile(rule.path, key: "page.image.credit")
        }
        imageAddresses = page.imageAddresses
        embedClasses = Set(page.embedClasses)
        embedAddresses = page.embedAddresses
    }

    /// The rules for pages of which nothing is known; `nil` where there is no memory.
    static func generic() -> BodyRules? { HTMLPath("/*").map { BodyRules(genericRoot: $0) } }

    private init(genericRoot: HTMLPath) {
        (root, excluded) = (genericRoot, nil)
        (caption, credit) = (HTMLPath(".//figcaption"), nil)
        // Pages that load pictures late keep the address elsewhere until then.
        imageAddresses = ["data-src", "data-original", "data-lazy-src", "src"]
        (embedClasses, embedAddresses) = (
            ["twitter-tweet", "instagram-media", "fb-post"], ["cite", "data-instgrm-permalink", "data-href"]
        )
    }

    static func compile(_ path: String, key: String) throws(ProfileError) -> HTMLPath {
        guard let compiled = HTMLPath(path) else {
            throw .badValue(key: key, expected: "an XPath 1.0 expression", line: 0)
        }
        return compiled
    }

    /// A picture's address with the figure's caption and credit; `nil` where it has no address on the web.
    func picture(_ image: HTMLNode, figure: HTMLNode?, tree: HTMLTree, base: CanonicalURL) -> Picture? {
        guard let url = firstAddress(imageAddresses, of: image, base: base) else { return nil }
        var picture = Picture(url: url)
        if let figure {
            (picture.caption, picture.credit) = captions(of: figure, tree: tree)
        }
        return picture
    }

    /// What is written under a figure's picture. The credit's element is marked, so that a caption around it is without it.
    func captions(of figure: HTMLNode, tree: HTMLTree) -> (caption: String?, credit: String?) {
        func first(_ path: HTMLPath?) -> (node: HTMLNode, text: String)? {
            guard let path, let node = tree.select(path, from: figure).first(where: { $0.isElement }) else {
                return nil
            }
            let text = BodyReader.text(of: node)
            return text.isBlank ? nil : (node, text)
        }
        let credit = first(credit)
        credit?.node.mark()
        return (first(caption)?.text, credit?.text)
    }

    /// Whether an element shows a post of another network.
    func isPost(_ element: HTMLNode) -> Bool {
        guard !embedClasses.isEmpty, let classes = element.attribute("class") else { return false }
        return classes.split(whereSeparator: \.isWhitespace).contains { embedClasses.contains(String($0)) }
    }

    /// A post's address: one of the attributes that the profile names, or the last link inside.
    func postAddress(of element: HTMLNode, base: CanonicalURL) -> String? {
        firstAddress(embedAddresses, of: element, base: base)
            ?? element.descendants(named: "a").last.flatMap { firstAddress(["href"], of: $0, base: base) }
    }

    /// The address that an embedding element shows: its own, or that of its first source.
    func embedAddress(of element: HTMLNode, base: CanonicalURL) -> String? {
        let own = ["src", "data-src", "data"]
        return firstAddress(own, of: element, base: base)
            ?? element.descendants(named: "source").first.flatMap { firstAddress(own, of: $0, base: base) }
    }

    private func firstAddress(_ names: [String], of element: HTMLNode, base: CanonicalURL) -> String? {
        for name in names {
            if let text = element.attribute(name), let url = WebAddress.absolute(text, base: base) { return url }
        }
        return nil
    }
}

/// Addresses of pictures and embeds: kept as published, made absolute.
enum WebAddress {
    /// The address as it is written, if it is absolute; else resolved against the page. `nil` where it is none.
    static func absolute(_ text: String, base: CanonicalURL) -> String? {
        let trimmed = text.trimmed
        guard !trimmed.isEmpty, let resolved = CanonicalURL(trimmed, relativeTo: base) else { return nil }
        return isAbsolute(trimmed) ? trimmed : resolved.wire
    }

    /// Whether an address is written with its scheme.
    static func isAbsolute(_ text: String) -> Bool {
        let lower = text.utf8.prefix(8).map { $0 | 0x20 }
        return lower.starts(with: "https://".utf8) || lower.starts(with: "http://".utf8)
    }
}
