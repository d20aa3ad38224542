import GRDB
import NewsModel

/// Writes into one transaction of a reader's state. The clock is read and kept in it, so that no stamp leaves this process
/// before it is kept, and none is given twice.
struct StateWriter {
    private let database: Database
    private let replica: ReplicaID
    private let now: Instant
    private let path: String
    private var clock: HybridClock
    private let kept: HybridStamp

    init(database: Database, replica: ReplicaID, now: Instant, path: String) throws {
        (self.database, self.replica, self.now, self.path) = (database, replica, now, path)
        guard let number = try Int64.fetchOne(database, sql: "SELECT stamp FROM clock WHERE id = 1") else {
            throw StateError.damaged(path: path, detail: "its clock is missing")
        }
        kept = HybridStamp(rawValue: UInt64(bitPattern: number))
        clock = HybridClock(latest: kept)
    }

    /// Notes what the reader says. To take back what was never said writes nothing.
    mutating func mark(_ article: ArticleKey, _ value: MarkValue) throws -> MarkRegister? {
        if !value.holds, try register(of: value.item, article)?.value.holds != true { return nil }
        let register = MarkRegister(
            article: article, value: value, stamp: try clock.tick(now: now), replica: replica)
        try put(register)
        return register
    }

    /// Takes in registers of another device, all of which our clock believes; returns how many won.
    mutating func take(_ registers: [MarkRegister]) throws -> Int {
        var count = 0
        var latest = HybridStamp.zero
        for other in registers {
            if let own = try register(of: other.value.item, other.article), !own.loses(to: other) { continue }
            try put(other)
            (count, latest) = (count + 1, max(latest, other.stamp))
        }
        if count > 0 { try clock.receive(latest, now: now) }
        return count
    }

    func keepClock() throws {
        guard clock.latest != kept else { return }
        try database.execute(
            sql: "UPDATE clock SET stamp = ? WHERE id = 1", arguments: [Int64(bitPattern: clock.latest.rawValue)])
    }

    private func register(of item: MarkItem, _ article: ArticleKey) throws -> MarkRegister? {
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT \(MarkRegister.columns) FROM mark WHERE article = ? AND item = ?"),
            arguments: [article.rawValue, item.name])
        return try row.map { try MarkRegister(checking: $0, path: path) }
    }

    private func put(_ register: MarkRegister) throws {
        try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO mark (\(MarkRegister.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        ).execute(arguments: register.arguments)
    }
}
