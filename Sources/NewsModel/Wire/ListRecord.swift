/// An interval in which one replica saw a list say something, as stores exchange it. Joins its `last` by max.
public struct ListRecord: Hashable, Sendable {
    public var edition: EditionID
    public var name: PartName
    public var subject: PartSubject
    /// What the list said: the hash of the snapshot.
    public var snapshot: ContentHash
    public var start: Instant
    public var last: Instant
    public var replica: ReplicaID

    public init(
        edition: EditionID, name: PartName, subject: PartSubject, snapshot: ContentHash, start: Instant, last: Instant,
        replica: ReplicaID
    ) {
        (self.edition, self.name, self.subject, self.snapshot) = (edition, name, subject, snapshot)
        (self.start, self.last, self.replica) = (start, last, replica)
    }

    /// The name of the statement in every store; `last` is no part of it.
    public var id: RowID {
        var encoder = StatementEncoder(of: .list, replica: replica, subject: subject.text)
        encoder.append(text: edition.rawValue)
        encoder.append(text: name.rawValue)
        encoder.append(snapshot)
        encoder.append(start)
        return encoder.name
    }
}

extension PartSubject {
    /// A text that no two subjects share.
    var text: String {
        switch self {
        case .edition: ""
        case .page(let url): "p" + url.text
        case .article(let key): "a" + key.rawValue
        }
    }
}
