/// All numbers that decide whether two articles tell one story, each with its reason.
///
/// Found on half of a set of professionally translated news (63 stories in English, Arabic and Spanish), on encyclopedic
/// passages in the same languages, and on the same news with a third of the paragraphs left out and the others moved.
/// docs/translations.md has what they reach, and that none of them has to be exact.
public struct StoryTuning: Sendable, Hashable {
    // MARK: Evidence

    /// What a shared concept of the lexicon counts for: the measure of the others.
    public var conceptWeight = 1.0
    /// Numbers are the same in every language, and seldom the same by chance.
    public var numberWeight = 1.7
    public var timeWeight = 1.0
    /// A little more than concepts: names tell stories apart that speak of the same things.
    public var nameWeight = 1.2
    /// A word that nobody knows and that is not written as a name: often a word that both languages have from Latin, as
    /// often nothing.
    public var plainWordShare = 0.4
    /// What title, lede or tags mention is what the article is about.
    public var leadingFactor = 1.2
    /// Evidence grows with the surprise, a little faster than its logarithm.
    public var surprisePower = 1.3
    /// What only one edition mentions at all is mostly what the other's language hides (an Arabic word that is no name);
    /// it stands in the measure of what is not shared with this part.
    public var unseenShare = 0.2

    // MARK: Frequencies

    /// The shares of articles that mention something are mixed with the usual shares below as if so many more articles had
    /// been counted, so that two lists of three articles can be compared.
    public var usualArticles = 10.0
    public var usualConceptShare = 0.08
    /// Two to twelve.
    public var usualSmallNumberShare = 0.1
    public var usualNumberShare = 0.01
    public var usualNameShare = 0.01

    // MARK: Agreement

    /// How much of a shared feature's evidence waits for it to stand at the same place. Translations keep the order;
    /// editors of another edition move and cut, so it is not all.
    public var placeShare = 0.65
    /// Fifteenths of the body by which places of the same thing usually differ.
    public var placeSpread = 1.2
    /// Of that share, what is lost where one article has the thing in its head only.
    public var headPlaceLoss = 0.3
    /// The measure is the smaller article's content to this power and the larger's to the rest: less than half, since a
    /// short article can be part of many long ones.
    public var smallerShare = 0.4
    /// Added to the measure (a usual article's is 200 to 500), so that two posts of a headline, such as episodes of two
    /// series, are no story told twice because they share a few words.
    public var measureFloor = 60.0
    /// Loss where the articles' numbers disagree, by the part of the smaller set that the other lacks. True pairs share
    /// four fifths of their numbers and more; reports of two matches or two days share less than half.
    public var numberDisagreementLoss = 0.6
    /// Counted to the shared and to all numbers: one number that disagrees may be a conversion of units.
    public var numberDisagreementSlack = 1.0
    /// The same for names where both editions write Latin letters: these agree to the letter.
    public var nameDisagreementLoss = 0.4
    public var nameDisagreementLossAcrossScripts = 0.1
    public var nameDisagreementSlack = 2.0
    /// Loss for other numbers of paragraphs, by the logarithm of their ratio: small, editions divide as they like.
    public var paragraphLoss = 0.25
    /// Loss for other lengths beyond `lengthFree` powers of two, which languages differ by anyway.
    public var lengthLoss = 0.15
    public var lengthFree = 0.4
    /// What a shared image adds, of what is missing to 1, if at most `rareImage` articles of each edition have it: editions
    /// share the picture of a story, and stock pictures too.
    public var imageBonus = 0.2
    public var rareImage = 3

    // MARK: Time

    /// Articles further apart are not compared: editions follow within hours, features within days.
    public var windowMilliseconds: Int64 = 7 * 86_400_000
    /// Loss for each day between them; an article without a date counts as a day away.
    public var dayLoss = 0.05

    // MARK: Decision

    /// Least likeness where both editions write Latin letters: names are then alike to the letter.
    public var threshold = 0.17
    /// Least likeness across scripts, where a third to half of the names is lost on the way.
    public var thresholdAcrossScripts = 0.14
    /// The best must be so many times as good as the second of either article: else there are two candidates and no
    /// reason to take one.
    public var margin = 1.1

    // MARK: Effort

    /// Candidates of an article that are compared in full: the right one is nearly always among the first three.
    public var candidates = 12
    /// Mentions that are looked at to find them, the rarest features first; bounds the time for an article.
    public var candidateMentions = 20_000

    public static let standard = StoryTuning()

    public init() {}
}
