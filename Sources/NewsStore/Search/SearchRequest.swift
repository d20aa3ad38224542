import NewsModel
import NewsText

/// What a search asks for.
public struct SearchRequest: Sendable {
    /// In the query language: see docs/search.md.
    public var text: String
    /// The editions; empty: all.
    public var editions: [EditionID] = []
    /// How many hits at the most, and how many are passed over: for paging.
    public var limit = 20
    public var offset = 0
    /// Only texts that spell each word as it was typed, hamza and accents too, and in no other form.
    public var isExact = false
    /// What else an article must be: its names and dates; the editions and bounds of this query have no effect.
    public var filter = ListQuery()
    /// Whether hits come with what they were found by.
    public var explains = false
    /// Whether all that matches is counted.
    public var counts = false

    public init(_ text: String) {
        self.text = text
    }
}

/// What a search found.
public struct SearchResults: Sendable {
    /// The best first.
    public var hits: [SearchHit] = []
    /// No article holds all that was asked for; these hold some of it.
    public var isLoosened = false
    /// More was typed than is read.
    public var isCut = false
    /// There is more behind these.
    public var goesOn = false
    /// Where it was asked for.
    public var counts: SearchCounts?
}

/// An article that a search found.
public struct SearchHit: Sendable {
    public var article: Article
    /// What it got of what a text would get that holds nothing but the query: above 0 and up to 1; 0 where no word was asked
    /// for. By BM25 (Robertson and Zaragoza 2009) of surfaces, stems and pairs of words.
    public var score: Double
    /// What to mark in its texts (``Snippet/make(text:terms:analyzer:maximumWords:)``): the words that it was searched for, those
    /// by which a name of another script was found, and no stop words that were left out.
    public var terms: [QueryTerm] = []
    /// Where it was asked for.
    public var explanation: HitExplanation?
    /// The same story in other editions, where these were found too: the best first, without bodies.
    public var others: [Article] = []
}

/// How many articles match, all of them and by what they are.
public struct SearchCounts: Sendable {
    public var total = 0
    public var editions: [EditionID: Int] = [:]
    /// By name, of articles that have a section.
    public var sections: [String: Int] = [:]
    /// By the year of publication in the edition's zone.
    public var years: [Int: Int] = [:]
}
