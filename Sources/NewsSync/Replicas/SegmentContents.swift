import NewsModel
import NewsStore

/// A segment as rows and payloads.
struct SegmentContents {
    let header: SegmentHeader
    var page: ReplicaPage
    var payloads = ReplicaPayloads()

    init(_ bytes: [UInt8]) throws(SegmentError) {
        var reader = try SegmentReader(bytes)
        header = reader.header
        page = ReplicaPage(next: reader.header.to)
        while let record = try reader.next() {
            switch record {
            case .edition(let edition): page.editions.append(edition)
            case .run(let front):
                let run = try reader.run(front)
                page.runs.append(run)
                if let payload = front.payload {
                    payloads.contents[run.run.sighting.content] = Array(bytes[payload])
                }
            case .retraction(let retraction): page.retractions.append(retraction)
            case .list(let list, let payload):
                page.lists.append(list)
                if let payload { payloads.snapshots[list.snapshot] = Array(bytes[payload]) }
            case .link(let link): page.links.append(link)
            case .content(let hash, let payload): payloads.contents[hash] = Array(bytes[payload])
            case .snapshot(let hash, let payload): payloads.snapshots[hash] = Array(bytes[payload])
            case .unknown: continue
            }
        }
    }
}

extension ReplicaPage {
    /// The rows of it that a filter takes.
    func narrowed(to filter: ReplicaFilter) -> ReplicaPage {
        guard filter != .all else { return self }
        var page = self
        page.runs.removeAll { !filter.takes($0.edition) }
        page.retractions.removeAll { !filter.takes($0.edition) }
        page.lists.removeAll { !filter.takes($0.edition) }
        page.links.removeAll { link in
            ![link.article, link.other].compactMap(\.edition).contains(where: filter.takes)
        }
        let linked = Set(page.links.flatMap { [$0.article.edition, $0.other.edition].compactMap { $0 } })
        page.editions.removeAll { !filter.takes($0.name) && !linked.contains($0.name) }
        return page
    }
}

extension ReplicaPage {
    /// The rows of it that have some names.
    func only(_ names: Set<RowID>) -> ReplicaPage {
        var page = self
        page.runs.removeAll { !names.contains($0.id) }
        page.retractions.removeAll { !names.contains($0.id) }
        page.lists.removeAll { !names.contains($0.id) }
        page.links.removeAll { !names.contains($0.id) }
        return page
    }
}

extension ReplicaFilter {
    /// What both filters take; `nil` where that is nothing.
    func narrowed(to other: ReplicaFilter) -> ReplicaFilter? {
        if editions.isEmpty { return other }
        if other.editions.isEmpty { return self }
        let both = editions.intersection(other.editions)
        return both.isEmpty ? nil : ReplicaFilter(editions: both)
    }
}
