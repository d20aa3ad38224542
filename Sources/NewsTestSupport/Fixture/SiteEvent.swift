/// What happens to an edition at an instant: an entry of `days.yaml`.
public struct SiteEvent: Sendable {
    /// What becomes of a post when it is edited.
    struct Edit: Sendable {
        var id: String
        var fields: PostFields
        /// Words of the body and what stands in their place.
        var replacements: [(find: String, with: String)]
        /// Paragraphs that the body gets at its end.
        var appended: [String]
        /// Whether `last_updated` stays as it is.
        var isSilent: Bool
        /// `last_updated` from now on, where it is not the time of the edit.
        var updated: SiteTime?
    }

    enum Change: Sendable {
        case edit(Edit)
        /// Back to what the file says; `last_updated` moves to now where the revert is dated, else back too.
        case revert(id: String, isDated: Bool)
        case retract(id: String, status: Int)
        case restore(id: String)
        case slug(id: String, to: String, isRedirecting: Bool)
        /// A cache starts to answer with old copies; all of them stop where it is `nil`.
        case stale(StaleCache?)
    }

    public let at: SiteTime
    /// The edition's language.
    public let language: String
    let change: Change
    /// Where it stands.
    let file: String
    let line: Int

    /// The post it happens to, if it does to one.
    public var id: String? {
        switch change {
        case .edit(let edit): edit.id
        case .revert(let id, _), .retract(let id, _), .restore(let id), .slug(let id, _, _): id
        case .stale: nil
        }
    }

    /// What kind of event it is: `edit`, `silent edit`, `revert`, `retract`, `restore`, `slug`, `stale`.
    public var kind: String {
        switch change {
        case .edit(let edit): edit.isSilent ? "silent edit" : "edit"
        case .revert: "revert"
        case .retract: "retract"
        case .restore: "restore"
        case .slug: "slug"
        case .stale: "stale"
        }
    }
}
