import NewsModel

/// What each rule of a profile finds on a page, whether or not the page can be read.
extension PageParser {
    /// - Parameters:
    ///   - bytes: the answer's body, after content decoding.
    ///   - role: what the page is for: `.article`, or which lists are looked for.
    /// - Throws: `OriginError`: the page exceeds a limit.
    public func findings(
        _ bytes: [UInt8], contentType: String?, address: CanonicalURL, edition: EditionProfile, role: PageRole
    ) throws(OriginError) -> [SelectorFinding] {
        try withBytes(of: bytes) { raw throws(OriginError) in
            if role == .article, let generic {
                return GenericFindings.all(try generic.read(raw, contentType: contentType, address: address))
            }
            let page = try text.utf8(raw, contentType: contentType, tuning: tuning)
            guard role == .article else { return try listFindings(page, address, edition, role) }
            let scan = try markers.scan(page)
            return try elementFindings(scan) + keyFindings(scan) + articleListFindings(scan, address, edition)
        }
    }

    private func elementFindings(_ scan: PageScan) throws(OriginError) -> [SelectorFinding] {
        let page = profile.page
        func element(
            _ key: String, _ marker: ElementMarker?, _ part: PageScan.Part?, optional: Bool = false
        ) -> [SelectorFinding] {
            guard let marker else { return [] }
            let size = part.map { "\($0.inner.count) bytes" + ($0.isClosed ? "" : ", without an end") }
            return [SelectorFinding(key, marker.selector, count: part?.count ?? 0, sample: size, isOptional: optional)]
        }
        var found = element("page.metadata", page.metadata, scan.metadata)
        found += element("page.body", page.body, scan.body)
        found += element("page.lead_image", page.leadImage, scan.leadImage, optional: page.leadImageIsOptional)
        found += element("page.head", page.head, scan.head)
        if let source, let rule = page.source {
            let line = try parsed(scan.head, part: "head").flatMap { root in
                tree.select(source, from: root).first { $0.isElement }
            }
            found.append(
                SelectorFinding(
                    "page.source.path", rule.path, count: line == nil ? 0 : 1, sample: line.map(BodyReader.text),
                    isVerified: !rule.isUnverified))
        }
        found += try bodyFindings(scan)
        if let alternates = page.alternates {
            found.append(
                SelectorFinding(
                    "page.alternates", "link[rel=alternate], JSON-LD", count: scan.alternates.count, isOptional: true,
                    isVerified: !alternates.isUnverified))
        }
        return found
    }

    private func bodyFindings(_ scan: PageScan) throws(OriginError) -> [SelectorFinding] {
        let page = profile.page
        guard let root = try parsed(scan.body, part: "body", limit: tuning.bodyBytes) else { return [] }
        let roots = tree.select(rules.root, from: root).filter(\.isElement)
        let text = roots.first.map(BodyReader.text)
        var found = [
            SelectorFinding(
                "page.content.root", page.contentRoot, count: roots.count, sample: text,
                isOptional: page.contentIsOptional)
        ]
        if let excluded = rules.excluded, let path = page.excluded {
            let nodes = roots.flatMap { tree.select(excluded, from: $0) }
            found.append(SelectorFinding("page.content.exclude", path, count: nodes.count, isOptional: true))
        }
        let figures = roots.flatMap { $0.descendants(named: "figure") }
        for (key, rule, path) in [
            ("page.image.caption", page.caption, rules.caption), ("page.image.credit", page.credit, rules.credit),
        ] {
            guard let rule, let path, !figures.isEmpty else { continue }
            let nodes = figures.flatMap { tree.select(path, from: $0) }.filter(\.isElement)
            found.append(
                SelectorFinding(
                    key, rule.path, count: nodes.count, sample: nodes.first.map(BodyReader.text), isOptional: true,
                    isVerified: !rule.isUnverified))
        }
        return found
    }

