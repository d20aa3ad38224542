/// What an origin gave with a representation so that one can ask whether it changed (RFC 9110 section 8.8).
///
/// Both are kept and sent back byte for byte.
public struct Validators: Hashable, Sendable {
    /// The entity tag with its quotes and, if weak, its `W/`.
    public var etag: String?
    /// The value of `Last-Modified`, as it was spelled.
    public var lastModified: String?

    public init(etag: String? = nil, lastModified: String? = nil) {
        self.etag = etag
        self.lastModified = lastModified
    }

    /// Whether there is nothing to ask with.
    public var isEmpty: Bool { etag == nil && lastModified == nil }

    /// The validators of an answer. A value that could not be sent back as it came is left out.
    ///
    /// `Vary: *` says that the answer depended on more than the request (RFC 9110 section 12.5.5), so no later request can
    /// ask for the same: it has none. Other `Vary` fields name headers that every request of ours sends alike.
    init(_ headers: HeaderFields) {
        guard !headers.members("vary").contains("*") else { return }
        etag = headers["etag"].flatMap { HeaderFields.isSendable($0) ? $0 : nil }
        lastModified = headers["last-modified"].flatMap { HeaderFields.isSendable($0) ? $0 : nil }
    }
}
