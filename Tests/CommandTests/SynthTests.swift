import NewsSync
import Testing

@Suite struct SynthTests {
    @Test func `articles go to standard output, a line each, and the seed to standard error`() async throws {
        let result = try await Program.lab.run(["synth", "3", "--seed", "9", "--lang", "es"])
        #expect(result.status == 0 && result.errorText == "seed 9\n" && result.lines.count == 3)
        #expect(try result.lines.map { try JSONValue.parse($0)["id"] } == ["s0", "s1", "s2"])
        let more = try await Program.lab.run(["synth", "4", "--seed", "9", "--lang", "es"])
        #expect(Array(more.lines.prefix(3)) == result.lines)
    }

    @Test func `it writes articles or queries, not both and not neither`() async throws {
        let queries = try await Program.lab.run(["synth", "--queries", "5"])
        #expect(queries.lines.count == 5 && queries.errorText == "seed 1\n")
        #expect(try JSONValue.parse(queries.lines[4])["op"] == "and")
        for arguments in [["synth"], ["synth", "3", "--queries", "5"], ["synth", "--queries", "-1"]] {
            #expect(try await Program.lab.run(arguments).status == 64, "\(arguments)")
        }
    }
}
