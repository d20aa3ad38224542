import NewsModel

extension PartRule {
    /// Elements that are looked for on article pages, over all rules: each costs a little on every page.
    static let mostElements = 6

    /// Reads `parts:`, a list of rules.
    static func rules(_ top: inout YAMLMapping) throws(ProfileError) -> [PartRule] {
        guard top.keys.contains("parts") else { return [] }
        let line = top.line(of: "parts")
        var rules: [PartRule] = []
        for var keys in try top.mappings("parts") {
            let line = keys.line(of: "name")
            var rule = try PartRule(&keys)
            rule.line = line
            if rules.contains(where: { $0.name == rule.name && !$0.roles.isDisjoint(with: rule.roles) }) {
                throw .badValue(
                    key: "parts.name", expected: "a name that no other rule has for the same sort of page", line: line)
            }
            rules.append(rule)
        }
        guard rules.count(where: { $0.element != nil }) <= mostElements else {
            throw .badValue(key: "parts", expected: "a list with at most \(mostElements) 'element'", line: line)
        }
        return rules
    }

    private init(_ keys: inout YAMLMapping) throws(ProfileError) {
        name = PartName(
            try keys.value("name", expected: "lower case letters and hyphens") { Self.isName($0) ? $0 : nil })
        let onLine = keys.line(of: "on")
        let on = try keys.strings("on")
        roles = Set(on.compactMap(PageRole.init))
        guard roles.count == on.count, !roles.isEmpty else {
            let names = PageRole.allCases.map(\.rawValue).joined(separator: ", ")
            throw .badValue(
                key: "parts.on", expected: "a list of sorts of pages, each once, out of \(names)", line: onLine)
        }
        let subjectLine = keys.line(of: "subject")
        subject = try keys.value("subject", expected: "edition, page or article", Subject.init)
        guard (subject == .article) == (roles == [.article]), !roles.contains(.article) || roles.count == 1 else {
            throw .badValue(
                key: "parts.subject", expected: "article for a rule on article pages alone, and only there",
                line: subjectLine)
        }
        let elementLine = keys.line(of: "element")
        element = try keys.optionalMarker("element")
        guard element == nil || subject == .article else {
            throw .badValue(key: "parts.element", expected: "left out but on article pages", line: elementLine)
        }
        path = try keys.path("path")
        title = try keys.optionalPaths("title") ?? []
        text = try keys.optionalPaths("text") ?? []
        items = try keys.optionalPath("items")
        fields = PartFields(paths: [.title: ["."]])
        if var inner = try keys.optionalMapping("item") { fields = try PartFields(&inner, otherwise: fields) }
        (children, childFields) = (nil, fields)
        if var inner = try keys.optionalMapping("children") {
            children = try inner.path("path")
            childFields = try PartFields(&inner, otherwise: fields)
        }
        follow = try keys.optionalValue("follow", expected: "section, coverage, authors, author, live or named") {
            text in
            if text == "named" { return .named }
            return PageRole(rawValue: text).flatMap { $0 == .front || $0 == .article ? nil : .all($0) }
        }
        limit = try keys.optionalValue("limit", expected: "a whole number from 1") {
            Int($0).flatMap { $0 > 0 ? $0 : nil }
        }
        empty = try keys.optionalPath("empty")
        isOptional = try keys.flag("optional", default: false)
        isUnverified = try keys.flag("unverified", default: false)
        try keys.end()
    }

    private static func isName(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") }
    }
}

extension PartFields {
    fileprivate init(_ keys: inout YAMLMapping, otherwise: PartFields) throws(ProfileError) {
        paths = otherwise.paths
        for name in Name.allCases {
            if let found = try keys.optionalPaths(name.rawValue) { paths[name] = found }
        }
        try keys.end()
    }
}

extension AlternatesRule {
    init?(_ page: inout YAMLMapping) throws(ProfileError) {
        guard var keys = try page.optionalMapping("alternates") else { return nil }
        readsLinks = try keys.flag("hreflang", default: false)
        jsonKeys = keys.keys.contains("json_ld") ? try keys.strings("json_ld") : []
        isUnverified = try keys.flag("unverified", default: false)
        try keys.end()
    }
}
