/// Every number by which related articles are found, with its reason.
///
/// score = (linked + coverage + tags + words) × closeness, where
/// coverage = 0.6 × the rarity of the rarest coverage that both have, tags = 0.6 × the sum of the rarities of the tags that both
/// have over that of all tags of the article, words = 1 × the same of the article's most telling words, and closeness falls
/// from 1 to 0.7 with the days between the two. Rarity is the inverse document frequency as a share of the greatest.
enum RelatedTuning {
    /// The publisher chose it, but often for what is new and not for what is alike.
    static let linked = 0.4
    static let coverage = 0.6
    static let tags = 0.6
    static let words = 1.0
    /// What comes by way of another edition's article is worth less: one more step to go wrong.
    static let translation = 0.6
    /// What the rarities of an article's tags and of its words are taken to sum up to at the least: one that has nothing but
    /// common ones is not alike to all that have them too.
    static let leastTags = 0.5
    static let leastWords = 2.0
    /// The part of a score that closeness in time can take away, and the days after which half of that is gone: mild, an old
    /// article that tells how it began is welcome.
    static let dateShare = 0.3
    static let halfDays = 30.0
    /// What is below is no relation: opinions share words like "question" and "quickly", and nothing else.
    static let minimum = 0.25
    /// What words alone must come to, to be a reason beside others.
    static let leastReason = 0.12

    /// Articles nearest in time whose coverage and tags are compared, and of each translation. There is no index of names: so
    /// many rows are read in a few milliseconds, however large the store.
    static let nearest = 800
    static let nearestOfTranslation = 200
    /// Coverages and tags of an article that are compared, the first ones.
    static let comparedNames = 12
    /// The most telling words that are asked for, and those of highest frequency in the article among which they are chosen.
    static let tellingWords = 12
    static let wordChoice = 28
    /// Bytes of the body that are read for them: what an article is about stands in its beginning.
    static let bodyBytes = 3000
    /// A word of the title counts as so many of the body.
    static let titleWeight = 3
    /// Words that more articles hold tell nothing; reading so many row ids takes about half a millisecond.
    static let maximumRows = 1000
    /// Words that both must have to be alike by words.
    static let minimumShared = 2
    /// Reasons name so many tags and words.
    static let named = 5
    /// Articles that are read before those of the same story are left out: so many for each that is wanted, and these.
    static let spare = 12
}
