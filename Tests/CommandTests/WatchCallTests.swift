import Foundation
import NewsSync
import NewsTestSupport
import Testing

/// `watch` as a process.
@Suite struct WatchCallTests {
    /// What a process writes, piece by piece, until it ends.
    private static func pieces(of pipe: String) -> AsyncStream<String> {
        AsyncStream { continuation in
            Thread.detachNewThread {
                let file = open(pipe, O_RDONLY)
                var buffer = [UInt8](repeating: 0, count: 4096)
                while true {
                    let count = read(file, &buffer, buffer.count)
                    if count < 0, errno == EINTR { continue }
                    guard count > 0 else { break }
                    continuation.yield(String(decoding: buffer[..<count], as: UTF8.self))
                }
                close(file)
                continuation.finish()
            }
        }
    }

    @Test(arguments: [SIGTERM, SIGINT]) func `a signal ends it after its round, with all that came`(
        signal: Int32
    ) async throws {
        let site = try await PulledSite(["en"])
        let pipe = site.folder.file("out")
        #expect(mkfifo(pipe, 0o600) == 0)
        let pieces = Self.pieces(of: pipe)
        let process = try ChildProcess(
            Program.newssync.url.path,
            ["watch", "--store", site.store, "--origin", site.originOption, "--lang", "en", "--every", "1h"],
            environment: ["PATH": "/usr/bin:/bin", "HOME": site.folder.path], output: pipe,
            errors: site.folder.file("err"))
        var text = ""
        for await piece in pieces {
            text += piece
            if text.hasSuffix("\n"), text.contains("next at ") { kill(process.identifier, signal) }
        }
        let status = await process.ended()
        let errors = try String(contentsOfFile: site.folder.file("err"), encoding: .utf8)
        #expect(status == 0, "\(errors)")
        #expect(text.contains("pulled en: 12 new") && text.contains("; next at 20"), "\(text)")
        #expect(try await site.run("verify").status == 0)
        await site.stop()
    }

    @Test func `a distance that is too short is refused`() async throws {
        let result = try await Program.newssync.run(["watch", "--every", "3s"])
        #expect(result.status == 2 && result.errorText.contains("--every"), "\(result.errorText)")
    }
}
