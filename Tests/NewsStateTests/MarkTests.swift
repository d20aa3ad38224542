import Foundation
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsState

@Suite struct MarkTests {
    private let device: Device
    private var state: ReaderState { device.state }

    init() throws { device = try Device() }

    @Test func `what is marked is there when the file is opened again, and what is taken back is not`() throws {
        let label = try MarkLabel("for Sunday")
        try state.mark([
            (article(1), .read(revision(1), at: Device.start)), (article(1), .saved(revision(2))),
            (article(1), .labelled(label)), (article(1), .note(try MarkNote("ask Nora"))), (article(2), .saved(nil)),
        ])
        let again = device.reopened()
        var expected = ArticleMarks(article: article(1))
        expected.read = .init(revision: revision(1), at: Device.start)
        expected.saved = .init(revision: revision(2))
        (expected.labels, expected.note) = ([label], try MarkNote("ask Nora"))
        #expect(try again.marks(of: article(1)) == expected)
        #expect(try again.marks(of: article(2)).saved == .init(revision: nil))
        #expect(try again.marks(of: article(3)).isEmpty)
        #expect(try again.marks(of: [article(1), article(3)]).keys.sorted() == [article(1)])
        try again.mark([
            (article(1), .unread), (article(1), .unsaved), (article(1), .unlabelled(label)), (article(1), .noNote),
        ])
        #expect(try state.marks(of: article(1)).isEmpty)
        #expect(try state.registers().count == 5)
    }

    @Test func `articles and items are apart, and the last word about an item holds`() throws {
        try state.mark(article(1), .note(try MarkNote("first")))
        try state.mark(article(2), .note(try MarkNote("other")))
        try state.mark(article(1), .note(try MarkNote("second")))
        try state.mark(article(1), .labelled(try MarkLabel("b")))
        try state.mark(article(1), .labelled(try MarkLabel("a")))
        try state.mark(article(1), .labelled(try MarkLabel("c")))
        try state.mark(article(1), .unlabelled(try MarkLabel("c")))
        let marks = try state.marks(of: article(1))
        #expect(marks.note?.rawValue == "second" && marks.labels.map(\.rawValue) == ["a", "b"])
        #expect(try state.marks(of: article(2)).note?.rawValue == "other")
        #expect(
            try state.labels() == [
                LabelCount(label: try MarkLabel("a"), articles: 1), LabelCount(label: try MarkLabel("b"), articles: 1),
            ])
    }

    @Test func `the sets that lists ask for`() throws {
        let work = try MarkLabel("work")
        for number in 1...3 { try state.mark(article(number), .read(revision(number), at: Device.start)) }
        try state.mark([
            (article(1), .unread), (article(3), .saved(revision(9))), (article(4), .saved(nil)),
            (article(4), .labelled(work)), (article(5), .labelled(work)), (article(5), .saved(revision(5))),
            (article(5), .unsaved),
        ])
        #expect(try state.readRevisions() == [article(2): revision(2), article(3): revision(3)])
        #expect(try state.savedArticles() == [article(3), article(4)])
        #expect(try state.articles(labelled: work) == [article(4), article(5)])
        #expect(try state.articles(labelled: try MarkLabel("Work")).isEmpty)
        #expect(
            try state.pinnedRevisions() == [
                PinnedRevision(article: article(2), revision: revision(2)),
                PinnedRevision(article: article(3), revision: revision(3)),
                PinnedRevision(article: article(3), revision: revision(9)),
            ])
    }

    @Test func `all marks come article by article, and no further than is asked for`() throws {
        for number in [12, 3, 1] {
            try state.mark([
                (article(number), .saved(nil)), (article(number), .labelled(try MarkLabel("x"))),
            ])
        }
        try state.mark([(article(2), .saved(nil)), (article(2), .unsaved)])
        var seen: [ArticleMarks] = []
        try state.forEachMarkedArticle { marks in
            seen.append(marks)
            return true
        }
        #expect(seen.map(\.article) == [article(1), article(12), article(3)])
        #expect(seen.allSatisfy { $0.saved != nil && $0.labels.count == 1 })
        var taken: [ArticleKey] = []
        try state.forEachMarkedArticle { marks in
            taken.append(marks.article)
            return taken.count < 2
        }
        #expect(taken == [article(1), article(12)])
    }

    @Test func `nothing is made before something is marked, and taking back marks nothing`() throws {
        #expect(try !state.exists)
        #expect(try state.marks(of: article(1)).isEmpty)
        #expect(try state.pinnedRevisions().isEmpty && state.labels().isEmpty && state.readRevisions().isEmpty)
        #expect(try state.registers().isEmpty)
        #expect(try state.mark([(article(1), .unread), (article(1), .noNote)]).isEmpty)
        #expect(try device.files().isEmpty)
        #expect(try state.mark(article(1), .saved(nil)) != nil)
        #expect(try device.files() == ["news.state.sqlite"])
        #expect(try state.exists)
        let before = try device.bytes()
        #expect(try state.mark(article(1), .unread) == nil)
        #expect(try device.bytes() == before)
    }

    @Test func `one fault in several marks keeps none of them`() throws {
        try state.mark(article(1), .saved(nil))
        let before = try device.bytes()
        try device.execute("UPDATE mark SET revision = x'00', item = 'read'")
        #expect(throws: StateError.self) {
            try state.mark([(article(2), .saved(nil)), (article(1), .unread)])
        }
        try device.execute("UPDATE mark SET revision = NULL, item = 'saved'")
        #expect(try device.reopened().registers().map(\.article) == [article(1)])
        #expect(before.count > 0)
    }

    @Test func `what was taken back is gone from the file`() throws {
        try state.mark(article(1), .note(try MarkNote("okapi quagga")))
        #expect(try device.bytes().range(of: Data("okapi".utf8)) != nil)
        try state.mark(article(1), .noNote)
        #expect(try device.bytes().range(of: Data("okapi".utf8)) == nil)
    }

    @Test func `threads that mark at once lose nothing and share no stamp`() async throws {
        let device = device
        try await withThrowingTaskGroup(of: Void.self) { group in
            for thread in 0..<8 {
                group.addTask {
                    let own = device.reopened()
                    for number in 0..<10 { try own.mark(article(thread * 10 + number), .saved(nil)) }
                }
            }
            try await group.waitForAll()
        }
        let registers = try state.registers()
        #expect(registers.count == 80 && Set(registers.map(\.stamp)).count == 80)
        #expect(Set(registers.map(\.replica)).count == 1)
    }
}
