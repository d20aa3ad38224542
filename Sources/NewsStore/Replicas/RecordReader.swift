import GRDB
import NewsModel

/// Reads the rows of a store as other stores take them, inside one snapshot.
struct RecordReader {
    let session: WriteSession

    init(_ database: Database) { session = WriteSession(database) }

    /// The row of a number.
    func run(_ number: Int64) throws -> RunRecord? {
        let select = try session.statement(
            """
            SELECT article.name, article.edition, run.replica, run.kind, content.hash, run.asserted, run.published,
                run.generation, run.start, run.verified, run.mask, run.raw, run.extra,
                (SELECT url FROM address WHERE address.id = run.origin)
            FROM run JOIN article ON article.id = run.article JOIN content ON content.id = run.content WHERE run.id = ?
            """)
        select.bind(number, 1)
        guard try select.step() else { return nil }
        defer { select.reset() }
        guard let kind = SourceKind(number: select.integer(3)), let content = select.hash(4),
            let start = select.instant(8)
        else { return nil }
        let sighting = Sighting(
            article: ArticleKey(select.text(0) ?? ""), kind: kind, content: content, asserted: select.instant(5),
            published: select.instant(6), generation: Int(select.integer(7)))
        let run = Run(
            replica: try session.replica(numbered: select.integer(2)).name, sighting: sighting, start: start,
            verified: select.instant(9), mask: try session.mask(numbered: select.integer(10)), origin: select.text(13),
            raw: select.hash(11))
        return RunRecord(
            edition: try session.editionName(select.integer(1)), run: run, claims: try claims(of: number),
            extra: select.bytes(12) ?? [])
    }

    /// The addresses that a row claims, in byte order.
    func claims(of run: Int64) throws -> [String] {
        let select = try session.statement(
            """
            SELECT address.url FROM claim JOIN address ON address.id = claim.address WHERE claim.run = ? ORDER BY 1
            """)
        select.bind(run, 1)
        var urls: [String] = []
        while try select.step() { urls.append(select.text(0) ?? "") }
        return urls
    }

    /// The retractions of an article; those of one place in the change log, where it is given.
    func retractions(of article: Int64, at sequence: Int64? = nil) throws -> [RetractionRecord] {
        let select = try session.statement(
            """
            SELECT retraction.replica, article.name, article.edition, gone FROM retraction
                JOIN article ON article.id = retraction.article
            WHERE retraction.article = ?1 AND (?2 IS NULL OR sequence = ?2)
            """)
        select.bind(article, 1)
        select.bind(sequence, 2)
        var found: [RetractionRecord] = []
        while try select.step() {
            guard let gone = select.instant(3) else { continue }
            found.append(
                RetractionRecord(
                    edition: try session.editionName(select.integer(2)),
                    retraction: Retraction(
                        replica: try session.replica(numbered: select.integer(0)).name,
                        article: ArticleKey(select.text(1) ?? ""), gone: gone)))
        }
        return found
    }

    /// What was said by hand of an article and others whose names are greater.
    func links(of article: Int64, at sequence: Int64? = nil) throws -> [ArticleLink] {
        let select = try session.statement(
            """
            SELECT link.replica, one.name, two.name, at, holds FROM link
                JOIN article AS one ON one.id = link.article JOIN article AS two ON two.id = link.other
            WHERE link.article = ?1 AND (?2 IS NULL OR sequence = ?2)
            """)
        select.bind(article, 1)
        select.bind(sequence, 2)
        var found: [ArticleLink] = []
        while try select.step() {
            guard let at = select.instant(3) else { continue }
            found.append(
                ArticleLink(
                    replica: try session.replica(numbered: select.integer(0)).name, ArticleKey(select.text(1) ?? ""),
                    ArticleKey(select.text(2) ?? ""), at: at, holds: select.integer(4) != 0))
        }
        return found
    }

    /// What offline reading needs of an edition.
    func edition(_ name: EditionID) throws -> EditionDescription? {
        let select = try session.statement(
            "SELECT language, direction, site, zone FROM edition WHERE name = ?")
        select.bind(name.rawValue, 1)
        guard try select.step() else { return nil }
        defer { select.reset() }
        return EditionDescription(
            name: name, language: select.text(0) ?? "", direction: select.text(1) ?? "", site: select.text(2) ?? "",
            zone: select.text(3) ?? "")
    }

    /// The numbers of the editions that a filter takes.
    func editions(_ filter: ReplicaFilter) throws -> Set<Int64> {
        let select = try session.statement("SELECT id, name FROM edition")
        var numbers: Set<Int64> = []
        while try select.step() {
            if filter.takes(EditionID(select.text(1) ?? "")) { numbers.insert(select.integer(0)) }
        }
        return numbers
    }
}
