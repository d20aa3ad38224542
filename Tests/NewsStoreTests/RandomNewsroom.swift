import NewsModel
import NewsTestSupport

@testable import NewsStore

/// Random histories of a few invented articles, as a publisher makes them: edits, silent edits, reverts, retractions.
struct RandomNewsroom {
    private static let words = [
        "harbour", "lantern", "orchard", "market", "bridge", "weather", "council", "garden", "river", "school",
        "teachers", "painting", "painted", "bakers", "baking", "islands", "festival", "library",
    ]
    private static let arabicWords = [
        "الميناء", "ميناء", "المصابيح", "مدرسة", "المدرسة", "أرصاد", "السوق", "مكتبات", "جزيرة", "قارب",
    ]

    var random: SeededRandom
    /// Seconds on the origin's clock.
    private(set) var time: Int64 = 100
    private var texts: [String: (title: String, body: [String], asserted: Int64)] = [:]
    private var past: [String: [(title: String, body: [String], asserted: Int64)]] = [:]

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    /// What happens next.
    enum Event {
        case answer(PageObservation)
        case retraction(ArticleKey, at: Instant)
    }

    /// The next answer: verified, of one article of either edition.
    mutating func next(articles: Int = 6) throws -> Event {
        time += Int64.random(in: 1...3, using: &random)
        let isArabic = Bool.random(using: &random)
        let id = "\(isArabic ? "ar" : "en"):\(Int.random(in: 1...articles, using: &random))"
        let roll = Int.random(in: 0..<100, using: &random)
        if roll < 12, texts[id] != nil { return .retraction(ArticleKey(id), at: second(time)) }
        if roll < 30, let old = past[id]?.randomElement(using: &random) {
            texts[id] = (old.title, old.body, roll < 20 ? old.asserted : time)
        } else if roll < 80 || texts[id] == nil {
            if let text = texts[id] { past[id, default: []].append(text) }
            let isSilent = roll < 40
            texts[id] = (
                sentence(isArabic, 3), (0..<3).map { _ in sentence(isArabic, 8) },
                isSilent ? texts[id]?.asserted ?? time : time
            )
        }
        guard let text = texts[id] else { throw Absent() }
        return .answer(
            try PageObservation.page(
                id, title: text.title, body: text.body, seen: time, asserted: text.asserted, published: 1,
                raw: "\(id) \(text) \(time)"))
    }

    private mutating func sentence(_ isArabic: Bool, _ length: Int) -> String {
        (0..<length).map { _ in random.pick(isArabic ? Self.arabicWords : Self.words) ?? "" }.joined(separator: " ")
    }

    /// Words that a reader may ask for.
    static var queries: [String] {
        words + arabicWords + ["harbour lantern", "\"market bridge\"", "مدرسه", "ارصاد", "ميناء مدرسة"]
    }
}

extension TestStore {
    /// Commits what happened.
    func take(_ event: RandomNewsroom.Event, as replica: ReplicaID? = nil) throws {
        switch event {
        case .answer(let observation): try observe(observation, as: replica)
        case .retraction(let key, let gone): try retract(key, at: gone, as: replica)
        }
    }
}
