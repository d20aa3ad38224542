/// What an ``Analyzer`` emits for a text.
public enum AnalysisMode: Hashable, Sendable {
    /// For each word its folded surface and then, at the same position, ``Analyzer/stemMarker`` and its stem.
    case document
    /// For each word its folded surface only. An input that begins with ``Analyzer/stemMarker`` is one term, as it is.
    case query
}
