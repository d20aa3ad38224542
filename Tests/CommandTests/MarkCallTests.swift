import Foundation
import NewsSync
import NewsTestSupport
import Testing

@Suite struct MarkCallTests {
    private let store: ShowStore

    init() throws { store = try ShowStore() }

    @Test func `a wrong call says what is wrong and marks nothing`() async throws {
        for (arguments, words) in [
            (["mark"], "name an article"), (["mark", "en:921001", "--read", "--unread"], "say different things"),
            (["mark", "en:921001", "--save", "--unsave"], "say different things"),
            (["mark", "en:921001", "--note", "x", "--no-note"], "say different things"),
            (["mark", "en:921001", "--note", "x", "--note-file", "-"], "say different things"),
            (["mark", "en:921001", "--label", "x", "--unlabel", " x"], "both given and taken away"),
            (["mark", "en:921001", "--revision", "@3f9c"], "goes with --read or --save"),
            (["mark", "en:921001", "--read", "--revision", "7d"], "--revision takes the beginning"),
            (["mark", "en:921001", "en:921002", "--read", "--revision", "@3f"], "one article's"),
            (["mark", "--list", "en:921001"], "stands alone"), (["mark", "--list", "--labels"], "give one of them"),
            (["mark", "en:921001", "--label", " "], "it is empty"),
            (["mark", "en:921001", "--label", "a\u{1B}[2Jb"], "it holds line breaks"),
            (["mark", "en:921001", "--label", String(repeating: "x", count: 65)], "longer than 64 characters"),
            (["mark", "en:921001", "--note", ""], "it is empty"),
            (["mark", "en:921001", "--note", String(repeating: "x", count: 65_537)], "longer than 65536 bytes"),
            (["mark", "en:921001", "--note-file", "/nowhere/note"], "cannot be read"),
            (["list", "--unread", "--read"], "say different things"),
            (["list", "--unread", "--changed-since-read"], "give one of them"),
            (["list", "--part", "breaking", "--saved"], "--saved is for articles"),
            (["export", "jsonl", "--saved"], "--saved"),
        ] {
            let result = try await Program.newssync.run(arguments + ["--store", store.path])
            #expect(result.status == 2 && result.errorText.contains(words), "\(arguments): \(result.errorText)")
            #expect(!result.errorText.contains("\u{1B}"))
        }
        for bytes in [[0xFF, 0xFE], Array(repeating: UInt8(ascii: "x"), count: 200_000)] as [[UInt8]] {
            let result = try await Program.newssync.run(
                ["mark", "--store", store.path, "en:921001", "--note-file", "-"], input: bytes)
            #expect(result.status == 2 && result.errorText.contains("cannot be a note"), "\(result.errorText)")
        }
        #expect(!FileManager.default.fileExists(atPath: store.folder.file("news.state.sqlite")))
    }
}
