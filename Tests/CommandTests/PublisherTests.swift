import Foundation
import NewsSync
import NewsTestSupport
import Testing

/// Publishers of other markup than the bundled profile's, each a profile and a folder that stands for its site.
@Suite struct PublisherTests {
    private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("fixtures").path

    private let folder: TemporaryFolder
    private var store: String { folder.file("store.sqlite") }

    init() throws { folder = try TemporaryFolder() }

    private func pull(_ name: String, _ edition: String, _ more: String...) async throws -> Program.Result {
        try await Program.newssync.run(
            [
                "pull", "--store", store, "--profile", "\(Self.fixtures)/profiles/\(name).yaml",
                "--origin", "\(edition)=file://\(Self.fixtures)/publishers/\(name)",
            ] + more)
    }

    private func show(_ id: String) async throws -> JSONValue {
        let result = try await Program.newssync.run(["show", id, "--store", store, "--json"])
        #expect(result.status == 0, "\(id): \(result.errorText)")
        return try JSONValue.parse(result.text)
    }

    @Test func `a publisher with feeds alone is read whole from them`() async throws {
        let first = try await pull("faro", "es")
        #expect(first.status == 0, "\(first.text)\(first.errorText)")
        #expect(first.text.contains("pulled es: 3 new"))
        let lamp = try await show("es:faro-0003")
        #expect(lamp["title"] == "El muelle viejo vuelve a tener farola")
        #expect(lamp["lede"] == "La asociación de vecinos pagó la bombilla «con lo que quedaba de la verbena».")
        #expect(lamp["authors"] == ["Amaya Suárez"] && lamp["tags"] == ["puerto", "vecinos"])
        #expect(lamp["published"] == "2026-03-30T08:15:00Z" && lamp["modified"] == .null)
        let types = lamp["blocks"]?.arrayValue?.compactMap { $0["type"]?.stringValue }
        #expect(types == ["paragraph", "paragraph", "image", "list"])
        #expect(lamp["images"]?.arrayValue?.first?["url"] == "https://faro.example/img/farola.jpg")
        // A summary alone is no text; its time has no zone, so it is the newsroom's.
        let gulls = try await show("https://faro.example/2026/03/gaviotas?utm_source=boletin")
        #expect(gulls["id"] == "es:faro-0002" && gulls["blocks"] == [])
        #expect(gulls["published"] == "2026-03-28T18:00:00Z")
        #expect(try await show("es:faro-0001")["lede"] == "El horno está listo; falta quien madrugue.")
        let why = try await Program.newssync.run(["why", "es:faro-0003", "title", "--store", store])
        #expect(why.status == 0 && why.text.contains("feed"), "\(why.text)\(why.errorText)")
        let second = try await pull("faro", "es")
        #expect(second.status == 0 && second.text.contains("pulled es: 0 new, 0 changed"), "\(second.text)")
        let verified = try await Program.newssync.run(["verify", "--store", store])
        #expect(verified.status == 0, "\(verified.text)")
    }

    @Test func `a publisher without selectors is read by its sitemap, its feed and what pages say of themselves`()
        async throws
    {
        let first = try await pull("harbour", "en")
        #expect(first.status == 0, "\(first.text)\(first.errorText)")
        #expect(first.text.contains("pulled en: 3 new") && first.text.contains("1 left alone as robots.txt asks"))
        let ferry = try await show("https://harbour-weekly.example/story/ferry-timetable.html")
        #expect(ferry["title"] == "The ferry keeps its winter timetable until May")
        #expect(ferry["authors"] == ["Inês Calado", "Tom Arkwright"] && ferry["section"] == "Transport")
        #expect(ferry["published"] == "2026-03-28T06:00:00Z" && ferry["modified"] == "2026-03-29T16:40:00Z")
        let types = ferry["blocks"]?.arrayValue?.compactMap { $0["type"]?.stringValue }
        #expect(types == ["paragraph", "paragraph", "heading", "paragraph"])
        // Half past nine in Lisbon's winter.
        #expect(try await show("en:story/lighthouse-paint.html")["published"] == "2026-03-27T09:30:00Z")
        let nets = try await show("en:story/net-menders.html")
        #expect(nets["published"] == .null && nets["authors"] == ["Inês Calado"])
        #expect(nets["blocks"]?.arrayValue?.count == 2)
    }

    @Test func `a dry run says why each page would be asked for`() async throws {
        let dry = try await pull("harbour", "en", "--dry-run")
        #expect(dry.status == 0, "\(dry.errorText)")
        let line = dry.lines.first { $0.contains("ferry-timetable") }
        #expect(line?.hasPrefix("new  ") == true)
        #expect(line?.contains("named and never read, dated 2026-03-29T16:40:00") == true, "\(line ?? "")")
    }
}
