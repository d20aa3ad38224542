import Foundation
import NewsSchema
import NewsSync
import NewsTestSupport
import Testing

/// A search index is made by other rules, and back.
@Suite struct ReindexTests {
    private let store: HandMadeStore

    init() throws {
        store = try HandMadeStore(
            [
                try HandMadeStore.page("ar:1", seen: 10, ["title": "إنارة المرفأ القديمة"]),
                try HandMadeStore.page("ar:2", seen: 20, ["title": "سفينة في الميناء"]),
            ], edition: HandMadeStore.arabic)
    }

    private func found(_ query: String, _ options: String...) async throws -> [String] {
        let result = try await store.run("search", [query, "--json"] + options)
        return (try JSONValue.parse(result.text)["hits"]?.arrayValue ?? []).compactMap { $0["id"]?.stringValue }
    }

    private func reindex(_ arguments: String...) async throws -> [String] {
        let result = try await store.run("reindex", arguments + ["--json"])
        let document = try JSONValue.parse(result.text)
        #expect(try SchemaChecker(schema: JSONValue.parse(OutputSchema.reindex.json)).violations(in: document) == [])
        return (document["rules"]?["ar"]?.arrayValue ?? []).compactMap(\.stringValue)
    }

    @Test func `a rule that is left out of the index is left out of what is asked of it`() async throws {
        #expect(try await found("اناره القديمه") == ["ar:1"])
        let rules = try await reindex("--without", "alef,teh-marbuta,stems")
        #expect(!rules.contains("teh-marbuta") && rules.contains("yeh"))
        #expect(try await found("اناره") == [])
        #expect(try await found("إنارة القديمة") == ["ar:1"])
        // Made anew without a word about rules it keeps them.
        #expect(try await reindex() == rules)
        #expect(try await found("اناره") == [])
        #expect(try await reindex("--usual").contains("teh-marbuta"))
        #expect(try await found("اناره القديمه") == ["ar:1"])
        #expect(try await store.run("verify").status == 0)
    }

    @Test func `trigrams find what is misspelled`() async throws {
        #expect(try await found("سفيننه") == [])
        #expect(try await reindex("--with", "trigrams").contains("trigrams"))
        #expect(try await found("سفيننه") == ["ar:2"])
        let explained = try await store.run("search", "سفينة", "--explain", "--json")
        let hit = try JSONValue.parse(explained.text)["hits"]?.arrayValue?.first
        #expect(hit?["explanation"]?["letters"]?.numberValue ?? 0 > 0)
        #expect(try await store.run("verify").status == 0)
    }

    @Test func `a rule that does not exist is named with those that do`() async throws {
        let wrong = try await store.run("reindex", "--without", "vowels")
        #expect(wrong.status == 2 && wrong.errorText.contains("vowels"))
        #expect(try await store.run("reindex", "--help").text.contains("vocalization"))
    }
}
