import Foundation
import NewsModel

/// Why a file of posts could not be read.
public enum PostFileError: Error, CustomStringConvertible {
    case unreadable(path: String, reason: String)
    case gzip(path: String, GzipError)
    case json(path: String, line: Int, JSONError)
    case post(path: String, line: Int, PostError)
    /// The keys are neither those of the publisher's objects nor those of a parallel corpus.
    case unknownShape(path: String, line: Int)

    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path): \(reason)"
        case .gzip(let path, let error): "\(path): \(error)"
        case .json(let path, let line, let error): "\(path):\(line): \(error)"
        case .post(let path, let line, let error): "\(path):\(line): \(error)"
        case .unknownShape(let path, let line):
            "\(path):\(line): neither one of the publisher's objects (postId, …) nor {id, lang, title, paragraphs}"
        }
    }
}

/// Reads files of posts, one JSON object a line: `.jsonl`, or `.jsonl.gz`.
///
/// Two shapes are known by their keys: the publisher's objects (`postId`, …) and those of a parallel corpus
/// (`{id, lang, title, paragraphs}`). A file named `2024-05.jsonl.gz` says which month its posts stand in.
public struct PostFile: Sendable {
    /// The most bytes that a file may inflate to.
    public static let inflatedLimit = 1 << 30

    private let zone: SiteZone
    private let parallel: ParallelPosts

    /// - Parameters:
    ///   - seed: what posts of a parallel corpus are made up from.
    ///   - first: the day on which the first of them may be published, 5 January 2026 where none is given.
    ///   - days: over how many days they are spread.
    /// - Throws: `ZoneError` where the system has no time zone database.
    public init(
        seed: UInt64 = 1, first: Instant = Instant(milliseconds: 1_767_571_200_000), days: Int = 60
    ) throws(ZoneError) {
        zone = try SiteZone(identifier: "Asia/Beirut")
        parallel = ParallelPosts(seed: seed, first: first, days: days, zone: zone)
    }

    /// The posts of a file, in its order.
    /// - Throws: `PostFileError`, which names the file and the line.
    public func posts(at path: String) throws(PostFileError) -> [SimulatedPost] {
        try posts(in: try contents(of: path), path: path)
    }

    /// The posts of the bytes of a file.
    public func posts(in bytes: [UInt8], path: String) throws(PostFileError) -> [SimulatedPost] {
        let name =
            path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) } ?? path
        let month = YearMonth(fileName: name)
        var posts: [SimulatedPost] = []
        var number = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            guard line.contains(where: { $0 != 0x20 && $0 != 0x0D }) else { continue }
            let json: JSONValue
            do {
                json = try JSONValue.parse(Array(line))
            } catch {
                throw .json(path: path, line: number, error)
            }
            posts.append(try post(json, line: number, month: month, path: path))
        }
        return posts
    }

    private func post(
        _ json: JSONValue, line: Int, month: YearMonth?, path: String
    ) throws(PostFileError) -> SimulatedPost {
        if json["postId"] != nil {
            do {
                return try SimulatedPost(publisher: json, month: month, zone: zone)
            } catch {
                throw .post(path: path, line: line, error)
            }
        }
        guard let post = parallel.post(json, line: line) else { throw .unknownShape(path: path, line: line) }
        return post
    }

    private func contents(of path: String) throws(PostFileError) -> [UInt8] {
        let bytes: [UInt8]
        do {
            bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw .unreadable(path: path, reason: error.localizedDescription)
        }
        guard Gzip.looksLikeGzip(bytes) else { return bytes }
        do {
            return try Gzip.inflate(bytes, limit: Self.inflatedLimit)
        } catch {
            throw .gzip(path: path, error)
        }
    }
}
