/// A post of a fixture: what its file says, or what became of it on a day.
struct FixturePost: Sendable {
    let id: String
    let language: String
    /// The file it stands in.
    let file: String
    /// The decoded path.
    var path: String
    /// The same in the editions that tell the story, and whether their pages name each other.
    let story: String?
    let isLinked: Bool
    let published: SiteTime
    var updated: SiteTime
    var fields: PostFields
    var blocks: [PostBlock]

    /// Reads `NNNNNN-name.md`: YAML between two lines `---`, then the text.
    init(text: String, file: String, language: String, outline: SiteOutline) throws(SiteFixtureError) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasSuffix("\r") ? line.dropLast() : line
        }
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
            throw .badText(
                problem: "a post begins with its front matter between two lines '---'", file: file, line: 1)
        }
        var mapping = try FixtureMapping(yaml: lines[1..<end].joined(separator: "\n"), file: file, above: 1)
        let before = mapping
        id = try mapping.value("id", expected: "digits") { text in
            text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? text : nil
        }
        (self.file, self.language) = (file, language)
        path = try mapping.value("path", expected: "a path that begins with /") { $0.hasPrefix("/") ? $0 : nil }
        story = try mapping.optionalString("story")
        isLinked = try mapping.flag("linked", default: false)
        published = try mapping.time("published")
        updated = mapping.has("updated") ? try mapping.time("updated") : published
        fields = try PostFields(&mapping)
        try mapping.end()
        for key in ["title", "lede", "section", "media"] where !before.has(key) {
            throw .missingKey(key, file: file, line: before.line)
        }
        if let unknown = fields.unknownNames(in: outline).first {
            throw .badValue(
                key: unknown.key, expected: "a key of site.yaml, not '\(unknown.value)'", file: file,
                line: before.line(of: unknown.key))
        }
        blocks = try FixtureText(file: file, firstLine: end + 2).blocks(lines[(end + 1)...])
    }
}