    /// What the keys of the page's JSON hold.
    private func keyFindings(_ scan: PageScan) throws(OriginError) -> [SelectorFinding] {
        guard let part = scan.metadata, part.isClosed else { return [] }
        let bytes = try cleaned(part.inner, newlines: false, part: "metadata", limit: tuning.metadataBytes)
        guard let json = try? JSONValue.parse(bytes, maximumDepth: tuning.jsonDepth) else {
            return [SelectorFinding("metadata", "JSON", count: 0, sample: "what stands there is no JSON")]
        }
        let keys = profile.metadata
        func value(_ name: String, _ key: String, optional: Bool = true) -> SelectorFinding {
            let text: String? =
                switch json[key] {
                case .string(let text): text
                case .null, nil: nil
                case .some(let value): value.canonicalString
                }
            return SelectorFinding(
                "metadata.\(name)", key, count: text?.isBlank == false ? 1 : 0, sample: text, isOptional: optional)
        }
        var found = [
            value("article", keys.typeKey, optional: false), value("id", keys.id, optional: false),
            value("title", keys.title, optional: false), value("lede", keys.lede), value("url", keys.url),
            value("language", keys.language), value("published", keys.published, optional: false),
            value("modified", keys.modified, optional: false), value("tags", keys.tags), value("image", keys.image),
            value("video_seconds", keys.videoSeconds), value("author", keys.author),
        ]
        let classes = json[keys.classes]?.arrayValue ?? []
        for (name, field) in keys.classFields.sorted(by: { $0.key < $1.key }) {
            let values = classes.filter { $0[keys.className]?.stringValue == name }.compactMap {
                $0[keys.classValue]?.stringValue
            }
            found.append(
                SelectorFinding(
                    "metadata.classes.fields.\(name)", "\(keys.classes) → \(field.rawValue)", count: values.count,
                    sample: values.isEmpty ? nil : values.joined(separator: ", "), isOptional: true))
        }
        return found
    }

    private func articleListFindings(
        _ scan: PageScan, _ address: CanonicalURL, _ edition: EditionProfile
    ) throws(OriginError) -> [SelectorFinding] {
        guard var reader = articleReader(address, edition) else { return [] }
        var found: [SelectorFinding] = []
        for part in partRules.byRole[.article] ?? [] {
            let element = part.elementIndex.map { scan.elements[$0] } ?? scan.body
            let root = try? parsed(element, part: part.name, limit: tuning.bodyBytes)
            found.append(Self.finding(part, root.flatMap { reader.read(part, from: $0) }))
        }
        return found
    }

    private func listFindings(
        _ page: UnsafeRawBufferPointer, _ address: CanonicalURL, _ edition: EditionProfile, _ role: PageRole
    ) throws(OriginError) -> [SelectorFinding] {
        let cleaned = try cleaned(page, newlines: true, part: "page", limit: tuning.pageBytes)
        guard let root = try tree.parse(cleaned, part: "page", tuning: tuning) else { return [] }
        var reader = PartReader(tree: tree, page: profile.page, edition: edition, address: address, tuning: tuning)
        return (partRules.byRole[role] ?? []).map { Self.finding($0, reader.read($0, from: root)) }
    }

    private static func finding(_ part: CompiledPart, _ snapshot: PartSnapshot?) -> SelectorFinding {
        SelectorFinding(
            "parts.\(part.name)", part.rule.path, count: snapshot?.items.count ?? 0,
            sample: snapshot?.title ?? snapshot?.items.first?.title, isOptional: part.rule.isOptional,
            isVerified: !part.rule.isUnverified, line: part.rule.line)
    }
}

/// What a page that is read without selectors says of itself.
enum GenericFindings {
    static func all(_ article: GenericArticle) -> [SelectorFinding] {
        let metadata = article.metadata
        func value(_ key: String, _ text: String?, optional: Bool = true) -> SelectorFinding {
            SelectorFinding(key, "what the page says", count: text == nil ? 0 : 1, sample: text, isOptional: optional)
        }
        return [
            value("headline", metadata.title, optional: false), value("byline", article.byline),
            value("site", metadata.siteName), value("published", metadata.published, optional: false),
            value("modified", metadata.modified), value("language", metadata.language),
            value("direction", metadata.direction), value("summary", metadata.excerpt),
            value("canonical", metadata.canonical), value("section", metadata.section),
            value("tags", metadata.tags.isEmpty ? nil : metadata.tags.joined(separator: ", ")),
            SelectorFinding(
                "body", "running text", count: article.blocks.count,
                sample: article.bodyText.isEmpty ? nil : article.bodyText),
        ]
    }
}
