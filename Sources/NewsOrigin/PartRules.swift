import NewsModel

/// A rule for a list with its paths compiled.
struct CompiledPart {
    let rule: PartRule
    let root: HTMLPath
    let title: [HTMLPath]
    let text: [HTMLPath]
    let items: HTMLPath?
    let empty: HTMLPath?
    let children: HTMLPath?
    let fields: CompiledFields
    let childFields: CompiledFields
    /// Which of the elements that the page is scanned for; `nil`: none.
    let elementIndex: Int?

    fileprivate init(_ rule: PartRule, elementIndex: Int?) throws(ProfileError) {
        func compile(_ path: String, _ key: String) throws(ProfileError) -> HTMLPath {
            try BodyRules.compile(path, key: "parts.\(rule.name.rawValue).\(key)")
        }
        self.rule = rule
        root = try compile(rule.path, "path")
        title = try rule.title.map { path throws(ProfileError) in try compile(path, "title") }
        text = try rule.text.map { path throws(ProfileError) in try compile(path, "text") }
        items = try rule.items.map { path throws(ProfileError) in try compile(path, "items") }
        empty = try rule.empty.map { path throws(ProfileError) in try compile(path, "empty") }
        children = try rule.children.map { path throws(ProfileError) in try compile(path, "children.path") }
        fields = try CompiledFields(rule.fields, key: "parts.\(rule.name.rawValue).item")
        childFields = try CompiledFields(rule.childFields, key: "parts.\(rule.name.rawValue).children")
        self.elementIndex = elementIndex
    }

    /// The list's name, for messages.
    var name: String { rule.name.rawValue }
}

/// What a line is made of, compiled.
struct CompiledFields {
    private let paths: [PartFields.Name: [HTMLPath]]

    init(_ fields: PartFields, key: String) throws(ProfileError) {
        var paths: [PartFields.Name: [HTMLPath]] = [:]
        for (name, texts) in fields.paths {
            paths[name] = try texts.map { text throws(ProfileError) in
                try BodyRules.compile(text, key: "\(key).\(name.rawValue)")
            }
        }
        self.paths = paths
    }

    subscript(name: PartFields.Name) -> [HTMLPath] { paths[name] ?? [] }
}

/// The profile's rules for lists, compiled once for each parser.
struct PartRules {
    /// In the profile's order.
    let byRole: [PageRole: [CompiledPart]]
    /// What article pages are scanned for.
    let elements: [ElementMarker]

    init(_ rules: [PartRule]) throws(ProfileError) {
        var (byRole, elements): ([PageRole: [CompiledPart]], [ElementMarker]) = ([:], [])
        for rule in rules {
            var index: Int?
            if let element = rule.element {
                index = elements.firstIndex(of: element) ?? elements.count
                if index == elements.count { elements.append(element) }
            }
            let compiled = try CompiledPart(rule, elementIndex: index)
            for role in rule.roles { byRole[role, default: []].append(compiled) }
        }
        (self.byRole, self.elements) = (byRole, elements)
    }
}
