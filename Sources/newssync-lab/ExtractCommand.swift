import ArgumentParser
import Foundation
import NewsModel
import NewsOrigin

/// `newssync-lab extract`: the article's text of saved pages.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Prints the article's text of saved pages.",
        discussion: """
            Reads *.html and *.html.gz of a folder; prints {"ID": {"articleBody": TEXT}}, where ID is the file's name up to .html and \
            TEXT the body's blocks, a line each. Without --profile pages are read as those of a site that nobody knows.

            EXAMPLE
              newssync-lab extract --profile almayadeen saved-pages
            """)

    @Option(help: "A profile's name or file.") var profile: String?
    @Argument(help: "A folder of pages.") var folder: String

    func run() throws {
        var bodies: [String: JSONValue] = [:]
        let reader = try profile.map { try ProfiledPages(profile: SavedPages.profile($0)) }
        let generic = try GenericReader()
        for page in try SavedPages.all(in: folder) {
            let text: String
            do {
                text =
                    try reader?.bodyText(page.bytes)
                    ?? generic.read(page.bytes, address: SavedPages.address).bodyText
            } catch {
                FileHandle.standardError.write(Data("\(page.id): \(error)\n".utf8))
                text = ""
            }
            bodies[page.id] = .object(["articleBody": .string(text)])
        }
        print(JSONValue.object(bodies).canonicalString)
    }
}

/// `newssync-lab meta`: what saved pages say of themselves.
struct MetaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meta", abstract: "Prints what saved pages say of themselves.",
        discussion: """
            Reads *.html and *.html.gz of a folder; prints {"ID": {title, byline, siteName, publishedTime, lang, dir, excerpt}}; what a \
            page does not say is not there.
            """)

    @Argument(help: "A folder of pages.") var folder: String

    func run() throws {
        var found: [String: JSONValue] = [:]
        let reader = try GenericReader()
        for page in try SavedPages.all(in: folder) {
            guard let article = try? reader.read(page.bytes, address: SavedPages.address) else {
                found[page.id] = .object([:])
                continue
            }
            let metadata = article.metadata
            var members: [String: JSONValue] = [:]
            for (name, value) in [
                ("title", metadata.title), ("byline", article.byline), ("siteName", metadata.siteName),
                ("publishedTime", metadata.published), ("lang", metadata.language), ("dir", metadata.direction),
                ("excerpt", article.excerpt),
            ] {
                if let value { members[name] = .string(value) }
            }
            found[page.id] = .object(members)
        }
        print(JSONValue.object(found).canonicalString)
    }
}

/// Pages in a folder.
enum SavedPages {
    static let address = CanonicalURL("https://pages.example.org/article") ?? { preconditionFailure("a constant") }()

    /// The pages by their names.
    static func all(in folder: String) throws -> [(id: String, bytes: [UInt8])] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        return try names.compactMap { name in
            guard name.hasSuffix(".html") || name.hasSuffix(".html.gz") else { return nil }
            let id = name.range(of: ".html").map { String(name[..<$0.lowerBound]) } ?? name
            let data = try Data(contentsOf: URL(fileURLWithPath: folder).appending(path: name))
            return (id, name.hasSuffix(".gz") ? try PageArchive.unpacked(Array(data)) : Array(data))
        }
    }

    static func profile(_ name: String) throws -> Profile {
        if name == "almayadeen" { return try Profile.alMayadeen() }
        return try Profile.parse(yaml: String(contentsOfFile: name, encoding: .utf8))
    }
}

/// Reads pages by a profile, whichever of its editions they are of.
private struct ProfiledPages {
    let profile: Profile
    let parser: PageParser

    init(profile: Profile) throws {
        self.profile = profile
        parser = try PageParser(profile: profile)
    }

    /// The body's text.
    func bodyText(_ bytes: [UInt8]) throws -> String {
        var fault: OriginError?
        for edition in profile.editions {
            guard let address = CanonicalURL("/saved/page/article", relativeTo: edition.site) else { continue }
            switch read(bytes, address, edition) {
            case .success(let article):
                let blocks = article.content[.body]?.arrayValue?.compactMap(Block.init(json:)) ?? []
                return blocks.compactMap(\.plainText).joined(separator: "\n")
            case .failure(let error):
                guard case .wrongEdition = error else { throw error }
                fault = error
            }
        }
        if let fault { throw fault }
        return ""
    }

    private func read(
        _ bytes: [UInt8], _ address: CanonicalURL, _ edition: EditionProfile
    ) -> Result<ParsedArticle, OriginError> {
        do throws(OriginError) {
            return .success(try parser.parse(bytes, contentType: nil, address: address, edition: edition))
        } catch {
            return .failure(error)
        }
    }
}
