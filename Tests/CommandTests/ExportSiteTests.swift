import Foundation
import NewsSync
import NewsTestSupport
import Testing

/// The pages of an exported site are sound: they validate, their links lead somewhere, nothing is loaded from elsewhere.
@Suite struct ExportSiteTests {
    private func pages(of folder: String) throws -> [(name: String, text: String)] {
        try Tree(folder).files.keys.filter { $0.hasSuffix(".html") }.sorted().map { name in
            (name, try String(contentsOfFile: folder + "/" + name, encoding: .utf8))
        }
    }

    /// What tidy says of some files, where it is installed.
    static func complaints(_ folder: String, _ names: [String]) async throws -> String? {
        guard let tidy = ["/usr/bin/tidy", "/usr/local/bin/tidy"].first(where: FileManager.default.isExecutableFile)
        else {
            return nil
        }
        let result = try await Program(path: tidy).run(["-e", "-q"] + names.map { folder + "/" + $0 })
        return result.errorText + result.text
    }

    @Test func `every link of a page leads to a page or to the web`() async throws {
        let site = try await PulledSite.shared.value
        let folder = try TemporaryFolder()
        #expect(try await site.run("export", "html", "--to", folder.file("out")).status == 0)
        let files = try Tree(folder.file("out")).files
        for page in try pages(of: folder.file("out")) {
            for match in page.text.matches(of: /(href|src)="([^"]*)"/) {
                let reference = String(match.2)
                if reference.hasPrefix("https://") || reference.hasPrefix("#") { continue }
                let base = page.name.split(separator: "/").dropLast()
                let path = (base + reference.split(separator: "/")).reduce(into: [Substring]()) { path, segment in
                    if segment == ".." { path.removeLast() } else { path.append(segment) }
                }.joined(separator: "/")
                #expect(files[path] != nil, "\(page.name): \(reference)")
            }
            let loads = page.text.matches(
                of: /<(script|img|iframe|video|audio|object|embed|form|base|source)[ >]|url\(|@import/)
            #expect(loads.isEmpty, "\(page.name)")
            #expect(
                page.text.contains(
                    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"))
            let web = page.text.matches(of: /<a [^>]*href="https?:[^>]*>/)
            #expect(web.allSatisfy { $0.output.contains("rel=\"noopener noreferrer\"") }, "\(page.name)")
        }
        let arabic = try String(contentsOfFile: folder.file("out/ar/article/910001.html"), encoding: .utf8)
        #expect(arabic.contains("<html lang=\"ar\" dir=\"rtl\">"))
    }

    @Test func `pages validate`() async throws {
        let site = try await PulledSite.shared.value
        let folder = try TemporaryFolder()
        _ = try await site.run("export", "html", "--to", folder.file("out"))
        let names = try pages(of: folder.file("out")).map(\.name).filter { !$0.contains("/tag/") }
        #expect(names.count > 60)
        if let complaints = try await Self.complaints(folder.file("out"), names) { #expect(complaints == "") }
    }

    @Test func `hostile texts stay texts`() async throws {
        let text =
            "<script>alert(1)</script>\"'><b onclick=x> & \u{202E}abc \u{2067}\u{1B}[31m\u{9B}2J\u{85}\u{7} javascript:x"
        let value = JSONValue.string(text)
        let picture: JSONValue = ["url": value, "caption": value, "credit": value]
        let blocks = [
            Block.paragraph(text), .heading(level: 1, text: text), .quote(text), .list(ordered: true, items: [text]),
            .image(Picture(url: "javascript:alert(1)", caption: text, credit: text)),
            .embed(url: "javascript:x", title: text),
        ]
        let fields: [FieldName: JSONValue] = [
            .title: value, .lede: value, .url: "javascript:alert(1)", .authors: [value], .source: value,
            .section: value,
            .regions: [value], .coverage: [value], .media: value, .tags: [value], .images: [picture],
            .body: .array(blocks.map(\.json)),
        ]
        var other = fields
        other[.title] = .string("before " + text)
        let store = try HandMadeStore([
            HandMadeStore.page("en:../../\(text)", seen: 10, other),
            HandMadeStore.page("en:../../\(text)", seen: 20, fields),
            HandMadeStore.page("en:2", fields),
        ])
        let folder = try TemporaryFolder()
        for format in ["html", "markdown"] {
            let out = folder.file(format)
            let result = try await store.run("export", format, "--to", out)
            #expect(result.status == 0, "\(result.errorText)")
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy {
                    ["html", "markdown"].contains($0)
                })
            for name in try Tree(out).files.keys {
                #expect(name.utf8.allSatisfy { (0x2D...0x7A).contains($0) }, "\(name)")
                let page = try String(contentsOfFile: out + "/" + name, encoding: .utf8)
                // A backslash before it keeps Markdown from being HTML.
                let bare = page.replacing("\\<", with: "")
                #expect(
                    !bare.contains("<script") && !bare.contains("<b ") && !bare.contains("\"javascript:"), "\(name)")
                let wrong = page.unicodeScalars.filter { scalar in
                    scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
                        || BidiControls.isExplicit(scalar)
                }
                #expect(wrong.isEmpty, "\(name)")
            }
        }
        let names = try pages(of: folder.file("html")).map(\.name)
        #expect(names.contains { $0.hasSuffix("-v1.html") })
        if let complaints = try await Self.complaints(folder.file("html"), names) { #expect(complaints == "") }
    }
}
