// NewsMerge: what a set of rows means.
//
// In: the rows and retractions that any replica wrote of an article. Out: what is shown (which revision won each field,
// the dates, the status), how it came to be so, and whose an address is. State is a grow-only set of rows, each a
// join-semilattice; merging is union with join; everything here is a pure function of that set (docs/merge.md, after
// Shapiro et al. 2011). It may import NewsModel only: no input or output, no clock, no randomness.
