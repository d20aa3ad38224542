import NewsModel

/// Lists of an article's own: links inside its body, what to read next, the same story elsewhere.
struct ArticleParts {
    var found: [ParsedPart] = []
    var missing: [MissingPart] = []
    var warnings: [OriginWarning] = []
}

extension PageParser {
    /// A reader for an article's lists; `nil` where the profile has no rules for them.
    func articleReader(_ address: CanonicalURL, _ edition: EditionProfile) -> PartReader? {
        guard partRules.byRole[.article] != nil else { return nil }
        return PartReader(tree: tree, page: profile.page, edition: edition, address: address, tuning: tuning)
    }

    /// What rules without an element find in the body's tree.
    func readBodyParts(_ root: HTMLNode, _ reader: inout PartReader?) -> [PartName: PartSnapshot] {
        var found: [PartName: PartSnapshot] = [:]
        for part in partRules.byRole[.article] ?? [] where part.elementIndex == nil {
            found[part.rule.name] = reader?.read(part, from: root)
        }
        return found
    }

    /// All lists of an article. Those with an element of their own are parsed here; nothing in them fails the page.
    func articleParts(
        _ scan: PageScan, inBody: [PartName: PartSnapshot], reader: PartReader?, key: ArticleKey,
        address: CanonicalURL, edition: EditionProfile
    ) -> ArticleParts {
        var (parts, reader) = (ArticleParts(), reader)
        for part in partRules.byRole[.article] ?? [] {
            var snapshot = inBody[part.rule.name]
            if let index = part.elementIndex, let element = scan.elements[index] {
                do throws(OriginError) {
                    if let root = try parsed(element, part: part.name, limit: tuning.listBytes) {
                        snapshot = reader?.read(part, from: root)
                    }
                } catch {
                    parts.warnings.append(.oversized(part: part.name, limit: tuning.listBytes))
                }
            }
            if let snapshot {
                parts.found.append(ParsedPart(name: part.rule.name, subject: .article(key), snapshot: snapshot))
            } else if !part.rule.isOptional {
                parts.missing.append(MissingPart(part.rule))
            }
        }
        parts.warnings += reader?.warnings ?? []
        if !scan.alternates.isEmpty {
            var alternates = PageAlternates(profile: profile, edition: edition, address: address, tuning: tuning)
            let items = alternates.read(scan.alternates)
            if !items.isEmpty {
                let snapshot = PartSnapshot(items: items)
                parts.found.append(ParsedPart(name: .alternates, subject: .article(key), snapshot: snapshot))
            }
        }
        return parts
    }
}
