/// A page's `<title>` without the name of the site, where it is clear which part that is.
struct TitleShortener {
    private let outline: PageOutline
    private let title: String
    private static let separators: Set<Character> = ["|", "-", "–", "—", "\\", "/", ">", "»"]
    private static let steps: Set<Character> = ["\\", "/", ">", "»"]

    init(_ outline: PageOutline, title: String) { (self.outline, self.title) = (outline, title) }

    func shortened() -> String {
        var short = title
        var hasSteps = false
        if let cut = lastSeparator() {
            hasSteps = cut.hasSteps
            short = String(title[..<cut.place])
            // The site's name stands first.
            if Self.words(short) < 3, let first = title.firstIndex(where: Self.separators.contains) {
                short = String(title[title.index(after: first)...])
            }
        } else if title.contains(": ") {
            short = afterColon()
        } else if title.count > 150 || title.count < 15 {
            let headings = (0..<outline.count).filter { outline.tag($0) == .h1 }
            if headings.count == 1 { short = outline.text(headings[0]) }
        }
        short = short.trimmed
        let count = Self.words(short)
        // What is left of a short title is more likely the site's name than the headline.
        let whole = Self.words(String(title.map { Self.separators.contains($0) ? " " : $0 }))
        if count <= 4, !hasSteps || count != whole - 1 { return isHeading(short) ? short : title }
        return short
    }

    /// Whether the page's own headline says just this.
    private func isHeading(_ text: String) -> Bool {
        (0..<outline.count).contains { outline.tag($0) == .h1 && outline.text($0).trimmed == text }
    }

    /// The last separator with spaces on both sides, and whether one of them leads from section to section.
    private func lastSeparator() -> (place: String.Index, hasSteps: Bool)? {
        let characters = Array(title)
        var found: Int?
        var hasSteps = false
        for index in characters.indices.dropFirst().dropLast() where Self.separators.contains(characters[index]) {
            guard characters[index - 1].isWhitespace, characters[index + 1].isWhitespace else { continue }
            found = index
            if Self.steps.contains(characters[index]) { hasSteps = true }
        }
        return found.map { (title.index(title.startIndex, offsetBy: $0 - 1), hasSteps) }
    }

    private func afterColon() -> String {
        let isHeading = (0..<outline.count).contains { index in
            (outline.tag(index) == .h1 || outline.tag(index) == .h2) && outline.text(index).trimmed == title.trimmed
        }
        guard !isHeading, let first = title.firstIndex(of: ":"), let last = title.lastIndex(of: ":") else {
            return title
        }
        let short = String(title[title.index(after: last)...])
        if Self.words(short) < 3 { return String(title[title.index(after: first)...]) }
        return Self.words(String(title[..<first])) > 5 ? title : short
    }

    private static func words(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }
}
