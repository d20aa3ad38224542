import NewsModel

/// Why an object is no post.
public enum PostError: Error, Equatable, CustomStringConvertible {
    /// A member that a post needs is missing or has another type.
    case missing(String)
    /// A time is no RFC 3339 date-time with an offset.
    case time(member: String, String)
    /// A block has a type that is not known or lacks a member.
    case block(index: Int)

    public var description: String {
        switch self {
        case .missing(let member): "the member '\(member)' is missing or of another type"
        case .time(let member, let text): "'\(text)' in '\(member)' is no date-time with an offset"
        case .block(let index): "block \(index) has an unknown type or lacks a member"
        }
    }
}

extension SimulatedPost {
    /// Reads one of the publisher's objects: the page's metadata with `postId` and `full_text`, and, of our fixtures, `blocks`,
    /// `caption`, `credit`, `source` and `alternates` (language to address).
    ///
    /// - Parameter month: the month of the file that the object stands in; `nil` takes the month it was published.
    public init(publisher json: JSONValue, month: YearMonth?, zone: SiteZone) throws(PostError) {
        let address = try Self.text("url", in: json)
        id = try Self.text("postId", in: json)
        path = Self.path(of: address)
        language = try Self.text("lang", in: json)
        title = try Self.text("title", in: json)
        description = json["description"]?.stringValue ?? ""
        keywords = json["keywords"]?.stringValue ?? ""
        thumbnail = json["thumbnail"]?.stringValue ?? ""
        videoDuration = json["video_duration"]?.stringValue
        wordCount = json["word_count"]?.stringValue ?? "0"
        published = try Self.time("published_time", in: json)
        updated = try Self.time("last_updated", in: json)
        author = json["author"]?.stringValue ?? ""
        classes = json["classes"]?.arrayValue?.compactMap(PostClass.init) ?? []
        fullText = json["full_text"]?.stringValue ?? ""
        blocks = try Self.blocks(in: json)
        caption = json["caption"]?.stringValue
        credit = json["credit"]?.stringValue
        source = json["source"]?.stringValue
        if case .object(let addresses) = json["alternates"] {
            alternates = addresses.sorted { $0.key < $1.key }.compactMap { language, url in
                url.stringValue.map { Alternate(language: language, url: $0) }
            }
        }
        months = [month ?? YearMonth(of: published.instant, in: zone)]
    }

    private static func text(_ member: String, in json: JSONValue) throws(PostError) -> String {
        guard let text = json[member]?.stringValue else { throw .missing(member) }
        return text
    }

    private static func time(_ member: String, in json: JSONValue) throws(PostError) -> SiteTime {
        let text = try text(member, in: json)
        guard let time = SiteTime(text) else { throw .time(member: member, text) }
        return time
    }

    private static func blocks(in json: JSONValue) throws(PostError) -> [PostBlock]? {
        guard let elements = json["blocks"]?.arrayValue else { return nil }
        var blocks: [PostBlock] = []
        for (index, element) in elements.enumerated() {
            guard let block = PostBlock(json: element) else { throw .block(index: index) }
            blocks.append(block)
        }
        return blocks
    }

    /// The decoded path of an address with or without its host.
    private static func path(of address: String) -> String {
        var rest = address.utf8[...]
        let slash = UInt8(ascii: "/")
        if address.hasPrefix("http://") || address.hasPrefix("https://") {
            rest = rest.drop { $0 != slash }.dropFirst(2).drop { $0 != slash }
        }
        return PercentCoding.decode(rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
    }
}
