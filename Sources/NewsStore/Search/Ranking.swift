/// What counts how much in the order of hits. All weights of the search stand here; docs/search.md says how they were found.
enum Ranking {
    /// BM25's saturation of a word's frequency, and how much a text's length counts (Robertson and Zaragoza 2009).
    static let saturation = 0.9
    static let lengthShare = 0.5

    /// A word's score is the sum of two: what is written so, and what has its stem. The stem finds more; the surface keeps
    /// what was typed in front of what only looks alike after stemming.
    static let surface = 0.27
    static let stem = 0.73

    /// What two words count in addition that stand in a text as they were typed, the one right behind the other.
    static let pair = 0.4

    /// What three letters in a row count, in an index that has such: each for itself, so that a word of five letters counts
    /// somewhat more by its letters than by its surface.
    static let gram = 0.08

    /// What an occurrence counts in title, lede and body. They are summed before the saturation: a score of its own for
    /// the title would let one word in a title win over all words in a body.
    static let columns = [2.0, 1.0, 1.0]

    /// What remains of a word's score where the text has only words that are spelled otherwise and folded to the same, if
    /// readers can mean the difference: see `leastSpelling`.
    static let misspelled = 0.3

    /// The share of a folded word's articles that a spelling has to have for readers to mean just that by it. Less is a slip.
    static let leastSpelling = 0.005
}
