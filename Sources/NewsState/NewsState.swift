// NewsState: what the reader notes about articles.
//
// In: marks (read, saved, labels, a note), the same file of another device. Out: the marks of articles, sets of articles
// for lists, the revisions that must be kept. It stands in a database file of its own beside the public store, which this
// target does not know: no pull comes here, and nothing here changes what is shown. It may import GRDB, NewsModel and the
// schema.
