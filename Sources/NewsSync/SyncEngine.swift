import NewsModel
import NewsOrigin
import NewsStore
import NewsTransport

/// Brings a store up to date with a site.
///
/// ```swift
/// let store = try NewsStore(at: "/var/lib/news.sqlite")
/// let engine = SyncEngine(store: store, profile: try .alMayadeen(), clock: { systemTime() })
/// for try await event in engine.pull([.arabic]) { print(event) }
/// ```
///
/// A pull may be killed at any moment: what was committed is never lost nor fetched again. Several pulls may run at once.
public final class SyncEngine: Sendable {
    let store: NewsStore
    let profile: Profile
    let transport: TransportConfiguration
    let clock: @Sendable () -> Instant

    /// - Parameters:
    ///   - store: where it is kept.
    ///   - profile: how the site is read.
    ///   - transport: connection limits, the `User-Agent`; by default an honest one with the defaults of `TransportTuning`.
    ///   - clock: this machine's clock.
    public init(
        store: NewsStore, profile: Profile, transport: TransportConfiguration? = nil,
        clock: @escaping @Sendable () -> Instant
    ) {
        (self.store, self.profile, self.clock) = (store, profile, clock)
        let agent = TransportConfiguration.userAgent(version: NewsSyncInfo.version, contact: NewsSyncInfo.contact)
        self.transport = transport ?? TransportConfiguration(userAgent: agent)
    }

    /// Pulls editions side by side: reads their sitemaps, fetches what is new, changed or due, and keeps every version.
    ///
    /// One article's failure stops nothing: it is told as an event and tried again next time. The stream ends by throwing
    /// only where nothing can go on (`StoreError`); cancelling its consumer stops the pull after keeping what has arrived.
    public func pull(_ editions: [EditionID], options: PullOptions = PullOptions()) -> AsyncThrowingStream<
        PullEvent, any Error
    > {
        AsyncThrowingStream { continuation in
            let task = Task {
                do {
                    try await pull(editions, options: options) { continuation.yield($0) }
                    continuation.finish()
                } catch {
                    continuation.finish(throwing: error)
                }
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    /// As `pull(_:options:)`, but tells its events to a closure, on any thread, and returns when all is kept: after a
    /// cancellation too.
    public func pull(
        _ editions: [EditionID], options: PullOptions = PullOptions(), tell: @escaping @Sendable (PullEvent) -> Void
    ) async throws {
        let known = try editions.map { id in
            guard let edition = profile.edition(id) else {
                throw SyncError.unknownEdition(id.rawValue, known: profile.editions.map(\.id.rawValue))
            }
            return edition
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for edition in known {
                group.addTask {
                    let pull = EditionPull(engine: self, edition: edition, options: options, tell: tell)
                    try await pull.run()
                }
            }
            try await group.waitForAll()
        }
        if !options.isDryRun, !Task.isCancelled { try StoryFinder(store: store).update() }
    }
}

/// What is wrong with a call.
public enum SyncError: Error, Sendable, Equatable, CustomStringConvertible {
    case unknownEdition(String, known: [String])
    /// What should be an address of the web is none.
    case badAddress(String)
    /// A place of saved pages holds none.
    case noSavedPages(String, reason: String)

    public var description: String {
        switch self {
        case .unknownEdition(let name, let known):
            "the site has no edition '\(name)'; it has \(known.joined(separator: ", "))"
        case .noSavedPages(let path, let reason): "no saved pages at \(path): \(reason)"
        case .badAddress(let text):
            "'\(text)' is no address; give the whole one, such as https://www.example.org/news/17"
        }
    }
}
