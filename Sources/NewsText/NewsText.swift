// NewsText: what Arabic, Spanish and English readers need from Unicode.
//
// In comes text as it was published, or as a reader typed it. Out come terms for the index and the query (`Analysis`,
// `Search`), directions and isolates (`Direction`), and text that is fit to be shown (`Display`). Nothing of this is ever
// stored as the text itself, nor takes part in an identity or a hash. Imports `CICU` and `CStemmer` only.
