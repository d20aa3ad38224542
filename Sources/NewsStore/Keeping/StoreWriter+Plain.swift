import NewsModel

extension StoreWriter {
    /// What is shown is plain, so that any SQLite tool reads it: unpacks bodies that the view has come back to.
    func unpackShown(_ record: ViewRecord) throws {
        let contents =
            record.winners == nil
            ? [record.content].compactMap { $0 } : Set(try record.winningContents(in: database).values).sorted()
        for content in contents { try StoredBody(database: database).unpack(content) }
    }
}
