import NewsModel

extension PlantedBug {
    /// What this mistake orders a revision by before anything else; 0 where it leaves the order alone.
    ///
    /// - Parameter runs: all rows of the article, in the order in which they arrived.
    func order(of revision: Revision, among runs: [Run]) -> Int64 {
        switch self {
        case .orderByArrival: Int64(runs.lastIndex { $0.revision == revision.id } ?? -1)
        case .orderByWriteCounter: Int64(runs.count { $0.revision == revision.id })
        case .orderByAssertedTime: revision.sightings.compactMap(\.sighting.asserted?.milliseconds).max() ?? .min
        default: 0
        }
    }
}
