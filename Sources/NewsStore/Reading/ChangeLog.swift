/// How entries of the change log are read.
enum ChangeLog {
    /// SQL of an entry's instant, with its row beside it: an empty blob says that it is the row's start.
    static let at = "CASE WHEN typeof(change.at) = 'blob' THEN run.start ELSE change.at END"
}
