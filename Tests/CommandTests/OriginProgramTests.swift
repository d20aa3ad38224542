import Foundation
import NewsTestSupport
import Testing

@Suite struct OriginProgramTests {
    @Test func `a folder with a fault is refused with file, line and key`() async throws {
        let folder = try TemporaryFolder()
        for language in SimulatedEdition.languages {
            try FileManager.default.createDirectory(
                atPath: folder.file(language), withIntermediateDirectories: true)
        }
        try Data("media: {}\nsektions: []\n".utf8).write(to: URL(fileURLWithPath: folder.file("site.yaml")))
        let result = try await Program.origin.run(["--site", folder.path, "--port", "0"])
        #expect(result.status != 0 && result.errorText.contains("site.yaml:1: the key 'labels' is missing"))
    }

    @Test(arguments: [
        (["--site", "x", "--articles", "y"], "--site has editions of its own"),
        ([], "Give --site FOLDER"),
        (["--site", "x", "--templates", "third"], "--templates"),
        (["--site", "/nowhere"], "/nowhere/site.yaml: "),
    ]) func `options that do not fit are refused`(arguments: [String], complaint: String) async throws {
        let result = try await Program.origin.run(arguments)
        #expect(result.status != 0 && result.errorText.contains(complaint), "\(result.errorText)")
    }
}
