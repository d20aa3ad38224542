import NewsModel

/// A part of a post's body that a fixture gives with its structure; posts of the archive have plain lines instead.
public enum PostBlock: Hashable, Sendable {
    case paragraph(String)
    /// Level 2 to 4.
    case heading(level: Int, String)
    case quote(String)
    case list(ordered: Bool, items: [String])
    case image(url: String, caption: String?, credit: String?)
    /// An `iframe`, or a `video` where `kind` says so.
    case embed(url: String, kind: String)
    /// A box of links to other posts of the edition, which is no part of the text.
    case related(ids: [String])

    /// Reads `{"type": …}`; `nil` where the type is unknown or a member is missing.
    public init?(json: JSONValue) {
        let text = json["text"]?.stringValue
        switch json["type"]?.stringValue {
        case "paragraph":
            guard let text else { return nil }
            self = .paragraph(text)
        case "heading":
            guard let text else { return nil }
            self = .heading(level: Int(json["level"]?.numberValue ?? 2), text)
        case "quote":
            guard let text else { return nil }
            self = .quote(text)
        case "list":
            guard let items = json["items"]?.strings else { return nil }
            self = .list(ordered: json["ordered"] == true, items: items)
        case "image":
            guard let url = json["url"]?.stringValue else { return nil }
            self = .image(url: url, caption: json["caption"]?.stringValue, credit: json["credit"]?.stringValue)
        case "embed":
            guard let url = json["url"]?.stringValue else { return nil }
            self = .embed(url: url, kind: json["kind"]?.stringValue ?? "iframe")
        default: return nil
        }
    }

    /// The words of the block, for counting.
    var text: String {
        switch self {
        case .paragraph(let text), .heading(_, let text), .quote(let text): text
        case .list(_, let items): items.joined(separator: "\n")
        case .image(_, let caption, _): caption ?? ""
        case .embed, .related: ""
        }
    }
}
