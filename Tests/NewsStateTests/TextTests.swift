import NewsModel
import Testing

@testable import NewsState

@Suite struct TextTests {
    @Test(arguments: [
        ("work", "work"), ("  for   Sunday ", "for Sunday"), ("cafe\u{301}", "caf\u{E9}"), ("للأحد", "للأحد"),
        ("می‌خواهم", "می‌خواهم"), ("👩‍👩‍👧", "👩‍👩‍👧"), (String(repeating: "x", count: 64), String(repeating: "x", count: 64)),
    ])
    func `a label is in normal form, with single spaces`(typed: String, kept: String) throws {
        let label = try MarkLabel(typed)
        #expect(label.rawValue.utf8.elementsEqual(kept.utf8))
        #expect(try MarkLabel(label.rawValue) == label)
    }

    @Test(arguments: [
        ("", "it is empty"), (" \t ", "it holds"), ("   ", "it is empty"), ("\u{200D}", "it is empty"),
        ("a\nb", "it holds"), ("a\u{1B}[31m", "it holds"), ("a\u{202E}b", "it holds"), ("a\u{2028}b", "it holds"),
        (String(repeating: "x", count: 65), "longer than 64"),
        ("x" + String(repeating: "\u{301}", count: 300), "longer"),
    ])
    func `a label that cannot be seen whole is refused with the reason`(typed: String, reason: String) {
        do throws(StateError) {
            _ = try MarkLabel(typed)
            Issue.record("taken: \(typed.debugDescription)")
        } catch {
            guard case .badLabel(typed, let said) = error, said.contains(reason) else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test func `labels are told apart by capitals and accents`() throws {
        #expect(try MarkLabel("Work") != MarkLabel("work"))
        #expect(try MarkLabel("ano") != MarkLabel("año"))
    }

    @Test(arguments: [
        "x", "\u{0}", "a\u{0}b", "\r\n trailing \n\n", "cafe\u{301}", "\u{202E}abc", "مرحبا\nبكم",
        String(repeating: "x", count: 65_536), "\u{FEFF}bom",
    ])
    func `a note is kept exactly`(text: String) throws {
        let device = try Device()
        try device.state.mark(article(1), .note(try MarkNote(text)))
        let kept = try device.reopened().marks(of: article(1)).note
        #expect(kept?.rawValue.utf8.elementsEqual(text.utf8) == true)
    }

    @Test func `a note is not empty and has 64 KB at the most`() {
        #expect(throws: StateError.badNote(reason: "it is empty")) { try MarkNote("") }
        #expect(throws: StateError.badNote(reason: "it is longer than 65536 bytes")) {
            try MarkNote(String(repeating: "x", count: 65_537))
        }
        #expect(throws: StateError.self) { try MarkNote(String(repeating: "é", count: 32_769)) }
    }
}
