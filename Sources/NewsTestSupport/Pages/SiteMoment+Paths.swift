extension SiteMoment {
    /// The page at a path that is no post's; `nil` where there is none.
    func page(atPath path: String) -> ShownPage? {
        let key = SitePath(path)
        func named(_ entries: [MenuEntry]) -> MenuEntry? { entries.first { SitePath($0.address) == key } }
        if path == "/" { return .front(front()) }
        if let section = named(outline.sections.flatMap(\.all)) {
            let keys = Set(section.all.map(\.key))
            return list(.section, section) { post in
                keys.contains(post.filing?.section ?? post.sectionSlug)
            }
        }
        if let region = named(outline.regions) {
            return list(.section, region) { $0.filing?.regions.contains(region.key) ?? false }
        }
        if let coverage = named(outline.coverages) {
            return list(.coverage, coverage) { $0.filing?.coverages.contains(coverage.key) ?? false }
        }
        if let author = named(outline.authors) {
            return list(.author, author) { $0.filing?.authors.contains(author.key) ?? false }
        }
        if path == "/authors", !outline.authors.isEmpty {
            return .authors(title: named(outline.pages)?.title ?? "", outline.authors)
        }
        if path == "/live" {
            // Where no section has this path.
            let entry = MenuEntry(key: "live", title: outline.labels.live, address: path)
            return list(.section, entry) { $0.sectionSlug == "live" }
        }
        if let page = named(outline.pages) {
            return .text(title: page.title, paragraphs: [page.text ?? outline.edition.words.disclaimer])
        }
        return nil
    }
}
