import ArgumentParser
import NewsSync

/// Which articles: the filters of lists, for an export.
struct SelectionOptions: ParsableArguments {
    @Option(help: "Only articles published at or after this: a date, a date and time, or 7d, 12h.") var after:
        TimeArgument?
    @Option(help: "Only articles published before this.") var before: TimeArgument?
    @Option(help: "Everything as the site showed it then.") var asOf: TimeArgument?
    @Flag(help: "Retracted articles too.") var gone = false
    @OptionGroup(title: "FILTERS") var filters: ListFilterOptions

    /// - Parameter held: the editions of the store.
    func query(_ editions: [EditionID], held: [EditionID]) -> ListQuery {
        var query = ListQuery()
        (query.editions, query.includesGone, query.asOf) = (editions, gone, asOf?.instant)
        (query.after, query.before) = (after?.instant, before?.instant)
        filters.apply(to: &query, held: held)
        return query
    }
}
