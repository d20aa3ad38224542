import NewsModel
import NewsOrigin

/// A small invented article page with the structure of the site's pages; each test changes what it is about.
struct TestPage {
    var metadata: [String: JSONValue] = [
        "type": "article", "postid": "4711", "title": "قوارب الصيد تعود إلى الميناء",
        "description": "عاد الصيادون قبل الفجر.", "url": "https://www.almayadeen.net/news/misc/قوارب-الصيد",
        "keywords": "ميناء,صيد, ميناء ,بحر", "thumbnail": "https://media.example.org/boats.jpg?width=1000",
        "video_duration": nil, "word_count": "12", "lang": "ar", "published_time": "2024-03-01T08:00:00+02:00",
        "last_updated": "2024-03-01T09:30:00+02:00", "author": "ليلى المرساة",
        "classes": [
            ["key": "class1", "mapping": "posttype", "value": "أخبار"],
            ["key": "class2", "mapping": "category", "value": " منوعات"],
            ["key": "class3", "mapping": "country", "value": "لبنان"],
            ["key": "class3", "mapping": "country", "value": "لبنان\u{00A0}"],
            ["key": "class5", "mapping": "coverage", "value": "أسبوع البحر"],
            ["key": "class6", "mapping": "author", "value": "ليلى المرساة"],
        ],
    ]
    var metadataText: String?
    var canonical: String? =
        "https://www.almayadeen.net/news/misc/%D9%82%D9%88%D8%A7%D8%B1%D8%A8-%D8%A7%D9%84%D8%B5%D9%8A%D8%AF"
    var headMarkup = "<meta charset=\"utf-8\">"
    var hero = "<figure class=\"hero\"><img src=\"https://media.example.org/boats.jpg?width=1000\" alt=\"\"></figure>"
    var head = "<div class=\"meta article-details-metas\"><span class=\"by\">ليلى المرساة</span></div>"
    /// What stands in `.p-content`; `nil`: no body section at all.
    var body: String? = "<p>عاد الصيادون قبل الفجر.</p><p>وكان البحر هادئاً.</p>"
    var afterContent = "<div class=\"post_disclaimer\"><p>تنبيه</p></div>"
    var before = ""
    var after = "<section class=\"related\"><ul><li><p>خبر آخر</p></li></ul></section>"
    var end = "</body></html>"

    var html: String {
        let json = metadataText ?? JSONValue.object(metadata).canonicalString
        let link = canonical.map { "<link rel=\"canonical\" href=\"\($0)\">" } ?? ""
        let section = body.map {
            "<section class=\"read-section\"><p class=\"lg_para summary\">الموجز</p><div class=\"p-content\">\($0)</div>"
                + "\(afterContent)</section>"
        }
        return """
            <!DOCTYPE html><html lang="ar" dir="rtl"><head>\(headMarkup)<title>قوارب</title>\(link)
            <script id="tawsiyat-metadata" type="text/tawsiyat">\(json)</script></head><body>
            <nav><ul><li><a href="/news">القائمة</a></li></ul></nav>\(before)
            <article><h1>قوارب</h1>\(head)\(hero)\(section ?? "")</article>\(after)\(end)
            """
    }

    static let address = "https://www.almayadeen.net/news/misc/boats"

    /// Reads the page as the Arabic edition's answer.
    func parse(at address: String = TestPage.address, contentType: String? = nil) throws -> ParsedArticle {
        try TestPage.parse(Array(html.utf8), at: address, contentType: contentType)
    }

    static func parse(
        _ bytes: [UInt8], at address: String = TestPage.address, contentType: String? = nil
    ) throws -> ParsedArticle {
        let profile = try Profile.alMayadeen()
        guard let url = CanonicalURL(address), let edition = profile.edition(EditionID("ar")) else {
            throw TestFault.badFixture
        }
        return try PageParser(profile: profile).parse(bytes, contentType: contentType, address: url, edition: edition)
    }

    /// The blocks of a page with this content.
    static func blocks(_ content: String) throws -> [Block] {
        var page = TestPage()
        page.body = content
        return try page.parse().blocks
    }
}

enum TestFault: Error { case badFixture }

extension ParsedArticle {
    var blocks: [Block] { (content[.body]?.arrayValue ?? []).compactMap(Block.init(json:)) }
    var paragraphs: [String] {
        blocks.compactMap { block in
            if case .paragraph(let text) = block { text } else { nil }
        }
    }
    func string(_ field: FieldName) -> String? { content[field]?.stringValue }
    func strings(_ field: FieldName) -> [String]? { content[field]?.strings }
}
