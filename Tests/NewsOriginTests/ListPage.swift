import NewsModel
import NewsOrigin

/// A small invented front or section page; each test changes what it is about.
struct ListPage {
    var language = "en"
    var header = ""
    var main = ""
    var footer = ""
    var end = "</body></html>"

    /// A card of a list of posts.
    static let card =
        "<li class=\"card\"><a href=\"/news/politics/lamps\"><img src=\"https://media.example.org/l.jpg\" alt=\"\">"
        + "<h4 class=\"card-title\"> Lamps  for\nthe pier </h4></a><p class=\"card-cap\">A pier</p>"
        + "<span class=\"card-sec\">Politics</span>"
        + "<time class=\"card-date\" datetime=\"2026-03-30T09:05:00+03:00\">30 Mar 2026</time></li>"
    /// What the card says.
    static let line = PartItem(
        title: "Lamps  for\nthe pier", url: "https://english.almayadeen.net/news/politics/lamps",
        image: "https://media.example.org/l.jpg", caption: "A pier", section: "Politics",
        date: "2026-03-30T09:05:00+03:00")

    var html: String {
        "<!DOCTYPE html><html lang=\"\(language)\"><head><title>x</title></head><body>"
            + "<header class=\"site-header\">\(header)</header>\(main)<footer>\(footer)</footer>\(end)"
    }

    static let host = "https://english.almayadeen.net"

    /// Reads the page as the English edition's answer.
    func parts(
        at path: String = "/", as role: PageRole = .front, profile: Profile? = nil, tuning: OriginTuning = .standard
    ) throws -> PageParts {
        try Self.parts(Array(html.utf8), at: path, as: role, profile: profile, tuning: tuning)
    }

    static func parts(
        _ bytes: [UInt8], at path: String = "/", as role: PageRole = .front, profile: Profile? = nil,
        tuning: OriginTuning = .standard
    ) throws -> PageParts {
        let profile = try profile ?? Profile.alMayadeen()
        guard let url = CanonicalURL(host + path), let edition = profile.edition(EditionID("en")) else {
            throw TestFault.badFixture
        }
        return try PageParser(profile: profile, tuning: tuning)
            .parts(bytes, contentType: nil, address: url, edition: edition, role: role)
    }
}

extension PageParts {
    /// The lines of a list; `nil` where it was not found.
    func items(_ name: PartName) -> [PartItem]? { part(name)?.snapshot.items }

    func part(_ name: PartName) -> ParsedPart? { found.first { $0.name == name } }
}

extension ParsedArticle {
    func items(_ name: PartName) -> [PartItem]? { parts.first { $0.name == name }?.snapshot.items }
}
