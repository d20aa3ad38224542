import NewsModel

/// Lists of front, section, coverage and author pages.
extension PageParser {
    /// Reads what a page shows beside articles.
    ///
    /// - Parameters:
    ///   - bytes: the answer's body, after content decoding.
    ///   - contentType: the answer's `Content-Type`, for its charset.
    ///   - address: where the answer came from, after redirects, on the real host.
    ///   - edition: the edition that was asked.
    ///   - role: what the page is for: which rules apply.
    /// - Throws: `OriginError`: the page was cut short, is in another language, or exceeds a limit. A rule that finds
    ///   nothing is no error.
    public func parts(
        _ bytes: UnsafeRawBufferPointer, contentType: String?, address: CanonicalURL, edition: EditionProfile,
        role: PageRole
    ) throws(OriginError) -> PageParts {
        var parts = PageParts()
        guard role != .article else {
            let article = try parse(bytes, contentType: contentType, address: address, edition: edition)
            (parts.found, parts.missing, parts.warnings) = (article.parts, article.missing, article.warnings)
            return parts
        }
        let page = try text.utf8(bytes, contentType: contentType, tuning: tuning)
        let scan = try markers.scan(page)
        guard scan.hasHTMLEnd || !profile.page.requiresHTMLEnd else { throw .cutShort(part: "page") }
        // The metadata is read first: it shares its buffer with the page.
        let stated = try language(in: scan)
        let cleaned = try cleaned(page, newlines: true, part: "page", limit: tuning.pageBytes)
        guard let root = try tree.parse(cleaned, part: "page", tuning: tuning) else { throw .missing(part: "elements") }
        let language = stated ?? root.attribute("lang") ?? edition.language
        guard Self.isSameLanguage(language, edition.language) else {
            throw .wrongEdition(expected: edition.language, found: String(language.prefix(40)))
        }
        var reader = PartReader(tree: tree, page: profile.page, edition: edition, address: address, tuning: tuning)
        let subject = edition.identity(of: address) ?? address
        for part in partRules.byRole[role] ?? [] {
            guard let snapshot = reader.read(part, from: root) else {
                if !part.rule.isOptional { parts.missing.append(MissingPart(part.rule)) }
                continue
            }
            let whose: PartSubject = part.rule.subject == .edition ? .edition : .page(subject)
            parts.found.append(ParsedPart(name: part.rule.name, subject: whose, snapshot: snapshot))
            if let rule = part.rule.follow { follow(snapshot.items, by: rule, edition: edition, into: &parts) }
        }
        parts.warnings = reader.warnings
        return parts
    }

    /// Reads one page from an array.
    public func parts(
        _ bytes: [UInt8], contentType: String?, address: CanonicalURL, edition: EditionProfile, role: PageRole
    ) throws(OriginError) -> PageParts {
        try withBytes(of: bytes) { raw throws(OriginError) in
            try parts(raw, contentType: contentType, address: address, edition: edition, role: role)
        }
    }

    /// The language that the page's JSON states, if it has such; listings may be without.
    private func language(in scan: PageScan) throws(OriginError) -> String? {
        guard let part = scan.metadata, part.isClosed else { return nil }
        let bytes = try cleaned(part.inner, newlines: false, part: "metadata", limit: tuning.metadataBytes)
        let json = try? JSONValue.parse(bytes, maximumDepth: tuning.jsonDepth)
        return json?[profile.metadata.language]?.stringValue
    }

    /// Notes the pages of the edition that lines lead to. The profile's patterns know better than the rule what a page is.
    private func follow(
        _ items: [PartItem], by rule: PartRule.Follow, edition: EditionProfile, into parts: inout PageParts
    ) {
        for item in items {
            if let address = item.url.flatMap({ CanonicalURL($0) }).flatMap(edition.identity),
                let role = role(of: address, by: rule),
                role != .front, parts.follow.count < tuning.partItems,
                !parts.follow.contains(where: { $0.address == address })
            {
                parts.follow.append(FollowedPage(role: role, address: address))
            }
            follow(item.children, by: rule, edition: edition, into: &parts)
        }
    }

    private func role(of address: CanonicalURL, by rule: PartRule.Follow) -> PageRole? {
        switch rule {
        case .all(let role): profile.role(of: address) ?? role
        case .named: profile.pages.role(of: address, named: true)
        }
    }
}

extension MissingPart {
    init(_ rule: PartRule) { self.init(name: rule.name, isVerified: !rule.isUnverified) }
}
