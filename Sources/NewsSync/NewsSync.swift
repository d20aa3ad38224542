// NewsSync: the engine, and what an embedder imports.
//
// In: a store, a site's profile, what to pull. Out: a store that is up to date, and events on the way. What to fetch is
// planned purely (Planning/); fetching, parsing and committing is a pipeline (Pulling/) whose progress is saved in the
// transaction of what it brought. It may import every library target of the package but the server.

@_exported import NewsMerge
@_exported import NewsModel
@_exported import NewsOrigin
@_exported import NewsState
@_exported import NewsStore
@_exported import NewsText
@_exported import NewsTransport

/// Facts about this build.
public enum NewsSyncInfo {
    /// The version of the library and the command (semver.org).
    public static let version = "0.1.0"
    /// Where a publisher reaches those who run this program, for the `User-Agent`.
    public static let contact = "https://github.com/newssync/newssync"
}
