import Foundation
import NewsTestSupport

/// A program of this package, as the build left it beside the tests.
struct Program {
    let url: URL

    init(name: String) { url = Self.folder.appendingPathComponent(name) }

    /// Another program of this machine.
    init(path: String) { url = URL(fileURLWithPath: path) }

    static let newssync = Program(name: "newssync")
    static let lab = Program(name: "newssync-lab")
    static let origin = Program(name: "newssync-origin")

    /// What a run came to.
    struct Result {
        var status: Int32
        var output: [UInt8]
        var errors: [UInt8]

        var text: String { String(decoding: output, as: UTF8.self) }
        var errorText: String { String(decoding: errors, as: UTF8.self) }
        var lines: [String] { text.split(separator: "\n").map(String.init) }
    }

    private static var folder: URL {
        #if os(Linux)
            URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        #else
            Bundle.main.bundleURL.deletingLastPathComponent()
        #endif
    }

    /// Runs it to its end. Streams are files, so that no pipe is ever full, and no thread waits: the origin of the test
    /// needs it.
    func run(_ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]) async throws -> Result {
        let folder = try TemporaryFolder(named: "run")
        try Data(input).write(to: URL(fileURLWithPath: folder.file("in")))
        var all = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "TZ": "America/Lima"]
        // What a sanitizer was told holds for the programs as for the tests.
        all["ASAN_OPTIONS"] = ProcessInfo.processInfo.environment["ASAN_OPTIONS"]
        let process = try ChildProcess(
            url.path, arguments, environment: all.merging(environment) { _, new in new }, input: folder.file("in"),
            output: folder.file("out"), errors: folder.file("err"))
        let status = await process.ended()
        func read(_ stream: String) throws -> [UInt8] {
            [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file(stream))))
        }
        return Result(status: status, output: try read("out"), errors: try read("err"))
    }
}
