/// What became of a statement that may have been there.
enum KeptStatement {
    case new, updated, known
}
