import GRDB
import NewsModel

/// How often visits that nothing announced found a change, in one section of an edition: what its schedule follows.
package struct SectionPace: Sendable, Hashable {
    /// Visits that count; earlier ones count ever less.
    package var visits: Int
    /// Those of them that found a change.
    package var changes: Int

    package init(visits: Int = 0, changes: Int = 0) { (self.visits, self.changes) = (visits, changes) }

    /// When so many visits have been counted, all counts are halved: a section's habits change.
    static let memory = 64

    /// This with one visit more.
    package func adding(changed: Bool) -> SectionPace {
        let more = SectionPace(visits: visits + 1, changes: changes + (changed ? 1 : 0))
        guard more.visits > Self.memory else { return more }
        return SectionPace(visits: more.visits / 2, changes: more.changes / 2)
    }

    /// The section that an address lies in: the first folders of its path, as far as they are names and no dates.
    package static func section(of url: CanonicalURL) -> String {
        let folders = url.path.utf8.split(separator: UInt8(ascii: "/")).dropLast()
        let names = folders.prefix { folder in
            folder.count <= 100 && !folder.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
        }
        return "/" + names.prefix(2).map { String(decoding: Array($0), as: UTF8.self) }.joined(separator: "/")
    }
}

extension StoreWriter {
    /// How often a section of an edition changes, as far as it was seen.
    package func pace(of section: String, edition: EditionID) throws -> SectionPace {
        let row = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT visits, changes FROM pace WHERE edition = ? AND section = ?"),
            arguments: [try editionNumber(edition), section])
        return row.map { SectionPace(visits: $0[0], changes: $0[1]) } ?? SectionPace()
    }

    /// Keeps it.
    package func keep(_ pace: SectionPace, of section: String, edition: EditionID) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO pace (edition, section, visits, changes) VALUES (?, ?, ?, ?)
                ON CONFLICT (edition, section) DO UPDATE SET visits = excluded.visits, changes = excluded.changes
                """
        ).execute(arguments: [try editionNumber(edition), section, pace.visits, pace.changes])
    }
}
