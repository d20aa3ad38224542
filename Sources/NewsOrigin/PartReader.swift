import NewsModel

/// Reads lists from a tree by the profile's rules.
struct PartReader {
    let tree: HTMLTree
    let edition: EditionProfile
    let address: CanonicalURL
    let imageAddresses: [String]
    let tuning: OriginTuning
    private(set) var warnings: [OriginWarning] = []
    /// Bytes of texts that the list being read may still have.
    private var room = 0

    init(tree: HTMLTree, page: PageProfile, edition: EditionProfile, address: CanonicalURL, tuning: OriginTuning) {
        (self.tree, self.edition, self.address) = (tree, edition, address)
        (imageAddresses, self.tuning) = (page.imageAddresses, tuning)
    }

    /// The list that a rule finds below a node; `nil` where it finds none.
    mutating func read(_ part: CompiledPart, from node: HTMLNode) -> PartSnapshot? {
        let roots = tree.select(part.root, from: node).filter(\.isElement)
        guard !roots.isEmpty else { return nil }
        room = tuning.partBytes
        var snapshot = PartSnapshot(items: [])
        let limit = min(part.rule.limit ?? tuning.partItems, tuning.partItems)
        var seen: Set<HTMLNode> = []
        for root in roots {
            snapshot.title = snapshot.title ?? heading(part.title, of: root, in: part)
            snapshot.text = snapshot.text ?? paragraphs(part.text, of: root, in: part)
            guard let items = part.items else { continue }
            for item in tree.select(items, from: root) where item.isElement && seen.insert(item).inserted {
                guard snapshot.items.count < limit else {
                    if part.rule.limit.map({ $0 > tuning.partItems }) ?? true { warn(part, limit: limit) }
                    return snapshot
                }
                if let line = line(item, in: part) { snapshot.items.append(line) }
                guard room > 0 else {
                    warn(part, limit: tuning.partBytes)
                    return snapshot.items.isEmpty ? nil : snapshot
                }
            }
        }
        return !snapshot.items.isEmpty || isEmptyList(part, roots, snapshot) ? snapshot : nil
    }

    /// Whether a list without lines is one: its rule knows no lines, or tells what an empty one looks like.
    private func isEmptyList(_ part: CompiledPart, _ roots: [HTMLNode], _ snapshot: PartSnapshot) -> Bool {
        guard part.items != nil else { return (snapshot.title ?? snapshot.text) != nil }
        guard let empty = part.empty else { return false }
        return roots.contains { !tree.select(empty, from: $0).isEmpty }
    }

    private mutating func warn(_ part: CompiledPart, limit: Int) {
        let warning = OriginWarning.oversized(part: part.name, limit: limit)
        if !warnings.contains(warning) { warnings.append(warning) }
    }

    // MARK: Lines

    private mutating func line(_ item: HTMLNode, in part: CompiledPart) -> PartItem? {
        let below = part.children.map { tree.select($0, from: item).filter(\.isElement) } ?? []
        guard var line = line(item, part.fields, besides: below, in: part) else { return nil }
        if below.count > tuning.partItems { warn(part, limit: tuning.partItems) }
        for child in below.prefix(tuning.partItems) where room > 0 {
            if let inner = self.line(child, part.childFields, besides: [], in: part) { line.children.append(inner) }
        }
        return line
    }

    /// One line; `nil` where nothing stands on it. What another field has taken is no part of the title.
    private mutating func line(
        _ item: HTMLNode, _ fields: CompiledFields, besides: [HTMLNode], in part: CompiledPart
    ) -> PartItem? {
        var taken = besides
        func take(_ found: (node: HTMLNode, value: String)?) -> String? {
            guard let found else { return nil }
            if found.node != item { taken.append(found.node) }
            return found.value
        }
        let caption = take(first(fields[.caption], of: item, in: part))
        let section = take(first(fields[.section], of: item, in: part))
        let date = take(first(fields[.date], of: item, in: part) { $0.name == "time" ? $0.attribute("datetime") : nil })
        let language = first(fields[.language], of: item, in: part)?.value
        let title = first(fields[.title], of: item, without: taken, in: part)?.value
        let url = link(fields[.url], of: item, in: part)
        guard title != nil || url != nil else { return nil }
        return PartItem(
            title: title ?? "", url: url, image: picture(fields[.image], of: item, in: part), caption: caption,
            section: section, date: date, language: language)
    }

    /// The first node of the first path that has a text, with that text: what `value` says, or the node's own.
    private mutating func first(
        _ paths: [HTMLPath], of item: HTMLNode, without excluded: [HTMLNode] = [], in part: CompiledPart,
        value: (HTMLNode) -> String? = { _ in nil }
    ) -> (node: HTMLNode, value: String)? {
        for path in paths {
            for node in tree.select(path, from: item) where !excluded.contains(node) {
                guard let text = value(node) ?? node.text(without: excluded, limit: tuning.partTextBytes) else {
                    warn(part, limit: tuning.partTextBytes)
                    continue
                }
                if let text = accepted(text, in: part) { return (node, text) }
            }
        }
        return nil
    }

    /// A text without the white space around it, if there is anything else and it is not too long.
    private mutating func accepted(_ text: String, in part: CompiledPart) -> String? {
        let trimmed = text.trimmed
        guard !trimmed.isEmpty else { return nil }
        guard trimmed.utf8.count <= tuning.partTextBytes else {
            warn(part, limit: tuning.partTextBytes)
            return nil
        }
        room -= trimmed.utf8.count
        return trimmed
    }

    private mutating func heading(_ paths: [HTMLPath], of root: HTMLNode, in part: CompiledPart) -> String? {
        first(paths, of: root, in: part)?.value
    }

    /// All nodes of the first path that has a text, each a line.
    private mutating func paragraphs(_ paths: [HTMLPath], of root: HTMLNode, in part: CompiledPart) -> String? {
        for path in paths {
            var lines: [String] = []
            for node in tree.select(path, from: root).prefix(tuning.partItems) where room > 0 {
                guard let text = node.text(limit: tuning.partTextBytes) else {
                    warn(part, limit: tuning.partTextBytes)
                    continue
                }
                if let line = accepted(text, in: part) { lines.append(line) }
            }
            if !lines.isEmpty { return lines.joined(separator: "\n") }
        }
        return nil
    }

    // MARK: Addresses

    private mutating func link(_ paths: [HTMLPath], of item: HTMLNode, in part: CompiledPart) -> String? {
        address(paths, of: item, in: part) { $0.attribute("href").map { [$0] } ?? [] }
    }

    private mutating func picture(_ paths: [HTMLPath], of item: HTMLNode, in part: CompiledPart) -> String? {
        let names = imageAddresses
        return address(paths, of: item, in: part) { node in names.compactMap(node.attribute) }
    }

    /// The first address of the web: of an attribute that a path selects, or of an element's attributes.
    private mutating func address(
        _ paths: [HTMLPath], of item: HTMLNode, in part: CompiledPart, written: (HTMLNode) -> [String]
    ) -> String? {
        for path in paths {
            for node in tree.select(path, from: item) {
                let texts = node.isElement ? written(node) : [node.text(limit: tuning.partTextBytes) ?? ""]
                for text in texts {
                    guard let url = PartAddress.kept(text, on: address, edition: edition) else { continue }
                    room -= url.utf8.count
                    return url
                }
            }
        }
        return nil
    }
}
