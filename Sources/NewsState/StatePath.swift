import Foundation

/// Where the reader's state of a store is.
public enum StatePath {
    /// `news.sqlite` has `news.state.sqlite` beside it; a name with another ending, or none, has `.state` behind it
    /// (`news.db.state`). So two stores never share a state. A link is followed: a store has one state, however it is
    /// called.
    public static func beside(store: String) -> String {
        let url = URL(fileURLWithPath: store).resolvingSymlinksInPath()
        let name = url.lastPathComponent
        let ending = ".sqlite"
        let own = name.hasSuffix(ending) ? String(name.dropLast(ending.count)) + ".state" + ending : name + ".state"
        return url.deletingLastPathComponent().appendingPathComponent(own).path
    }
}

extension StatePath {
    /// Whether two paths lead to one file.
    static func isSame(_ one: String, _ other: String) -> Bool {
        func real(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
        return real(one) == real(other)
    }
}
