import Foundation
import GRDB
import NewsModel

/// Registers as rows of the table `mark`.
extension MarkRegister {
    static let columns = "article, item, stamp, replica, holds, revision, at, note"

    /// A row of `columns`; `nil` where it is none that this version writes. A damaged file may have anything in any column.
    init?(_ row: Row) {
        guard let article = row.value(0) as String?, let name = row.value(1) as String?,
            let item = MarkItem(name: name),
            let stamp = row.value(2) as Int64?, let replica = row.value(3) as String?,
            let holds = row.value(4) as Bool?,
            let value = Self.value(of: item, holds: holds, row)
        else { return nil }
        self.init(
            article: ArticleKey(article), value: value, stamp: HybridStamp(rawValue: UInt64(bitPattern: stamp)),
            replica: ReplicaID(replica))
    }

    private static func value(of item: MarkItem, holds: Bool, _ row: Row) -> MarkValue? {
        let revision = (row.value(5) as Data?).flatMap { ContentHash($0) }
        switch (item, holds) {
        case (.read, false): return .unread
        case (.saved, false): return .unsaved
        case (.label(let label), false): return .unlabelled(label)
        case (.note, false): return .noNote
        case (.read, true):
            guard let revision, let at = row.value(6) as Int64? else { return nil }
            return .read(revision, at: Instant(milliseconds: at))
        case (.saved, true): return .saved(revision)
        case (.label(let label), true): return .labelled(label)
        case (.note, true):
            guard let bytes = row.value(7) as Data? else { return nil }
            return (try? MarkNote(String(decoding: bytes, as: UTF8.self))).map { .note($0) }
        }
    }

    /// In the order of `columns`.
    var arguments: StatementArguments {
        var at: Int64?
        var note: Data?
        if case .read(_, let instant) = value { at = instant.milliseconds }
        if case .note(let text) = value { note = Data(text.rawValue.utf8) }
        return [
            article.rawValue, value.item.name, Int64(bitPattern: stamp.rawValue), replica.rawValue, value.holds,
            value.revision.map { Data($0.bytes) }, at, note,
        ]
    }
}

extension MarkRegister {
    /// A row of `columns`.
    ///
    /// - Throws: `StateError.damaged` where it is none that this version writes.
    init(checking row: Row, path: String) throws {
        guard let register = MarkRegister(row) else {
            throw StateError.damaged(
                path: path, detail: "a mark of \((row.value(0) as String?) ?? "no article") cannot be read")
        }
        self = register
    }
}

extension Row {
    /// A column where it holds such a value; `nil` where it holds anything else.
    func value<Value: DatabaseValueConvertible>(_ column: Int) -> Value? {
        Value.fromDatabaseValue(self[column] as DatabaseValue)
    }
}
