/// What a reader of queries finds, one behind the other.
enum QueryItem {
    /// One typed word, which an index may divide into several, or a phrase.
    case wanted([SearchQuery.Part])
    case excluded(SearchQuery.Part)
    case filter(SearchQuery.Filter)
    /// What may join its neighbours; where it cannot it is its word, if it is one.
    case connective(Connective)

    struct Connective {
        let word: SearchQuery.Part?
        /// Otherwise it is an AND, which says what is meant anyway.
        let isOr: Bool
    }
}
