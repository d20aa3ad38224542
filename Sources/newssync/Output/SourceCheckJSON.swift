import NewsSync

/// What `sources check --json` prints (schema/json/source-check.schema.json).
enum SourceCheckJSON {
    static func whole(_ check: SourceCheck, lines: ProfileLines) -> JSONValue {
        [
            "url": .string(check.url), "final_url": .string(check.finalURL), "status": number(check.status),
            "bytes": number(check.bytes), "kind": .string(check.kind.rawValue),
            "edition": text(check.edition?.rawValue), "role": text(check.role), "allowed": .bool(check.isAllowed),
            "crawl_delay": check.crawlDelay.map { .number(Double($0)) } ?? .null,
            "findings": .array(check.findings.map { finding($0, lines.line(of: $0)) }),
            "facts": .array(check.facts.map { ["name": .string($0.name), "value": .string($0.value)] }),
            "article": check.article.map(article) ?? .null, "problem": text(check.problem),
            "missing": .array(check.missing.map { .string($0.key) }),
            "sitemaps": .array(check.sitemaps.map(JSONValue.string)),
            "feeds": .array(check.feeds.map(JSONValue.string)), "proposal": text(check.proposal),
        ]
    }

    private static func finding(_ finding: SelectorFinding, _ line: Int?) -> JSONValue {
        [
            "key": .string(finding.key), "selector": .string(finding.selector), "count": number(finding.count),
            "sample": text(finding.sample), "optional": .bool(finding.isOptional),
            "verified": .bool(finding.isVerified), "line": line.map(number) ?? .null,
        ]
    }

    private static func article(_ article: ParsedArticle) -> JSONValue {
        [
            "id": .string(article.key.rawValue), "published": text(article.published?.rfc3339),
            "modified": text(article.asserted?.rfc3339),
            "fields": .object(
                Dictionary(
                    article.content.fields.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
            ),
            "warnings": .array(article.warnings.map { .string($0.description) }),
        ]
    }

    private static func number(_ value: Int) -> JSONValue { .number(Double(value)) }
    private static func text(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }
}
