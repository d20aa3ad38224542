import Foundation
import NewsTestSupport
import Testing

/// A file of the Unicode Character Database (UAX #44), as the distribution's package `unicode-data` installs it.
struct UnicodeFile {
    static let folder = "/usr/share/unicode"
    /// Of the version that is installed, 15.0 in Debian 12; code points that ICU does not know yet are passed over.
    static let isThere = FileManager.default.fileExists(atPath: folder + "/UnicodeData.txt")
    /// Whether every line is tested of files so long that one in several does otherwise.
    static let isWhole = ProcessInfo.processInfo.environment["NEWSSYNC_FULL"] == "1"

    /// The lines that say something, without their comments.
    let lines: [Substring]

    /// - Parameter name: with `.bz2` the file is unpacked by the program `bzcat`.
    init(_ name: String) async throws {
        let path = Self.folder + "/" + name
        let bytes: [UInt8]
        if name.hasSuffix(".bz2") {
            let folder = try TemporaryFolder()
            let unpacked = folder.file("unpacked")
            #expect(try await ChildProcess("/usr/bin/env", ["bzcat", path], output: unpacked).ended() == 0)
            bytes = Array(try Data(contentsOf: URL(fileURLWithPath: unpacked)))
        } else {
            bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        }
        lines = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
            let said = line.prefix { $0 != UInt8(ascii: "#") }
            guard said.contains(where: { $0 > 0x20 }) else { return nil }
            return Substring(decoding: said, as: UTF8.self)
        }
    }

    /// The fields of a line, which semicolons divide.
    static func fields(_ line: Substring) -> [Substring] {
        line.split(separator: ";", omittingEmptySubsequences: false)
    }

    /// Code points in hexadecimal digits, with spaces between; no surrogates.
    static func scalars(_ text: Substring) -> [Unicode.Scalar] {
        text.utf8.split(separator: UInt8(ascii: " ")).compactMap { word in
            UInt32(Substring(decoding: word, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
        }
    }

    /// `AB..CD` or a single code point.
    static func range(_ field: Substring) -> ClosedRange<UInt32>? {
        let ends = field.split(whereSeparator: { $0 == "." || $0 == " " }).compactMap { UInt32($0, radix: 16) }
        guard let first = ends.first, let last = ends.last else { return nil }
        return first...last
    }
}
