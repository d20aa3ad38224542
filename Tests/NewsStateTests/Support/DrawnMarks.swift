import NewsModel
import NewsTestSupport

@testable import NewsState

/// Random values of few articles, items and stamps, so that they meet and tie often.
extension SeededGenerator {
    mutating func value() -> MarkValue {
        switch below(8) {
        case 0: .read(revision(below(3)), at: Instant(milliseconds: Int64(below(3))))
        case 1: .unread
        case 2: .saved(chance(50) ? revision(below(3)) : nil)
        case 3: .unsaved
        case 4: .labelled(label())
        case 5: .unlabelled(label())
        case 6: .note(note())
        default: .noNote
        }
    }

    mutating func register() -> MarkRegister {
        MarkRegister(
            article: article(below(3)), value: value(), stamp: HybridStamp(rawValue: UInt64(below(4))),
            replica: ReplicaID(pick(["a", "b"])))
    }

    private mutating func label() -> MarkLabel { MarkLabel(stored: pick(["work", "للأحد", "später"])) }

    private mutating func note() -> MarkNote {
        guard let note = try? MarkNote(pick(["ask Nora", "\u{0}", " \n", "مرحبا"])) else { preconditionFailure() }
        return note
    }
}
