import NewsModel

/// Why a store cannot be synced with another.
public enum PeerError: Error, Sendable, Equatable, CustomStringConvertible {
    /// It is an address of the web.
    case web(String)
    /// There is nothing at the path.
    case missing(String)
    /// It is the store itself.
    case itself(String)
    /// It is a copy of the store that has its names.
    case copy(String)
    /// It may not be written.
    case readOnly(String)
    /// The folder cannot be read or written.
    case folder(String, detail: String)

    /// Neither store has the edition.
    case unknownEdition(String, known: [String])

    public var description: String {
        switch self {
        case .web(let place): "stores are not synced over HTTP yet (\(place)); name another store's file, or a folder"
        case .missing(let path):
            "there is nothing at \(path); name another store's file, or a folder (with '/' at its end it is made)"
        case .itself(let path): "\(path) is this store itself; name another one"
        case .copy(let path):
            "\(path) is a copy of this store under the same names, and two stores under one name cannot be synced; "
                + "'newssync restore' makes a store of it that has names of its own"
        case .unknownEdition(let name, let known):
            "neither store has an edition '\(name)'; there is \(known.isEmpty ? "none yet" : known.joined(separator: ", "))"
        case .readOnly(let path): "\(path) may not be written; with --receive-only nothing is"
        case .folder(let path, let detail): "the folder \(path) cannot be used: \(detail)"
        }
    }
}
