import NewsModel

extension StoreWriter {
    /// What is shown is plain, so that any SQLite tool reads it: unpacks bodies that the view has come back to.
    func unpackShown(_ record: ViewRecord) throws {
        let others = Set(try record.otherContents(in: database).values).sorted()
        for content in [record.content].compactMap({ $0 }) + others {
            try StoredBody(database: database).unpack(content)
        }
    }
}
