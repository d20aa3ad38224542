import Foundation
import NewsModel
import Testing

@testable import NewsTransport

@Suite("Files that the user named")
struct FileTests {
    @Test("A file is read with a validator, and 304 while it stays the same")
    func reads() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("transport \(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("خبر 1.html")
        try Data("text".utf8).write(to: file)
        let transport = Fixture.transport { $0.allowsFiles = true }
        var request = Request(url: file.absoluteString, forbidsStoredCopies: true)
        let first = try await transport.fetch(request)
        #expect(first.status == 200 && first.body == Array("text".utf8))
        #expect(first.verified == nil && first.seen == Fixture.noon)
        request.validators = first.validators
        #expect(try await transport.fetch(request).isNotModified)
        try Data("other text".utf8).write(to: file)
        let second = try await transport.fetch(request)
        #expect(second.status == 200 && second.body == Array("other text".utf8))
        request.maximumBytes = 9
        #expect(await Fixture.reason(transport, request) == .tooLarge(limit: 9))
        #expect(try await transport.fetch(Request(url: file.absoluteString + "x")).status == 404)
        guard case .fileUnreadable = await Fixture.reason(transport, Request(url: folder.absoluteString)) else {
            Issue.record("a folder was read")
            return
        }
        guard case .fileUnreadable = await Fixture.reason(transport, Request(url: "file:///dev/zero")) else {
            Issue.record("a device was read")
            return
        }
    }

    @Test("Percent-encoding in a path is undone; a NUL or bytes that are no text name no file")
    func paths() {
        #expect(FileReader.decoded("/a%20b%d8%ae") == "/a bخ")
        #expect(FileReader.decoded("/a%") == "/a%")
        #expect(FileReader.decoded("/a%00") == nil)
        #expect(FileReader.decoded("/a%FF") == nil)
    }
}
