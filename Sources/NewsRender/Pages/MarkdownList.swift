import NewsModel

/// A list of links as a CommonMark document.
public struct MarkdownList: Sendable {
    public struct Line: Sendable {
        public var text: String
        public var path: PagePath
        public var date: Instant?
        /// What stands behind it.
        public var note: String?

        public init(text: String, path: PagePath, date: Instant? = nil, note: String? = nil) {
            (self.text, self.path, self.date, self.note) = (text, path, date, note)
        }
    }

    public let edition: RenderedEdition
    public let title: String
    public let lines: [Line]
    public let path: PagePath

    public init(edition: RenderedEdition, title: String, lines: [Line], path: PagePath) {
        (self.edition, self.title, self.lines, self.path) = (edition, title, lines, path)
    }

    /// The document; ends with a line feed.
    public var document: String {
        let isTurned = edition.direction == .rightToLeft
        let items = lines.map { line in
            let date = line.date.map { " — " + edition.wording.day($0, edition.zone) } ?? ""
            let note = line.note.map { " (\(MarkdownText.inline($0)))" } ?? ""
            return "- " + Self.link(line.text, to: line.path, from: path) + date + note
        }
        var parts = ["# " + MarkdownText.inline(title), items.joined(separator: "\n")].filter { !$0.isEmpty }
        if isTurned {
            parts = ["<div dir=\"rtl\" lang=\"\(HTML(escaping: edition.language).text)\">"] + parts + ["</div>"]
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// A link from one file to another.
    public static func link(_ text: String, to path: PagePath, from own: PagePath) -> String {
        MarkdownText.link(text, to: path.relative(from: own))
    }
}
