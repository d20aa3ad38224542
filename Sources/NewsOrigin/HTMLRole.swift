/// What an element is for the blocks of an article (HTML standard, chapter 4).
enum HTMLRole {
    /// Its content belongs to the running text; also every element that is not known here.
    case inline
    case lineBreak
    /// Begins and ends a run of text.
    case container
    case heading(level: Int)
    case quote
    case list(ordered: Bool)
    case tableRow
    case tableCell
    case figure
    case image
    case embed
    /// Not content: scripts, styles, controls, navigation.
    case dropped

    init(of name: String) { self = Self.roles[name] ?? .inline }

    private static let roles: [String: HTMLRole] = {
        var roles: [String: HTMLRole] = [
            "br": .lineBreak, "blockquote": .quote, "ul": .list(ordered: false), "menu": .list(ordered: false),
            "ol": .list(ordered: true), "tr": .tableRow, "td": .tableCell, "th": .tableCell, "figure": .figure,
            "img": .image,
        ]
        for level in 1...6 { roles["h\(level)"] = .heading(level: level) }
        for name in [
            "p", "div", "section", "article", "main", "aside", "header", "footer", "address", "details", "summary",
            "dl", "dt", "dd", "figcaption", "fieldset", "hr", "pre", "center", "table", "tbody", "thead", "tfoot",
            "caption", "li", "body", "html", "hgroup", "search",
        ] {
            roles[name] = .container
        }
        for name in ["iframe", "video", "audio", "object", "embed"] { roles[name] = .embed }
        for name in [
            "script", "style", "noscript", "template", "button", "select", "textarea", "input", "svg", "nav", "head",
            "title", "meta", "link", "form", "canvas", "map", "dialog", "noframes",
        ] {
            roles[name] = .dropped
        }
        return roles
    }()
}
