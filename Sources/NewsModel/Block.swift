/// A picture with what is written under it.
public struct Picture: Hashable, Sendable {
    /// The absolute address of the image.
    public var url: String
    public var caption: String?
    public var credit: String?

    public init(url: String, caption: String? = nil, credit: String? = nil) {
        (self.url, self.caption, self.credit) = (url, caption, credit)
    }

    /// `{"caption", "credit", "url"}`; what is missing is null.
    public var json: JSONValue {
        [
            "url": .string(url), "caption": caption.map(JSONValue.string) ?? .null,
            "credit": credit.map(JSONValue.string) ?? .null,
        ]
    }

    /// Reads what `json` wrote.
    public init?(json: JSONValue) {
        guard let url = json["url"]?.stringValue else { return nil }
        self.init(url: url, caption: json["caption"]?.stringValue, credit: json["credit"]?.stringValue)
    }
}

/// One block of an article's body, in reading order. Text is as published.
public enum Block: Hashable, Sendable {
    case paragraph(String)
    /// A heading; level 1 to 6.
    case heading(level: Int, text: String)
    case quote(String)
    case list(ordered: Bool, items: [String])
    case image(Picture)
    /// Something that another page shows here (a video, a post): its address and title.
    case embed(url: String, title: String?)

    /// The name of the block's type, as it stands in JSON.
    public var type: String {
        switch self {
        case .paragraph: "paragraph"
        case .heading: "heading"
        case .quote: "quote"
        case .list: "list"
        case .image: "image"
        case .embed: "embed"
        }
    }

    /// The block's words: a list's items on lines of their own, an image's caption; empty where it has none.
    public var text: String {
        switch self {
        case .paragraph(let text), .quote(let text), .heading(_, let text): text
        case .list(_, let items): items.joined(separator: "\n")
        case .image(let picture): picture.caption ?? ""
        case .embed(_, let title): title ?? ""
        }
    }

    /// An object with `type` and `text`, and what else the type has.
    public var json: JSONValue {
        var members: [String: JSONValue] = ["type": .string(type), "text": .string(text)]
        switch self {
        case .paragraph, .quote: break
        case .heading(let level, _): members["level"] = .number(Double(level))
        case .list(let ordered, let items):
            members["ordered"] = .bool(ordered)
            members["items"] = .array(items.map(JSONValue.string))
            members["text"] = nil
        case .image(let picture):
            members["text"] = nil
            for name in ["url", "caption", "credit"] { members[name] = picture.json[name] }
        case .embed(let url, let title):
            members["text"] = nil
            members["url"] = .string(url)
            members["title"] = title.map(JSONValue.string) ?? .null
        }
        return .object(members)
    }

    /// Reads what `json` wrote; `nil` where it is no block known here.
    public init?(json: JSONValue) {
        let text = json["text"]?.stringValue
        switch json["type"]?.stringValue {
        case "paragraph": self = .paragraph(text ?? "")
        case "quote": self = .quote(text ?? "")
        case "heading":
            let level = json["level"]?.numberValue.flatMap { Int(exactly: $0) } ?? 2
            self = .heading(level: (1...6).contains(level) ? level : 2, text: text ?? "")
        case "list": self = .list(ordered: json["ordered"] == .bool(true), items: json["items"]?.strings ?? [])
        case "image":
            guard let picture = Picture(json: json) else { return nil }
            self = .image(picture)
        case "embed":
            guard let url = json["url"]?.stringValue else { return nil }
            self = .embed(url: url, title: json["title"]?.stringValue)
        default: return nil
        }
    }
}
