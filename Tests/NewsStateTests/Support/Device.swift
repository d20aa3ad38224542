import Foundation
import GRDB
import NewsModel
import NewsTestSupport
import Synchronization

@testable import NewsState

/// A reader's device: a state in a folder of its own, with a clock that the test sets.
final class Device: Sendable {
    static let start = Instant(milliseconds: 1_774_850_400_000)

    let folder: TemporaryFolder
    let state: ReaderState
    private let wall: Wall

    var path: String { folder.file("news.state.sqlite") }

    init() throws {
        (folder, wall) = (try TemporaryFolder(), Wall())
        state = ReaderState(beside: folder.file("news.sqlite")) { [wall] in wall.now }
    }

    /// The wall clock, in milliseconds from `start`.
    func set(_ milliseconds: Int64) { wall.now = Self.start.advanced(byMilliseconds: milliseconds) }
    var now: Instant { wall.now }

    /// The same file as another process opens it.
    func reopened() -> ReaderState { ReaderState(at: path) { [wall] in wall.now } }

    /// The state in any other file, by this device's clock.
    func state(at path: String) -> ReaderState { ReaderState(at: path) { [wall] in wall.now } }

    func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }
    func write(_ bytes: Data) throws { try bytes.write(to: URL(fileURLWithPath: path)) }
    func files() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }

    /// Runs SQL by hand, past all rules.
    func execute(_ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    /// The error of reading the file in another process.
    func readFailure() -> StateError? {
        do throws(StateError) {
            _ = try reopened().marks(of: article(1))
            return nil
        } catch {
            return error
        }
    }

    /// The error of marking in another process.
    func markFailure() -> StateError? {
        do throws(StateError) {
            _ = try reopened().mark(article(1), .saved(nil))
            return nil
        } catch {
            return error
        }
    }

    /// A clock that the test sets.
    private final class Wall: Sendable {
        private let instant = Mutex(Device.start)
        var now: Instant {
            get { instant.withLock { $0 } }
            set { instant.withLock { $0 = newValue } }
        }
    }
}

extension ReaderState {
    func registers() throws -> [MarkRegister] {
        var all: [MarkRegister] = []
        try forEachRegister { register in
            all.append(register)
            return true
        }
        return all
    }
}

/// An article of a small set.
func article(_ number: Int) -> ArticleKey { ArticleKey("en:\(number)") }

/// A revision of a small set.
func revision(_ number: Int) -> ContentHash { ContentHash.of(Array("\(number)".utf8)) }
