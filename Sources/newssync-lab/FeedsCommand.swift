import ArgumentParser
import Foundation
import NewsModel
import NewsOrigin

/// `newssync-lab feeds`: what the feed parser makes of documents.
struct FeedsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feeds", abstract: "Prints what the feed parser makes of feeds.",
        discussion: """
            With --jsonl it reads lines {"file", "url", "headers"} from standard input and prints a line of JSON for each: the \
            feed and its entries. With --count it prints a line for each entry of the files named: time, address and title, \
            divided by tabs.

            EXAMPLES
              newssync-lab feeds --jsonl --root fixtures/feeds < manifest.jsonl
              newssync-lab feeds --count latest.xml archive.xml
            """)

    @Flag(help: "Read a manifest from standard input; print JSON.") var jsonl = false
    @Option(help: "The folder in which the manifest's files are.") var root = "."
    @Flag(help: "Print a line for each entry of FILES.") var count = false
    @Argument(help: "Feeds, plain or gzipped.") var files: [String] = []

    func validate() throws {
        guard jsonl != count else { throw ValidationError("give either --jsonl or --count") }
        if count, files.isEmpty { throw ValidationError("--count needs files") }
    }

    func run() throws {
        if count { return try printEntries() }
        while let line = readLine() {
            guard !line.isEmpty else { continue }
            print(try described(JSONValue.parse(line)).canonicalString)
        }
    }

    private func printEntries() throws {
        let output = EntryOutput()
        for file in files {
            let data = try Data(contentsOf: URL(fileURLWithPath: file), options: .alwaysMapped)
            try data.withUnsafeBytes { bytes in
                do {
                    try FeedDocument.read(bytes, url: "") { output.add($0) }
                } catch {
                    throw ValidationError("\(file): \(error)")
                }
            }
        }
        output.flush()
    }

    private func described(_ line: JSONValue) -> JSONValue {
        let file = line["file"]?.stringValue ?? ""
        var headers: [String: String] = [:]
        if case .object(let fields) = line["headers"] {
            for (name, value) in fields { headers[name.lowercased()] = value.stringValue }
        }
        do {
            let data = try Data(contentsOf: URL(fileURLWithPath: root).appending(path: file))
            let (feed, entries) = try FeedDocument.parse(
                Array(data), url: line["url"]?.stringValue ?? "", headers: headers)
            var head = FeedJSONText.object(feed.head)
            head["version"] = feed.version.isEmpty ? nil : .string(feed.version)
            return .object([
                "file": .string(file), "encoding": .string(feed.encoding), "repaired": .bool(feed.isRepaired),
                "feed": .object(head), "entries": .array(entries.map { .object(FeedJSONText.object($0)) }),
            ])
        } catch {
            return .object(["file": .string(file), "error": .string(String(describing: error))])
        }
    }
}

/// Collects lines and writes them in large pieces.
private final class EntryOutput {
    private var bytes: [UInt8] = []

    func add(_ entry: FeedItem) {
        let time = entry.updated ?? entry.published ?? entry.created
        bytes.append(contentsOf: (time?.text ?? "").utf8)
        bytes.append(UInt8(ascii: "\t"))
        bytes.append(contentsOf: (entry.link ?? "").utf8)
        bytes.append(UInt8(ascii: "\t"))
        for byte in (entry.title?.value ?? "").utf8 { bytes.append(byte < 0x20 ? 0x20 : byte) }
        bytes.append(UInt8(ascii: "\n"))
        if bytes.count > 1 << 16 { flush() }
    }

    func flush() {
        FileHandle.standardOutput.write(Data(bytes))
        bytes.removeAll(keepingCapacity: true)
    }
}

/// An item with the names that feed readers use.
private enum FeedJSONText {
    static func object(_ item: FeedItem) -> [String: JSONValue] {
        var object: [String: JSONValue] = [:]
        func set(_ name: String, _ text: String?) { if let text { object[name] = .string(text) } }
        func set(_ name: String, _ text: FeedText?) {
            guard let text else { return }
            object[name] = .string(text.shown)
            object[name + "_detail"] = detail(text)
        }
        func set(_ name: String, _ time: FeedTime?) {
            guard let time else { return }
            object[name] = .string(time.text)
            object[name + "_parsed"] = parsed(time.instant)
        }
        set("id", item.id)
        set("title", item.title)
        set("subtitle", item.subtitle)
        set("rights", item.rights)
        set("info", item.info)
        set("link", item.link)
        set("language", item.language)
        set("comments", item.comments)
        set("published", item.published)
        set("updated", item.updated)
        set("created", item.created)
        // An entry without a summary is shown by its text.
        set("summary", item.summary ?? item.content.first { $0.isMarkup || $0.type == "text/plain" })
        if !item.content.isEmpty { object["content"] = .array(item.content.map(detail)) }
        if !item.links.isEmpty { object["links"] = .array(item.links.map(link)) }
        let enclosures = item.links("enclosure")
        if !enclosures.isEmpty { object["enclosures"] = .array(enclosures.map(link)) }
        people(item.authors, "author", &object)
        people(item.contributors, "contributor", &object)
        if !item.tags.isEmpty {
            object["tags"] = .array(
                item.tags.map { members([("term", $0.term), ("scheme", $0.scheme), ("label", $0.label)]) })
            object["category"] = item.tags[0].term.map(JSONValue.string)
        }
        let thumbnails = item.media.filter(\.isThumbnail)
        if !thumbnails.isEmpty { object["media_thumbnail"] = .array(thumbnails.map { members([("href", $0.href)]) }) }
        return object
    }

    private static func people(_ people: [FeedPerson], _ name: String, _ object: inout [String: JSONValue]) {
        guard let last = people.last else { return }
        func described(_ person: FeedPerson) -> JSONValue {
            members([("name", person.name), ("email", person.email), ("href", person.href)])
        }
        object[name] = last.text.map(JSONValue.string)
        object[name + "_detail"] = described(last)
        object[name + "s"] = .array(people.map(described))
    }

    private static func detail(_ text: FeedText) -> JSONValue {
        .object([
            "value": .string(text.shown), "type": .string(text.type),
            "language": text.language.map(JSONValue.string) ?? .null, "base": .string(text.base),
        ])
    }

    private static func link(_ link: FeedLink) -> JSONValue {
        members([
            ("href", link.href), ("rel", link.rel), ("type", link.type), ("title", link.title),
            ("hreflang", link.hreflang), ("length", link.length),
        ])
    }

    private static func members(_ pairs: [(String, String?)]) -> JSONValue {
        var object: [String: JSONValue] = [:]
        for (name, value) in pairs { if let value { object[name] = .string(value) } }
        return .object(object)
    }

    /// ISO 8601 in UTC, to the second; null where the text is no time.
    static func parsed(_ instant: Instant?) -> JSONValue {
        guard let instant else { return .null }
        let second = Instant(milliseconds: instant.milliseconds - (instant.milliseconds % 1000 + 1000) % 1000)
        return .string(second.rfc3339)
    }
}

/// `newssync-lab dates`: what the times of feeds mean.
struct DatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dates", abstract: "Prints the instants of feeds' times.",
        discussion: """
            Reads a time a line from standard input; prints it as ISO 8601 in UTC, or null where it is none.

            EXAMPLE
              echo 'Thu, 01 Jan 2004 19:48:21 EST' | newssync-lab dates
            """)

    func run() {
        while let line = readLine() { print(FeedJSONText.parsed(FeedDate.instant(of: line)).stringValue ?? "null") }
    }
}
